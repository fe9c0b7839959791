import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findOrphans } from "../../src/eleventy/orphans.ts";
import {
  completeManifest,
  hasCompleteManifest,
  listStaleOutputs,
  makeFolders,
  noteOutputs,
  removeStaleOutputs,
} from "../../src/eleventy/outputs.ts";

let output: string;

beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), "outputs-"));
});
afterEach(() => {
  rmSync(output, { recursive: true });
});

function write(...files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(output, file)), { recursive: true });
    writeFileSync(join(output, file), file);
  }
}

const exists = (file: string) => existsSync(join(output, file));
const nobody = new Set<string>();

describe("stale outputs", () => {
  it("are removed with the folders that they leave empty", () => {
    write("2025/03/07/tram/index.html", "2025/03/08/index.html");
    removeStaleOutputs(output, ["2025/03/07/tram/index.html", "2025/03/08/index.html"], nobody);
    removeStaleOutputs(output, ["2025/03/08/index.html"], nobody);
    expect(exists("2025/03/07")).toBe(false);
    expect(exists("2025/03/08/index.html")).toBe(true);
  });

  it("leave what others wrote, then or now", () => {
    write("about/index.html", "page/index.html", "page/photo.jpg");
    removeStaleOutputs(output, ["page/index.html", "taken/index.html"], nobody);
    write("taken/index.html");
    removeStaleOutputs(output, [], new Set(["taken/index.html"]));
    expect(exists("about/index.html")).toBe(true);
    expect(exists("page/photo.jpg")).toBe(true);
    expect(exists("page/index.html")).toBe(false);
    expect(exists("taken/index.html")).toBe(true);
  });

  it("are none of what somebody has copied there since the build began", () => {
    write("_headers");
    removeStaleOutputs(output, ["_headers"], nobody);
    const begun = Date.now() - 1000;
    write("_headers");
    removeStaleOutputs(output, [], nobody, begun);
    expect(exists("_headers")).toBe(true);
  });

  it("are none where a name is not a file's", () => {
    write("feed.xml");
    writeFileSync(join(output, ".news-digest.json"), JSON.stringify(["a".repeat(5000), "feed.xml/x", "feed.xml/"]));
    expect([...listStaleOutputs(output, nobody, 0)]).toContain("feed.xml/x");
    removeStaleOutputs(output, [], nobody);
    expect(exists("feed.xml")).toBe(true);
  });

  it("are removed whatever signs a picture's name has", () => {
    write("media/images/tram: first day.jpg");
    removeStaleOutputs(output, ["media/images/tram: first day.jpg"], nobody);
    removeStaleOutputs(output, [], nobody);
    expect(exists("media")).toBe(false);
  });

  it("are never outside the output folder, whatever the list says", () => {
    const outside = mkdtempSync(join(tmpdir(), "outside-"));
    writeFileSync(join(outside, "precious.txt"), "");
    write("real/x.html");
    symlinkSync(outside, join(output, "link"));
    const wrong = [
      `../${outside.split("/").at(-1)}/precious.txt`,
      join(outside, "precious.txt"),
      "link/precious.txt",
      "real",
      7,
      "nul\u0000",
    ];
    writeFileSync(join(output, ".news-digest.json"), JSON.stringify(wrong));
    removeStaleOutputs(output, [], nobody);
    expect(readdirSync(outside)).toEqual(["precious.txt"]);
    expect(exists("real/x.html")).toBe(true);
    rmSync(outside, { recursive: true });
  });

  it("of a build that was stopped midway are removed by the next", () => {
    write("old/index.html");
    removeStaleOutputs(output, ["old/index.html"], nobody);
    noteOutputs(output, ["draft/index.html", "never/index.html"], false);
    write("draft/index.html");
    removeStaleOutputs(output, ["new/index.html"], nobody);
    expect(["old", "draft", "never"].filter(exists)).toEqual([]);
  });

  it("leave no folder of a file that was planned and never written", () => {
    noteOutputs(output, ["2025/03/07/tram/index.html"], false);
    makeFolders(output, ["2025/03/07/tram/index.html"]);
    removeStaleOutputs(output, ["index.html"], nobody);
    expect(readdirSync(output)).toEqual([".news-digest.json"]);
  });

  it("are listed in full again only where nobody misses a page", () => {
    noteOutputs(output, ["a/index.html"], true);
    removeStaleOutputs(output, ["a/index.html"], nobody);
    expect(hasCompleteManifest(output)).toBe(false);
    write("a/index.html");
    completeManifest(output);
    expect(hasCompleteManifest(output)).toBe(true);
    removeStaleOutputs(output, [], nobody);
    expect(exists("a")).toBe(false);
  });

  it("are noted in the output folder itself, whatever the list is a link to", () => {
    const outside = mkdtempSync(join(tmpdir(), "outside-"));
    writeFileSync(join(outside, "precious.txt"), "precious");
    symlinkSync(join(outside, "precious.txt"), join(output, ".news-digest.json"));
    symlinkSync(join(outside, "precious.txt"), join(output, ".news-digest.json.new"));
    removeStaleOutputs(output, ["a/index.html"], nobody);
    expect(readFileSync(join(outside, "precious.txt"), "utf8")).toBe("precious");
    rmSync(outside, { recursive: true });
  });

  it.each(["", "{", '{"a": 1}', "null"])("are none where the list is damaged: %j", (manifest) => {
    write("a/index.html");
    writeFileSync(join(output, ".news-digest.json"), manifest);
    removeStaleOutputs(output, ["b/index.html"], nobody);
    expect(exists("a/index.html")).toBe(true);
  });
});

describe("pages that no list names", () => {
  it("are looked for in folders of years, and not in a file that is called like one", () => {
    write("2024/03/07/index.html", "2025");
    const orphans = findOrphans(output, "", new Set(), Date.now() + 1000);
    expect(orphans.map(({ file }) => file)).toEqual(["/2024/03/07/index.html"]);
  });
});
