// The topics that articles name: those of the taxonomy, and those that nobody declared.

import type { Article } from "../article/article.ts";
import type { Topic } from "./model.ts";
import type { Taxonomy } from "./taxonomy.ts";
import { topicKey } from "./topic-names.ts";
import { collectUndeclared, type NamedTopic } from "./undeclared-topics.ts";

export interface NamedTopics {
  /** Those that the taxonomy does not have, in the order of their names. */
  readonly undeclared: readonly NamedTopic[];
  find(name: string): Topic | undefined;
  /** Those that an article names; none where it leaves them to be found. */
  topicsOf(article: Article): readonly Topic[];
}

/** @param isOut Whether an article is out. */
export function nameTopics(
  articles: readonly Article[],
  taxonomy: Taxonomy,
  isOut: (article: Article) => boolean,
): NamedTopics {
  const undeclared = collectUndeclared(articles, taxonomy, isOut);
  const added = new Map(undeclared.map((each) => [each.key, each.topic]));
  const find = (name: string) => taxonomy.find(name) ?? added.get(topicKey(name));
  return {
    undeclared,
    find,
    topicsOf: ({ topicNames }) => topicNames.map(({ name }) => find(name)).filter((topic) => topic !== undefined),
  };
}
