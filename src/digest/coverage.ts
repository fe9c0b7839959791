// Stories of one edition that report one event: which of them stand under another one.

import { compareBy, groupBy } from "../order.ts";
import type { FoundStoryline } from "./enrichment.ts";
import type { Story } from "./model.ts";

/** By a story that others stand under: those others, in the order in which they are shown. */
export type Coverage = ReadonlyMap<Story, readonly Story[]>;

export const NO_COVERAGE: Coverage = new Map();

/**
 * Of the stories of one event and edition the best stands for all, and others stand under it: those that the editor
 * left as they came. What has key points of an editor's, leads, or has a rank stands for itself, as do drafts and what
 * was taken back.
 *
 * @param byId All stories, by the ids of their articles.
 */
export function findCoverage(storylines: readonly FoundStoryline[], byId: ReadonlyMap<string, Story>): Coverage {
  const coverage = new Map<Story, readonly Story[]>();
  for (const { articles } of storylines) {
    if (articles.length < 2) continue;
    const shown = articles.flatMap((id) => byId.get(id) ?? []).filter(isShowable);
    // An article that moved to another edition since is not part of this one.
    for (const ofEdition of groupBy(shown, ({ editionKey }) => editionKey).values()) {
      const [best] = [...ofEdition].sort(bestFirst);
      const others = ofEdition.filter((story) => story !== best && isAsItCame(story));
      if (best !== undefined && others.length > 0) coverage.set(best, others.sort(inOrderOfTime));
    }
  }
  return coverage;
}

/** What the editor put first; sorting keeps the engine's order of the others. */
const bestFirst = compareBy<Story>(
  ({ article }) => (article.lead ? 0 : 1),
  ({ article }) => article.rank ?? Number.POSITIVE_INFINITY,
  (story) => (isAsItCame(story) ? 1 : 0),
);

const inOrderOfTime = compareBy<Story>(
  (story) => story.publishedAt,
  (story) => story.article.id,
);

function isShowable({ article, retraction }: Story): boolean {
  return !article.draft && retraction === undefined;
}

function isAsItCame({ article: { lead, rank, keyPoints } }: Story): boolean {
  return !lead && rank === undefined && keyPoints.length === 0;
}
