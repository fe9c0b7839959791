// The stage between reading and composing: what the text engine finds in the articles that are out. Editions are taken
// in their order, a month at a time; a month whose articles, and those of all months before, are as they were is not
// taken again.

import type { AnalysisOf, Article, BodyOf } from "../article/article.ts";
import { fingerprintOf, hashOf } from "../fingerprint.ts";
import { type Carry, type Engine, makeEngine } from "../insight/engine.ts";
import { type Enricher, makeEnricher } from "../insight/enrich.ts";
import { type Languages, makeLanguages } from "../insight/languages.ts";
import type { Analysis, Finding, InsightArticle, InsightEdition, InsightTopic, Storyline } from "../insight/model.ts";
import { type PackedAnalysis, unpackAnalysis } from "../insight/packed-analysis.ts";
import { resolveSettings } from "../insight/settings.ts";
import type { DigestSettings } from "../options/settings.ts";
import { compareBy, groupBy } from "../order.ts";
import {
  type Enrichment,
  joinMonths,
  type MonthFindings,
  NO_ENRICHMENT,
  summarizeFinding,
  summarizeStoryline,
} from "./enrichment.ts";
import { articleAnalyser, paragraphsOf } from "./insight-text.ts";
import { type NamedTopics, nameTopics } from "./name-topics.ts";
import { Periods } from "./periods.ts";
import { isShown, type Showing } from "./shown.ts";
import type { Taxonomy } from "./taxonomy.ts";

/** What earlier builds found. Everything in it can be found again; `hash` says what it was found from. */
export interface EnrichmentMemory {
  findings(month: string, hash: string): MonthFindings | undefined;
  keepFindings(month: string, hash: string, found: MonthFindings): void;
  /** What the editions after a month need of it and of those before. */
  carry(month: string, hash: string): Carry | undefined;
  keepCarry(month: string, hash: string, carry: Carry): void;
  /** Removes the findings of other months than these, and other carries than those after `carries`. */
  forgetOthers(months: ReadonlySet<string>, carries: ReadonlySet<string>): void;
}

export interface EnrichRequest extends Showing {
  /** In any order. */
  readonly articles: readonly Article[];
  readonly bodyOf: BodyOf;
  /** Of `articleAnalyser`. */
  readonly analysisOf: AnalysisOf;
  readonly taxonomy: Taxonomy;
  readonly settings: DigestSettings;
  readonly memory?: EnrichmentMemory | undefined;
}

export function enrichArticles(request: EnrichRequest): Enrichment {
  const { insight } = request.settings;
  if (insight === false) return NO_ENRICHMENT;
  const { languages: own, ...options } = insight;
  const languages = makeLanguages(own);
  const engine = makeEngine(toInsightTopics(request.taxonomy), languages, options);
  const months = listMonths(request, fingerprintOf([engine.topics, engine.settings, own]));
  return joinMonths(takeMonths(months, engine, analysisFinder(request, languages), request.memory));
}

/** Everything that was found, with the reasons: for people, not for pages. */
export interface ExplainedArticles {
  /** By id. */
  readonly findings: ReadonlyMap<string, Finding>;
  readonly storylines: readonly Storyline[];
}

/** The same as `enrichArticles`, without the cache. */
export function explainArticles(request: EnrichRequest): ExplainedArticles {
  const { insight } = request.settings;
  const { languages: own, ...options } = insight === false ? OFF : insight;
  const languages = makeLanguages(own);
  const engine = makeEngine(toInsightTopics(request.taxonomy), languages, options);
  const analysisOf = analysisFinder(request, languages);
  const editions = listMonths(request, "").flatMap((month) => month.editions);
  return makeEnricher(engine).take(editions.map((edition) => toInsightEdition(edition, analysisOf)));
}

const OFF = { topics: false, keyPoints: false, stories: false, threads: false, related: false, languages: {} } as const;

/** Whether anything is to be found at all. */
export function isEnriched({ insight }: Pick<DigestSettings, "insight">): boolean {
  if (insight === false) return false;
  const { topics, keyPoints, stories, related } = resolveSettings(insight);
  return topics !== false || keyPoints !== false || stories !== false || related !== false;
}

function toInsightTopics(taxonomy: Taxonomy): readonly InsightTopic[] {
  return taxonomy.topics.map((topic) => ({
    slug: topic.slug,
    ancestors: topic.ancestors.map(({ slug }) => slug),
    phrases: taxonomy.phrasesOf(topic),
  }));
}

/** An article in its place, not analysed yet. */
interface PlacedArticle extends Omit<InsightArticle, "analysis"> {
  readonly article: Article;
}

interface PlacedEdition {
  readonly key: string;
  readonly end: number;
  readonly articles: readonly PlacedArticle[];
}

/** The editions whose dates are in one month. */
interface Month {
  /** `2025-03` */
  readonly name: string;
  readonly editions: readonly PlacedEdition[];
  /** Of everything in it that decides what is found, and in the months before. */
  readonly hash: string;
}

function listMonths(request: EnrichRequest, key: string): readonly Month[] {
  const { articles, taxonomy, settings } = request;
  const periods = new Periods(settings.edition);
  const named = nameTopics(articles, taxonomy, (article) => isShown(article, request));
  const byId = new Map<string, Article>();
  // Of two with one id, which is an error, the first counts.
  for (const article of articles) {
    if (isShown(article, request) && !byId.has(article.id)) byId.set(article.id, article);
  }
  const placed = [...byId.values()].map((article) => {
    const { dayStart, period } = periods.of(article.published);
    const published = "at" in article.published ? article.published.at : dayStart;
    return { period, placed: placeArticle(article, published, named) };
  });
  const editions = [...groupBy(placed, ({ period }) => period)]
    .map(([period, ofEdition]) => ({
      name: period.date.slice(0, 7),
      key: period.key,
      end: period.window.end,
      articles: ofEdition.map((each) => each.placed).sort(compareBy(({ id }) => id)),
    }))
    .sort(compareBy(({ end }) => end));
  let hash = key;
  return [...groupBy(editions, ({ name }) => name)].map(([name, ofMonth]) => {
    hash = hashOf(JSON.stringify([hash, ofMonth.map(describeEdition)]));
    return { name, editions: ofMonth, hash };
  });
}

function placeArticle(article: Article, published: number, named: NamedTopics): PlacedArticle {
  const { id, story, notStory, sources } = article;
  const [source] = sources.length === 1 ? sources : [];
  return {
    article,
    id,
    published,
    topics: named.topicsOf(article).map(({ slug }) => slug),
    storyline: story,
    notStory,
    url: isOfArticle(source?.url) ? source?.url : undefined,
  };
}

/** Whether an address can be that of the original: many cite the front page of one newsroom. */
function isOfArticle(url: string | undefined): boolean {
  return url !== undefined && new URL(url).pathname.length > 1;
}

function describeEdition({ key, end, articles }: PlacedEdition): unknown {
  const described = articles.map(({ article, ...place }) => [article.textHash, ...Object.values(place)]);
  return [key, end, described];
}

type AnalysisFinder = (article: Article) => Analysis;

function analysisFinder({ analysisOf, bodyOf }: EnrichRequest, languages: Languages): AnalysisFinder {
  const analyse = articleAnalyser(languages);
  return (article) => {
    const paragraphs = () => paragraphsOf(bodyOf(article));
    // What is kept of an article is what `articleAnalyser` made of it.
    const stored = analysisOf(article) as PackedAnalysis | undefined;
    const analysis = stored && unpackAnalysis(stored, paragraphs);
    if (analysis !== undefined) return analysis;
    const made = unpackAnalysis(analyse({ article, body: bodyOf(article) }) as PackedAnalysis, paragraphs);
    if (made === undefined) throw new RangeError(`${article.file} was not analysed.`);
    return made;
  };
}

function takeMonths(
  months: readonly Month[],
  engine: Engine,
  analysisOf: AnalysisFinder,
  memory: EnrichmentMemory | undefined,
): readonly MonthFindings[] {
  const found: MonthFindings[] = [];
  for (const { name, hash } of months) {
    const known = memory?.findings(name, hash);
    if (known === undefined) break;
    found.push(known);
  }
  const carried = new Set(months.filter((_, i) => isCarried(i + 1, months.length)).map(({ name }) => name));
  if (found.length < months.length) {
    const { enricher, next } = resume(months, found.length, engine, memory);
    for (const [i, month] of months.entries()) {
      if (i < next) continue;
      const taken = takeMonth(month, enricher, analysisOf);
      if (i >= found.length) {
        found.push(taken);
        memory?.keepFindings(month.name, month.hash, taken);
      }
      if (carried.has(month.name)) memory?.keepCarry(month.name, month.hash, enricher.carry());
    }
  }
  memory?.forgetOthers(new Set(months.map(({ name }) => name)), carried);
  return found;
}

/**
 * Whether what a month leaves to the next ones is kept: after the month before the last, and after ever fewer of those
 * before it. So a day's publish takes a month again, and a change to an old article few more than those since then.
 *
 * @param number Of the month, from 1.
 * @param count Of all months.
 */
function isCarried(number: number, count: number): boolean {
  const lowestBit = number & -number;
  return number < count && count - number <= lowestBit;
}

/** An enricher that has taken as many of the first `known` months as are remembered. */
function resume(
  months: readonly Month[],
  known: number,
  engine: Engine,
  memory: EnrichmentMemory | undefined,
): { readonly enricher: Enricher; readonly next: number } {
  for (let next = known; next > 0; next--) {
    const { name, hash } = months[next - 1] ?? { name: "", hash: "" };
    const carry = memory?.carry(name, hash);
    if (carry !== undefined) return { enricher: makeEnricher(engine, carry), next };
  }
  return { enricher: makeEnricher(engine), next: 0 };
}

function toInsightEdition({ key, end, articles }: PlacedEdition, analysisOf: AnalysisFinder): InsightEdition {
  return {
    key,
    end,
    articles: articles.map(({ article, ...place }) => ({ ...place, analysis: analysisOf(article) })),
  };
}

function takeMonth({ editions }: Month, enricher: Enricher, analysisOf: AnalysisFinder): MonthFindings {
  const { findings, storylines } = enricher.take(editions.map((edition) => toInsightEdition(edition, analysisOf)));
  return { findings: [...findings.values()].map(summarizeFinding), storylines: storylines.map(summarizeStoryline) };
}
