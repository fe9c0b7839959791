import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMPILED } from "../compiled.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";
import { configWith, Project } from "./project.ts";

const COMMAND = join(COMPILED, "src/cli/main.js");

/** Four months, with a running story and an edition over the edge between two of them. */
function articles(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [i, month] of ["2025/01", "2025/02", "2025/03", "2025/04"].entries()) {
    for (const day of ["01", "14", "28"]) {
      files[`content/articles/${month}/${day}-ferry.md`] =
        `---\ndate: ${month.replace("/", "-")}-${day}T08:15\ntopics: [Transport]\nstory: ferry\n---\n# Ferry report ${i}${day}\n\nThe ferry sailed.\n`;
    }
  }
  // In the folder of one month, and of the last day of the month before.
  files["content/articles/2025/03/late.md"] =
    "---\ndate: 2025-02-28T22:00\ntopics: [Sport]\n---\n# A late match\n\nIt ended after ten.\n";
  files["content/articles/2025-04-28-notes.txt"] = "Notes of the day\n- One\n- Two\n\nNothing else.\n";
  files["content/articles/undated.md"] = "---\ndate: 2025-01-14\n---\n# Of no month\n\nBy its path.\n";
  return files;
}

const OPTIONS = "edition: { rollups: ['month'] }";
const project = new Project({ "eleventy.config.js": configWith(OPTIONS), ...articles() });
const SHARDS = join(project.folder, "_shards");
const KEPT = makeTemporaryFolder("news-digest-shards");

const command = (...args: readonly string[]) => project.run([COMMAND, ...args]);
const makeAll = () => ["1/4", "2/4", "3/4", "4/4"].map((shard) => command("build", `--shard=${shard}`));
const readSite = () => new Map(project.files().map((file) => [file, project.read(`_site/${file}`)]));
/** The files that differ between two sites, or are in one alone. */
function differing(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file)).sort();
}

let whole: ReturnType<typeof readSite>;

beforeAll(() => {
  expect(command("build").exitCode).toBe(0);
  whole = readSite();
  for (const folder of ["_site", ".cache"]) project.remove(folder);
  const made = makeAll();
  expect(made.map(({ exitCode, said }) => (exitCode === 0 ? exitCode : said))).toEqual([0, 0, 0, 0]);
  for (const folder of ["_site", ".cache"]) project.remove(folder);
  cpSync(SHARDS, KEPT, { recursive: true });
}, 120_000);

afterAll(() => project.dispose());

/** Puts the shards back as they were made. */
function restore(): void {
  rmSync(SHARDS, { recursive: true, force: true });
  cpSync(KEPT, SHARDS, { recursive: true });
  for (const folder of ["_site", ".cache"]) project.remove(folder);
}

describe("shards of a build", () => {
  it("make, merged, byte for byte what one build makes, from one folder or from several", () => {
    restore();
    for (const shard of [3, 4]) {
      for (const name of [`shard-${shard}-4`, `shard-${shard}-4.json`]) {
        cpSync(join(SHARDS, name), join(project.folder, "more", name), { recursive: true });
        rmSync(join(SHARDS, name), { recursive: true });
      }
    }
    const merged = command("merge", "_shards", "more");
    project.remove("more");
    expect(merged.said).not.toMatch(/error/i);
    expect(merged.exitCode).toBe(0);
    expect(differing(readSite(), whole)).toEqual([]);
    // And the next build has nothing to do.
    const next = project.build();
    expect(next.exitCode).toBe(0);
    expect(differing(readSite(), whole)).toEqual([]);
  });

  it("are made by Eleventy's own command, too, with the environment", () => {
    restore();
    const made = project.build([], { env: { NEWS_DIGEST_SHARD: "1/4" } });
    expect(made.exitCode).toBe(0);
    expect(made.said).toContain("shard 1 of 4");
    expect(readFileSync(join(SHARDS, "shard-1-4.json"))).toEqual(readFileSync(join(KEPT, "shard-1-4.json")));
    expect(project.has("_site/index.html")).toBe(false);
  });
});

describe("shards that do not make the site", () => {
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(join(SHARDS, file), change(readFileSync(join(SHARDS, file), "utf8")));

  it.each<[string, () => void, RegExp]>([
    ["none", () => rmSync(SHARDS, { recursive: true }), /There is no such folder/],
    [
      "a file in the place of their folder",
      () => {
        rmSync(SHARDS, { recursive: true });
        writeFileSync(SHARDS, "");
      },
      /There is no such folder/,
    ],
    [
      "one that is missing",
      () => {
        rmSync(join(SHARDS, "shard-2-4"), { recursive: true });
        rmSync(join(SHARDS, "shard-2-4.json"));
      },
      /Shard 2\/4 is missing/,
    ],
    [
      "a folder that is missing",
      () => rmSync(join(SHARDS, "shard-2-4"), { recursive: true }),
      /shard-2-4\.json.*\n?.*damaged/,
    ],
    ["half a manifest", () => edit("shard-3-4.json", (text) => text.slice(0, 50)), /shard-3-4\.json.*\n?.*damaged/],
    [
      "one of another number of shards",
      () => {
        cpSync(join(SHARDS, "shard-2-4"), join(SHARDS, "shard-2-5"), { recursive: true });
        edit("shard-2-4.json", (text) => text);
        writeFileSync(
          join(SHARDS, "shard-2-5.json"),
          readFileSync(join(SHARDS, "shard-2-4.json"), "utf8").replace('"total": 4', '"total": 5'),
        );
      },
      /shard 1\/4 and shard 2\/5/,
    ],
    [
      "one of other options",
      () => edit("shard-4-4.json", (text) => text.replace(/"settings": "[^"]*"/, '"settings": "other"')),
      /Shard 4\/4 was made with other options/,
    ],
    [
      "one of an article that has changed",
      () => edit("shard-1-4.json", (text) => text.replace(/(01-ferry\.md": ")[^"]*/, "$1other")),
      /Shard 1\/4 was made from other articles: content\/articles\/2025\/01\/01-ferry\.md has another content/,
    ],
    [
      "one of an article that another has",
      () =>
        edit("shard-4-4.json", (text) =>
          text.replace('"articles": {', '"articles": {"content/articles/2025/01/01-ferry.md": "hash",'),
        ),
      /Shard 4\/4 was made from other articles: .*01-ferry\.md is in shard 1\/4, too/,
    ],
    [
      "none with an article",
      () => edit("shard-1-4.json", (text) => text.replace(/.*"content\/articles\/2025\/01\/01-ferry\.md".*\n/, "")),
      /01-ferry\.md.*\n?.*is in no shard/,
    ],
    [
      "a page that was changed on its way",
      () => edit("shard-1-4/site/2025/01/01/ferry-report-001/index.html", (text) => text.replace("sailed", "sunken")),
      /2025\/01\/01\/ferry-report-001\/index\.html.*\n?.*shard 1\/4/,
    ],
  ])("%s", (_, spoil, said) => {
    restore();
    spoil();
    const merged = command("merge");
    expect(merged.exitCode).toBe(1);
    expect(merged.said).toMatch(said);
    expect(project.has("_site/index.html")).toBe(false);
  });

  it.each<[string, () => void, RegExp]>([
    [
      "a page outside of its folder",
      () => edit("shard-1-4.json", (text) => text.replace('"files": [', '"files": [ "../../../outside.html",')),
      /shard-1-4\.json.*\n?.*damaged/,
    ],
    [
      "an output folder with a link in the place of a folder",
      () => {
        mkdirSync(join(project.folder, "_site"), { recursive: true });
        symlinkSync(KEPT, join(project.folder, "_site/2025"));
      },
      /error \/2025\n.*symbolic link/,
    ],
    [
      "an output folder that is a file",
      () => writeFileSync(join(project.folder, "_site"), ""),
      /error _site\n.*stands where a folder is to be/,
    ],
  ])("and %s", (_, spoil, said) => {
    restore();
    spoil();
    const kept = readdirSync(KEPT);
    const merged = command("merge");
    expect(merged.exitCode).toBe(1);
    expect(merged.said).toMatch(said);
    expect(merged.said).not.toContain("    at ");
    expect(readdirSync(KEPT)).toEqual(kept);
    project.remove("_site");
  });

  it("and pages that no list names leave the next build to warn of them, too", () => {
    restore();
    project.write({ "_site/2024/01/01/lost/index.html": "" });
    expect(command("merge").said).toContain("warning /2024/01/01/lost/index.html\n");
    expect(project.build().said).toContain("warning /2024/01/01/lost/index.html\n");
    project.remove("_site");
  });

  it("the same shard from two folders", () => {
    restore();
    cpSync(join(SHARDS, "shard-1-4"), join(project.folder, "more/shard-1-4"), { recursive: true });
    cpSync(join(SHARDS, "shard-1-4.json"), join(project.folder, "more/shard-1-4.json"));
    const merged = command("merge", "_shards", "more");
    expect(merged.exitCode).toBe(1);
    expect(merged.said).toContain("Shard 1/4 is there 2 times");
  });

  it("a variable that names none", () => {
    const built = project.build([], { env: { NEWS_DIGEST_SHARD: "5/4" } });
    expect(built.exitCode).toBe(1);
    expect(built.said).toContain('NEWS_DIGEST_SHARD is "5/4"');
    const both = project.build([], { env: { NEWS_DIGEST_SHARD: "1/4", NEWS_DIGEST_MERGE: "_shards" } });
    expect(both.said).toContain("are both set");
  });
});
