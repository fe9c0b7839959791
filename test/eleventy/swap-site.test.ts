// A link that leads to one whole site or the other.

import { lstatSync, mkdirSync, readlinkSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type SwapRequest, swapSite } from "../../src/eleventy/swap-site.ts";
import { compareTrees, readTree } from "../incremental/trees.ts";
import { configWith } from "./project.ts";
import { FERRY, project, TWO_STORIES } from "./two-stories.ts";

const FILES = { ...TWO_STORIES, "eleventy.config.js": configWith('images: false, swap: "public",') };

function requestOf(root: string): SwapRequest {
  return { root, output: join(root, "_site"), link: "public" };
}

it("is turned when the new site is complete, and unchanged files are linked", () => {
  const site = project(FILES);
  const inode = (file: string) => statSync(join(site.folder, "public", file)).ino;
  const target = () => readlinkSync(join(site.folder, "public"));
  expect(site.build()).toEqual({ exitCode: 0, said: "" });
  expect(target()).toBe("public.1");
  const before = [inode("2025/03/07/tram-line/index.html"), inode("2025/03/08/ferry/index.html")];
  site.write({ "content/articles/2025-03-08-ferry.txt": FERRY.replace("Fog", "Thick fog") });
  expect(site.build()).toEqual({ exitCode: 0, said: "" });
  expect(target()).toBe("public.2");
  expect(inode("2025/03/07/tram-line/index.html")).toBe(before[0]);
  expect(inode("2025/03/08/ferry/index.html")).not.toBe(before[1]);
  expect(site.read("public.1/2025/03/08/ferry/index.html")).toContain("Fog kept");
  expect(compareTrees(readTree(join(site.folder, "public")), readTree(join(site.folder, "_site")))).toEqual([]);
  // What Eleventy writes in place is shared with nobody.
  expect(statSync(join(site.folder, "_site/index.html")).nlink).toBe(1);
});

it.each([
  ["public", (path: string) => mkdirSync(path)],
  ["public", (path: string) => symlinkSync("/nowhere", path)],
  ["public.1", (path: string) => symlinkSync("/nowhere", path)],
  ["public.1", (path: string) => mkdirSync(join(path, "precious"), { recursive: true })],
])("leaves alone what is not its own: %s", (file, make) => {
  const site = project(TWO_STORIES);
  site.build();
  make(join(site.folder, file));
  const before = readTree(site.folder);
  expect(swapSite(requestOf(site.folder))).toMatchObject([{ code: "output-blocked", file }]);
  expect(compareTrees(readTree(site.folder), before)).toEqual([]);
});

it("takes what was added after the build, and a folder that a stopped one has left", () => {
  const site = project(TWO_STORIES);
  site.build();
  mkdirSync(join(site.folder, "public.1"));
  writeFileSync(join(site.folder, "public.1/.news-digest.json"), "[]");
  writeFileSync(join(site.folder, "public.1/left.html"), "");
  site.write({ "_site/pagefind/index.js": "" });
  expect(swapSite(requestOf(site.folder))).toEqual([]);
  expect(site.has("public/pagefind/index.js")).toBe(true);
  expect(site.has("public/left.html")).toBe(false);
  expect(lstatSync(join(site.folder, "public")).isSymbolicLink()).toBe(true);
});
