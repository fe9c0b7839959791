import { describe, expect, it } from "vitest";
import type { StoryPage } from "../../src/page/model/story.ts";
import { listPages } from "../../src/page/pages.ts";
import type { When } from "../../src/text/dates.ts";
import { makeBody, makeDigest, makeMarkup, makeSettings, makeStory, type StoryParts } from "../make.ts";

function pageOf(overrides: StoryParts, options: Readonly<Record<string, unknown>> = {}): StoryPage {
  const digest = makeDigest([makeStory(overrides)], makeSettings(options));
  const models = listPages(digest, { stylesheet: "/style.css" }).map((entry) => entry.build());
  const page = models.find((model) => model.kind === "story");
  if (page === undefined) throw new Error("There is no story.");
  return page;
}

/** The node of a type in a page's JSON-LD. */
function thing(page: StoryPage, type: string): Readonly<Record<string, unknown>> {
  const graph: { "@graph": readonly Readonly<Record<string, unknown>>[] } = JSON.parse(page.jsonLd);
  return graph["@graph"].find((each) => each["@type"] === type) ?? {};
}

const at = (iso: string) => ({ at: Date.parse(iso) });
const correction = (date: When, text: string) => ({ date, text: makeMarkup(text), significant: false });

describe("the time of a story", () => {
  it.each([
    [
      "in the publication's zone",
      { published: at("2025-07-07T22:15:00Z") },
      { iso: "2025-07-08T00:15:00+02:00", label: "8 July 2025, 00:15" },
    ],
    [
      "as a day, where that is all that is known",
      { published: { day: "2025-03-07" } },
      { iso: "2025-03-07", label: "7 March 2025" },
    ],
  ])("is shown %s", (_, overrides, published) => {
    expect(pageOf(overrides, { edition: { zone: "Europe/Paris" } }).published).toEqual(published);
  });

  it.each([
    ["nothing where nothing changed", {}, undefined],
    ["its update", { updated: at("2025-03-08T09:00:00Z") }, "8 March 2025, 09:00"],
    ["the day alone of an update that gives no more", { updated: { day: "2025-03-09" } }, "9 March 2025"],
    ["nothing for an update of the day it ran on", { updated: { day: "2025-03-07" } }, undefined],
    [
      "its newest correction",
      {
        updated: at("2025-03-08T09:00:00Z"),
        corrections: [correction(at("2025-03-10T09:00:00Z"), "a"), correction({ day: "2025-03-09" }, "b")],
      },
      "10 March 2025, 09:00",
    ],
    ["its retraction", { retraction: { date: { day: "2025-03-12" }, text: makeMarkup("Wrong.") } }, "12 March 2025"],
  ])("was last changed by %s", (_, overrides, label) => {
    expect(pageOf(overrides).updated?.label).toBe(label);
  });
});

describe("a story's page", () => {
  it("puts the site's prefix into the body", () => {
    const body = { parts: ['<p><a href="', '/2025/03/06/">Yesterday</a></p>'], text: "Yesterday" };
    expect(pageOf({ body }).body.value).toBe('<p><a href="/news/2025/03/06/">Yesterday</a></p>');
  });

  it("leads to the others of its running story, newest first", () => {
    const day = (id: string, date: string, story?: string) =>
      makeStory({ id, slug: id, story, headline: makeMarkup(id), published: { day: date } });
    const stories = [
      day("opened", "2025-03-05", "tram"),
      day("planned", "2025-03-03", "tram"),
      day("late", "2025-03-06", "tram"),
      day("ferry", "2025-03-06", "ferry"),
      day("alone", "2025-03-06"),
    ];
    const digest = makeDigest(stories);
    const [page] = listPages(digest, { stylesheet: "/s.css" })
      .filter(({ path }) => path.endsWith("/opened/"))
      .map((entry) => entry.build());
    if (page?.kind !== "story") throw new Error("There is no page.");
    expect(page.related.map(({ href, date }) => [href, date.label])).toEqual([
      ["/news/2025/03/06/late/", "Thursday 6 March 2025"],
      ["/news/2025/03/03/planned/", "Monday 3 March 2025"],
    ]);
  });

  it("is described by why it was taken back, where it was", () => {
    const retraction = { date: { day: "2025-03-08" }, text: makeMarkup("It was not so.") };
    const page = pageOf({ retraction });
    expect(page.description).toBe("It was not so.");
    expect(page.jsonLd).toContain('"description":"It was not so."');
  });

  it("shows corrections in their order", () => {
    const corrections = [correction({ day: "2025-03-09" }, "new"), correction({ day: "2025-03-08" }, "old")];
    expect(pageOf({ corrections }).corrections.map((note) => note.text.value)).toEqual(["new", "old"]);
  });

  it("finds its picture below the content folder, whatever it is called", () => {
    const page = pageOf({ image: { file: "images/a b/ø#1.png", alt: "A tram.", width: 3, height: 2 } });
    expect(page.picture).toEqual({
      href: "/news/media/images/a%20b/%C3%B8%231.png",
      alt: "A tram.",
      width: 3,
      height: 2,
      sourceSets: [],
    });
    expect(page.image).toEqual({
      url: "https://example.org/news/media/images/a%20b/%C3%B8%231.png",
      alt: "A tram.",
      width: 3,
      height: 2,
    });
  });

  it.each([
    ["the summary", { summary: "In short." }, "In short."],
    ["the key points", { keyPoints: [makeMarkup("One."), makeMarkup("Two.")] }, "One. Two."],
    ["the first sentences", { keyPoints: [], body: makeBody("One.", "Two.") }, "One. Two."],
  ])("is described by %s", (_, overrides, description) => {
    expect(pageOf(overrides).description).toBe(description);
  });
});

describe("a story's JSON-LD", () => {
  it("names headline, dates, author, publisher, sources and corrections", () => {
    const page = pageOf({
      authors: [{ name: "City desk", url: "https://example.org/city" }],
      corrections: [correction({ day: "2025-03-08" }, "Twelve, not thirteen.")],
      image: { file: "tram.png", alt: "" },
    });
    expect(thing(page, "NewsArticle")).toMatchObject({
      headline: "The tram line opens",
      datePublished: "2025-03-07T08:15:00+00:00",
      dateModified: "2025-03-08T00:00:00+00:00",
      author: [{ "@type": "Person", name: "City desk", url: "https://example.org/city" }],
      publisher: { "@type": "Organization", name: "The Digest", url: "https://example.org/news/" },
      isBasedOn: [{ "@type": "CreativeWork", name: "The Harbour Post", url: "https://harbour-post.example/tram" }],
      correction: [{ "@type": "CorrectionComment", text: "Twelve, not thirteen.", datePublished: "2025-03-08" }],
      image: "https://example.org/news/media/tram.png",
      mainEntityOfPage: "https://example.org/news/2025/03/07/tram/",
    });
  });

  it("takes the publication for the author where there is none", () => {
    expect(thing(pageOf({}), "NewsArticle").author).toMatchObject({ "@type": "Organization", name: "The Digest" });
  });

  it("leads to the story by absolute addresses", () => {
    const { itemListElement } = thing(pageOf({}), "BreadcrumbList");
    expect(itemListElement).toMatchObject([
      { position: 1, name: "Home", item: "https://example.org/news/" },
      { item: "https://example.org/news/archive/" },
      { item: "https://example.org/news/2025/" },
      { item: "https://example.org/news/2025/03/" },
      { item: "https://example.org/news/2025/03/07/" },
      { position: 6, name: "The tram line opens", item: "https://example.org/news/2025/03/07/tram/" },
    ]);
  });

  it("ends no script", () => {
    const page = pageOf({ headline: makeMarkup("</script><!--") });
    expect(page.jsonLd).not.toContain("<");
    expect(thing(page, "NewsArticle").headline).toBe("</script><!--");
  });
});
