// Which topics each article belongs to: those that it names, else those that were found in its text.

import type { Article } from "../article/article.ts";
import type { Checked } from "../problem.ts";
import type { Enrichment } from "./enrichment.ts";
import type { Topic } from "./model.ts";
import { nameTopics } from "./name-topics.ts";
import type { Taxonomy } from "./taxonomy.ts";
import { checkUndeclared, makeUndeclared, type Strictness, UNSORTED } from "./undeclared-topics.ts";

export interface TopicAssignment {
  /** Every topic, declared or named, in display order; ancestors stand before their descendants. */
  readonly topics: readonly Topic[];
  topicsOf(article: Article): readonly Topic[];
}

export interface TopicRequest {
  readonly articles: readonly Article[];
  readonly taxonomy: Taxonomy;
  /**
   * How strict to be with topics that the taxonomy does not have. Without a taxonomy topics are what articles name, and
   * nothing is said.
   */
  readonly undeclared: Strictness;
  /** What readers see in the place of `UNSORTED`. */
  readonly unsortedName?: string | undefined;
  /** Whether an article is out. */
  readonly isOut: (article: Article) => boolean;
  /** What was found in the texts of those that are. */
  readonly findings: Enrichment["findings"];
}

export function assignTopics(request: TopicRequest): Checked<TopicAssignment> {
  const { articles, taxonomy, undeclared, unsortedName = UNSORTED, isOut, findings } = request;
  const strictness = taxonomy.topics.length === 0 ? "allow" : undeclared;
  const named = nameTopics(articles, taxonomy, isOut);
  const problems = checkUndeclared(named.undeclared, taxonomy, strictness);

  const known = named.find(UNSORTED) ?? named.find(unsortedName);
  const unsorted = known ?? { ...makeUndeclared(UNSORTED), name: unsortedName };
  const bySlug = new Map(taxonomy.topics.map((topic) => [topic.slug, topic]));
  const suggest = ({ id }: Article): readonly Topic[] =>
    (findings.get(id)?.topics ?? []).map((slug) => bySlug.get(slug)).filter((topic) => topic !== undefined);

  const byArticle = new Map(
    articles.map((article) => {
      const explicit = named.topicsOf(article);
      const topics = explicit.length > 0 ? explicit : suggest(article);
      return [article, withoutAncestors(topics.length > 0 ? topics : [unsorted])];
    }),
  );
  const needsUnsorted = known === undefined && [...byArticle.values()].some(([first]) => first === unsorted);
  return {
    value: {
      topics: [...taxonomy.topics, ...named.undeclared.map((each) => each.topic), ...(needsUnsorted ? [unsorted] : [])],
      topicsOf: (article) => byArticle.get(article) ?? [unsorted],
    },
    problems,
  };
}

/** Each topic once, without those that another one of the list implies. */
function withoutAncestors(topics: readonly Topic[]): readonly Topic[] {
  const implied = new Set(topics.flatMap((topic) => topic.ancestors));
  return [...new Set(topics)].filter((topic) => !implied.has(topic));
}
