import { describe, expect, it } from "vitest";
import { makeDigest, makeMarkup, makeSettings, makeStory } from "../make.ts";
import { faultsOfHtml } from "../validate-html.ts";
import { attribute, named, type ParsedPage, parsePages, textOf } from "./documents.ts";
import { sampleDigest, sampleWith, sampleWithRollups } from "./sample.ts";

const DAY_OF_TWO = {
  cutoffs: [
    { at: "12:00", name: "Morning" },
    { at: "20:00", name: "Evening" },
  ],
};

const sites = [
  ["days", sampleDigest()],
  ["several editions a day", sampleWith(DAY_OF_TWO)],
  ["weeks", sampleWith({ period: "week" })],
  ["months", sampleWith({ period: "month" })],
  ["rollups", sampleWithRollups()],
  ["nothing", makeDigest([], makeSettings())],
] as const;

const pages = sites.flatMap(([site, digest]) =>
  parsePages(digest).map((page) => ({ ...page, name: `${page.path} of a site of ${site}` })),
);

/** One test over all pages: a fault is told with the page's name. */
function each(behaviour: string, test: (page: ParsedPage & { readonly name: string }) => void): void {
  it(behaviour, () => {
    for (const page of pages) test(page);
  });
}

describe("every page", () => {
  each("is HTML without an error", (page) => {
    expect(page.errors, page.name).toEqual([]);
  });

  it("is good HTML by html-validate's rules", async () => {
    for (const page of pages) expect(await faultsOfHtml(page.source), page.name).toEqual([]);
  });

  each("has one h1 and headings without gaps", (page) => {
    const levels = named(page, "h1", "h2", "h3", "h4", "h5", "h6").map((heading) => Number(heading.tagName.slice(1)));
    expect(
      levels.filter((level) => level === 1),
      page.name,
    ).toHaveLength(1);
    expect(levels[0], page.name).toBe(1);
    levels.forEach((level, i) => {
      expect(level - (levels[i - 1] ?? 0), page.name).toBeLessThanOrEqual(1);
    });
  });

  each("says what it is", (page) => {
    const [root] = named(page, "html");
    expect(root && attribute(root, "lang"), page.name).toBe("en");
    expect(root && attribute(root, "dir"), page.name).toBe("ltr");
    expect(
      named(page, "title").map((title) => textOf(title) !== ""),
      page.name,
    ).toEqual([true]);
    const metas = named(page, "meta").map((meta) => attribute(meta, "name") ?? attribute(meta, "property") ?? "");
    expect(metas, page.name).toEqual(
      expect.arrayContaining(["viewport", "description", "color-scheme", "og:title", "og:url"]),
    );
    const links = named(page, "link").map((link) => attribute(link, "rel"));
    expect(
      links.filter((rel) => rel === "canonical"),
      page.name,
    ).toHaveLength(1);
    expect(links.filter((rel) => rel === "alternate").length, page.name).toBeGreaterThanOrEqual(6);
  });

  each("has its landmarks, and a way past the first of them", (page) => {
    expect(named(page, "main"), page.name).toHaveLength(1);
    const [skip] = named(page, "a");
    expect(skip && attribute(skip, "href"), page.name).toBe("#main");
    const [main] = named(page, "main");
    expect(main && attribute(main, "id"), page.name).toBe("main");
    const navigations = named(page, "nav").map((nav) => attribute(nav, "aria-label"));
    expect(navigations, page.name).not.toContain(undefined);
    expect(new Set(navigations).size, page.name).toBe(navigations.length);
  });

  each("runs nothing, styles nothing inline and asks no other host for anything", (page) => {
    const scripts = named(page, "script").map((script) => attribute(script, "type"));
    expect(scripts, page.name).toEqual(["application/ld+json"]);
    expect(named(page, "style", "iframe", "object", "embed", "form", "base"), page.name).toEqual([]);
    const attributes = page.elements.flatMap((element) => element.attrs.map((each) => each.name));
    expect(
      attributes.filter((name) => name === "style" || name.startsWith("on")),
      page.name,
    ).toEqual([]);
    const loaded = named(page, "img", "link")
      .filter((element) => element.tagName === "img" || attribute(element, "rel") === "stylesheet")
      .map((element) => attribute(element, "src") ?? attribute(element, "href") ?? "");
    expect(
      loaded.filter((url) => !url.startsWith("/news/")),
      page.name,
    ).toEqual([]);
  });

  each("links to pages of the site with the prefix and a trailing slash", (page) => {
    const hrefs = named(page, "a").map((link) => attribute(link, "href") ?? "");
    const inner = hrefs.filter((href) => !/^https?:|^#/.test(href));
    expect(
      inner.filter((href) => !/^\/news\/(?:.*\/)?(?:[^/]+\.(?:xml|json|opml|png))?$/.test(href)),
      page.name,
    ).toEqual([]);
  });

  each("has JSON-LD that parses", (page) => {
    const [script] = named(page, "script");
    const graph: unknown = script && JSON.parse(textOf(script));
    expect(graph, page.name).toMatchObject({ "@context": "https://schema.org", "@graph": expect.any(Array) });
  });
});

it("leads to no page that is not there", () => {
  const parsed = parsePages(sampleWithRollups());
  const known = new Set(parsed.map((page) => `/news${page.path}`));
  const dead = parsed.flatMap((page) =>
    named(page, "a", "link")
      .map((link) => attribute(link, "href") ?? "")
      .filter((href) => href.startsWith("/news/") && href.endsWith("/") && href !== "/news/about/" && !known.has(href))
      .map((href) => `${page.path}: ${href}`),
  );
  expect(dead).toEqual([]);
});

it("reaches every page from the home page by links", () => {
  const parsed = new Map(parsePages(sampleWithRollups()).map((page) => [`/news${page.path}`, page]));
  const reached = new Set(["/news/"]);
  for (const href of reached) {
    const page = parsed.get(href);
    if (page === undefined) reached.delete(href);
    else for (const link of named(page, "a")) reached.add(attribute(link, "href") ?? "");
  }
  expect([...parsed.keys()].filter((href) => !reached.has(href))).toEqual(["/news/404.html"]);
});

describe("a day with one story", () => {
  it("shows earlier editions below it, as there is no list that they could stand beside", () => {
    const digest = makeDigest([
      makeStory({ id: "a" }),
      makeStory({ id: "b", published: { at: Date.UTC(2025, 2, 6, 9) } }),
    ]);
    const home = parsePages(digest).find(({ path }) => path === "/");
    if (home === undefined) throw new Error("There is no home page.");
    const headings = named(home, "h2", "h3").map(textOf);
    expect(headings).toEqual(["The tram line opens", "Earlier editions", "Thursday 6 March 2025 1 story"]);
    expect(named(home, "aside")).toEqual([]);
  });
});

describe("a day with several stories", () => {
  const days = Array.from({ length: 5 }, (_, i) =>
    makeStory({ id: `day-${i}`, published: { at: Date.UTC(2025, 2, 6 - i, 9) } }),
  );
  const today = ["a", "b", "c", "d"].map((id) => makeStory({ id }));

  it("shows earlier editions beside it and below, and on a narrow screen under one heading", () => {
    const home = parsePages(makeDigest([...today, ...days])).find(({ path }) => path === "/");
    if (home === undefined) throw new Error("There is no home page.");
    const headings = named(home, "h2").filter((heading) => textOf(heading) === "Earlier editions");
    expect(headings.map((heading) => attribute(heading, "class"))).toEqual([undefined, "again"]);
  });
});

describe("a headline of many words", () => {
  it.each([
    ["Tram opens", "p-name"],
    ["Tram opens ".repeat(10).trim(), "p-name long"],
  ])("is set smaller: %s", (headline, expected) => {
    const pages = parsePages(makeDigest([makeStory({ headline: makeMarkup(headline) })]));
    const h1 = pages.flatMap((page) => (/^\/2025\/\d+\/\d+\/.+/.test(page.path) ? named(page, "h1") : []));
    expect(h1.map((each) => attribute(each, "class"))).toEqual([expected]);
  });
});
