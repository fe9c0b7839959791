// The stage between reading and composing: what the text engine finds in the articles that are out.

import type { AnalysisOf, BodyOf } from "../article/article.ts";
import { fingerprintOf } from "../fingerprint.ts";
import { makeEngine } from "../insight/engine.ts";
import { makeEnricher } from "../insight/enrich.ts";
import { type Languages, makeLanguages } from "../insight/languages.ts";
import type { Finding, InsightTopic, Storyline } from "../insight/model.ts";
import { type PackedAnalysis, unpackAnalysis } from "../insight/packed-analysis.ts";
import { resolveSettings } from "../insight/settings.ts";
import type { DigestSettings } from "../options/settings.ts";
import { type Enrichment, joinBatches, NO_ENRICHMENT } from "./enrichment.ts";
import { type EnrichmentMemory, takeBatches, toBatches } from "./enrichment-batches.ts";
import { articleAnalyser, paragraphsOf } from "./insight-text.ts";
import { type AnalysisFinder, listEditions, type PlacingRequest, toInsightEdition } from "./placed-editions.ts";
import type { Taxonomy } from "./taxonomy.ts";

export interface EnrichRequest extends PlacingRequest {
  readonly bodyOf: BodyOf;
  /** Of `articleAnalyser`. */
  readonly analysisOf: AnalysisOf;
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
