import { afterEach, describe, expect, it } from "vitest";
import { configWith, Project } from "./project.ts";

const projects: Project[] = [];

function project(site: string, files: Readonly<Record<string, string>> = {}): Project {
  const made = new Project({
    "eleventy.config.js": configWith(
      `site: { url: "https://example.org/news/", id: "tag:example.org,2025", title: "The Digest", ${site} }`,
    ),
    "content/articles/2025-03-07T0815-tram-line.txt": "The tram line opens\nThe first tram left at dawn.\n",
    ...files,
  });
  projects.push(made);
  return made;
}

afterEach(() => {
  for (const made of projects.splice(0)) made.dispose();
});

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><path d="M0 0h9v3H0z"/></svg>\n';

describe("a site with a look of its own", () => {
  it("has its colour in the style sheets that its pages and feeds name", () => {
    const site = project('accent: { light: "#0b5fa5", dark: "#7fb8ea" }');
    expect(site.build()).toEqual({ exitCode: 0, said: "" });
    for (const [kind, file] of [
      ["style", "index.html"],
      ["feed", "feed.xml"],
    ] as const) {
      const [sheet = ""] = new RegExp(`assets/${kind}\\.\\w+\\.css`).exec(site.read(`_site/${file}`)) ?? [];
      expect(site.read(`_site/${sheet}`)).toContain("--accent: light-dark(#0b5fa5, #7fb8ea);");
    }
  });

  it("shows its logo, which says its name, on every page and to search engines", () => {
    const site = project('logo: "images/logo one.svg"', { "content/images/logo one.svg": LOGO });
    expect(site.build()).toEqual({ exitCode: 0, said: "" });
    expect(site.read("_site/media/images/logo one.svg")).toBe(LOGO);
    for (const file of ["index.html", "2025/03/07/tram-line/index.html", "404.html"]) {
      expect(site.read(`_site/${file}`)).toContain('<img src="/news/media/images/logo%20one.svg" alt="The Digest">');
    }
    expect(site.read("_site/2025/03/07/tram-line/index.html")).toContain(
      '"logo":"https://example.org/news/media/images/logo%20one.svg"',
    );
  });

  it("takes a logo that another part of the site brings", () => {
    const site = project('logo: "/logo.svg"');
    site.write({
      "static/logo.svg": LOGO,
      "eleventy.config.js": site
        .read("eleventy.config.js")
        .replace("setQuietMode(true);", 'setQuietMode(true);\n  eleventyConfig.addPassthroughCopy({ "static": "." });'),
    });
    const { exitCode, said } = site.build();
    expect(exitCode).toBe(0);
    expect(said).not.toContain("logo.svg");
    expect(site.read("_site/index.html")).toContain('<img src="/news/logo.svg" alt="The Digest">');
  });

  it("is reported when the logo is not there, before anything is written", () => {
    const site = project('logo: "images/lgoo.svg"', { "content/images/logo.svg": LOGO });
    const { exitCode, said } = site.build();
    expect(exitCode).toBe(1);
    expect(said).toContain("There is no picture content/images/lgoo.svg.");
    expect(said).toContain("[image-missing]");
    expect(site.files()).toEqual([]);
  });
});

it("speaks the site's language, in pages, in the layout for pages of its own, and in feeds", () => {
  const site = project('language: "de"', {
    "about.md": "---\ntitle: Über uns\nlayout: news-digest/page.11ty.js\n---\nWir.\n",
  });
  expect(site.build()).toEqual({ exitCode: 0, said: "" });
  expect(site.read("_site/index.html")).toContain("Freitag, 7. März 2025");
  expect(site.read("_site/about/index.html")).toContain("Zum Inhalt springen");
  expect(site.read("_site/editions.xml")).toContain("<title>Freitag, 7. März 2025</title>");
  expect(site.read("_site/feeds.opml")).toContain("Nach Thema");
});
