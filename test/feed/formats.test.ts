// A fourth format is one file and one line in `formats.ts`: here the file is this one, and the line is put in by vitest.

import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Feed } from "../../src/feed/feed.ts";
import type { FeedFormat } from "../../src/feed/format.ts";

const printItem: FeedFormat["printItem"] = ({ id, url }) => ({ head: `${id} ${url}`, content: undefined, tail: "" });
const LINES: FeedFormat = {
  key: "lines",
  name: "Lines",
  type: "text/x-lines",
  path: ({ folder, name }) => `${folder}${name}.lines`,
  printItem,
  print: ({ title, items }: Feed) => ({
    head: `# ${title.replaceAll("\n", " ")}\n`,
    items: items.map(printItem),
    form: "xml",
    separator: "\n",
    tail: "\n",
  }),
  readItems: (text) =>
    text
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => {
        const [id, url] = line.split(" ");
        return { id, url, dates: [] };
      }),
};

// Modules are shared with other tests: those with the fourth format are loaded for this one alone.
beforeAll(() => {
  vi.resetModules();
  vi.doMock("../../src/feed/formats.ts", async (original) => {
    const { FEED_FORMATS } = await original<typeof import("../../src/feed/formats.ts")>();
    return { FEED_FORMATS: [...FEED_FORMATS, LINES] };
  });
});
afterAll(() => {
  vi.doUnmock("../../src/feed/formats.ts");
  vi.resetModules();
});

it("takes a fourth format everywhere: documents, siblings, headers, pages and checks", async () => {
  const { renderFeeds } = await import("../../src/feed/documents.ts");
  const { renderHostFiles } = await import("../../src/feed/host-files.ts");
  const { checkFeeds } = await import("../../src/check/feeds.ts");
  const { listPages } = await import("../../src/page/pages.ts");
  const { documentsOf } = await import("./documents-of.ts");
  const { sampleDigest } = await import("./sample.ts");
  const digest = sampleDigest();
  const feeds = renderFeeds(digest, { stylesheet: "/assets/feed.css" });
  const documents = documentsOf(digest);

  expect(documents.get("/topics/city/feed.lines")).toMatch(/^# .+\ntag:example.org,2025:\S+ https:/);
  expect(documents.get("/feed.xml")).toContain(
    '<atom:link rel="alternate" type="text/x-lines" href="https://example.org/news/feed.lines"/>',
  );
  expect(documents.get("/atom.xml")).toContain(
    '<link rel="related" type="text/x-lines" href="https://example.org/news/feed.lines"/>',
  );
  const headers = renderHostFiles(feeds, digest.settings).find(({ path }) => path === "/_headers")?.content;
  expect(headers).toContain("/news/editions.lines\n  Content-Type: text/x-lines; charset=utf-8");

  const pages = listPages(digest, { stylesheet: "/assets/style.css" });
  const home = pages.find(({ path }) => path === "/")?.build();
  expect(home?.feeds).toContainEqual(expect.objectContaining({ href: "/news/feed.lines", type: "text/x-lines" }));
  const how = JSON.stringify(pages.find(({ kind }) => kind === "feeds")?.build());
  expect(how).toContain('{"name":"Lines","url":"https://example.org/news/topics/city/feed.lines"}');

  const context = { settings: digest.settings, now: digest.now, pages: new Set(pages.map(({ path }) => path)) };
  expect(checkFeeds(feeds, context)).toEqual([]);
  const readItems = vi.spyOn(LINES, "readItems").mockReturnValue([{ id: "another", url: "", dates: [] }]);
  const files = checkFeeds(feeds, context).map(({ code, file }) => `${code} ${file}`);
  expect(files).toContain("feed-guid-differs /feed.lines");
  expect(files.every((file) => file.endsWith(".lines"))).toBe(true);
  readItems.mockRestore();
});
