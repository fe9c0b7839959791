// The step of docs/publish.yml that commits the ledger, run as GitHub would: in a checkout of a repository into which
// somebody pushes meanwhile.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { parseLedger } from "../../src/ledger/parse-ledger.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const HEAD = "# What was published\n";
const edition = (day: string) =>
  `edition 2025-03-${day} /2025/03/${day}/ window=2025-03-${day}T00:00:00Z/2025-03-${day}T12:00:00Z\n`;
const story = (day: string, name: string, time = "08:00:00") =>
  `story ${name} /2025/03/${day}/${name}/ released=2025-03-${day}T${time}Z edition=2025-03-${day}\n`;

const home = makeTemporaryFolder("news-digest-workflow");
const [origin, editor, runner] = ["origin.git", "editor", "runner"].map((name) => join(home, name)) as [
  string,
  string,
  string,
];

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync("git", ["-c", "user.name=n", "-c", "user.email=n@example.org", ...args], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
}

function commit(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  git(folder, "add", "-A");
  git(folder, "commit", "-m", "Change");
  git(folder, "push", "origin", "HEAD:main");
}

/** What stands below `run: |` in the job "record". */
function recordScript(): string {
  const workflow = readFileSync(resolve(import.meta.dirname, "../../docs/publish.yml"), "utf8");
  const [, job = ""] = /^ {2}record:\n([\s\S]*?)(?=^ {2}\S)/m.exec(workflow) ?? [];
  const [, script = ""] = /^ {6}- run: \|\n((?: {10}.*\n)+)/m.exec(job) ?? [];
  return script.replaceAll(/^ {10}/gm, "");
}

function runScript(): number | null {
  mkdirSync(join(runner, ".published"), { recursive: true });
  const env = { ...process.env, GITHUB_REF: "refs/heads/main" };
  return spawnSync("bash", ["-e", "-c", recordScript()], { cwd: runner, env, stdio: "ignore" }).status;
}

beforeAll(() => {
  git(home, "init", "--bare", "-b", "main", origin);
  git(home, "clone", origin, editor);
  commit(editor, { "content/a.txt": "A\n" });
  git(home, "clone", "-b", "main", origin, runner);
});

it("adds what was published to a repository without a ledger, and commits nothing where nothing is new", () => {
  mkdirSync(join(runner, ".published"));
  writeFileSync(join(runner, ".published/published.txt"), HEAD + edition("07") + story("07", "tram"));
  expect(runScript()).toBe(0);
  expect(git(origin, "show", "main:content/published.txt")).toBe(HEAD + edition("07") + story("07", "tram"));
  const before = git(origin, "rev-parse", "main");
  expect(runScript()).toBe(0);
  expect(git(origin, "rev-parse", "main")).toBe(before);
});

it("keeps the lines of both, where somebody has pushed since it was checked out", () => {
  git(editor, "pull", "origin", "main");
  const ofEditor = HEAD + edition("07") + story("07", "tram", "07:00:00") + story("07", "tram");
  commit(editor, { "content/b.txt": "B\n", "content/published.txt": ofEditor });
  const ofRun = HEAD + edition("07") + edition("08") + story("07", "tram") + story("08", "ferry");
  writeFileSync(join(runner, ".published/published.txt"), ofRun);
  expect(runScript()).toBe(0);
  expect(git(origin, "show", "main:content/b.txt")).toBe("B\n");
  const { value, problems } = parseLedger(git(origin, "show", "main:content/published.txt"), "content/published.txt");
  expect(problems).toEqual([]);
  expect(value?.entries.map(({ id }) => id).sort()).toEqual(["2025-03-07", "2025-03-08", "ferry", "tram"]);
  // Of two times for one story the earlier counts.
  expect(value?.find("story", "tram")?.released).toBe(Date.parse("2025-03-07T07:00:00Z"));
});
