import { describe, expect, test } from "vitest";
import { positionsIn } from "../../src/text/positions.ts";
import { toValue, type ValueNode } from "../../src/text/value-tree.ts";
import { parseYaml } from "../../src/text/yaml.ts";

const parse = (text: string) => parseYaml(text, "a.yaml", positionsIn(text));

function root(text: string): ValueNode {
  const { value, problems } = parse(text);
  if (value === undefined) throw new Error(JSON.stringify(problems));
  return value;
}

describe("parseYaml", () => {
  test.each([
    ["date: 2025-03-07", { date: "2025-03-07" }],
    ["date: 2025-03-07T08:15:00Z", { date: "2025-03-07T08:15:00Z" }],
    ["year: 2025", { year: 2025 }],
    ["a: yes\nb: true\nc: no", { a: "yes", b: true, c: "no" }],
    ["a:\nb: ~", { a: null, b: null }],
    ["a: 1:30", { a: "1:30" }],
    ["2025: a", { 2025: "a" }],
    ["a: |\n  b\n  c\n", { a: "b\nc\n" }],
    ["a: [b, {c: d}]", { a: ["b", { c: "d" }] }],
    ["", null],
    ["# nothing", null],
    ["- a\n- 1", ["a", 1]],
  ])("%j", (text, value) => {
    expect(toValue(root(text))).toEqual(value);
  });

  test("a record has no prototype", () => {
    expect(Object.getPrototypeOf(toValue(root("a: b")))).toBeNull();
  });

  test.each([
    ["a: b: c", 1, 4],
    ["a: 'b", 1, 6],
    ["a:\n\t- b", 2, 1],
    ["a: 1\n---\nb: 2", 2, 1],
    ["? [a, b]\n: c", 1, 3],
  ])("%j has a fault in line %i, column %i", (text, line, column) => {
    const { value, problems } = parse(text);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: "yaml-invalid", file: "a.yaml", line, column }]);
  });

  test.each([
    "[",
    "{",
    "]",
    "}",
    "- ",
    "? ",
    "a: ",
    "[{",
    "- a: ",
    "&a ",
    "*a ",
    "!a ",
    "%\n",
    "a:\n",
    '"',
    "'",
    "\t",
    "k: &",
    ",",
    "|",
    ": ",
  ])("64 KiB of %j is no crash and no long wait", (piece) => {
    const start = performance.now();
    parse(piece.repeat(2 ** 16 / piece.length));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
