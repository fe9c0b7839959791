import { describe, expect, it } from "vitest";
import { renderFeeds } from "../../src/feed/documents.ts";
import { renderHostFiles } from "../../src/feed/host-files.ts";
import { makeSettings } from "../make.ts";
import { sampleDigest } from "./sample.ts";

const feeds = renderFeeds(sampleDigest(), { stylesheet: "/assets/feed.css" });

function headers(options: Readonly<Record<string, unknown>> = {}): string | undefined {
  return renderHostFiles(feeds, makeSettings(options)).find(({ path }) => path === "/_headers")?.content;
}

/** The rules that fit a path, as Cloudflare Pages reads them: `*` is anything. */
function rulesFor(path: string): readonly string[] {
  const rules = (headers() ?? "").split("\n\n");
  return rules.filter((rule) => {
    const [pattern = ""] = rule.trim().split("\n");
    return new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", ".*")}$`).test(path);
  });
}

describe("the headers for hosts", () => {
  it.each([
    ["/news/feed.xml", "application/rss+xml"],
    ["/news/topics/city/trams/editions.xml", "application/rss+xml"],
    ["/news/topics/city/atom.xml", "application/atom+xml"],
    ["/news/editions.atom.xml", "application/atom+xml"],
    ["/news/archive/2025-02.xml", "application/atom+xml"],
    ["/news/archive/2025-02.json", "application/feed+json"],
    ["/news/feeds.opml", "text/x-opml"],
  ])("give %s its type, and keep it for an hour at most", (path, type) => {
    const [rule, ...others] = rulesFor(path);
    expect(rule).toContain(`\n  Content-Type: ${type}; charset=utf-8\n  Cache-Control: public, max-age=3600`);
    expect(others).toEqual([]);
  });

  it("have one rule for each feed, in no more rules than Cloudflare takes", () => {
    for (const { path } of feeds) expect(rulesFor(`/news${path}`), path).toHaveLength(1);
    expect(headers()?.split("\n\n").length).toBeLessThanOrEqual(100);
  });

  it("let what is named by its content be kept for a year", () => {
    expect(rulesFor("/news/assets/style.0123456789.css")).toEqual([
      "/news/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n",
    ]);
  });

  it("keep feeds no longer than they say themselves", () => {
    expect(headers({ feeds: { ttl: 15 } })).toContain("max-age=900\n");
  });

  it("are left out where the site has its own", () => {
    expect(renderHostFiles(feeds, makeSettings({ headers: false }))).toEqual([{ path: "/.nojekyll", content: "" }]);
  });
});
