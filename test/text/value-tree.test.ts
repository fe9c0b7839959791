import { describe, expect, test } from "vitest";
import { positionsIn } from "../../src/text/positions.ts";
import { checkTree, offsetOf, type ValueNode } from "../../src/text/value-tree.ts";
import { parseYaml } from "../../src/text/yaml.ts";

function root(text: string): ValueNode {
  const { value, problems } = parseYaml(text, "a.yaml", positionsIn(text));
  if (value === undefined) throw new Error(JSON.stringify(problems));
  return value;
}

describe("checkTree", () => {
  test.each([
    ["a: 1\na: 2", "key-duplicate", 2, "a"],
    ["a: {b: 1, b: 2}", "key-duplicate", 1, "a.b"],
    ["a:\n  - constructor: 1", "key-forbidden", 2, "a.0.constructor"],
    ["prototype: 1", "key-forbidden", 1, "prototype"],
    [`a: [${"b,".repeat(1001)}]`, "list-too-long", 1, "a"],
    [Array.from({ length: 1001 }, (_, i) => `k${i}: 1`).join("\n"), "list-too-long", 1, undefined],
  ])("%#", (text, code, line, field) => {
    expect(checkTree(root(text), "a.yaml", positionsIn(text))).toMatchObject([{ code, line, field }]);
  });

  test("lets 1,000 entries pass", () => {
    const text = `a: [${"b,".repeat(1000)}]`;
    expect(checkTree(root(text), "a.yaml", positionsIn(text))).toEqual([]);
  });
});

describe("offsetOf", () => {
  const text = "a: 1\nb:\n  - x\n  - {c: 2}\n";
  test.each([
    [["a"], "value", "1\n"],
    [["a"], "key", "a: 1"],
    [["b", 0], "value", "x\n"],
    [["b", 1, "c"], "value", "2}"],
    [["b", 1, "c"], "key", "c: 2"],
    [["b", 1, "missing", 5], "value", "{c: 2}"],
    [["missing"], "value", "a: 1"],
    [[], "value", "a: 1"],
  ] as const)("%j, %s", (path, part, found) => {
    expect(text.slice(offsetOf(root(text), path, part))).toMatch(new RegExp(`^${found.replace(/[{}]/g, "\\$&")}`));
  });
});
