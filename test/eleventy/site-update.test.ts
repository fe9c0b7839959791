import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { outputStatePath, SiteUpdate } from "../../src/eleventy/site-update.ts";
import { hashOf } from "../../src/fingerprint.ts";
import { buildSite, OUTPUT } from "../incremental/build-site.ts";
import { readTree } from "../incremental/trees.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const HOME = makeTemporaryFolder("news-digest-update");

describe("what is known of the output folder", () => {
  /** An output folder with one file, which a build has written. */
  function written(): { readonly output: string; readonly cache: string; readonly path: string } {
    const [output, cache] = [mkdtempSync(join(HOME, "output-")), mkdtempSync(join(HOME, "cache-"))];
    const path = join(output, "a.html");
    writeFileSync(path, "A whole page.");
    const update = new SiteUpdate(output, outputStatePath(cache, output), "shared");
    expect(update.isStale("a.html", "fingerprint")).toBe(true);
    const { size, mtimeMs } = statSync(path);
    update.wrote({ file: "a.html", draft: "main-1", content: hashOf("A whole page."), size, modified: mtimeMs });
    update.save();
    return { output, cache, path };
  }

  const stale: readonly (readonly [string, boolean, (path: string) => void])[] = [
    ["as it was written", false, () => {}],
    ["touched", false, (path) => utimesSync(path, 1, 1)],
    ["written again with the same text", false, (path) => writeFileSync(path, "A whole page.")],
    ["lost", true, (path) => rmSync(path)],
    ["made longer", true, (path) => appendFileSync(path, "x")],
    ["emptied", true, (path) => writeFileSync(path, "")],
    [
      "changed to the same size",
      true,
      (path) => {
        writeFileSync(path, "A whole bage.");
        utimesSync(path, 1, 1);
      },
    ],
    [
      "a folder now",
      true,
      (path) => {
        rmSync(path);
        mkdirSync(path);
      },
    ],
    [
      "a link to the same text now",
      true,
      (path) => {
        writeFileSync(`${path}.other`, "A whole page.");
        rmSync(path);
        symlinkSync(`${path}.other`, path);
      },
    ],
  ];

  it.each(stale)("a file that is %s: stale is %s", (_, isStale, change) => {
    const { output, cache, path } = written();
    change(path);
    const update = new SiteUpdate(output, outputStatePath(cache, output), "shared");
    expect(update.isStale("a.html", "fingerprint")).toBe(isStale);
    expect(update.expected("a.html")).toBe(isStale ? undefined : hashOf("A whole page."));
  });

  it("a file is stale when what decides it, or all files, has changed, or another folder is meant", () => {
    const { output, cache } = written();
    expect(new SiteUpdate(output, outputStatePath(cache, output), "shared").isStale("a.html", "other")).toBe(true);
    expect(new SiteUpdate(output, outputStatePath(cache, output), "other").isStale("a.html", "fingerprint")).toBe(true);
    expect(new SiteUpdate(output, outputStatePath(cache, output), "shared").isStale("b.html", "fingerprint")).toBe(
      true,
    );
    expect(
      new SiteUpdate(`${output}-2`, outputStatePath(cache, `${output}-2`), "shared").isStale("a.html", "fingerprint"),
    ).toBe(true);
    expect(
      new SiteUpdate(output, outputStatePath(`${cache}-2`, output), "shared").isStale("a.html", "fingerprint"),
    ).toBe(true);
  });

  it("keeps the new fingerprint of a file that turned out the same", () => {
    const { output, cache } = written();
    const update = new SiteUpdate(output, outputStatePath(cache, output), "shared");
    expect(update.isStale("a.html", "other")).toBe(true);
    update.keep("a.html");
    update.save();
    expect(update.counts).toEqual({ written: 0, left: 1 });
    expect(new SiteUpdate(output, outputStatePath(cache, output), "shared").isStale("a.html", "other")).toBe(false);
  });

  it("forgets a file that is no longer planned", () => {
    const { output, cache } = written();
    new SiteUpdate(output, outputStatePath(cache, output), "shared").save();
    expect(new SiteUpdate(output, outputStatePath(cache, output), "shared").expected("a.html")).toBeUndefined();
  });
});

describe("a build after the first", () => {
  const TRAM = "content/articles/2025-03-07T0815-tram.md";
  const FERRY = "content/articles/2025-03-08-ferry.md";
  const STORY = "2025/03/07/tram/index.html";

  class Site {
    readonly root = mkdtempSync(join(HOME, "site-"));
    readonly output = join(this.root, OUTPUT);

    constructor() {
      mkdirSync(join(this.root, "content/articles"), { recursive: true });
      writeFileSync(join(this.root, TRAM), "# The tram\n\nIt ran, as [the ferry](/2025/03/08/ferry/) did.\n");
      writeFileSync(join(this.root, FERRY), "# The ferry\n\nIt sailed.\n");
    }

    build() {
      return buildSite({ root: this.root, options: {}, now: Date.UTC(2025, 2, 22, 12) });
    }
  }

  it("leaves a file that was touched, and writes one that was lost or altered", async () => {
    const site = new Site();
    await site.build();
    const before = readTree(site.output);
    utimesSync(join(site.output, STORY), 1, 1);
    expect((await site.build()).counts?.written).toBe(0);
    expect(statSync(join(site.output, STORY)).mtimeMs).toBe(1000);
    rmSync(join(site.output, "feed.xml"));
    appendFileSync(join(site.output, "index.html"), "x");
    expect((await site.build()).counts?.written).toBe(2);
    expect(readTree(site.output)).toEqual(before);
  });

  it("warns of a link to a story that is withdrawn with this build, as if it had never been", async () => {
    const site = new Site();
    expect((await site.build()).said).toBe("");
    rmSync(join(site.root, FERRY));
    const { failed, said } = await site.build();
    expect({ failed, said }).toEqual({
      failed: false,
      said: expect.stringContaining("/2025/03/08/ferry/ leads to no page"),
    });
    expect((await site.build()).said).toBe(said);
  });

  it.each<[string, string, string, (output: string) => void]>([
    [
      "a file where a folder is to be",
      "/2025/03",
      "A file stands where a folder is to be.",
      (output) => {
        rmSync(join(output, "2025/03"), { recursive: true });
        writeFileSync(join(output, "2025/03"), "");
      },
    ],
    [
      "a folder where a file is to be",
      "/feed.xml",
      "A folder stands where a file is to be written.",
      (output) => {
        rmSync(join(output, "feed.xml"));
        mkdirSync(join(output, "feed.xml"));
      },
    ],
  ])("that finds %s says so once, and has changed nothing", async (_, place, message, block) => {
    const site = new Site();
    await site.build();
    block(site.output);
    writeFileSync(join(site.root, FERRY), "# The ferry\n\nIt sailed again.\n");
    const before = readTree(site.output);
    expect(await site.build()).toEqual({
      failed: true,
      said: `error ${place}\n  ${message}\n  Move it out of the output folder, and build again. [output-blocked]`,
    });
    expect(readTree(site.output)).toEqual(before);
    rmSync(join(site.output, place), { recursive: true });
    expect(await site.build()).toMatchObject({ failed: false });
  });

  it("writes nothing through a folder that is a symbolic link", async () => {
    const site = new Site();
    await site.build();
    const outside = mkdtempSync(join(HOME, "outside-"));
    writeFileSync(join(outside, "index.html"), "precious");
    rmSync(join(site.output, "archive"), { recursive: true });
    symlinkSync(outside, join(site.output, "archive"));
    const { failed, said } = await site.build();
    expect({ failed, said }).toEqual({
      failed: true,
      said: expect.stringMatching(/^error \/archive\n {2}A symbolic link/),
    });
    expect(readFileSync(join(outside, "index.html"), "utf8")).toBe("precious");
  });
});
