import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Carry, fitsEngine, makeEngine } from "../../src/insight/engine.ts";
import { type Enrichment, enrich } from "../../src/insight/enrich.ts";
import { enrichTexts } from "../../src/insight/enrich-texts.ts";
import type { InsightArticle } from "../../src/insight/model.ts";
import { Random } from "../random.ts";
import { languages, makeText, START, TWO_EVENTS, toEditions } from "./make.ts";

const TAXONOMY = [
  { slug: "harbour", phrases: ["ferry", "quay", "trawler"] },
  { slug: "culture", phrases: ["library", "theatre", "gallery"] },
];
const engine = makeEngine(TAXONOMY, languages);

const SUBJECTS = "ferry library theatre gallery council trawler bridge storm museum school tram bakery".split(" ");
const EVENTS = "opens closes burns floods moves grows shrinks returns fails wins".split(" ");
const PLACES = "Millbrook Saltings Northgate Lantern Market Harbour Thornby Quay Wend Marsh".split(" ");

/** Some articles a day for thirty days, many of them on a few events. */
function makeMonth(seed: number): readonly InsightArticle[] {
  const random = new Random(seed);
  return Array.from({ length: 30 }, (_, day) => {
    const events = Array.from({ length: 3 }, () => [random.pick(SUBJECTS), random.pick(EVENTS), random.pick(PLACES)]);
    return Array.from({ length: random.between(0, 6) }, (_, i) => {
      const [subject = "", event = "", place = ""] = random.pick(events);
      const sentence = () =>
        `The ${subject} in ${place} ${event}, and ${random.pick(SUBJECTS)} ${random.pick(EVENTS)} near ${random.pick(PLACES)}.`;
      return makeText({
        id: `${day}-${i}`,
        headline: `${subject} in ${place} ${event}`,
        body: Array.from({ length: 7 }, sentence).join("\n"),
        day: day + random.between(0, 3) / 4,
        ...(random.chance(0.3) ? { topics: [random.pick(["harbour", "culture"])] } : {}),
      });
    });
  }).flat();
}

const plain = ({ findings, storylines }: Pick<Enrichment, "findings" | "storylines">) =>
  JSON.parse(JSON.stringify({ findings: [...findings], storylines })) as unknown;

describe("enriching", () => {
  const month = makeMonth(1);
  const whole = enrich(toEditions(month), engine);

  it("finds something of everything", () => {
    const findings = [...whole.findings.values()];
    expect(findings).toHaveLength(month.length);
    expect(new Set(findings.map(({ topics }) => topics.origin))).toEqual(
      new Set(["editor", "phrases", "classifier", "none"]),
    );
    expect(findings.filter(({ keyPoints }) => keyPoints.length === 3).length).toBeGreaterThan(month.length / 2);
    expect(whole.storylines.some(({ articles }) => articles.length > 2)).toBe(true);
    expect(whole.storylines.some(({ continues }) => continues !== undefined)).toBe(true);
    expect(findings.some(({ related }) => related.length > 0)).toBe(true);
  });

  it("comes to the same for any order of editions and articles", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = new Random(seed);
        const editions = random
          .shuffle(toEditions(month))
          .map((edition) => ({ ...edition, articles: random.shuffle(edition.articles) }));
        expect(plain(enrich(editions, engine))).toEqual(plain(whole));
      }),
      { numRuns: 8 },
    );
  });

  it("comes to the same day by day, with what was carried stored in between", () => {
    let carry: Carry | undefined;
    const findings: Enrichment["findings"][] = [];
    const storylines: Enrichment["storylines"][number][] = [];
    for (const edition of toEditions(month)) {
      const day = enrich([edition], engine, carry);
      carry = JSON.parse(JSON.stringify(day.carry)) as Carry;
      findings.push(day.findings);
      storylines.push(...day.storylines);
    }
    expect(plain({ findings: new Map(findings.flatMap((each) => [...each])), storylines })).toEqual(plain(whole));
  });

  it("finds the same of older editions, whatever comes after", () => {
    const editions = toEditions(month);
    const early = enrich(editions.slice(0, 12), engine);
    const ids = new Set(early.findings.keys());
    const later = [...whole.findings].filter(([id]) => ids.has(id));
    expect(plain({ findings: new Map(later), storylines: [] })).toEqual(plain({ ...early, storylines: [] }));
    expect(whole.storylines.slice(0, early.storylines.length)).toEqual(early.storylines);
  });

  it("leads to older articles of other storylines alone, one of each", () => {
    const byId = new Map(month.map((article) => [article.id, article]));
    for (const { id, story, related } of whole.findings.values()) {
      const stories = related.map((each) => whole.findings.get(each.id)?.story?.storyline);
      expect(stories).not.toContain(story?.storyline);
      expect(new Set(stories).size).toBe(stories.length);
      for (const each of related) {
        expect(byId.get(each.id)?.published).toBeLessThanOrEqual(byId.get(id)?.published ?? 0);
      }
    }
  });

  it("leaves what it is given as it is", () => {
    const carried = JSON.stringify(whole.carry);
    enrich(
      [{ key: "next", end: whole.carry.through + 1, articles: [makeText({ id: "new", headline: "Ferry", day: 30 })] }],
      engine,
      whole.carry,
    );
    expect(JSON.stringify(whole.carry)).toBe(carried);
  });

  it("does nothing that is off", () => {
    const off = makeEngine(TAXONOMY, languages, {
      topics: false,
      keyPoints: false,
      stories: false,
      threads: false,
      related: false,
    });
    const { findings, storylines } = enrich(toEditions(month), off);
    expect(storylines).toEqual([]);
    for (const { topics, keyPoints, story, related } of findings.values()) {
      expect([topics.origin === "none" || topics.origin === "editor", keyPoints, story, related]).toEqual([
        true,
        [],
        undefined,
        [],
      ]);
    }
  });

  it.each([
    ["an edition that was taken", () => enrich(toEditions(month).slice(-1), engine, whole.carry), /does not end after/],
    ["another taxonomy", () => enrich([], makeEngine([], languages), whole.carry), /another taxonomy/],
    [
      "an article of later",
      () => enrich([{ key: "a", end: 0, articles: month.slice(0, 1) }], engine),
      /published after/,
    ],
    ["no time at all", () => enrich([{ key: "a", end: Number.NaN, articles: [] }], engine), /no end/],
    [
      "an id that comes twice",
      () => enrich([{ key: "a", end: START * 2, articles: [...month.slice(0, 1), ...month.slice(0, 1)] }], engine),
      /two articles/,
    ],
    [
      "an analysis of another version",
      () => {
        const [article = makeText({ id: "it", headline: "" })] = month;
        return enrich(
          [{ key: "a", end: START * 2, articles: [{ ...article, analysis: { ...article.analysis, version: 0 } }] }],
          engine,
        );
      },
      /another version/,
    ],
  ])("refuses %s", (_, work, message) => {
    expect(work).toThrow(message);
  });

  it("knows which carry is its own", () => {
    expect(fitsEngine(whole.carry, engine)).toBe(true);
    expect(fitsEngine(whole.carry, makeEngine(TAXONOMY, languages, { stories: { join: 0.2 } }))).toBe(false);
  });
});

describe("enriching texts of a program", () => {
  const texts = TWO_EVENTS.map(({ id, headline, body }) => ({ id, headline, body }));

  it("gives topics, key points, groups and related texts", async () => {
    const { findings, storylines } = await enrichTexts(texts, { taxonomy: TAXONOMY });
    expect(findings.get("ferry-1")?.topics.topics).toEqual(["harbour"]);
    expect(storylines.map(({ articles }) => articles.length).sort()).toEqual([1, 2, 3]);
  });

  it("takes times as dates and as numbers", async () => {
    const dated = texts.map((text, i) => ({ ...text, published: i % 2 === 0 ? new Date(START) : START }));
    expect(plain(await enrichTexts(dated))).toEqual(
      plain(await enrichTexts(texts.map((text) => ({ ...text, published: START })))),
    );
    await expect(enrichTexts([{ id: "a", published: new Date("never") }])).rejects.toThrow(/time of publication/);
  });

  it("takes any text for a language", async () => {
    const { findings } = await enrichTexts([{ id: "a", headline: "Ferry runs", language: "constructor" }]);
    expect([...findings.keys()]).toEqual(["a"]);
  });

  it("takes nothing", async () => {
    expect(plain(await enrichTexts([]))).toEqual({ findings: [], storylines: [] });
  });
});
