// The stage between reading and composing: what the text engine finds in the articles that are out. Editions are taken
// in their order, a month at a time, and those of the newest month one by one; what is as it was, and so is all before
// it, is not taken again.

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
  type BatchFindings,
  type Enrichment,
  joinBatches,
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
  findings(batch: string, hash: string): BatchFindings | undefined;
  keepFindings(batch: string, hash: string, found: BatchFindings): void;
  /** What the editions after a batch need of it and of those before. */
  carry(batch: string, hash: string): Carry | undefined;
  keepCarry(batch: string, hash: string, carry: Carry): void;
  /** Removes the findings of other batches than these, and other carries than those after `carries`. */
  forgetOthers(batches: ReadonlySet<string>, carries: ReadonlySet<string>): void;
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
  const batches = toBatches(listEditions(request), fingerprintOf([engine.topics, engine.settings, own]));
  return joinBatches(takeBatches(batches, engine, analysisFinder(request, languages), request.memory));
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
  return makeEnricher(engine).take(listEditions(request).map((edition) => toInsightEdition(edition, analysisOf)));
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
  /** That its date is in: `2025-03`. */
  readonly month: string;
  readonly end: number;
  readonly articles: readonly PlacedArticle[];
}

/** In the order of their ends. */
function listEditions(request: EnrichRequest): readonly PlacedEdition[] {
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
  return [...groupBy(placed, ({ period }) => period)]
    .map(([period, ofEdition]) => ({
      key: period.key,
      month: period.date.slice(0, 7),
      end: period.window.end,
      articles: ofEdition.map((each) => each.placed).sort(compareBy(({ id }) => id)),
    }))
    .sort(compareBy(({ end }) => end));
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

/** Editions that are taken together: those of a month, or one of the newest month. */
interface Batch {
  /** `2025-03`, or `2025-03-07`. */
  readonly name: string;
  readonly editions: readonly PlacedEdition[];
  /** Of everything in it that decides what is found, and in the batches before. */
  readonly hash: string;
  /** Whether what it leaves to the next ones is kept. */
  readonly isCarried: boolean;
}

/** @param key Of what decides what is found in all of them. */
function toBatches(editions: readonly PlacedEdition[], key: string): readonly Batch[] {
  const months = [...groupBy(editions, ({ month }) => month)];
  const [, newest = []] = months.at(-1) ?? [];
  let hash = key;
  const toBatch = (name: string, ofBatch: readonly PlacedEdition[], isCarried: boolean): Batch => {
    hash = hashOf(JSON.stringify([hash, ofBatch.map(describeEdition)]));
    return { name, editions: ofBatch, hash, isCarried };
  };
  const closed = months
    .slice(0, -1)
    .map(([name, ofMonth], i) => toBatch(name, ofMonth, isCarried(i + 1, months.length)));
  // A carry is as large as the vocabulary: of the editions one is enough.
  const open = newest.map((edition, i) => toBatch(edition.key.replace("/", "-"), [edition], i === newest.length - 2));
  return [...closed, ...open];
}

/**
 * Whether what a month leaves to the next ones is kept: after the one before the last, and after ever fewer of those
 * before it. So a change to an old article takes few more months than those since then.
 *
 * @param number Of the month, from 1.
 * @param count Of all months.
 */
function isCarried(number: number, count: number): boolean {
  const lowestBit = number & -number;
  return number < count && count - number <= lowestBit;
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

function takeBatches(
  batches: readonly Batch[],
  engine: Engine,
  analysisOf: AnalysisFinder,
  memory: EnrichmentMemory | undefined,
): readonly BatchFindings[] {
  const found: BatchFindings[] = [];
  for (const { name, hash } of batches) {
    const known = memory?.findings(name, hash);
    if (known === undefined) break;
    found.push(known);
  }
  if (found.length < batches.length) {
    const { enricher, next } = resume(batches, found.length, engine, memory);
    for (const [i, batch] of batches.entries()) {
      if (i < next) continue;
      const { name, hash } = batch;
      const taken = takeBatch(batch, enricher, analysisOf);
      if (i >= found.length) {
        found.push(taken);
        memory?.keepFindings(name, hash, taken);
      }
      if (batch.isCarried) memory?.keepCarry(name, hash, enricher.carry());
    }
  }
  const carried = batches.filter((batch) => batch.isCarried);
  memory?.forgetOthers(namesOf(batches), namesOf(carried));
  return found;
}

function namesOf(batches: readonly Batch[]): ReadonlySet<string> {
  return new Set(batches.map(({ name }) => name));
}

/** An enricher that has taken as many of the first `known` batches as are remembered. */
function resume(
  batches: readonly Batch[],
  known: number,
  engine: Engine,
  memory: EnrichmentMemory | undefined,
): { readonly enricher: Enricher; readonly next: number } {
  for (let next = known; next > 0; next--) {
    const { name, hash } = batches[next - 1] ?? { name: "", hash: "" };
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

function takeBatch({ editions }: Batch, enricher: Enricher, analysisOf: AnalysisFinder): BatchFindings {
  const { findings, storylines } = enricher.take(editions.map((edition) => toInsightEdition(edition, analysisOf)));
  return { findings: [...findings.values()].map(summarizeFinding), storylines: storylines.map(summarizeStoryline) };
}
