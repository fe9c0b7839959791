import { dirname } from "node:path/posix";
import { describe, expect, it } from "vitest";
import type { Story } from "../../src/digest/model.ts";
import { fingerprintOf } from "../../src/fingerprint.ts";
import { checkPages } from "../../src/page/check-pages.ts";
import { listPages, type PageEntry, type PageModel } from "../../src/page/pages.ts";
import { splitPages } from "../../src/page/topic-page.ts";
import { makeDigest, makeSettings, makeStory, makeTopic, type StoryParts, WORLD } from "../make.ts";

const ASSETS = { stylesheet: "/assets/style.css" };

function storyAt(iso: string, overrides: StoryParts = {}): Story {
  return makeStory({ id: iso, slug: `story-${iso.slice(11, 13)}`, published: { at: Date.parse(iso) }, ...overrides });
}

function pagesOf(stories: readonly Story[], options: Readonly<Record<string, unknown>> = {}): readonly PageEntry[] {
  return listPages(makeDigest(stories, makeSettings(options)), ASSETS);
}

function paths(entries: readonly PageEntry[], ...kinds: readonly string[]): readonly string[] {
  return entries.filter((entry) => kinds.includes(entry.kind)).map((entry) => entry.path);
}

function pageAt<K extends PageModel["kind"]>(entries: readonly PageEntry[], kind: K, path: string) {
  const model = entries.find((entry) => entry.path === path)?.build();
  if (model?.kind !== kind) throw new Error(`${path} is not a page of the kind ${kind}.`);
  return model as Extract<PageModel, { kind: K }>;
}

const TWO_DAYS = [storyAt("2025-03-07T08:00:00Z"), storyAt("2025-03-05T08:00:00Z")];

describe("the list of pages", () => {
  it.each([
    ["days", {}, ["/2025/03/07/", "/2025/03/05/"], []],
    [
      "several cut-offs a day",
      {
        edition: {
          cutoffs: [
            { at: "06:00", name: "Early morning" },
            { at: "18:00", name: "Evening" },
          ],
        },
      },
      ["/2025/03/07/evening/", "/2025/03/05/evening/"],
      ["/2025/03/07/", "/2025/03/05/"],
    ],
    ["weeks", { edition: { period: "week" } }, ["/2025/w10/"], ["/2025/03/07/", "/2025/03/05/"]],
    ["months", { edition: { period: "month" } }, ["/2025/03/"], ["/2025/03/07/", "/2025/03/05/"]],
  ])("has an edition and, where that is not a day, the days for %s", (_, options, editions, days) => {
    const entries = pagesOf(TWO_DAYS, options);
    expect(paths(entries, "edition")).toEqual(editions);
    expect(paths(entries, "day")).toEqual(days);
    expect(paths(entries, "story")).toEqual(["/2025/03/07/story-08/", "/2025/03/05/story-08/"]);
  });

  it("keeps the hyphens of an edition's name", () => {
    const cutoffs = [
      { at: "09:00", name: "Early morning" },
      { at: "18:00", name: "Evening" },
    ];
    const entries = pagesOf([storyAt("2025-03-07T08:00:00Z")], { edition: { cutoffs } });
    expect(paths(entries, "edition")).toEqual(["/2025/03/07/early-morning/"]);
  });

  it("leaves a month's address to the monthly edition, which shows the calendar", () => {
    const entries = pagesOf(TWO_DAYS, { edition: { period: "month" } });
    expect(paths(entries, "month")).toEqual([]);
    expect(pageAt(entries, "edition", "/2025/03/").calendar?.storyCount).toBe(2);
  });

  it("has a page for the year that a week is numbered in, though its stories are of the year before", () => {
    const entries = pagesOf([storyAt("2024-12-31T08:00:00Z")], { edition: { period: "week" } });
    expect(paths(entries, "edition")).toEqual(["/2025/w01/"]);
    expect(paths(entries, "year")).toEqual(["/2025/", "/2024/"]);
    expect(pageAt(entries, "year", "/2025/").editions.map((each) => each.href)).toEqual(["/news/2025/w01/"]);
    expect(pageAt(entries, "archive", "/archive/").years.map((each) => each.storyCount)).toEqual([0, 1]);
  });

  it.each([
    ["days", {}],
    ["weeks", { edition: { period: "week" } }],
    ["months", { edition: { period: "month" } }],
  ])("has a page for each folder on the way, with editions of %s", (_, options) => {
    const stories = ["2025-03-07", "2025-01-02", "2024-12-31", "2024-12-30"].flatMap((day) => [
      storyAt(`${day}T08:00:00Z`),
      storyAt(`${day}T09:00:00Z`),
      storyAt(`${day}T10:00:00Z`),
    ]);
    const entries = pagesOf(stories, { ...options, topics: { perPage: 2 } });
    const known = new Set(entries.map((entry) => entry.path));
    for (const { path } of entries) {
      for (let up = dirname(path); up !== "/"; up = dirname(up)) expect(known).toContain(`${up}/`);
    }
    expect(checkPages(entries)).toEqual([]);
  });

  it("works with nothing at all", () => {
    const entries = pagesOf([]);
    expect(entries.map((entry) => entry.path)).toEqual([
      "/",
      "/archive/",
      "/topics/",
      "/sources/",
      "/statistics/",
      "/corrections/",
      "/feeds/",
      "/404.html",
    ]);
    const home = pageAt(entries, "home", "/");
    expect(home).toMatchObject({ edition: undefined, earlier: [], heading: "The Digest", title: "The Digest" });
    expect(home.nextDue).toEqual({ iso: "2025-03-23T00:00:00+00:00", label: "23 March 2025, 00:00" });
    for (const entry of entries) expect(entry.build().path).toBe(entry.path);
  });

  it.each([
    ["2025-03-21T08:00:00Z", false],
    ["2025-03-22T08:00:00Z", true],
  ])("knows whether the edition of %s is open still", (iso, isOpen) => {
    expect(pageAt(pagesOf([storyAt(iso)]), "home", "/").isOpen).toBe(isOpen);
  });

  it("says where each page is written", () => {
    const entries = pagesOf([storyAt("2025-03-07T08:00:00Z")]);
    expect(entries.map((entry) => entry.file)).toEqual([
      "index.html",
      "2025/03/07/index.html",
      "2025/03/07/story-08/index.html",
      "2025/03/index.html",
      "2025/index.html",
      "archive/index.html",
      "topics/index.html",
      "topics/world/index.html",
      "sources/index.html",
      "statistics/index.html",
      "corrections/index.html",
      "feeds/index.html",
      "404.html",
    ]);
  });

  it("keeps drafts, lists of pages and the 404 page from search engines", () => {
    const draft = storyAt("2025-03-07T08:00:00Z", { draft: true });
    const entries = pagesOf([draft, storyAt("2025-03-07T09:00:00Z")], { topics: { perPage: 1 } });
    expect(entries.filter((entry) => !entry.listed).map((entry) => entry.path)).toEqual([
      "/2025/03/07/story-08/",
      "/topics/world/page/",
      "/404.html",
    ]);
    expect(pageAt(entries, "story", "/2025/03/07/story-08/").noIndex).toBe(true);
    expect(pageAt(entries, "topic", "/topics/world/page/").url).toBe("https://example.org/news/topics/world/");
  });

  it("dates a page by the newest change of what it shows", () => {
    const corrected = storyAt("2025-03-05T08:00:00Z", { updated: { at: Date.parse("2025-03-09T08:00:00Z") } });
    const entries = pagesOf([storyAt("2025-03-07T08:00:00Z"), corrected]);
    const modified = (path: string) => entries.find((entry) => entry.path === path)?.modified;
    expect(modified("/")).toBe(Date.parse("2025-03-07T08:00:00Z"));
    expect(modified("/2025/03/05/")).toBe(Date.parse("2025-03-09T08:00:00Z"));
    expect(modified("/topics/world/")).toBe(Date.parse("2025-03-09T08:00:00Z"));
    expect(modified("/feeds/")).toBeUndefined();
  });
});

describe("the way about", () => {
  const day = { title: "7 March", href: "/news/2025/03/07/" };
  const above = [
    { title: "Home", href: "/news/" },
    { title: "Archive", href: "/news/archive/" },
    { title: "2025", href: "/news/2025/" },
    { title: "March", href: "/news/2025/03/" },
  ];
  const tram = makeTopic("Trams", { ancestors: [WORLD, makeTopic("Transport", { ancestors: [WORLD] })] });
  const entries = pagesOf([...TWO_DAYS, storyAt("2025-03-07T09:00:00Z", { topics: [tram] })]);

  it.each([
    ["/", []],
    ["/archive/", above.slice(0, 1)],
    ["/2025/", above.slice(0, 2)],
    ["/2025/03/", above.slice(0, 3)],
    ["/2025/03/07/", above],
    ["/2025/03/07/story-08/", [...above, day]],
    [
      "/topics/world/transport/trams/",
      [
        { title: "Home", href: "/news/" },
        { title: "Topics", href: "/news/topics/" },
        { title: "World", href: "/news/topics/world/" },
        { title: "Transport", href: "/news/topics/world/transport/" },
      ],
    ],
  ])("leads down to %s", (path, breadcrumbs) => {
    expect(entries.find((entry) => entry.path === path)?.build().breadcrumbs).toEqual(breadcrumbs);
  });

  it("leads to the older and the newer story and edition", () => {
    expect(pageAt(entries, "story", "/2025/03/07/story-08/")).toMatchObject({
      previous: { href: "/news/2025/03/05/story-08/" },
      next: { href: "/news/2025/03/07/story-09/" },
    });
    expect(pageAt(entries, "edition", "/2025/03/05/")).toMatchObject({
      previous: undefined,
      next: { title: "Friday 7 March 2025", href: "/news/2025/03/07/" },
    });
  });

  it("leads from one page of a topic to the next", () => {
    const stories = ["08", "09", "10"].map((hour) => storyAt(`2025-03-07T${hour}:00:00Z`));
    const paged = pagesOf(stories, { topics: { perPage: 1 } });
    const second = pageAt(paged, "topic", "/topics/world/page/2/");
    expect(second).toMatchObject({
      heading: "World, page 2",
      previous: { href: "/news/topics/world/page/1/" },
      next: { href: "/news/topics/world/" },
      children: [],
    });
    expect(second.days.map((each) => each.stories.map((story) => story.href))).toEqual([
      ["/news/2025/03/07/story-09/"],
    ]);
    expect(pageAt(paged, "topic", "/topics/world/page/").pages.map((part) => part.href)).toEqual([
      "/news/topics/world/",
      "/news/topics/world/page/2/",
      "/news/topics/world/page/1/",
    ]);
  });

  it("leaves a full page of a topic as it is when more comes, but for its link to the next", () => {
    const stories = ["06", "07", "08", "09", "10", "11", "12"].map((hour) => storyAt(`2025-03-07T${hour}:00:00Z`));
    const scopesOf = (count: number) =>
      new Map(
        pagesOf(stories.slice(0, count), { topics: { perPage: 2 } })
          .filter(({ kind }) => kind === "topic")
          .map(({ path, scope }) => [path, fingerprintOf(scope)]),
      );
    const [before, after] = [scopesOf(6), scopesOf(7)];
    expect([...before.keys()]).toEqual([...after.keys()]);
    const changed = [...after].filter(([path, scope]) => before.get(path) !== scope).map(([path]) => path);
    expect(changed).toEqual(["/topics/world/", "/topics/world/page/"]);
  });

  it.each([
    [0, [0], []],
    [1, [1], []],
    [3, [3], []],
    [4, [2], [2]],
    [7, [3], [2, 2]],
    [8, [2], [2, 2, 2]],
  ])("splits %d stories in pages of two into %j and %j", (count, front, full) => {
    const stories = Array.from({ length: count }, (_, i) => count - i);
    const split = splitPages(stories, 2);
    expect([split.front.length]).toEqual(front);
    expect(split.full.map((page) => page.length)).toEqual(full);
    expect([...split.front, ...split.full.toReversed().flat()]).toEqual(stories);
  });

  it("names a page's own feed first", () => {
    const first = (path: string) => entries.find((entry) => entry.path === path)?.build().feeds[0]?.href;
    expect(first("/")).toBe("/news/feed.xml");
    expect(first("/2025/03/07/")).toBe("/news/editions.xml");
    expect(first("/topics/world/transport/trams/")).toBe("/news/topics/world/transport/trams/feed.xml");
    const hrefs = pageAt(entries, "topic", "/topics/world/").feeds.map((feed) => feed.href);
    expect(hrefs).toEqual([
      "/news/topics/world/feed.xml",
      "/news/topics/world/atom.xml",
      "/news/topics/world/feed.json",
      "/news/topics/world/editions.xml",
      "/news/topics/world/editions.atom.xml",
      "/news/topics/world/editions.json",
      "/news/feed.xml",
      "/news/atom.xml",
      "/news/feed.json",
      "/news/editions.xml",
      "/news/editions.atom.xml",
      "/news/editions.json",
    ]);
  });
});

describe("the archive", () => {
  it("shows quiet days and months", () => {
    const entries = pagesOf([storyAt("2025-03-07T08:00:00Z"), storyAt("2025-01-02T08:00:00Z")]);
    const { calendars } = pageAt(entries, "year", "/2025/");
    expect(calendars.map((each) => [each.title, each.href, each.storyCount])).toEqual([
      ["January 2025", "/news/2025/01/", 1],
      ["February 2025", undefined, 0],
      ["March 2025", "/news/2025/03/", 1],
    ]);
    const { calendar } = pageAt(entries, "month", "/2025/03/");
    expect(calendar.weeks).toHaveLength(6);
    expect(calendar.weeks[0]?.map((day) => day?.number)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      1,
      2,
    ]);
    expect(calendar.weeks[1]?.[3]).toEqual({
      number: 6,
      label: "Thursday 6 March 2025: no stories",
      href: undefined,
      storyCount: 0,
      level: 0,
    });
    expect(calendar.weeks[1]?.[4]).toEqual({
      number: 7,
      label: "Friday 7 March 2025: 1 story",
      href: "/news/2025/03/07/",
      storyCount: 1,
      level: 4,
    });
  });
});
