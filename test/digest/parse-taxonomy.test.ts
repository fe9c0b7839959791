import { describe, expect, it } from "vitest";
import { parseTaxonomy } from "../../src/digest/parse-taxonomy.ts";

const FILE = "content/topics.yaml";

describe("topics.yaml", () => {
  it("may begin with a byte order mark", () => {
    const { value, problems } = parseTaxonomy("\uFEFF- name: World\r\n", FILE);
    expect(problems).toEqual([]);
    expect(value?.topics.map(({ name }) => name)).toEqual(["World"]);
  });

  const source = `- name: World
  description: Beyond the borders.
  children:
    - name: Middle East
      aliases: [Mideast, MENA]
      phrases: [Gaza, "West Bank"]
      children:
        - name: 中东
- name: C++
  slug: cpp
- name: constructor
- name: Nature & Climate
`;
  const { value: taxonomy, problems } = parseTaxonomy(source, FILE);

  it("gives topics in display order, each after those above it", () => {
    expect(problems).toEqual([]);
    expect(taxonomy?.topics.map((topic) => [...topic.ancestors, topic].map((each) => each.slug).join("/"))).toEqual([
      "world",
      "world/middle-east",
      "world/middle-east/zhongdong",
      "cpp",
      "constructor",
      "nature-climate",
    ]);
  });

  it.each([
    ["Middle East", "middle-east"],
    ["middle-east", "middle-east"],
    ["MIDEAST", "middle-east"],
    ["c++", "cpp"],
    ["constructor", "constructor"],
    ["nature & climate", "nature-climate"],
    ["toString", undefined],
    ["__proto__", undefined],
  ])("finds %s", (name, slug) => {
    expect(taxonomy?.find(name)?.slug).toBe(slug);
  });

  it.each(["", "# nothing but a comment\n", "[]"])("may declare nothing: %j", (empty) => {
    expect(parseTaxonomy(empty, FILE).value?.topics).toEqual([]);
  });
});

describe("a bad topics.yaml", () => {
  it.each<[name: string, source: string, code: string, line: number, says: string]>([
    ["broken YAML", "- name: [World", "yaml-invalid", 1, ""],
    ["no list", "name: World", "taxonomy-invalid", 1, "list of topics"],
    ["a text for a topic", "- World", "taxonomy-invalid", 1, "name"],
    ["a topic without a name", "- slug: world", "taxonomy-invalid", 1, "name"],
    ["a name that is a number", "- name: World\n- name: 2025", "taxonomy-invalid", 2, "quotes"],
    ["an unknown field", "- name: World\n  phrase: [a]", "taxonomy-invalid", 2, '"phrases"'],
    ["a slug with a slash", "- name: World\n  slug: a/b", "taxonomy-invalid", 2, "hyphens"],
    ["a slug of Windows", "- name: World\n  slug: con", "taxonomy-invalid", 2, ""],
    ["one slug twice", "- name: C\n- name: C++\n- name: C#", "topic-slug-duplicate", 2, '"C"'],
    ["one name twice", "- name: World\n- name: Globe\n  aliases: [world]", "topic-name-duplicate", 2, '"Globe"'],
    ["one alias twice", "- name: A\n  aliases: [X]\n- name: B\n  aliases: [x]", "topic-name-duplicate", 3, '"x"'],
    ["a key twice", "- name: A\n  name: B", "key-duplicate", 2, "name"],
    ["a forbidden key", "- name: A\n  __proto__: B", "key-forbidden", 2, "__proto__"],
    ["a leftover of a merge", "- name: A\n<<<<<<< HEAD\n- name: B", "conflict-marker", 2, "<<<<<<< HEAD"],
    ["an alias of YAML", "- name: &a A", "yaml-invalid", 1, ""],
  ])("names %s", (_, source, code, line, says) => {
    const { value, problems } = parseTaxonomy(source, FILE);
    expect(value).toBeUndefined();
    expect(problems[0]).toMatchObject({ code, line, file: FILE, severity: "error" });
    expect(`${problems[0]?.message} ${problems[0]?.hint}`).toContain(says);
  });

  it("reports everything at once", () => {
    const { problems } = parseTaxonomy("- name: C\n- name: C++\n- name: C#\n", FILE);
    expect(problems.map((problem) => problem.line)).toEqual([2, 3]);
  });
});

it("reads a file with CRLF", () => {
  expect(parseTaxonomy("- name: A\r\n- name: B\r\n", FILE).value?.topics.map((topic) => topic.name)).toEqual([
    "A",
    "B",
  ]);
});
