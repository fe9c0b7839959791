// The documents against each other and against the program: links, commands, options, files.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCommandLine } from "../../src/cli/arguments.ts";
import { helpOn } from "../../src/cli/help.ts";
import { DEFAULTS } from "../../src/insight/settings.ts";
import { PAGE_KINDS } from "../../src/options/kinds.ts";
import { OMITTABLE } from "../../src/options/omitted.ts";
import { resolveOptions } from "../../src/options/resolve.ts";
import type { DigestSettings } from "../../src/options/settings.ts";
import { ROOT } from "../eleventy/project.ts";

const SITE = { url: "https://example.org/", id: "tag:example.org,2025", title: "The Digest" };
/** Unlike every name, so that the hint lists them all. */
const UNKNOWN = "zzzzzzzzzzzzzzzz";

/** The options of a group, or of all, as a refusal lists them. */
function knownOptions(group?: string): readonly string[] {
  const options = group === undefined ? { site: SITE, [UNKNOWN]: 1 } : { site: SITE, [group]: { [UNKNOWN]: 1 } };
  const refusal = resolveOptions(options).problems.find(({ field }) => field?.endsWith(UNKNOWN));
  return /^Known are: (.*)\.$/.exec(refusal?.hint ?? "")?.[1]?.split(", ") ?? [];
}

const FILES = [
  "README.md",
  ...readdirSync(join(ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const withoutCode = (text: string) => text.replace(/^( *)```[\s\S]*?^\1```/gm, "").replace(/`[^`\n]*`/g, "");

/** As GitHub names headings. */
function anchorsOf(file: string): readonly string[] {
  return [...read(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

describe.each(FILES)("%s", (file) => {
  it("links to files and headings that are there", () => {
    const dead = [...withoutCode(read(file)).matchAll(/\]\(([^)\s]+)\)/g)].filter(([, target = ""]) => {
      if (/^[a-z]+:/.test(target)) return false;
      const [path = "", anchor] = target.split("#");
      const to = path === "" ? file : posix.join(posix.dirname(file), path);
      if (!existsSync(join(ROOT, to))) return true;
      return anchor !== undefined && !anchorsOf(to).includes(anchor);
    });
    expect(dead.map(([link]) => link)).toEqual([]);
  });

  it("names commands and options that the command knows", () => {
    const used = [
      ...read(file)
        .replace(/`\n?([^`]*)`/g, "`$1`")
        .matchAll(/news-digest(?: --)? ([a-z]+)\b([^`\n|&#]*)/g),
    ].filter(([all]) => !/^news-digest (?:and|is)\b/.test(all));
    for (const [all, command = "", rest = ""] of used) {
      expect(() => parseCommandLine([command, "--help"]), all).not.toThrow();
      for (const [flag] of rest.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)) {
        expect(() => parseCommandLine([command, flag, "--help"]), all).not.toThrow(/no option/);
      }
    }
  });

  it("names scripts of package.json", () => {
    const { scripts } = JSON.parse(read("package.json"));
    const names = [...read(file).matchAll(/npm run (?:-s |--silent )?([a-z][\w:-]*)/g)].map(([, name]) => name);
    expect(names.filter((name) => !(`${name}` in scripts))).toEqual([]);
  });

  it("names source files that are there", () => {
    const paths = [...read(file).matchAll(/`((?:src|_includes|test|docs)\/[\w./-]*\w)`/g)].map(([, path = ""]) => path);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe("docs/options.md", () => {
  const options = read("docs/options.md");

  it("has every option, and none that there is not", () => {
    const documented = [...options.matchAll(/^## `(\w+)`$/gm)].map(([, name = ""]) => name);
    expect(documented.toSorted()).toEqual(knownOptions().toSorted());
  });

  it.each([
    "site",
    "articles",
    "edition",
    "topics",
    "insight",
    "feeds",
    "links",
    "indexNow",
    "images",
    "cards",
    "email",
    "stale",
  ])("has every option of `%s`, and none that there is not", (group) => {
    const section = options.split(`## \`${group}\`\n`)[1]?.split("\n## ")[0] ?? "";
    const documented = [...section.matchAll(/^\| (`\w+`(?:, `\w+`)*) \|/gm)].flatMap(([, names = ""]) =>
      [...names.matchAll(/\w+/g)].map(([name]) => name),
    );
    expect(documented.toSorted()).toEqual(knownOptions(group).toSorted());
  });

  it.each([
    ["edition", (settings: DigestSettings) => settings.edition],
    ["topics", (settings: DigestSettings) => settings.topics],
    ["links", (settings: DigestSettings) => settings.links],
    ["feeds", (settings: DigestSettings) => ({ ...settings.feeds.stories, ...settings.feeds })],
  ])("gives the defaults of `%s` as they are", (group, ofSettings) => {
    const { value } = resolveOptions({ site: SITE });
    const defaults: Readonly<Record<string, unknown>> = value === undefined ? {} : { ...ofSettings(value) };
    const section = options.split(`## \`${group}\`\n`)[1]?.split("\n## ")[0] ?? "";
    const documented = [...section.matchAll(/^\| `(\w+)` \|.*\| `([^`|]+)`[^|]*\|$/gm)].map(
      ([, name = "", given = ""]) => [name, JSON.parse(given)],
    );
    expect(documented).not.toEqual([]);
    const { cutoffs, ...others } = Object.fromEntries(documented);
    expect(defaults).toMatchObject(others);
    if (cutoffs !== undefined) expect(value?.edition.cutoffs.map(({ at }) => at)).toEqual(cutoffs);
  });

  it("has every address that can be left out", () => {
    const feeds = /(?:feed|atom|editions|corrections|weekly|monthly)(?:\.atom)?\.(?:xml|json)$/;
    const section = options.split("## `omit`\n")[1]?.split("\n## ")[0] ?? "";
    const single = OMITTABLE.filter((each) => each !== "/" && !feeds.test(each));
    expect(single.filter((each) => !section.includes(`\`${each}\``))).toEqual([]);
  });
});

it("gives the defaults of the text engine as they are, all of them", () => {
  const section = read("docs/insight.md").split("## Options\n")[1]?.split("\n## ")[0] ?? "";
  const documented = [...section.matchAll(/^\| (`\w+\..*?`) \| ([\d., ]+) \|/gm)].flatMap(
    ([, names = "", values = ""]) => {
      const [first = "", ...rest] = [...names.matchAll(/[\w.]+/g)].map(([name]) => name);
      const group = first.split(".")[0];
      return [first, ...rest.map((name) => `${group}${name}`)].map((name, i) => [name, Number(values.split(",")[i])]);
    },
  );
  const defaults = Object.entries(DEFAULTS).flatMap(([group, numbers]) =>
    Object.entries(numbers).map(([name, value]) => [`${group}.${name}`, value]),
  );
  expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(defaults));
});

it("names every kind of page in docs/templates.md", () => {
  const templates = read("docs/templates.md");
  expect(PAGE_KINDS.filter((kind) => !templates.includes(`\`${kind}\``))).toEqual([]);
});

it("has every command in the overview of --help", () => {
  const overview = helpOn(undefined);
  const commands = [...overview.matchAll(/^ {2}([a-z]+) /gm)].map(([, command = ""]) => command);
  expect(commands.length).toBeGreaterThan(10);
  for (const command of commands) expect(() => parseCommandLine([command, "--help"])).not.toThrow();
});
