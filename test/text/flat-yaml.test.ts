// What is read without the library's parser is what the library reads, to the offset.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFlatYaml } from "../../src/text/flat-yaml.ts";
import { positionsIn } from "../../src/text/positions.ts";
import { parseWholeYaml } from "../../src/text/yaml.ts";

const byLibrary = (text: string) => parseWholeYaml(text, "a.yaml", positionsIn(text));

/** Pieces that front matter is made of, and such as look like them and mean something else. */
const PIECES = [
  ..."title date tags a true null Null NULL no yes 0 12 012 1e3 0x1F .5 2025-03-07 2025-03-07T08:15:00+01:00 é 中文".split(
    " ",
  ),
  ...'\n|\n|\n|: |: |:|, |,|[|]|{|}|- |  - |  |    - |\n  |\n\n|# x|# |#x| #1| # x|"|\'|"a b"|\'a b\'|"a: b"|"\\n"|\'\'|it\'s|a, b|a.|a -|(b)|~|&a|*a|!t|%|@|`|>|?|---|...|\t| |\u00A0|\u0085|\u2028|\u0007|😀'.split(
    "|",
  ),
];

describe("parseFlatYaml", () => {
  test.each([
    'headline: "Ferry: all night"\ndate: 2025-03-07T08:15:00+01:00\n',
    "# Imported.\ntitle: Ferry runs all night, again\nrank: 3\ndraft: true\nlead: false",
    'topics: ["Harbour", Transport, City works]\nkeyPoints: []\n',
    'sources:\n  - {name: "Harbour Office", url: "https://harbour.example/412"}\n  - {name: Town}\nlanguage: en\n',
    "tags:\n- a\n- 'b c'\n- 12\n# end",
    "title: Fähre fährt’s nicht",
  ])("reads %j as the library does", (text) => {
    const { value, problems } = byLibrary(text);
    expect(problems).toEqual([]);
    if (!text.includes("’")) expect(parseFlatYaml(text)).toBeDefined();
    expect(parseFlatYaml(text) ?? value).toEqual(value);
  });

  test.each([
    ["title: a: b"],
    ["title: Null"],
    ["null: a"],
    ['title: "a\\nb"'],
    ["title: a\n  - b"],
    ["title: a #1"],
    ["title:\ntags: a"],
    ["tags: [[[[a]]]]"],
    ["rank: 012"],
    [""],
    ["- a"],
    ["# only a remark"],
    ["a:\n  - b\n- c"],
  ])("leaves %j to it", (text) => {
    expect(parseFlatYaml(text)).toBeUndefined();
  });

  test("never reads anything otherwise", () => {
    let read = 0;
    const line = fc.oneof(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((parts) => parts.join("")),
      fc
        .tuple(
          fc.constantFrom("title", "tags", "a", "null"),
          fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }),
        )
        .map(([key, parts]) => `${key}: ${parts.join("")}`),
      fc
        .array(fc.constantFrom("a", "b c", '"d, e"', "1", "true", "x: 1", "{a: b}", "[c]"), { maxLength: 4 })
        .map((entries) => `tags: [${entries.join(", ")}]`),
      fc.constantFrom("tags:", "  - a", '  - {name: "b", url: c}', "- d", "  - e: f", "draft: true"),
    );
    const property = fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      const text = lines.join("\n");
      const flat = parseFlatYaml(text);
      if (flat === undefined) return;
      read++;
      expect(byLibrary(text)).toEqual({ value: flat, problems: [] });
    });
    fc.assert(property, { numRuns: 5000 });
    expect(read).toBeGreaterThan(200);
  });
});
