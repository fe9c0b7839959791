import { describe, expect, it } from "vitest";
import type { Digest } from "../../src/digest/digest.ts";
import { listPages, type PageModel } from "../../src/page/pages.ts";
import { makeDigest, makeSettings, makeStory, makeTopic } from "../make.ts";

const [city, sport, quiet] = [makeTopic("City"), makeTopic("Sport"), makeTopic("Quiet")];

function pageAt<K extends PageModel["kind"]>(digest: Digest, kind: K, path: string) {
  const model = listPages(digest, { stylesheet: "/style.css", searchScript: "/search.js" })
    .find((entry) => entry.path === path)
    ?.build();
  if (model?.kind !== kind) throw new Error(`${path} is not a page of the kind ${kind}.`);
  return model as Extract<PageModel, { kind: K }>;
}

const story = (id: string, day: string, topic = city) =>
  makeStory({ id, slug: id, published: { day }, topics: [topic], keyPoints: [] });

describe("an edition's window", () => {
  it("is not told where editions are days of the calendar", () => {
    const digest = makeDigest([story("a", "2025-03-07")]);
    expect(pageAt(digest, "edition", "/2025/03/07/").edition.window).toBeUndefined();
  });

  it("is told where they close at another time", () => {
    const digest = makeDigest([story("a", "2025-03-07")], makeSettings({ edition: { cutoffs: ["18:00"] } }));
    expect(pageAt(digest, "edition", "/2025/03/07/").edition.window?.end.label).toBe("7 March 2025, 18:00");
  });
});

describe("a story's foot", () => {
  const days = ["a", "b", "c", "d", "e"].map((id, i) => story(id, `2025-03-0${i + 1}`));
  const footOf = (digest: Digest, path: string) => pageAt(digest, "story", path).sameTopic;

  it("leads to the three stories of its topic that came before it", () => {
    const digest = makeDigest([...days, story("match", "2025-03-03", sport)]);
    expect(footOf(digest, "/2025/03/05/e/")).toMatchObject({
      topic: { title: "City" },
      feed: { href: "/news/topics/city/feed.xml" },
      stories: [{ href: "/news/2025/03/04/d/" }, { href: "/news/2025/03/03/c/" }, { href: "/news/2025/03/02/b/" }],
    });
    expect(footOf(digest, "/2025/03/01/a/")?.stories).toEqual([]);
  });

  it("stays as it is when there are later ones", () => {
    const [before, after] = [makeDigest(days.slice(0, 3)), makeDigest(days)];
    expect(footOf(after, "/2025/03/02/b/")).toEqual(footOf(before, "/2025/03/02/b/"));
  });

  it("says where a source leads, unless its name does", () => {
    const sources = [
      { name: "The Harbour Post", url: "https://www.harbour-post.example/tram" },
      { name: "radio.example", url: "https://radio.example/1" },
      { name: "Minutes" },
    ];
    const digest = makeDigest([makeStory({ sources })]);
    expect(pageAt(digest, "story", "/2025/03/07/tram/").sources.map(({ host }) => host)).toEqual([
      "harbour-post.example",
      undefined,
      undefined,
    ]);
  });
});

it("lists topics with the newest stories first, counts those of the latest edition, and those without stories apart", () => {
  const stories = [story("a", "2025-03-06"), story("b", "2025-03-07", sport), story("c", "2025-03-06", sport)];
  const page = pageAt(makeDigest(stories, makeSettings(), { topics: [city, sport, quiet] }), "topics", "/topics/");
  expect(page.topics.map(({ title, newCount }) => [title, newCount])).toEqual([
    ["Sport", 1],
    ["City", 0],
  ]);
  expect(page.quiet.map(({ title }) => title)).toEqual(["Quiet"]);
});

it("lists an edition with its first three headlines and its first picture", () => {
  const image = { file: "images/b.png", alt: "B" };
  const stories = ["a", "b", "c", "d"].map((id, i) =>
    makeStory({ id, slug: id, rank: i, published: { day: "2025-03-07" }, ...(id === "b" && { image }) }),
  );
  const [card] = pageAt(makeDigest([...stories, story("e", "2025-03-08")]), "home", "/").earlier;
  expect(card?.headlines.map(({ href }) => href)).toEqual(["a", "b", "c"].map((id) => `/news/2025/03/07/${id}/`));
  expect(card?.picture).toMatchObject({ href: "/news/media/images/b.png", alt: "B" });
});

it("names the stories that led each month of a year", () => {
  const digest = makeDigest([story("a", "2025-01-06"), story("b", "2025-03-07")]);
  const { calendars } = pageAt(digest, "year", "/2025/");
  expect(calendars.map(({ headlines }) => headlines.map(({ href }) => href))).toEqual([
    ["/news/2025/01/06/a/"],
    [],
    ["/news/2025/03/07/b/"],
  ]);
});

it("shows the latest stories and the search for an address that leads nowhere", () => {
  const digest = makeDigest([story("a", "2025-03-06"), story("b", "2025-03-07")]);
  expect(pageAt(digest, "notFound", "/404.html")).toMatchObject({
    search: "/news/search/",
    latest: [{ href: "/news/2025/03/07/b/" }],
  });
});

it("says the average of a sparse archive in days", () => {
  const digest = makeDigest([story("a", "2025-03-01"), story("b", "2025-03-20")]);
  expect(pageAt(digest, "statistics", "/statistics/").figures).toContainEqual({
    name: "On average",
    value: "a story every 10 days",
  });
});
