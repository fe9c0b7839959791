import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "../../src/text/json.ts";
import { positionsIn } from "../../src/text/positions.ts";
import { toValue } from "../../src/text/value-tree.ts";

const parse = (text: string) => parseJson(text, "a.json", positionsIn(text));

describe("parseJson", () => {
  test("reads what JSON.parse reads, and the same", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        const { value, problems } = parse(text);
        expect(problems).toEqual([]);
        expect(value && JSON.stringify(toValue(value))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  test("refuses what JSON.parse refuses", () => {
    const token = fc.constantFrom(
      ..."{}[],:\"\\/ \n\t\u0001\u00a0-+.0123eEtrufalsn'x".split(""),
      '"a"',
      "true",
      "null",
      "1",
      "01",
      "//",
      "/**/",
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 8 }), (tokens) => {
        const text = tokens.join("");
        expect(parse(text).value !== undefined).toBe(isJson(text));
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    ['{"a": 1,\n}', 2, 1],
    ['{"a": 1\n "b": 2}', 2, 2],
    ["{'a': 1}", 1, 2],
    ["", 1, 1],
    ['{"a": 1}\n{}', 2, 1],
    ["[1] // no", 1, 5],
    ['{"a":\n  "b\n"}', 2, 3],
  ])("%j has a fault in line %i, column %i", (text, line, column) => {
    const { problems } = parse(text);
    expect(problems).toMatchObject([{ code: "json-invalid", file: "a.json", line, column }]);
  });

  test("counts nesting outside texts alone", () => {
    expect(parse(`"${"[".repeat(30)}\\"${"[".repeat(30)}"`).problems).toEqual([]);
    expect(parse("[".repeat(20) + "]".repeat(20)).problems).toEqual([]);
    expect(parse(`\n${"[".repeat(21)}${"]".repeat(21)}`).problems).toMatchObject([
      { code: "nesting-too-deep", line: 2, column: 21 },
    ]);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
