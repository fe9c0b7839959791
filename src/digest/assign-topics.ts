// Which topics each article belongs to: those it names, else those whose phrases it holds.

import type { Article, BodyOf } from "../article/article.ts";
import { compareBy } from "../order.ts";
import type { Told } from "../problem.ts";
import type { Topic } from "./model.ts";
import { PhraseIndex } from "./phrase-index.ts";
import type { Taxonomy } from "./taxonomy.ts";
import { topicKey } from "./topic-names.ts";
import { checkUndeclared, collectUndeclared, makeUndeclared, type Strictness, UNSORTED } from "./undeclared-topics.ts";

const MAX_FROM_PHRASES = 3;

/** The slugs of the topics that phrases suggest, by the hash of the article: of one taxonomy alone. */
export type SuggestedTopics = Map<string, readonly string[]>;

export interface TopicAssignment {
  /** Every topic, declared or named, in display order; ancestors stand before their descendants. */
  readonly topics: readonly Topic[];
  topicsOf(article: Article): readonly Topic[];
}

/**
 * @param undeclared How strict to be with topics that the taxonomy does not have. Without a taxonomy
 *   topics are what articles name, and nothing is said.
 * @param unsortedName What readers see in the place of `UNSORTED`.
 * @param isShown Whether an article is out.
 * @param suggested What was found before; what is found now is put there, and what no article needs is taken out.
 */
export function assignTopics(
  articles: readonly Article[],
  bodyOf: BodyOf,
  taxonomy: Taxonomy,
  undeclared: Strictness,
  unsortedName: string = UNSORTED,
  isShown: (article: Article) => boolean = () => true,
  suggested: SuggestedTopics = new Map(),
): Told<TopicAssignment> {
  const strictness = taxonomy.topics.length === 0 ? "allow" : undeclared;
  const named = collectUndeclared(articles, taxonomy, isShown);
  const problems = checkUndeclared(named, taxonomy, strictness);
  const added = new Map(named.map((each) => [each.key, each.topic]));
  const find = (name: string) => taxonomy.find(name) ?? added.get(topicKey(name));

  const phrases = new PhraseIndex(
    taxonomy.topics.flatMap((topic) => taxonomy.phrasesOf(topic).map((phrase) => [phrase, topic] as const)),
  );
  const order = new Map(taxonomy.topics.map((topic, i) => [topic, i]));
  const known = find(UNSORTED) ?? find(unsortedName);
  const unsorted = known ?? { ...makeUndeclared(UNSORTED), name: unsortedName };

  const before = new Map(suggested);
  suggested.clear();
  const bySlug = new Map(taxonomy.topics.map((topic) => [topic.slug, topic]));
  const suggest = (article: Article): readonly Topic[] => {
    if (phrases.isEmpty) return [];
    const slugs =
      before.get(article.hash) ?? topicsFromPhrases(article, bodyOf, phrases, order).map(({ slug }) => slug);
    suggested.set(article.hash, slugs);
    return slugs.map((slug) => bySlug.get(slug)).filter((topic) => topic !== undefined);
  };

  const byArticle = new Map(
    articles.map((article) => {
      const explicit = article.topicNames.map(({ name }) => find(name)).filter((topic) => topic !== undefined);
      const topics = explicit.length > 0 ? explicit : suggest(article);
      return [article, withoutAncestors(topics.length > 0 ? topics : [unsorted])];
    }),
  );
  const needsUnsorted = known === undefined && [...byArticle.values()].some(([first]) => first === unsorted);
  return {
    value: {
      topics: [...taxonomy.topics, ...named.map((each) => each.topic), ...(needsUnsorted ? [unsorted] : [])],
      topicsOf: (article) => byArticle.get(article) ?? [unsorted],
    },
    problems,
  };
}

function topicsFromPhrases(
  article: Article,
  bodyOf: BodyOf,
  phrases: PhraseIndex<Topic>,
  order: ReadonlyMap<Topic, number>,
): readonly Topic[] {
  const counts = new Map<Topic, number>();
  phrases.count(article.headline.text, 2, counts);
  for (const point of article.keyPoints) phrases.count(point.text, 1, counts);
  phrases.count(bodyOf(article).text, 1, counts);
  const best = [...counts].sort(
    compareBy(
      ([, count]) => -count,
      ([topic]) => order.get(topic) ?? 0,
    ),
  );
  return withoutAncestors(best.map(([topic]) => topic)).slice(0, MAX_FROM_PHRASES);
}

/** Each topic once, without those that another one of the list implies. */
function withoutAncestors(topics: readonly Topic[]): readonly Topic[] {
  const implied = new Set(topics.flatMap((topic) => topic.ancestors));
  return [...new Set(topics)].filter((topic) => !implied.has(topic));
}
