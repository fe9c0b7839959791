import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readSearchScript } from "../../src/eleventy/stylesheets.ts";
import { faultsOfHtml } from "../validate-html.ts";
import { attribute, named, type ParsedPage, parsePages, textOf } from "./documents.ts";
import { sampleDigest } from "./sample.ts";

const pages = parsePages(sampleDigest(), { stylesheet: "/assets/style.css", searchScript: "/assets/search.js" });

function policyOf(page: ParsedPage): string {
  const policy = named(page, "meta").find((meta) => attribute(meta, "http-equiv") === "Content-Security-Policy");
  return (policy && attribute(policy, "content")) ?? "";
}

function find(path: string): ParsedPage {
  const page = pages.find((each) => each.path === path);
  if (page === undefined) throw new Error(`There is no page ${path}.`);
  return page;
}

/** Elements that tell Pagefind something under the attribute. */
function told(page: ParsedPage, name: string): readonly string[] {
  return page.elements
    .filter((element) => attribute(element, name) !== undefined)
    .map((element) => `${attribute(element, name)}=${textOf(element)}`);
}

describe("the search page", () => {
  const search = find("/search/");

  it("is HTML without an error, with one h1", async () => {
    expect(search.errors).toEqual([]);
    expect(await faultsOfHtml(search.source)).toEqual([]);
    expect(named(search, "h1").map(textOf)).toEqual(["Search"]);
  });

  it("is the only one that may run a script, its own and WebAssembly", () => {
    expect(policyOf(search)).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policyOf(search)).not.toContain("unsafe-inline");
    const may = pages.filter((page) => /script-src/.test(policyOf(page)));
    expect(may.map(({ path }) => path)).toEqual(["/search/"]);
    const run = pages.filter((page) => named(page, "script").some((script) => attribute(script, "src") !== undefined));
    expect(run.map(({ path }) => path)).toEqual(["/search/"]);
    expect(named(search, "script").map((script) => attribute(script, "src"))).toEqual([
      undefined,
      "/news/assets/search.js",
    ]);
  });

  it("has a label for each field, and shows none of them before the script does", () => {
    const labelled = named(search, "label").map((label) => attribute(label, "for"));
    expect(named(search, "input", "select").map((field) => attribute(field, "id"))).toEqual(labelled);
    expect(named(search, "form").map((form) => attribute(form, "hidden"))).toEqual([""]);
  });

  it("says what to do without script", () => {
    expect(named(search, "noscript")).toHaveLength(1);
    const links = named(search, "p").filter((element) => attribute(element, "class") === "more");
    expect(links.map(textOf)).toEqual(["Topics · Archive"]);
  });

  it("has a light script", () => {
    expect(gzipSync(readSearchScript().content).length).toBeLessThanOrEqual(2048);
  });
});

describe("the index", () => {
  it("is made of stories alone", () => {
    const bodies = pages.filter((page) => told(page, "data-pagefind-body").length > 0).map(({ path }) => path);
    expect(bodies.length).toBeGreaterThan(5);
    expect(bodies.filter((path) => !/^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(path))).toEqual([]);
  });

  it("knows a story's date, authors, year and topics", () => {
    const story = find("/2025/03/07/tram-line-opens/");
    expect(told(story, "data-pagefind-meta")).toEqual(["date=7 March 2025, 05:50", "author=City desk, Night desk"]);
    expect(told(story, "data-pagefind-filter")).toEqual([
      "year=2025",
      "topic=City",
      "topic=Transport",
      "topic=Trams",
      "topic=Economy",
    ]);
  });

  it("holds none of the frame's own words", () => {
    const ignored = told(find("/2025/03/07/tram-line-opens/"), "data-pagefind-ignore").join("\n");
    for (const word of ["Key points", "Sources", "Corrections", "min read", "In the edition of"]) {
      expect(ignored).toContain(word);
    }
  });
});
