import { describe, expect, it } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { NO_PICTURES } from "../../src/article/article-pictures.ts";
import { composeDigest } from "../../src/digest/compose.ts";
import { enrichArticles } from "../../src/digest/enrich-articles.ts";
import type { BatchFindings, Enrichment } from "../../src/digest/enrichment.ts";
import type { EnrichmentMemory } from "../../src/digest/enrichment-batches.ts";
import { articleAnalyser } from "../../src/digest/insight-text.ts";
import { Taxonomy } from "../../src/digest/taxonomy.ts";
import { buildFeedContext } from "../../src/feed/context.ts";
import { makeItem, nameItems } from "../../src/feed/story-items.ts";
import type { Carry } from "../../src/insight/engine.ts";
import { makeLanguages } from "../../src/insight/languages.ts";
import { listPages, type PageEntry } from "../../src/page/pages.ts";
import { bodyOf, makeArticle, makeBody, makeMarkup, makeSettings, makeTopic } from "../make.ts";
import { Random } from "../random.ts";

const DAY = 86_400_000;
const START = Date.UTC(2025, 1, 17);
const ASSETS = { stylesheet: "/assets/style.css" };
const taxonomy = new Taxonomy("content/topics.yaml", [
  { topic: makeTopic("Harbour"), aliases: [], phrases: ["ferry", "quay", "trawler"] },
  { topic: makeTopic("Culture"), aliases: [], phrases: ["library", "theatre", "gallery"] },
]);
const settings = makeSettings();
const analyse = articleAnalyser(makeLanguages());

const SUBJECTS = "ferry library theatre gallery council trawler bridge storm museum school tram bakery".split(" ");
const EVENTS = "opens closes burns floods moves grows shrinks returns fails wins".split(" ");
const PLACES = "Millbrook Saltings Northgate Lantern Market Harbour Thornby Quay Wend Marsh".split(" ");

/** Some articles a day for thirty days over two months, many of them on a few events that go on. */
function makeMonth(): readonly Article[] {
  const random = new Random(3);
  const events = Array.from({ length: 6 }, () => [random.pick(SUBJECTS), random.pick(EVENTS), random.pick(PLACES)]);
  return Array.from({ length: 30 }, (_, day) => {
    events[day % 6] = [random.pick(SUBJECTS), random.pick(EVENTS), random.pick(PLACES)];
    return Array.from({ length: random.between(1, 6) }, (_, i) => {
      const [subject = "", event = "", place = ""] = random.pick(events);
      const sentence = () =>
        `The ${subject} in ${place} ${event}, and ${random.pick(SUBJECTS)} ${random.pick(EVENTS)} near ${random.pick(PLACES)}.`;
      const slug = `story-${day}-${i}`;
      return makeArticle({
        id: slug,
        slug,
        file: `content/articles/${slug}.md`,
        headline: makeMarkup(`${subject} in ${place} ${event}`),
        keyPoints: random.chance(0.2) ? [makeMarkup("An editor's point.")] : [],
        topicNames: random.chance(0.3) ? [{ name: random.pick(["Harbour", "Culture"]) }] : [],
        body: makeBody(...Array.from({ length: 7 }, sentence)),
        published: { at: START + day * DAY + random.between(0, 23) * 3_600_000 },
      });
    });
  }).flat();
}

const articles = makeMonth();

class Memory implements EnrichmentMemory {
  readonly batches = new Map<string, BatchFindings>();
  readonly carries = new Map<string, Carry>();
  findings(batch: string, hash: string) {
    return this.batches.get(`${batch} ${hash}`);
  }
  keepFindings(batch: string, hash: string, found: BatchFindings) {
    this.batches.set(`${batch} ${hash}`, found);
  }
  carry(batch: string, hash: string) {
    return this.carries.get(`${batch} ${hash}`);
  }
  keepCarry(batch: string, hash: string, carry: Carry) {
    // As it comes back from the disk.
    this.carries.set(`${batch} ${hash}`, JSON.parse(JSON.stringify(carry)) as Carry);
  }
  forgetOthers() {}
}

function enrich(upTo: number, memory?: EnrichmentMemory, given = articles) {
  const analysed: string[] = [];
  const enrichment = enrichArticles({
    articles: given,
    bodyOf,
    analysisOf: (article) => {
      analysed.push(article.id);
      return analyse({ article, body: bodyOf(article) });
    },
    taxonomy,
    settings,
    now: upTo,
    preview: false,
    memory,
  });
  return { enrichment, analysed };
}

function plain({ findings, storylines }: Enrichment): unknown {
  return JSON.parse(JSON.stringify({ findings: [...findings], storylines }));
}

function compose(now: number, enrichment: Enrichment) {
  const request = {
    articles,
    bodyOf,
    mediaOf: () => ({ pictures: NO_PICTURES }),
    taxonomy,
    settings,
    now,
    preview: false,
  };
  return composeDigest({ ...request, enrichment }).value;
}

const END = START + 30 * DAY;
const whole = enrich(END).enrichment;

describe("enriching articles", () => {
  it("finds all kinds of things in them", () => {
    const findings = [...whole.findings.values()];
    expect(findings).toHaveLength(articles.length);
    expect(new Set(findings.map(({ origin }) => origin))).toEqual(new Set(["editor", "phrases", "classifier", "none"]));
    const { editions, threads, stories } = compose(END, whole);
    expect(editions.some(({ coverage }) => coverage.length > 0)).toBe(true);
    expect(threads.some(({ hasPage }) => hasPage)).toBe(true);
    expect(stories.some(({ extracted }) => extracted.length === 3)).toBe(true);
    expect(stories.filter(({ article, extracted }) => article.keyPoints.length > 0 && extracted.length > 0)).toEqual(
      [],
    );
  });

  it("comes to the same for any order of articles", () => {
    const random = new Random(5);
    for (const given of [articles.toReversed(), random.shuffle(articles), random.shuffle(articles)]) {
      expect(plain(enrich(END, undefined, given).enrichment)).toEqual(plain(whole));
      // What was kept of one order serves another.
      const memory = new Memory();
      enrich(END, memory);
      expect(enrich(END, memory, given).analysed).toEqual([]);
    }
  });

  it("comes to the same day by day as all at once, and takes the newest edition alone", () => {
    const memory = new Memory();
    let last: readonly string[] = [];
    for (let day = 1; day <= 30; day++) {
      const { enrichment, analysed } = enrich(START + day * DAY, memory);
      if (day === 30) expect(plain(enrichment)).toEqual(plain(whole));
      last = analysed;
    }
    const ofLastDay = articles.filter(({ published }) => "at" in published && published.at >= START + 29 * DAY);
    expect([...last].sort()).toEqual(ofLastDay.map(({ id }) => id).sort());
    expect(enrich(END, memory).analysed).toEqual([]);
  });

  it("takes an edition of a day that the zone skips, which ends when the one before it does", () => {
    const skipping = makeSettings({ edition: { zone: "Pacific/Apia" } });
    const given = ["2011-12-29", "2011-12-30", "2011-12-31"].map((day) =>
      makeArticle({ id: day, slug: day, file: `content/articles/${day}.md`, published: { day } }),
    );
    const { findings } = enrichArticles({
      articles: given,
      bodyOf,
      analysisOf: (article) => analyse({ article, body: bodyOf(article) }),
      taxonomy,
      settings: skipping,
      now: Date.UTC(2012, 0, 5),
      preview: false,
    });
    expect([...findings.keys()].sort()).toEqual(["2011-12-29", "2011-12-30", "2011-12-31"]);
  });

  it("does without what was kept", () => {
    const memory = new Memory();
    enrich(END - 3 * DAY, memory);
    memory.carries.clear();
    expect(plain(enrich(END, memory).enrichment)).toEqual(plain(whole));
    memory.batches.clear();
    expect(plain(enrich(END, memory).enrichment)).toEqual(plain(whole));
  });

  it("finds anew what follows an old article that has changed", () => {
    const memory = new Memory();
    enrich(END, memory);
    const [first, ...others] = articles;
    if (first === undefined) throw new Error("There is no article.");
    const changed = makeArticle({ ...first, headline: makeMarkup("A fire in Thornby"), textHash: "changed" });
    const now = enrich(END, memory, [changed, ...others]).enrichment;
    expect(plain(now)).toEqual(plain(enrich(END, undefined, [changed, ...others]).enrichment));
    expect(plain(now)).not.toEqual(plain(whole));
  });
});

/** A page of a closed edition may lead to what came after: that, and nothing else of it, may change. */
function withoutWhatCameAfter({ kind, scope }: PageEntry): unknown {
  const parts = Object.fromEntries(Object.entries(scope as object).filter(([name]) => name !== "newer"));
  if (kind !== "story" || parts.thread === undefined) return parts;
  const { before } = parts.thread as { readonly before: readonly unknown[] };
  return { ...parts, thread: before.length > 0 ? { before } : undefined };
}

describe("thirty days, built day by day", () => {
  const last = compose(END, whole);
  const lastPages = new Map(listPages(last, ASSETS).map((page) => [page.path, page]));
  const itemsOf = (digest: ReturnType<typeof compose>, now: number) => {
    const context = buildFeedContext(digest);
    const closed = digest.stories.filter((story) => digest.editionOf(story).window.end <= now);
    return new Map(
      closed
        .flatMap((story) => nameItems(story, context))
        .map((name) => [name.story.article.id, makeItem(name, context)]),
    );
  };
  const lastItems = itemsOf(last, END);

  it("change in pages and items of closed editions nothing but links to what came after", () => {
    let compared = 0;
    for (let day = 1; day < 30; day++) {
      const now = START + day * DAY;
      const digest = compose(now, enrich(now).enrichment);
      const closed = new Set(digest.editions.filter(({ window }) => window.end <= now).map(({ key }) => key));
      const stories = new Set(
        digest.stories.filter(({ editionKey }) => closed.has(editionKey)).map(({ article }) => article.file),
      );
      for (const page of listPages(digest, ASSETS)) {
        const isClosed =
          (page.kind === "edition" && closed.has(page.origin.replace("the edition ", ""))) ||
          (page.kind === "story" && stories.has(page.origin));
        if (!isClosed) continue;
        const then = lastPages.get(page.path);
        if (then === undefined) throw new Error(`${page.path} is gone.`);
        expect(withoutWhatCameAfter(then), page.path).toEqual(withoutWhatCameAfter(page));
        compared++;
      }
      for (const [id, item] of itemsOf(digest, now)) {
        const { content, ...facts } = item;
        const { content: lastContent, ...lastFacts } = lastItems.get(id) ?? item;
        expect(lastFacts).toEqual(facts);
        expect(lastContent?.xml).toBe(content?.xml);
      }
      for (const { slug, hasPage } of digest.threads) {
        const later = last.threads.find((thread) => thread.slug === slug);
        expect(later, slug).toBeDefined();
        if (hasPage) expect(later?.hasPage).toBe(true);
      }
    }
    expect(compared).toBeGreaterThan(500);
  });
});
