// Texts, articles and editions for the tests of the text engine.

import { analyse } from "../../src/insight/analyse.ts";
import { makeLanguages } from "../../src/insight/languages.ts";
import type { InsightArticle, InsightEdition } from "../../src/insight/model.ts";

export const languages = makeLanguages();

const DAY = 86_400_000;
export const START = Date.UTC(2025, 2, 1);

export interface TestText extends Partial<Omit<InsightArticle, "analysis">> {
  readonly id: string;
  readonly headline: string;
  readonly body?: string;
  readonly language?: string;
  readonly keyPoints?: readonly string[];
  /** Days after `START`. */
  readonly day?: number;
}

export function makeText({
  headline,
  body = "",
  language = "en",
  keyPoints,
  day = 0,
  ...rest
}: TestText): InsightArticle {
  const text = { headline, keyPoints, paragraphs: body.split("\n"), language };
  return { published: START + day * DAY, analysis: analyse(text, languages), ...rest };
}

/** Articles in the editions of their days. */
export function toEditions(articles: readonly InsightArticle[]): readonly InsightEdition[] {
  const days = [...new Set(articles.map(({ published }) => Math.floor(published / DAY)))];
  return days.map((day) => ({
    key: String(day),
    end: (day + 1) * DAY,
    articles: articles.filter(({ published }) => Math.floor(published / DAY) === day),
  }));
}

const STORM = [
  "A storm tore the roof off the Market Hall in Larkhaven on Sunday night, and traders were told to stay away.",
  "The storm ripped open the Market Hall roof on Sunday; Larkhaven traders lost stalls and stock.",
  "Traders in Larkhaven counted their losses after Sunday's storm took the roof of the Market Hall.",
];
const FERRY = [
  "The harbour ferry between Fish Quay and Lantern Point will stop running on Mondays from April, its operator said.",
  "Monday sailings of the Lantern Point ferry end in April, the operator of the Fish Quay crossing announced.",
];

/** Five reports of two events, and one of neither. */
export const TWO_EVENTS: readonly TestText[] = [
  { id: "storm-1", headline: "Storm tears roof off Market Hall", body: STORM[0] ?? "" },
  { id: "storm-2", headline: "Market Hall roof lost in storm", body: STORM[1] ?? "" },
  { id: "storm-3", headline: "Traders count losses after Market Hall storm", body: STORM[2] ?? "" },
  { id: "ferry-1", headline: "Ferry to stop running on Mondays", body: FERRY[0] ?? "" },
  { id: "ferry-2", headline: "Lantern Point ferry drops Monday sailings", body: FERRY[1] ?? "" },
  {
    id: "library",
    headline: "Library opens its reading room",
    body: "Readers queued outside the restored reading room of the Central Library, which has new copper above it.",
  },
];
