import { afterAll, describe, expect, it } from "vitest";
import { configWith, Project } from "./project.ts";

const at = (iso: string) => ({ env: { SOURCE_DATE_EPOCH: String(Date.parse(iso) / 1000) } });

describe("a build with rollups", () => {
  const site = new Project({
    "eleventy.config.js": configWith('edition: { rollups: ["week", "month"] }'),
    "content/articles/2025-03-04T0815-tram-line.txt":
      "The tram line opens\n- Twelve stops in nineteen minutes.\nFull.\n",
    "content/articles/2025-03-05-ferry.md":
      "---\nheadline: The ferry is late\ncorrections:\n  - date: 2025-03-06\n    text: It was early.\n---\n\nFog.\n",
  });
  const feeds = () =>
    new Map(
      site
        .files()
        .filter((file) => /(?:xml|json|opml)$/.test(file) && !/sitemap|status/.test(file))
        .map((file) => [file, site.read(`_site/${file}`)]),
    );
  const rollups = () => site.files().filter((file) => /\/(?:w\d\d|round-up)\//.test(file));
  afterAll(() => site.dispose());

  it("publishes a week when the first story after it is out, and not when time has passed", () => {
    expect(site.build([], at("2025-03-06T00:00:00Z"))).toEqual({ exitCode: 0, said: "" });
    expect(rollups()).toEqual([]);
    const before = feeds();
    expect(before.get("weekly.xml")).not.toContain("<item>");

    expect(site.build([], at("2025-06-01T00:00:00Z")).exitCode).toBe(0);
    expect(rollups()).toEqual([]);
    expect(feeds()).toEqual(before);

    site.write({ "content/articles/2025-03-11-bridge.txt": "The bridge closes\nFor three weekends.\n" });
    expect(site.build([], at("2025-06-01T00:00:00Z"))).toEqual({ exitCode: 0, said: "" });
    expect(rollups()).toEqual(["2025/w10/index.html"]);
    expect(site.read("_site/2025/w10/index.html")).toContain("The tram line opens");
    expect(site.read("_site/2025/index.html")).toContain('href="/2025/w10/"');
    expect(site.read("_site/sitemap.xml")).toContain("https://example.org/2025/w10/");
    expect(site.read("_site/weekly.xml")).toContain("tag:example.org,2025:rollup:2025-w10");
    expect(site.read("_site/feeds.opml")).toContain("https://example.org/weekly.xml");
  });

  it("has a page of corrections, with its feed in front", () => {
    const page = site.read("_site/corrections/index.html");
    expect(page).toContain("It was early.");
    expect(/rel="alternate"[^>]* href="([^"]*)"/.exec(page)?.[1]).toBe("/corrections.xml");
    expect(site.read("_site/sitemap.xml")).toContain("https://example.org/corrections/");
    expect(site.read("_site/2025/03/05/ferry/index.html")).toContain('href="/corrections/"');
  });
});
