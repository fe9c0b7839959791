import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { stylesheetsOf } from "../../src/eleventy/stylesheets.ts";
import { fontAssets, fontFiles } from "../../src/eleventy/web-font.ts";
import { makeSettings } from "../make.ts";
import { configWith } from "./project.ts";
import { project, TRAM } from "./two-stories.ts";

const FONT = { font: "source-serif" };

function weigh(pattern: RegExp): number {
  const files = fontFiles(makeSettings({ site: FONT }).site).value ?? [];
  const chosen = files.filter(({ to }) => pattern.test(to));
  expect(chosen.length).toBeGreaterThan(0);
  return chosen.reduce((total, { from }) => total + statSync(from).size, 0);
}

describe("a font of the site's own", () => {
  it("is asked for by no site that has not chosen it", () => {
    const { site } = makeSettings();
    expect(fontFiles(site)).toEqual({ value: [], problems: [] });
    expect(fontAssets(site)).toBeUndefined();
  });

  it.each([
    ["its letters for a text without italics", /-latin-[47]00-normal\./, 43],
    ["all of its Latin letters", /-latin-(?!ext)/, 64],
    ["all that a site has of it", /./, 250],
  ])("keeps to its budget: %s", (_, pattern, kilobytes) => {
    expect(weigh(pattern)).toBeLessThanOrEqual(kilobytes * 1024);
  });

  it("leaves the style sheet within 8 KB compressed", () => {
    const [style] = stylesheetsOf(makeSettings({ site: FONT }));
    expect(gzipSync(style.content, { level: 9 }).length).toBeLessThanOrEqual(8 * 1024);
  });

  it("stands first, with fonts of the same metrics after it and the theme's own last", () => {
    const [style, feed] = stylesheetsOf(makeSettings({ site: FONT }));
    expect(style.content).toContain(
      '--serif: "Source Serif 4", "Source Serif 4 Georgia", "Source Serif 4 Noto Serif", Charter,',
    );
    // As https://github.com/seek-oss/capsize says of Source Serif 4 over Georgia.
    expect(style.content).toContain("size-adjust: 107.45%; ascent-override: 96.42%; descent-override: 31.18%;");
    expect(feed).toEqual(stylesheetsOf(makeSettings())[1]);
  });

  it.each([
    ["en", ["latin-400", "latin-700"]],
    ["uk", ["cyrillic-400", "cyrillic-700"]],
    ["sr-Latn", ["latin-400", "latin-700"]],
    ["el", ["greek-400", "greek-700"]],
    ["ar", []],
  ])("is preloaded in the letters of the site's language: %s", (language, faces) => {
    const { preload = [] } = fontAssets(makeSettings({ site: { ...FONT, language } }).site) ?? {};
    expect(preload.map((path) => path.replace(/^\/assets\/source-serif-4-(.*)-normal\..*$/, "$1"))).toEqual(faces);
  });
});

describe.each([
  ["at the root", "https://example.org/", "", ""],
  ["below a path", "https://example.org/project/", "", "/project"],
  ["in a folder", "https://example.org/", 'path: "/news/", ', "/news"],
  ["in a folder below a path", "https://example.org/project/", 'path: "/news/", ', "/project/news"],
])("a site with a font of its own %s", (_, url, options, prefix) => {
  it("has the files that its pages and its style sheet name", () => {
    const site = project({
      "eleventy.config.js": configWith(options)
        .replace("https://example.org/", url)
        .replace('title: "The Digest"', 'title: "The Digest", font: "source-serif"'),
      "content/articles/2025-03-07T0815-tram-line.txt": TRAM,
    });
    expect(site.build()).toEqual({ exitCode: 0, said: expect.not.stringContaining("[") });
    const output = join(site.folder, "_site");
    const mount = options === "" ? "" : "news/";
    const page = site.read(`_site/${mount}index.html`);
    const files = [...page.matchAll(/rel="preload" as="font" type="font\/woff2" href="([^"]+)" crossorigin/g)];
    expect(files).toHaveLength(2);
    for (const [, href = ""] of files) {
      expect(href.startsWith(`${prefix}/assets/source-serif-4-latin-`)).toBe(true);
      expect(existsSync(join(output, mount, href.slice(prefix.length)))).toBe(true);
    }
    expect(page).toContain("; font-src 'self'\"");
    const [, sheet = ""] = /rel="stylesheet" href="([^"]+)"/.exec(page) ?? [];
    const css = site.read(`_site/${mount}${sheet.slice(prefix.length + 1)}`);
    const named = [...css.matchAll(/url\("([^"]+)"\)/g)].map(([, file = ""]) => file);
    expect(named).toHaveLength(18);
    for (const file of named) expect(existsSync(join(output, mount, "assets", file)), file).toBe(true);
  });
});

describe("a site whose font is not installed", () => {
  it("is not built, and says what to install", () => {
    const site = project({
      "eleventy.config.js": configWith("").replace('title: "The Digest"', 'title: "The Digest", font: "source-serif"'),
      "content/articles/2025-03-07T0815-tram-line.txt": TRAM,
      "without.mjs": `import Module from "node:module";
const resolve = Module._resolveFilename;
Module._resolveFilename = (name, ...rest) => {
  if (name.startsWith("@fontsource/")) throw new Error("not there");
  return resolve(name, ...rest);
};
`,
    });
    const told = site.build([], { loader: ["--import", "./without.mjs"] });
    expect(told.exitCode).toBe(1);
    expect(told.said).toContain("options of newsDigest (site.font)");
    expect(told.said).toContain(
      'The font "source-serif" is in a package that is not installed: @fontsource/source-serif-4.',
    );
    expect(told.said).toContain('Run "npm install @fontsource/source-serif-4", or leave the option out.');
    expect(told.said).toContain("[font-package-missing]");
    expect(site.files()).toEqual([]);
  });
});
