// Disks that are full or take no writes, and files and links in the wrong places: the old site stays, with one clear error.

import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { removeStaleOutputs } from "../../src/eleventy/outputs.ts";
import { compareTrees, readTree } from "../incremental/trees.ts";
import { canMount, mountDisk, setReadOnly, setSize } from "../mounts.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";
import { configWith, type Project } from "./project.ts";
import { project, TRAM, TWO_STORIES } from "./two-stories.ts";

const LATER = "content/articles/2025-03-09-quay.txt";
const FILES = { ...TWO_STORIES, "eleventy.config.js": configWith("images: false,") };

function treeOf(site: Project) {
  return readTree(join(site.folder, "_site"));
}

/** Fills a disk to its last byte. */
function fill(file: string): void {
  for (let size = 1 << 20; size > 0; size >>= 1) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: "a" });
    } catch {
      // The next is a smaller piece.
    }
  }
}

describe.skipIf(!canMount())("a disk", () => {
  it.each(["_site", ".cache"])("that is full at %s keeps the old site, and the next build completes it", (full) => {
    const site = project(FILES);
    mountDisk(join(site.folder, full), 4096);
    expect(site.build()).toMatchObject({ exitCode: 0, said: "" });
    const before = treeOf(site);
    fill(join(site.folder, full, "filler"));
    site.write({ [LATER]: TRAM.replace("tram", "quay") });
    const { exitCode, said } = site.build();
    expect(exitCode).toBe(1);
    expect(said).toContain("There is no space left on the disk (ENOSPC).");
    expect(said).toContain("[disk-full]");
    expect(said).not.toContain("    at ");
    site.remove(`${full}/filler`);
    const ofOld = compareTrees(treeOf(site), before).filter((line) => !line.startsWith(".news-digest.json"));
    expect(ofOld).toEqual([]);

    expect(site.build()).toMatchObject({ exitCode: 0, said: "" });
    const clean = project(FILES);
    clean.write({ [LATER]: TRAM.replace("tram", "quay") });
    clean.build();
    expect(compareTrees(treeOf(site), treeOf(clean))).toEqual([]);
  });

  it("that is full while threads render keeps the old site, and the next build completes it", () => {
    const site = project(FILES);
    mountDisk(join(site.folder, "_site"), 4096);
    expect(site.build()).toMatchObject({ exitCode: 0, said: "" });
    const before = treeOf(site);
    // So many that other threads take a part of the pages.
    const items = Array.from({ length: 2600 }, (_, i) =>
      JSON.stringify({ id: `n/${i}`, headline: `Notice ${i}`, date: "2025-03-08", text: `It is number ${i}.` }),
    );
    site.write({ "content/articles/many.ndjson": `${items.join("\n")}\n` });
    const { exitCode, said } = site.build();
    expect(exitCode).toBe(1);
    expect(said).toContain("There is no space left on the disk (ENOSPC).");
    expect(said).toContain("[disk-full]");
    expect(said).not.toContain("    at ");
    expect(compareTrees(treeOf(site), before).filter((line) => !line.startsWith(".news-digest.json"))).toEqual([]);

    setSize(join(site.folder, "_site"), 512 * 1024);
    expect(site.build()).toMatchObject({ exitCode: 0 });
    expect(site.read("_site/2025/03/08/notice-2599/index.html")).toContain("It is number 2599.");
    expect(site.files("_site").filter((file) => file.includes(".news-digest.new"))).toEqual([]);
  }, 600_000);

  it("that does not let a withdrawn page go makes that an error, and the page stays on the list", () => {
    const output = makeTemporaryFolder("news-digest-outputs");
    const disk = join(output, "2025");
    const page = join(disk, "draft.html");
    mountDisk(disk, 64);
    writeFileSync(page, "");
    removeStaleOutputs(output, ["2025/draft.html"], new Set());
    setReadOnly(disk, true);
    expect(() => removeStaleOutputs(output, [], new Set())).toThrow("EROFS");
    setReadOnly(disk, false);
    removeStaleOutputs(output, [], new Set());
    expect(existsSync(page)).toBe(false);
  });

  it.each(["_site", ".cache"])("that takes no writes at %s keeps the old site", (readOnly) => {
    const site = project(FILES);
    mountDisk(join(site.folder, readOnly), 4096);
    site.build();
    const before = treeOf(site);
    site.write({ [LATER]: TRAM.replace("tram", "quay") });
    setReadOnly(join(site.folder, readOnly), true);
    const { exitCode, said } = site.build();
    setReadOnly(join(site.folder, readOnly), false);
    expect(exitCode).toBe(1);
    expect(said).toContain("The system does not let it be written (EROFS).");
    expect(said).toContain("[file-unwritable]");
    expect(compareTrees(treeOf(site), before)).toEqual([]);
    expect(site.build()).toMatchObject({ exitCode: 0, said: "" });
  });
});

describe("a thing in the wrong place", () => {
  it.each(["_site", ".cache"])("is named: the folder %s is a file", (folder) => {
    const site = project({ ...FILES, [folder]: "precious" });
    const { exitCode, said } = site.build();
    expect(exitCode).toBe(1);
    expect(said).toContain(`error ${folder}\n  A file or a symbolic link stands where a folder is to be.`);
    expect(said).toContain("[output-blocked]");
    expect(said).not.toContain("    at ");
    expect(site.read(folder)).toBe("precious");
  });

  it("is named where Eleventy writes the pages, and none is written through a link", () => {
    const site = project({ ...FILES, "outside/precious.html": "precious", "eleventy.config.js": withTransform() });
    mkdirSync(join(site.folder, "_site"));
    symlinkSync(join(site.folder, "outside"), join(site.folder, "_site/2025"));
    const { exitCode, said } = site.build();
    expect({ exitCode, said }).toMatchObject({ exitCode: 1, said: expect.stringContaining("error /2025\n") });
    expect(site.files("outside")).toEqual(["precious.html"]);

    site.remove("_site/2025");
    symlinkSync(join(site.folder, "outside/precious.html"), join(site.folder, "_site/index.html"));
    expect(site.build()).toMatchObject({ exitCode: 0 });
    expect(site.read("outside/precious.html")).toBe("precious");
    expect(site.read("_site/index.html")).toContain("The ferry is late");
  });
});

/** A site that has a say in every page. */
function withTransform(): string {
  return FILES["eleventy.config.js"].replace(
    "eleventyConfig.setQuietMode(true);",
    'eleventyConfig.setQuietMode(true); eleventyConfig.addTransform("mine", (content) => content);',
  );
}
