import { describe, expect, it } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { NO_PICTURES } from "../../src/article/article-pictures.ts";
import { composeDigest } from "../../src/digest/compose.ts";
import type { Digest } from "../../src/digest/digest.ts";
import { newsTimeOf } from "../../src/digest/model.ts";
import { correctionKey } from "../../src/digest/notices.ts";
import { Periods, recordedPeriod } from "../../src/digest/periods.ts";
import { emptyTaxonomy } from "../../src/digest/taxonomy.ts";
import { parseLedger } from "../../src/ledger/parse-ledger.ts";
import type { When } from "../../src/text/dates.ts";
import { bodyOf, makeArticle, makeMarkup, makeSettings } from "../make.ts";

const at = (text: string) => Date.parse(`${text}Z`);

function ledgerOf(...lines: readonly string[]) {
  const { value, problems } = parseLedger(`${lines.join("\n")}\n`, "content/published.txt");
  if (value === undefined) throw new Error(problems[0]?.message);
  return value;
}

const edition = (day: string, start: string, end: string) =>
  `edition ${day} /${day.replaceAll("-", "/")}/ window=${start}:00Z/${end}:00Z`;

describe("periods beside recorded editions", () => {
  const recorded = ledgerOf(
    edition("2025-03-06", "2025-03-06T00:00", "2025-03-07T00:00"),
    edition("2025-03-07", "2025-03-07T00:00", "2025-03-08T00:00"),
  ).editions.map(recordedPeriod);

  it.each([
    ["what falls into one", "2025-03-07T23:00", "2025-03-07", "2025-03-07T00:00", "2025-03-08T00:00"],
    ["what follows on the last", "2025-03-08T01:00", "2025-03-08", "2025-03-08T00:00", "2025-03-08T06:00"],
    ["what comes later", "2025-03-08T07:00", "2025-03-09", "2025-03-08T06:00", "2025-03-09T06:00"],
    ["what is new of a recorded day", "2025-03-05T07:00", "2025-03-06", "2025-03-06T00:00", "2025-03-07T00:00"],
  ])("take %s, where the day ends later now", (_, time, key, start, end) => {
    const { edition } = makeSettings({ edition: { cutoffs: ["06:00"] } });
    const { period } = new Periods(edition, recorded).of({ at: at(time) });
    expect(period).toMatchObject({ key, window: { start: at(start), end: at(end) } });
  });

  it("leave the rest of a day that was closed early to the next edition", () => {
    const early = ledgerOf(edition("2025-03-07", "2025-03-06T06:00", "2025-03-07T06:00")).editions.map(recordedPeriod);
    const periods = new Periods(makeSettings().edition, early);
    const { period, day } = periods.of({ at: at("2025-03-07T12:00") });
    expect(period).toMatchObject({
      key: "2025-03-08",
      window: { start: at("2025-03-07T06:00"), end: at("2025-03-09T00:00") },
    });
    expect(day).toBe("2025-03-08");
    expect(periods.of({ at: at("2025-03-08T12:00") }).period).toEqual(period);
  });

  it("keep a day that its zone skips, on which only dates without a time can be", () => {
    const { edition: settings } = makeSettings({ edition: { zone: "Pacific/Apia" } });
    const day = { day: "2011-12-30" };
    const { period } = new Periods(settings).of(day);
    expect(period.window.start).toBe(period.window.end);
    const skipped = ledgerOf(
      edition("2011-12-30", "2011-12-30T10:00", "2011-12-30T10:00"),
      edition("2011-12-31", "2011-12-30T10:00", "2011-12-31T10:00"),
    ).editions.map(recordedPeriod);
    const periods = new Periods(settings, skipped);
    expect(periods.of(day).period).toEqual(period);
    expect(periods.of({ at: at("2011-12-30T10:00") }).period.key).toBe("2011-12-31");
  });

  it("keep the days of weeks and months", () => {
    const weeks = ledgerOf("edition 2025-w10 /2025/w10/ window=2025-03-03T00:00:00Z/2025-03-10T00:00:00Z");
    expect(weeks.editions.map(recordedPeriod)).toMatchObject([{ date: "2025-03-03", lastDay: "2025-03-09" }]);
    const months = ledgerOf("edition 2024-02 /2024/02/ window=2024-02-01T00:00:00Z/2024-03-01T00:00:00Z");
    expect(months.editions.map(recordedPeriod)).toMatchObject([{ date: "2024-02-01", lastDay: "2024-02-29" }]);
    expect(
      recordedPeriod(
        ledgerOf("edition 2020-w53 /2020/w53/ window=2020-12-28T00:00:00Z/2021-01-04T00:00:00Z").editions[0] ??
          Object.assign({}),
      ),
    ).toMatchObject({ date: "2020-12-28", lastDay: "2021-01-03" });
  });
});

const LINES = [
  edition("2025-03-07", "2025-03-07T00:00", "2025-03-08T00:00"),
  "story old /2025/03/07/tram/ released=2025-03-07T08:15:00Z edition=2025-03-07",
];

function compose(articles: readonly Article[], now = at("2025-03-20T12:00"), lines: readonly string[] = []): Digest {
  const settings = makeSettings({ topics: { undeclared: "allow" } });
  const taxonomy = emptyTaxonomy("content/topics.yaml");
  const request = {
    articles,
    bodyOf,
    mediaOf: () => ({ pictures: NO_PICTURES }),
    taxonomy,
    settings,
    now,
    preview: false,
  };
  return composeDigest({ ...request, ledger: ledgerOf(...LINES, ...lines) }).value;
}

describe("stories in the ledger", () => {
  it("keep day, slug, edition and release, whatever the article says", () => {
    const article = makeArticle({ id: "old", slug: "new", published: { at: at("2025-03-12T10:00") } });
    expect(compose([article]).stories).toMatchObject([
      { id: "old", slug: "tram", day: "2025-03-07", editionKey: "2025-03-07", releasedAt: at("2025-03-07T08:15") },
    ]);
  });

  it("go on under another id at the address that they had, and once alone", () => {
    const first = makeArticle({ id: "a", slug: "tram", published: { at: at("2025-03-07T09:00") } });
    const second = makeArticle({
      id: "b",
      slug: "bus",
      published: { at: at("2025-03-07T09:00") },
      aliases: [{ address: "/2025/03/07/tram/" }],
    });
    expect(compose([first, second]).stories.map(({ id }) => id)).toEqual(["old", "b"]);
    expect(compose([second]).stories).toMatchObject([{ id: "old", slug: "bus", releasedAt: at("2025-03-07T08:15") }]);
    // While the file is there, as a draft, nobody else is it.
    const draft = makeArticle({ id: "old", draft: true });
    expect(compose([draft, second]).stories).toMatchObject([{ id: "b" }]);
  });

  it("that are new and dated before the newest one came out after it, whenever the site is built", () => {
    const late = makeArticle({ id: "late", slug: "late", published: { at: at("2025-03-01T10:00") } });
    for (const now of [at("2025-03-20T12:00"), at("2025-04-20T12:00")]) {
      expect(compose([late], now).stories).toMatchObject([
        { publishedAt: at("2025-03-01T10:00"), releasedAt: at("2025-03-07T08:15"), editionKey: "2025-03-01" },
      ]);
    }
    const embargoed = makeArticle({ id: "e", slug: "e", embargo: at("2025-03-15T09:00") });
    expect(compose([embargoed]).stories).toMatchObject([{ releasedAt: at("2025-03-15T09:00") }]);
  });

  it("have notices that came out when they were recorded, or after all that was, whatever their dates", () => {
    const correction = (day: string, significant = true) => ({ date: { day }, text: makeMarkup("No."), significant });
    const article = makeArticle({
      id: "old",
      slug: "tram",
      published: { at: at("2025-03-01T10:00") },
      corrections: [correction("2025-03-02"), correction("2025-03-03", false), correction("2025-03-09")],
    });
    const newer = "story newer /2025/03/07/bus/ released=2025-03-07T20:00:00Z edition=2025-03-07";
    const now = at("2025-03-20T12:00");
    const [story] = compose([article], now, [newer]).stories;
    expect(story?.lateNotices).toEqual({ "correction:old:2025-03-02:1": at("2025-03-07T20:00") });
    const noted = compose([article], now, [
      newer,
      "notice correction:old:2025-03-02:1 /2025/03/07/tram/ released=2025-03-12T10:00:00Z",
      "notice correction:old:2025-03-09:1 /2025/03/07/tram/ released=2025-03-09T00:00:00Z",
    ]).stories;
    expect(noted[0]?.lateNotices).toEqual({ "correction:old:2025-03-02:1": at("2025-03-12T10:00") });
    expect(noted[0] && newsTimeOf(noted[0])).toBe(at("2025-03-12T10:00"));
  });

  it("have corrections that stay the same where their times are other moments, in another zone", () => {
    const note = (when: When, id?: string) => ({ date: when, id, text: makeMarkup("No."), significant: true });
    const corrections = [note({ at: at("2025-03-09T10:00") }), note({ at: at("2025-03-11T10:00") }, "b")];
    const article = makeArticle({ id: "old", slug: "tram", published: { at: at("2025-03-01T10:00") }, corrections });
    const recorded = (key: string) => `notice correction:old:${key} /2025/03/07/tram/ released=2025-03-12T10:00:00Z`;
    const [story] = compose([article], at("2025-03-20T12:00"), [
      recorded("2025-03-09T14%3A00%3A00Z:1"),
      // Neither another's time nor another's name.
      recorded("2025-03-15T10%3A00%3A00Z:b"),
      recorded("2025-03-11T12%3A00%3A00Z:c"),
    ]).stories;
    expect(story && corrections.map((each) => correctionKey(story, each))).toEqual([
      "correction:old:2025-03-09T14%3A00%3A00Z:1",
      "correction:old:2025-03-11T10%3A00%3A00Z:b",
    ]);
  });
});
