import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Feed } from "../../src/feed/feed.ts";
import { RSS } from "../../src/feed/rss.ts";
import { expectJsonFeeds, expectWellFormed } from "./check-files.ts";
import { expectModel } from "./expect-model.ts";
import { followedFiles } from "./followed-files.ts";
import { missingPrograms, nameWith } from "./programs.ts";
import { READERS } from "./readers.ts";
import { NOW, ServedSite } from "./served-site.ts";

const DAY = 24 * 60 * 60 * 1000;

const FEEDS = ["/feed.xml", "/topics/transport/feed.xml", "/editions.xml", "/corrections.xml"];

let site: ServedSite;
let feeds: readonly Feed[];

beforeAll(async () => {
  site = await ServedSite.ofSample();
  site.build();
  feeds = site.model();
});
afterAll(() => site.dispose());

function feedAt(path: string): Feed {
  const feed = feeds.find(({ address }) => RSS.path(address) === path);
  if (feed === undefined) throw new Error(`There is no ${path}.`);
  return feed;
}

describe.each(READERS)("$name", (reader) => {
  const missing = missingPrograms(reader.needs);
  const cases = FEEDS.flatMap((path) => reader.formats.map((format) => ({ path, format })));
  const name = nameWith("gives back $path in $format", missing);

  it.skipIf(missing.length > 0).concurrent.each(cases)(name, async ({ path, format }) => {
    await expectModel(reader, feedAt(path), format);
  });
});

describe("the feeds of the sample site", () => {
  it.each(FEEDS)("have something to read in %s", (path) => {
    expect(feedAt(path).items.length).toBeGreaterThan(1);
  });

  it("lead to pages alone", async () => {
    const urls = new Set(FEEDS.flatMap((path) => feedAt(path).items.map((item) => item.url)));
    expect(urls.size).toBeGreaterThan(20);
    for (const url of urls) expect((await fetch(url)).status, url).toBe(200);
  });

  const missing = missingPrograms(["xmllint"]);
  it.skipIf(missing.length > 0)(nameWith("are well-formed, all of them", missing), () => expectWellFormed(site));

  it("keep the schema of JSON Feed, all of them", () => expectJsonFeeds(site, feeds));

  it("are the same, to the last byte, when the site is built a day later with no new article", () => {
    const before = followedFiles(site);
    const kinds = ["feed.xml", "topics/transport/atom.xml", "feed.json", "feeds.opml", "archive/2025-03.xml"];
    for (const file of kinds) expect(before.get(file)?.length, file).toBeGreaterThan(500);
    site.build(NOW + DAY);
    const after = followedFiles(site);
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect([...before.keys()].filter((file) => after.get(file) !== before.get(file))).toEqual([]);
  });
});
