// What the text engine costs: processor time an article, taken a day at a time, as a site that grows takes them.

import { analyse } from "../../src/insight/analyse.ts";
import { type Carry, makeEngine } from "../../src/insight/engine.ts";
import { enrich } from "../../src/insight/enrich.ts";
import { type Languages, makeLanguages } from "../../src/insight/languages.ts";
import type { InsightArticle, InsightTopic } from "../../src/insight/model.ts";
import { groupBy } from "../../src/order.ts";
import { Random } from "../random.ts";
import { type BenchArticle, makeCorpus } from "./corpus.ts";
import { makeProperNoun } from "./prose.ts";
import { renderTable } from "./table.ts";

const TOPICS = 40;
const DAY = 86_400_000;
/** Events of one day that its articles report. */
const EVENTS = 12;

export interface InsightCost {
  readonly articles: number;
  /** Characters of an article, on average. */
  readonly length: number;
  /** Processor time in seconds. */
  readonly analysing: number;
  readonly enriching: number;
  /** The last day alone, with what was carried from the days before. */
  readonly lastDay: number;
  /** Bytes of what was carried, as JSON. */
  readonly carried: number;
}

export async function measureInsight(count: number, seed: number): Promise<InsightCost> {
  const { articles, topics } = makeCorpus({ articles: count, topics: TOPICS, seed });
  const random = new Random(seed);
  const events = new Map<string, readonly string[]>();
  const texts = articles.map((article) => ({ article, paragraphs: withEvent(article, events, random) }));
  const length = texts.reduce((sum, { paragraphs }) => sum + paragraphs.join("\n").length, 0) / count;
  const languages = makeLanguages();
  const taxonomy = topics.map(
    ({ slug, phrases, parent }): InsightTopic => ({ slug, phrases, ancestors: parent ? [parent.slug] : [] }),
  );
  const engine = makeEngine(taxonomy, languages);
  const analysed = timeOf(() => texts.map(({ article, paragraphs }) => toArticle(article, paragraphs, languages)));
  const days = groupBy(analysed.value, ({ published }) => Math.floor(published / DAY));
  const editions = [...days].map(([day, of]) => ({ key: String(day), end: (day + 1) * DAY, articles: of }));
  const before = timeOf(() => enrich(editions.slice(0, -1), engine));
  const stored = JSON.stringify(before.value.carry);
  const last = timeOf(() => enrich(editions.slice(-1), engine, JSON.parse(stored) as Carry));
  return {
    articles: count,
    length,
    analysing: analysed.seconds,
    enriching: before.seconds,
    lastDay: last.seconds,
    carried: stored.length,
  };
}

/** An article's text with the names of an event that others of its day report, too. */
function withEvent(article: BenchArticle, events: Map<string, readonly string[]>, random: Random): readonly string[] {
  const key = `${article.day} ${random.between(1, EVENTS)}`;
  const names = events.get(key) ?? Array.from({ length: 6 }, () => makeProperNoun(random));
  events.set(key, names);
  const opening = `${names.join(" met ")} in ${random.pick(names)}.`;
  return [opening, ...article.keyPoints, ...article.body.split("\n\n")];
}

function toArticle(article: BenchArticle, paragraphs: readonly string[], languages: Languages): InsightArticle {
  const { day, time, slug, headline, namesTopics, topics } = article;
  return {
    id: `${day}/${slug}`,
    published: Date.parse(`${day}T${time}Z`),
    analysis: analyse({ headline, paragraphs, language: "en" }, languages),
    topics: namesTopics ? topics.map((topic) => topic.slug) : undefined,
  };
}

function timeOf<T>(work: () => T): { readonly value: T; readonly seconds: number } {
  const start = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(start);
  return { value, seconds: (user + system) / 1e6 };
}

export function renderInsight(costs: readonly InsightCost[]): string {
  return renderTable([
    ["The text engine", "characters", "analyse ms each", "enrich ms each", "both s", "a day more ms", "carried MB"],
    ...costs.map((cost) => [
      `${cost.articles} articles`,
      cost.length.toFixed(0),
      ((1000 * cost.analysing) / cost.articles).toFixed(3),
      ((1000 * cost.enriching) / cost.articles).toFixed(3),
      (cost.analysing + cost.enriching).toFixed(2),
      (1000 * cost.lastDay).toFixed(0),
      (cost.carried / 1e6).toFixed(1),
    ]),
  ]);
}
