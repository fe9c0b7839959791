// For programs: texts in; topics, key points, groups and related texts out, in one call.

import { analyse } from "./analyse.ts";
import { makeEngine } from "./engine.ts";
import { enrich } from "./enrich.ts";
import { makeLanguages, type OwnLanguages } from "./languages.ts";
import type { Finding, InsightArticle, InsightTopic, Storyline } from "./model.ts";
import type { InsightOptions } from "./settings.ts";

export interface ProgramText {
  /** Unique. */
  readonly id: string;
  /** Plain text, without markup. */
  readonly headline?: string | undefined;
  /** Plain text; each line is a paragraph. */
  readonly body?: string | undefined;
  /** In place of `body`. */
  readonly paragraphs?: readonly string[] | undefined;
  /** Milliseconds since 1970-01-01T00:00Z. Texts without one count as published at the same time. */
  readonly published?: number | Date | undefined;
  /** BCP 47; English where it is left out. */
  readonly language?: string | undefined;
  /** Slugs of topics that are known: they stand, and teach the classifier. */
  readonly topics?: readonly string[] | undefined;
  /** Key points that are known: then none are extracted. */
  readonly keyPoints?: readonly string[] | undefined;
  /** A key that texts of one story have in common. */
  readonly story?: string | undefined;
  /** Ids and story keys that this text does not belong to. */
  readonly notStory?: readonly string[] | undefined;
  /** The original's address. */
  readonly url?: string | undefined;
}

export interface ProgramOptions extends InsightOptions {
  readonly taxonomy?: readonly InsightTopic[] | undefined;
  /** Stop words and abbreviations to add, by language. */
  readonly languages?: OwnLanguages | undefined;
}

export interface ProgramResult {
  /** By id. */
  readonly findings: ReadonlyMap<string, Finding>;
  /** Each text stands in one: the groups of texts that report one event. */
  readonly storylines: readonly Storyline[];
}

/**
 * Takes texts as one edition: all that is published counts for all. The order of texts has no part in the result.
 *
 * @throws RangeError when two texts have one id, or a time is not a time.
 *
 * @example
 * const { findings, storylines } = await enrichTexts(
 *   [{ id: "1", headline: "Ferry returns to Larkhaven", body: "…" }],
 *   { taxonomy: [{ slug: "harbour", phrases: ["ferry", "quay"] }] },
 * );
 * findings.get("1")?.topics.topics // ["harbour"]
 */
export async function enrichTexts(
  texts: readonly ProgramText[],
  { taxonomy = [], languages: own = {}, ...options }: ProgramOptions = {},
): Promise<ProgramResult> {
  const languages = makeLanguages(own);
  const articles = texts.map((text): InsightArticle => {
    const { id, headline = "", language = "en", topics, story, notStory, url, keyPoints } = text;
    const paragraphs = text.paragraphs ?? (text.body ?? "").split(/\n+/);
    const published = Number(text.published ?? 0);
    if (!Number.isFinite(published)) throw new RangeError(`The text ${id} has a time of publication that is none.`);
    const analysis = analyse({ headline, keyPoints, paragraphs, language }, languages);
    return { id, published, analysis, topics, storyline: story, notStory, url };
  });
  const end = articles.reduce((latest, { published }) => Math.max(latest, published), 0);
  const { findings, storylines } = enrich([{ key: "all", end, articles }], makeEngine(taxonomy, languages, options));
  return { findings, storylines };
}
