import { describe, expect, it } from "vitest";
import { checkSelections } from "../../src/feed/selections.ts";
import { makeDigest, makeMarkup, makeSettings, makeStory, makeTopic } from "../make.ts";
import { allBetween, documentsOf } from "./documents-of.ts";

const SPORT = makeTopic("Sport");
const ROWING = makeTopic("Rowing", { ancestors: [SPORT] });
const CRIME = makeTopic("Crime");
const CITY = makeTopic("City");

const STORIES = [
  makeStory({ id: "goal", slug: "goal", topics: [SPORT] }),
  makeStory({ id: "oars", slug: "oars", topics: [ROWING, CITY] }),
  makeStory({ id: "theft", slug: "theft", topics: [CRIME], language: "fr", headline: makeMarkup("Le vol") }),
  makeStory({ id: "tram", slug: "tram", topics: [CITY], language: "en-GB" }),
  makeStory({ id: "ferry", slug: "ferry", topics: [CITY], language: "fr-CA" }),
];

function digestOf(feeds: Readonly<Record<string, unknown>>, stories = STORIES) {
  return makeDigest(stories, makeSettings({ feeds }), { topics: [SPORT, ROWING, CRIME, CITY] });
}

function idsIn(content: string | undefined): readonly string[] {
  return allBetween(content ?? "", '<guid isPermaLink="false">tag:example.org,2025:', "<").toSorted();
}

describe("feeds without topics", () => {
  const documents = documentsOf(digestOf({ without: [["Sport"], ["sport", "crime"]] }));

  it("carry all but the stories of these topics and of those below them", () => {
    expect(idsIn(documents.get("/feeds/without/sport/feed.xml"))).toEqual(["ferry", "theft", "tram"]);
    expect(idsIn(documents.get("/feeds/without/crime/sport/feed.xml"))).toEqual(["ferry", "tram"]);
  });

  it("have a name, an id, formats and a place in the list of feeds", () => {
    const atom = documents.get("/feeds/without/crime/sport/atom.xml");
    expect(atom).toContain("<title>The Digest: Everything but Sport, Crime</title>");
    expect(atom).toContain("<id>tag:example.org,2025:feed:without:crime:sport</id>");
    expect(documents.has("/feeds/without/sport/feed.json")).toBe(true);
    expect(documents.get("/feeds.opml")).toContain('xmlUrl="https://example.org/news/feeds/without/sport/feed.xml"');
  });

  it("are refused for a topic that is not there, and twice", () => {
    const given = digestOf({ without: [["Sprot"], ["Sport", "Crime"], ["crime", "sport"]] });
    expect(checkSelections(given)).toMatchObject([
      { code: "option-invalid", field: "feeds.without.0", message: expect.stringContaining('"Sprot"') },
      { code: "option-invalid", field: "feeds.without.2", message: expect.stringContaining("twice") },
    ]);
    expect(checkSelections(digestOf({ without: [["Sprot"]] }))[0]?.hint).toContain('"Sport"');
    expect(checkSelections(digestOf({ without: [["Sport"]] }))).toEqual([]);
  });
});

describe("feeds of languages", () => {
  it("are there for each language where there are several", () => {
    const documents = documentsOf(digestOf({}));
    expect(idsIn(documents.get("/feeds/language/fr/feed.xml"))).toEqual(["ferry", "theft"]);
    expect(idsIn(documents.get("/feeds/language/en/feed.xml"))).toEqual(["goal", "oars", "tram"]);
    expect(documents.get("/feeds/language/fr/feed.xml")).toContain("<language>fr</language>");
    expect(documents.get("/feeds/language/fr/atom.xml")).toContain("Stories in one language: Français");
    expect(JSON.parse(documents.get("/feeds/language/fr/feed.json") ?? "")).toMatchObject({ language: "fr" });
  });

  it("are not there for one language, for a draft's, or where the site wants none", () => {
    const pathsOf = (...given: Parameters<typeof digestOf>) =>
      [...documentsOf(digestOf(...given)).keys()].filter((path) => path.startsWith("/feeds/language/"));
    expect(pathsOf({}, STORIES.slice(0, 2))).toEqual([]);
    expect(
      pathsOf({}, [...STORIES.slice(0, 2), makeStory({ id: "d", slug: "d", language: "de", draft: true })]),
    ).toEqual([]);
    expect(pathsOf({ languages: false })).toEqual([]);
  });
});
