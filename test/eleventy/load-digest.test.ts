import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readContent } from "../../src/eleventy/load-digest.ts";
import { makeSettings } from "../make.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const HOME = makeTemporaryFolder("news-digest-load");

/** What is wrong with a taxonomy that `make` puts at the path it gets. */
function codesOf(make: (path: string) => void): readonly string[] {
  const root = mkdtempSync(join(HOME, "project-"));
  mkdirSync(join(root, "content/articles"), { recursive: true });
  make(join(root, "content/topics.yaml"));
  return readContent(root, makeSettings()).taxonomy.problems.map(({ code, file }) => `${code} ${file}`);
}

describe("topics.yaml", () => {
  it.each<[string, (path: string) => void, readonly string[]]>([
    ["may be absent", () => {}, []],
    ["may be empty", (path) => writeFileSync(path, ""), []],
    ["is UTF-8", (path) => writeFileSync(path, Buffer.from("- name: Caf\xe9\n", "latin1")), ["file-not-utf8"]],
    ["is a file", (path) => mkdirSync(path), ["file-unreadable"]],
    ["is not a link", (path) => symlinkSync("/etc/hostname", path), ["file-is-link"]],
    ["is not a link to nothing", (path) => symlinkSync("/nowhere", path), ["file-is-link"]],
    ["has at most 1 MiB", (path) => writeFileSync(path, "#".repeat(2 ** 20 + 1)), ["file-too-large"]],
  ])("%s", (_, make, codes) => {
    expect(codesOf(make)).toEqual(codes.map((code) => `${code} content/topics.yaml`));
  });
});
