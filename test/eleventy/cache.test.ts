import { existsSync, utimesSync } from "node:fs";
import { expect, it } from "vitest";
import { FileCache } from "../../src/eleventy/cache.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const DAY = 24 * 60 * 60;
const root = makeTemporaryFolder("news-digest-cache");

/** A file of the cache that was last asked for so many days ago. */
function keep(name: string, days: number): string {
  const cache = new FileCache(root);
  cache.write(name, Buffer.from(name));
  const path = cache.pathOf(name);
  const then = Date.now() / 1000 - days * DAY;
  utimesSync(path, then, then);
  return path;
}

it("removes what nobody has asked for in a month, and nothing else", () => {
  const [old, recent, asked] = [keep("a/old.webp", 31), keep("a/recent.webp", 29), keep("a/asked.webp", 400)];
  const cache = new FileCache(root);
  expect(cache.has("a/asked.webp")).toBe(true);
  cache.tidy();
  expect([old, recent, asked].map((path) => existsSync(path))).toEqual([false, true, true]);
});

it("counts the month from when a file was last asked for", () => {
  const path = keep("b.webp", 40);
  const cache = new FileCache(root);
  cache.pathOf("b.webp");
  cache.tidy();
  new FileCache(root).tidy();
  expect(existsSync(path)).toBe(true);
});

it("has nothing to do where there is no cache", () => {
  expect(() => new FileCache(`${root}/none`).tidy()).not.toThrow();
});
