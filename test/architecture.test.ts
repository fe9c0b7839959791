import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");

/** From the top: a room may import only from its own files and from rooms above it. */
const ROOMS = [
  "src/messages",
  "src",
  "src/text",
  "src/options",
  "src/ledger",
  "src/article",
  "src/insight",
  "src/import",
  "src/digest",
  "src/site",
  "src/feed",
  "src/page",
  "src/check",
  "src/eleventy",
  "src/cli",
];

/** A library may be imported by these files alone. */
const LIBRARY_HOMES: Readonly<Record<string, readonly string[]>> = {
  luxon: ["src/text/dates.ts"],
  "markdown-it": ["src/text/markdown.ts", "src/text/markdown-comments.ts", "src/import/markdown-source.ts"],
  "markdown-it-cjk-friendly": ["src/text/markdown.ts"],
  "markdown-it-footnote": ["src/text/markdown.ts"],
  yaml: ["src/text/yaml.ts"],
  "jsonc-parser": ["src/text/json.ts"],
  "any-ascii": ["src/text/slugs.ts"],
  "d3-scale": ["src/page/shapes.ts"],
  "d3-shape": ["src/page/shapes.ts"],
  leven: ["src/problem.ts"],
  zod: [
    "src/options/schema.ts",
    "src/options/feed-schema.ts",
    "src/options/insight-schema.ts",
    "src/options/values.ts",
    "src/options/own-strings.ts",
    "src/options/option-problems.ts",
    "src/article/fields.ts",
    "src/digest/parse-taxonomy.ts",
    "src/eleventy/shard-manifest.ts",
  ],
  "@11ty": ["src/cli/site.ts", "src/eleventy/process-picture.ts"],
  satori: ["src/eleventy/draw-share-image.ts"],
  "image-size": ["src/article/measure-picture.ts"],
  stemmer: ["src/insight/languages.ts"],
  "@orama": ["src/insight/languages.ts"],
  feedsmith: ["src/check/second-reader.ts", "src/feed/format.ts", "src/import/read-feed.ts"],
  parse5: ["src/import/html-text.ts", "src/import/html-tables.ts"],
  "csv-parse": ["src/import/read-rows.ts"],
  saxes: ["src/import/read-wxr.ts"],
  "smol-toml": ["src/import/front-matter.ts"],
  "postal-mime": ["src/import/read-mail.ts"],
  "ipaddr.js": ["src/cli/public-address.ts"],
};

const files = [...sourceFiles("src"), ...sourceFiles("_includes")];
const imports = files.flatMap((file) => importsOf(file).map((target) => ({ file, target })));

describe("rooms", () => {
  it("has files to look at", () => {
    expect(files.length).toBeGreaterThan(40);
    expect(imports.length).toBeGreaterThan(100);
  });

  it("lets a room import only from itself and the rooms above it", () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!file.startsWith("src/") || !target.startsWith("src/") || file === "src/index.ts") return false;
      return ROOMS.indexOf(roomOf(target)) > ROOMS.indexOf(roomOf(file));
    });
    expect(wrong).toEqual([]);
  });

  it("has no circle of files, imports of types included", () => {
    expect(findCircles(imports.filter(({ target }) => files.includes(target)))).toEqual([]);
    const circle = findCircles([
      { file: "a.ts", target: "b.ts" },
      { file: "b.ts", target: "c.ts" },
      { file: "c.ts", target: "b.ts" },
    ]);
    expect(circle).toEqual([["b.ts", "c.ts", "b.ts"]]);
  });

  it("knows every room", () => {
    expect(files.map(roomOf).filter((room) => room !== "_includes" && !ROOMS.includes(room))).toEqual([]);
  });

  it("lets the theme take types from the page and site rooms, and values from the text room and `remember` alone", () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        file.startsWith("_includes/") &&
        !/^(_includes\/|src\/text\/|src\/site\/|src\/page\/|src\/remember\.ts$)/.test(target),
    );
    expect(wrong).toEqual([]);
    const values = files
      .filter((file) => file.startsWith("_includes/"))
      .filter((file) => /^import (?!type)[^;]*from "\.\.\/src\/(?:site|page)\//m.test(read(file)));
    expect(values).toEqual([]);
  });

  it("keeps feeds and their checks from knowing pages", () => {
    const wrong = imports.filter(
      ({ file, target }) => /^src\/(feed|check)\//.test(file) && target.startsWith("src/page/"),
    );
    expect(wrong).toEqual([]);
  });

  it("lets the Eleventy room alone load the theme, and nobody content or tests", () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        file.startsWith("src/") &&
        ((target.startsWith("_includes/") && roomOf(file) !== "src/eleventy") || /^(content|test)\//.test(target)),
    );
    expect(wrong).toEqual([]);
  });

  it("keeps each library in the file that is its home", () => {
    const wrong = imports.filter(({ file, target }) => {
      const library = target.split("/")[0] ?? "";
      return (
        !/^(src|_includes)\//.test(target) && !target.startsWith("node:") && !LIBRARY_HOMES[library]?.includes(file)
      );
    });
    expect(wrong).toEqual([]);
  });

  it("keeps the text engine from knowing articles, files and markup: it takes plain texts", () => {
    const allowed = /^(?:src\/insight\/|src\/[\w-]+\.ts$|node:(?:crypto|module)$|stemmer$|@orama\/)/;
    const wrong = imports.filter(({ file, target }) => roomOf(file) === "src/insight" && !allowed.test(target));
    expect(wrong).toEqual([]);
  });

  it("asks nobody whether an address is one but `parseUrl`, which says why", () => {
    expect(files.filter((file) => withoutComments(read(file)).includes("canParse"))).toEqual([]);
  });

  it("keeps the disk, the clock, the environment and the locale at the border", () => {
    const impure = /new Date\(\)|Date\.now\(\)|process\.|localeCompare|toLocale(?:Lower|Upper)Case|Math\.random/;
    const wrong = files
      .filter((file) => !/^src\/(eleventy|cli)\//.test(file))
      .filter((file) => impure.test(withoutComments(read(file))));
    expect(wrong).toEqual([]);
    const disk = imports.filter(
      ({ file, target }) =>
        /^node:(fs|child_process|http|net)/.test(target) && !/^src\/(article|eleventy|cli)\//.test(file),
    );
    expect(disk).toEqual([]);
  });
});

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .sort();
}

function importsOf(file: string): readonly string[] {
  return [
    ...read(file).matchAll(/^(?:import|export)\b[^;"]*?from "([^"]+)"|^import "([^"]+)"|import\("([^"]+)"\)/gm),
  ].map(([, from, bare, dynamic]) => {
    const target = from ?? bare ?? dynamic ?? "";
    return target.startsWith(".") ? relative(ROOT, resolve(ROOT, dirname(file), target)).replaceAll("\\", "/") : target;
  });
}

/** Each way from a file back to itself that a walk along the imports meets. */
function findCircles(
  edges: readonly { readonly file: string; readonly target: string }[],
): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file]);
    if (way.includes(file) || done.has(file)) return;
    for (const edge of edges) if (edge.file === file) walk(edge.target, [...way, file]);
    done.add(file);
  };
  for (const { file } of edges) walk(file, []);
  return circles;
}

/** `src/page` of `src/page/model/story.ts`. */
function roomOf(file: string): string {
  return dirname(file).split("/").slice(0, 2).join("/");
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}
