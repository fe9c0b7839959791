import { describe, expect, it } from "vitest";
import { renderNewsSitemap } from "../../src/feed/news-sitemap.ts";
import { documentsOf } from "./documents-of.ts";
import { sampleDigest } from "./sample.ts";

const GOLDEN = "../golden/feeds";

describe("the feeds of a small publication", () => {
  const documents = documentsOf(sampleDigest());

  it("are these files", async () => {
    await expect(`${[...documents.keys()].join("\n")}\n`).toMatchFileSnapshot(`${GOLDEN}/paths.txt`);
  });

  it.each([
    "/feed.xml",
    "/atom.xml",
    "/feed.json",
    "/editions.xml",
    "/editions.atom.xml",
    "/weekly.xml",
    "/monthly.atom.xml",
    "/corrections.xml",
    "/topics/city/trams/feed.xml",
    "/topics/city/trams/editions.xml",
    "/topics/cpp/atom.xml",
    "/archive/2025-02.xml",
    "/archive/2025-03.xml",
    "/archive/2025-03.json",
    "/feeds.opml",
  ])("holds %s", async (path) => {
    await expect(documents.get(path)).toMatchFileSnapshot(`${GOLDEN}/${path.slice(1).replaceAll("/", "-")}`);
  });

  it("are listed for search engines' news", async () => {
    await expect(renderNewsSitemap(sampleDigest())).toMatchFileSnapshot(`${GOLDEN}/news-sitemap.xml`);
  });
});
