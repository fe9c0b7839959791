import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findBlockedOutputs } from "../../src/eleventy/blocked-outputs.ts";
import { type StagedFile, Staging } from "../../src/eleventy/staging.ts";
import { hashOf } from "../../src/fingerprint.ts";
import { listFiles } from "../list-files.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const HOME = makeTemporaryFolder("news-digest-staging");
const STAGING = ".news-digest.new";

function open(output = mkdtempSync(join(HOME, "output-")), writer = "main"): { output: string; staging: Staging } {
  const staging = new Staging(output, writer);
  staging.open();
  return { output, staging };
}

function written(result: StagedFile | "same"): StagedFile {
  if (result === "same") throw new RangeError("Nothing was written.");
  return result;
}

it("writes nothing that is seen before it is put into its place", () => {
  const { output, staging } = open();
  const text = written(staging.writeText("2025/03/07/index.html", "Tram ü😀"));
  const bytes = written(staging.writeBytes("icon.png", Buffer.from([1, 2, 3])));
  expect(listFiles(output).every((file) => file.startsWith(`${STAGING}/`))).toBe(true);
  expect(text).toMatchObject({ content: hashOf("Tram ü😀"), size: Buffer.byteLength("Tram ü😀") });
  staging.place([text, bytes]);
  staging.discard();
  expect(listFiles(output)).toEqual(["2025/03/07/index.html", "icon.png"]);
  expect(readFileSync(join(output, "2025/03/07/index.html"), "utf8")).toBe("Tram ü😀");
  expect(statSync(join(output, "2025/03/07/index.html")).mtimeMs).toBe(text.modified);
});

it("writes nothing where the same stands", () => {
  const { output, staging } = open();
  expect(staging.writeText("a", "A", hashOf("A"))).toBe("same");
  expect(staging.writeBytes("b", Buffer.from("B"), hashOf("B"))).toBe("same");
  expect(staging.writeText("c", "C", hashOf("A"))).not.toBe("same");
  expect(listFiles(output)).toHaveLength(1);
});

it("removes what a build that was stopped has left", () => {
  const { output, staging } = open();
  staging.writeText("a", "half");
  mkdirSync(join(output, STAGING, "deep/er"), { recursive: true });
  const next = open(output).staging;
  expect(listFiles(output)).toEqual([]);
  next.place([written(next.writeText("a", "whole"))]);
  next.discard();
  expect(readFileSync(join(output, "a"), "utf8")).toBe("whole");
  expect(existsSync(join(output, STAGING))).toBe(false);
});

it("keeps what several write at a time apart", () => {
  const { output, staging } = open();
  const other = new Staging(output, "thread-1");
  const files = [written(staging.writeText("a", "A")), written(other.writeText("b", "B"))];
  staging.place(files);
  expect([readFileSync(join(output, "a"), "utf8"), readFileSync(join(output, "b"), "utf8")]).toEqual(["A", "B"]);
});

it("replaces a symbolic link and leaves what it led to", () => {
  const { output, staging } = open();
  const outside = join(HOME, "precious.txt");
  writeFileSync(outside, "precious");
  symlinkSync(outside, join(output, "feed.xml"));
  staging.place([written(staging.writeText("feed.xml", "<rss/>"))]);
  expect(readFileSync(outside, "utf8")).toBe("precious");
  expect(readFileSync(join(output, "feed.xml"), "utf8")).toBe("<rss/>");
});

it("stages beside a link of the staging folder's name, not where it leads", () => {
  const output = mkdtempSync(join(HOME, "linked-"));
  const outside = mkdtempSync(join(HOME, "outside-"));
  writeFileSync(join(outside, "precious.txt"), "precious");
  symlinkSync(outside, join(output, STAGING));
  const { staging } = open(output);
  staging.writeText("a", "A");
  expect(listFiles(outside)).toEqual(["precious.txt"]);
});

it("says where nothing can be put, each place once", () => {
  const { output } = open();
  writeFileSync(join(output, "2024"), "a file");
  mkdirSync(join(output, "feed.xml/below"), { recursive: true });
  mkdirSync(join(output, "2025"));
  symlinkSync(HOME, join(output, "2025/03"));
  symlinkSync("/nowhere", join(output, "media"));
  symlinkSync(join(HOME, "picture"), join(output, "index.html"));
  const files = ["2024/01/index.html", "2024/02/index.html", "2025/03/07/index.html", "2025/04/index.html"];
  const told = findBlockedOutputs(output, [...files, "feed.xml", "media/a.png", "index.html", "new/a.html"]);
  expect(told.map(({ code, file, message }) => `${code} ${file} ${message}`)).toEqual([
    "output-blocked /2024 A file stands where a folder is to be.",
    "output-blocked /2025/03 A symbolic link stands where a folder is to be; nothing is written through it.",
    "output-blocked /feed.xml A folder stands where a file is to be written.",
    "output-blocked /media A symbolic link stands where a folder is to be; nothing is written through it.",
  ]);
});
