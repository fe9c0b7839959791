import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ServedSite } from "./served-site.ts";

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.parse("2025-03-24T12:00:00Z");

/** Every file that somebody may follow. */
const FOLLOWED = /^(?!sitemap|news-sitemap).*\.(?:xml|opml|json)$/;

function feedsOf({ project }: ServedSite): ReadonlyMap<string, string> {
  const files = project.files().filter((file) => FOLLOWED.test(file));
  return new Map(files.map((file) => [file, project.read(`_site/${file}`)]));
}

describe("the sample site, built a day later with no new article", () => {
  let site: ServedSite;
  let before: ReadonlyMap<string, string>;
  let after: ReadonlyMap<string, string>;

  beforeAll(async () => {
    site = await ServedSite.ofSample();
    site.build(NOW);
    before = feedsOf(site);
    site.build(NOW + DAY);
    after = feedsOf(site);
  });
  afterAll(() => site.dispose());

  it.each([
    "feed.xml",
    "atom.xml",
    "feed.json",
    "editions.xml",
    "corrections.xml",
    "feeds.opml",
    "archive/2025-03.xml",
  ])("has %s to compare", (file) => {
    expect(before.get(file)?.length).toBeGreaterThan(500);
  });

  it("has the same feeds, to the last byte", () => {
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect([...before.keys()].filter((file) => after.get(file) !== before.get(file))).toEqual([]);
  });
});

describe("a site that gets a new article", () => {
  const article = (day: string) => ({
    [`content/articles/${day}-news.txt`]: `What happened on ${day}\n\n- It was so.\n\nIt was seen.\n`,
  });
  let site: ServedSite;
  let before: ReadonlyMap<string, string>;
  let after: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const days = ["2024-12-31", "2025-01-01", "2025-01-31", "2025-03-03"];
    site = await ServedSite.of(Object.assign({}, ...days.map(article)), { feeds: { days: 1, minItems: 1 } });
    site.build(NOW);
    before = feedsOf(site);
    site.project.write(article("2025-03-23"));
    site.build(NOW);
    after = feedsOf(site);
  });
  afterAll(() => site.dispose());

  it.each(["2024-12.xml", "2024-12.json", "2025-01.xml", "2025-01.json"])("leaves %s as it was", (file) => {
    expect(before.get(`archive/${file}`)).toContain("What happened on");
    expect(after.get(`archive/${file}`)).toBe(before.get(`archive/${file}`));
  });

  it.each(["feed.xml", "atom.xml", "feed.json", "archive/2025-03.xml"])("has it in %s", (file) => {
    expect(before.get(file)).not.toContain("What happened on 2025-03-23");
    expect(after.get(file)).toContain("What happened on 2025-03-23");
  });
});
