import { describe, expect, it } from "vitest";
import { checkArticleLinks, listArticleLinks } from "../../src/check/article-links.ts";
import { readReferences } from "../../src/check/html-references.ts";
import { checkPageLinks, PageLinks } from "../../src/check/page-links.ts";
import { SiteFiles } from "../../src/check/site-files.ts";
import { SiteTargets } from "../../src/check/site-targets.ts";
import type { Story } from "../../src/digest/model.ts";
import type { Problem } from "../../src/problem.ts";
import { toFile } from "../../src/site/urls.ts";
import { makeSettings, makeStory, type StoryParts } from "../make.ts";

interface Site {
  /** The content of pages of the site's owner, by path. */
  readonly pages: Readonly<Record<string, string>>;
  readonly stories?: readonly Story[];
  readonly options?: Readonly<Record<string, unknown>>;
}

const FILES = ["assets/a.png", "guide.pdf"];

function contextOf({ pages, stories = [], options }: Site) {
  const settings = makeSettings(options);
  const targets = new SiteTargets(settings.site, settings.links.ignore);
  const known = new Set([...FILES, ...Object.keys(pages).map(toFile)]);
  const files = new SiteFiles((file) => known.has(file));
  const anchors = new Map(
    Object.entries(pages).map(([path, content]) => [toFile(path), readReferences(content).anchors]),
  );
  const anchorsOf = (file: string) => anchors.get(file);
  return { settings, targets, files, anchorsOf, articleLinks: listArticleLinks(stories, settings.site, targets) };
}

function check(site: Site): readonly Problem[] {
  const context = contextOf(site);
  const links = new PageLinks(context.targets);
  for (const [path, content] of Object.entries(site.pages)) {
    links.add({ path, content, origin: `content${path}page.md` });
  }
  return checkPageLinks(links.all, context);
}

const told = (problems: readonly Problem[]) =>
  problems.map(({ code, severity, file, line = 0 }) => `${severity} ${code} ${file}:${line}`);

/** A story whose body links to `address` on line 7. */
function storyWith(address: string): Story {
  return makeStory({ file: "content/articles/x.md", links: [{ address, line: 7 }] });
}

describe("a page's links", () => {
  it.each([
    '<a href="/news/">home</a><a href="/news/about/">about</a>',
    '<a href="../">home</a>',
    '<a href="/news/#top">up</a><a href="#TOP">up</a>',
    '<a href="/news/guide.pdf#page=2">a file with places of its own</a>',
    '<a href="/news/about/#us">us</a>',
    '<img src="/news/assets/a.png" alt="">',
    '<a href="https://elsewhere.example/x">out</a><a href="/shop/">beside</a>',
  ])("are good: %s", (content) => {
    expect(check({ pages: { "/": "", "/about/": `<p id="us">${content}` } })).toEqual([]);
  });

  it("miss the site's prefix where the site has such a page", () => {
    const content = '<a href="/about/">about</a><a href="/shop/">beside</a>';
    expect(told(check({ pages: { "/": content, "/about/": "" } }))).toEqual([
      "warning link-no-prefix content/page.md:0",
    ]);
    const site = { site: { url: "https://example.org/" } };
    expect(check({ pages: { "/": '<a href="/about/">', "/about/": "" }, options: site })).toEqual([]);
  });

  it.each([
    ['<a href="/news/gone/">', "link-dead", "The link to /gone/ leads to no page"],
    ['<a href="https://example.org/news/gone/">', "link-dead", "The link to /gone/ leads to no page"],
    ['<link rel="alternate" href="/news/gone.xml">', "link-dead", "The link to /gone.xml leads to no page"],
    ['<a href="gone/">', "link-dead", "The link to /about/gone/ leads to no page"],
    ['<a href="/news/about">', "link-no-slash", "The link to /about leads to a page whose address has a slash"],
    ['<a href="/news">', "link-no-slash", "The link to the home page leads to a page whose address has a slash"],
    ['<a href="#them">', "link-fragment-dead", "The link to /about/#them leads to a place"],
    ['<a href="/news/#them">', "link-fragment-dead", "The link to /#them leads to a place"],
    ['<img src="/news/assets/b.png" alt="">', "link-image-missing", "/assets/b.png is to be shown"],
    ['<img srcset="/news/assets/a.png 1x, /news/assets/b.png 2x" alt="">', "link-image-missing", "/assets/b.png is"],
  ])("are not: %s", (content, code, message) => {
    const problems = check({ pages: { "/": "", "/about/": content } });
    expect(told(problems)).toEqual([`error ${code} content/about/page.md:0`]);
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.message).toContain("(on /about/)");
  });

  it("are reported once, however many pages have them", () => {
    const content = '<a href="/news/gone/">a</a><a href="/news/gone/">b</a>';
    const problems = check({ pages: { "/": content, "/b/": content, "/a/": content } });
    expect(problems.map(({ message }) => message)).toEqual([
      "The link to /gone/ leads to no page of this site (on / and 2 more).",
    ]);
  });

  it("are the options' where they stand in the navigation", () => {
    const options = { site: { links: [{ title: "Gone", path: "/gone/" }] } };
    const [problem] = check({ pages: { "/": '<a href="/news/gone/">' }, options });
    expect(problem).toMatchObject({ file: "options of newsDigest", field: "site.links" });
  });

  it("are not looked at below a path that is somebody else's", () => {
    expect(
      check({ pages: { "/": '<a href="/news/shop/cart/">' }, options: { links: { ignore: ["/shop/"] } } }),
    ).toEqual([]);
  });
});

describe("an article's links", () => {
  const pages = { "/": '<a href="/news/gone/">' };

  it.each([
    ["/gone/", {}, "warning link-dead content/articles/x.md:7"],
    ["/gone/", { links: { dead: "error" } }, "error link-dead content/articles/x.md:7"],
    ["https://example.org/news/gone/", {}, "warning link-dead content/articles/x.md:7"],
  ])("to %s are reported with its file: %j", (address, options, expected) => {
    expect(told(check({ pages, stories: [storyWith(address)], options }))).toEqual([expected]);
  });

  it.each<StoryParts>([
    { sources: [{ name: "We", url: "https://example.org/news/gone/" }] },
    { authors: [{ name: "We", url: "https://example.org/news/gone/" }] },
    { keyPoints: [{ text: "us", html: '<a href="https://example.org/news/gone/">us</a>' }] },
  ])("stand in its other fields too: %j", (fields) => {
    const stories = [makeStory({ file: "content/articles/x.md", ...fields })];
    expect(told(check({ pages, stories }))).toEqual(["warning link-dead content/articles/x.md:0"]);
  });

  it.each([
    ["/2025/03/07/gone/", ["error link-dead content/articles/x.md:7"]],
    ["/about", []],
    ["/gone/", []],
  ])("to %s are known before anything is written, where no other page can be", (address, expected) => {
    const { articleLinks, files } = contextOf({ pages: { "/about/": "" }, stories: [storyWith(address)] });
    expect(told(checkArticleLinks(articleLinks, { mount: "" }, files, "error"))).toEqual(expected);
  });
});
