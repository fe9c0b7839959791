import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPacked, removeDrafts, replacePart, writePacked } from "../../src/article/packed-file.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const HOME = makeTemporaryFolder("news-digest-packed");
const KEY = "key 1";
const PARTS = { facts: { at: 1, files: ["a", "ü😀"] }, bodies: [["h", { text: "x".repeat(500) }]] };

function pack(name: string): string {
  const path = join(HOME, name);
  writePacked(path, KEY, PARTS);
  return path;
}

/** What each part gives, and one that was never there. */
function readAll(path: string, key = KEY): readonly unknown[] {
  return ["facts", "bodies", "others"].map((name) => readPacked(path, key, name));
}

const WHOLE = [PARTS.facts, PARTS.bodies, undefined];
const NOTHING = [undefined, undefined, undefined];

describe("a packed file", () => {
  it("gives each part by itself", () => {
    expect(readAll(pack("whole"))).toEqual(WHOLE);
  });

  it("takes another part in the place of one, and leaves the others to the last byte", () => {
    const path = pack("replaced");
    replacePart(path, KEY, "facts", { at: 2 });
    expect(readAll(path)).toEqual([{ at: 2 }, PARTS.bodies, undefined]);
    replacePart(path, KEY, "facts", PARTS.facts);
    expect(readFileSync(path)).toEqual(readFileSync(pack("replaced-not")));
  });

  it("takes no part under another key, nor where another part is damaged or the file is missing", () => {
    const path = pack("not-replaced");
    replacePart(path, "key 2", "facts", {});
    expect(readAll(path)).toEqual(WHOLE);
    truncateSync(path, readFileSync(path).length - 1);
    const cut = readFileSync(path);
    replacePart(path, KEY, "facts", {});
    expect(readFileSync(path)).toEqual(cut);
    replacePart(`${path}-missing`, KEY, "facts", {});
    expect(existsSync(`${path}-missing`)).toBe(false);
  });

  it("has the drafts of stopped builds removed, and not those that another build is writing", () => {
    const folder = join(HOME, "drafts");
    writePacked(join(folder, "whole"), KEY, PARTS);
    const [old, young] = [1, 2].map((i) => `whole.0123456${i}-89ab-4cde-8f01-23456789abcd`);
    for (const draft of [old, young]) writeFileSync(join(folder, draft ?? ""), "half");
    utimesSync(join(folder, old ?? ""), 1, 1);
    removeDrafts(folder, Date.now());
    expect(readdirSync(folder)).toEqual(["whole", young]);
  });

  it("makes the folder that it is in, and leaves no draft", () => {
    const path = join(HOME, "deep/er/file");
    writePacked(path, KEY, PARTS);
    expect(readdirSync(join(HOME, "deep/er"))).toEqual(["file"]);
  });

  it("is nothing to another key, and nothing where it is missing or a folder", () => {
    const path = pack("other-key");
    expect(readAll(path, "key 2")).toEqual(NOTHING);
    expect(readAll(path, "")).toEqual(NOTHING);
    expect(readAll(`${path}-missing`)).toEqual(NOTHING);
    expect(readAll(HOME)).toEqual(NOTHING);
  });

  it("gives no part that is cut short, wherever it was cut", () => {
    const path = pack("cut");
    const size = readFileSync(path).length;
    for (let length = 0; length < size; length += 7) {
      copyFileSync(pack("cut-source"), path);
      truncateSync(path, length);
      expect(WHOLE, `cut to ${length}`).toEqual(readAll(path).map((part, i) => (part === undefined ? WHOLE[i] : part)));
      expect(readPacked(path, KEY, "bodies"), `cut to ${length}`).toBeUndefined();
    }
  });

  it("gives what was written or nothing, whatever bit of it is turned", () => {
    const bytes = readFileSync(pack("bits"));
    const path = join(HOME, "bits-turned");
    fc.assert(
      fc.property(fc.nat({ max: bytes.length * 8 - 1 }), (bit) => {
        const damaged = Buffer.from(bytes);
        damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        writeFileSync(path, damaged);
        const [facts = PARTS.facts, bodies = PARTS.bodies, others] = readAll(path);
        expect([facts, bodies, others]).toEqual(WHOLE);
      }),
      { numRuns: 300 },
    );
  });

  it("gives nothing of bytes of any kind", () => {
    const path = join(HOME, "any");
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.boolean(), (bytes, hasMagic) => {
        writeFileSync(path, Buffer.concat([Buffer.from(hasMagic ? "news-digest\n" : ""), bytes]));
        expect(readAll(path)).toEqual(NOTHING);
      }),
    );
  });

  it("gives nothing of a header that has another form", () => {
    const path = join(HOME, "header");
    for (const header of [
      "{}",
      "null",
      "[]",
      `{"key":"${KEY}"}`,
      `{"key":"${KEY}","parts":[null]}`,
      `{"key":"${KEY}","parts":7}`,
    ]) {
      writeFileSync(path, `news-digest\n${header}`.padEnd(512));
      expect(readAll(path), header).toEqual(NOTHING);
    }
    const endless = { key: KEY, parts: [{ name: "facts", length: 2 ** 60, hash: "" }] };
    writeFileSync(path, `news-digest\n${JSON.stringify(endless)}`.padEnd(512));
    expect(readAll(path)).toEqual(NOTHING);
  });

  it("that cannot be put into its place leaves no draft behind", () => {
    const folder = join(HOME, "taken");
    writePacked(join(folder, "file/inside"), KEY, PARTS);
    expect(() => writePacked(join(folder, "file"), KEY, PARTS)).toThrow();
    expect(readdirSync(folder)).toEqual(["file"]);
    expect(existsSync(join(folder, "file/inside"))).toBe(true);
  });
});
