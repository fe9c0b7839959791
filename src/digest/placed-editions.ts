// The articles that are out by the editions that they are in: what the text engine takes, in its order.

import type { Article } from "../article/article.ts";
import type { Analysis, InsightArticle, InsightEdition } from "../insight/model.ts";
import type { DigestSettings } from "../options/settings.ts";
import { compareBy, groupBy } from "../order.ts";
import { type NamedTopics, nameTopics } from "./name-topics.ts";
import { Periods } from "./periods.ts";
import { isShown, type Showing } from "./shown.ts";
import type { Taxonomy } from "./taxonomy.ts";

/** An article in its place, not analysed yet. */
interface PlacedArticle extends Omit<InsightArticle, "analysis"> {
  readonly article: Article;
}

export interface PlacedEdition {
  readonly key: string;
  /** That its date is in: `2025-03`. */
  readonly month: string;
  readonly end: number;
  readonly articles: readonly PlacedArticle[];
}

export interface PlacingRequest extends Showing {
  /** In any order. */
  readonly articles: readonly Article[];
  readonly taxonomy: Taxonomy;
  readonly settings: DigestSettings;
}

/** In the order of their ends. */
export function listEditions(request: PlacingRequest): readonly PlacedEdition[] {
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
    .sort(
      compareBy(
        ({ end }) => end,
        ({ key }) => key,
      ),
    );
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

export type AnalysisFinder = (article: Article) => Analysis;

export function toInsightEdition({ key, end, articles }: PlacedEdition, analysisOf: AnalysisFinder): InsightEdition {
  return {
    key,
    end,
    articles: articles.map(({ article, ...place }) => ({ ...place, analysis: analysisOf(article) })),
  };
}
