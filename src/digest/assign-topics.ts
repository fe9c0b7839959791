// Which topics each article belongs to: those it names, else those whose phrases it holds.

import type { Article, TopicName } from "../article/article.ts";
import type { TopicOptions } from "../options.ts";
import { compareBy } from "../order.ts";
import { type Outcome, type Problem, problem, type Severity, suggestName } from "../problem.ts";
import { slugOf } from "../text/slugs.ts";
import type { Topic } from "./digest.ts";
import { PhraseIndex } from "./phrase-index.ts";
import type { Taxonomy } from "./taxonomy.ts";
import { topicKey } from "./topic-names.ts";

/** Where an article ends up that names no topic and holds no phrase; its address says this in every language. */
export const UNSORTED = "Unsorted";

const MAX_FROM_PHRASES = 3;

export interface TopicAssignment {
  /** Every topic, declared or named, in display order; ancestors stand before their descendants. */
  readonly topics: readonly Topic[];
  topicsOf(article: Article): readonly Topic[];
}

/**
 * @param undeclared How strict to be with topics that the taxonomy does not have. Without a taxonomy
 *   topics are what articles name, and nothing is said.
 * @param unsortedName What readers see in the place of `UNSORTED`.
 */
export function assignTopics(
  articles: readonly Article[],
  taxonomy: Taxonomy,
  undeclared: Required<TopicOptions>["undeclared"],
  unsortedName: string = UNSORTED,
): Outcome<TopicAssignment> {
  const strictness = taxonomy.topics.length === 0 ? "allow" : undeclared;
  const named = collectUndeclared(articles, taxonomy);
  const problems = [...slugProblems(named, taxonomy), ...undeclaredProblems(named, taxonomy, strictness)];
  const added = new Map(named.map((each) => [each.key, each.topic]));
  const find = (name: string) => taxonomy.find(name) ?? added.get(topicKey(name));

  const phrases = new PhraseIndex(
    taxonomy.topics.flatMap((topic) => taxonomy.phrasesOf(topic).map((phrase) => [phrase, topic] as const)),
  );
  const order = new Map(taxonomy.topics.map((topic, i) => [topic, i]));
  const known = find(UNSORTED) ?? find(unsortedName);
  const unsorted = known ?? { ...makeTopic(UNSORTED), name: unsortedName };

  const byArticle = new Map(
    articles.map((article) => {
      const explicit = article.topicNames.map(({ name }) => find(name)).filter((topic) => topic !== undefined);
      const topics = explicit.length > 0 ? explicit : topicsFromPhrases(article, phrases, order);
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
  phrases: PhraseIndex<Topic>,
  order: ReadonlyMap<Topic, number>,
): readonly Topic[] {
  if (phrases.isEmpty) return [];
  const counts = new Map<Topic, number>();
  phrases.count(article.headline.text, 2, counts);
  for (const point of article.keyPoints) phrases.count(point.text, 1, counts);
  phrases.count(article.body.text, 1, counts);
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

/** A topic that nobody declared, with everywhere that it is named. */
interface NamedTopic {
  readonly key: string;
  readonly topic: Topic;
  readonly uses: readonly { readonly article: Article; readonly name: TopicName }[];
}

/** In the order of their names. */
function collectUndeclared(articles: readonly Article[], taxonomy: Taxonomy): readonly NamedTopic[] {
  const uses = new Map<string, { article: Article; name: TopicName }[]>();
  for (const article of articles) {
    for (const name of article.topicNames) {
      if (taxonomy.find(name.name) !== undefined) continue;
      const key = topicKey(name.name);
      const known = uses.get(key);
      if (known === undefined) uses.set(key, [{ article, name }]);
      else known.push({ article, name });
    }
  }
  return [...uses]
    .map(([key, places]) => {
      const [label = key] = [...new Set(places.map(({ name }) => name.name.trim()))].sort();
      return { key, topic: makeTopic(label), uses: places };
    })
    .sort(compareBy((each) => each.key));
}

function makeTopic(name: string): Topic {
  return { slug: slugOf(name, topicKey(name)), name, ancestors: [], declared: false };
}

/** `C` and `C++` would share a page: one of them needs a slug of its own. */
function slugProblems(named: readonly NamedTopic[], taxonomy: Taxonomy): readonly Problem[] {
  const owners = new Map(taxonomy.topics.map((topic) => [topic.slug, { name: topic.name, file: taxonomy.file }]));
  return named.flatMap(({ topic, uses }) => {
    const place = placeOf(uses);
    const owner = owners.get(topic.slug);
    if (owner === undefined) {
      owners.set(topic.slug, { name: topic.name, file: place.file });
      return [];
    }
    return problem(
      "topic-slug-duplicate",
      place,
      `The topics "${topic.name}" and "${owner.name}" (${owner.file}) would share the address "/topics/${topic.slug}/".`,
      `Declare "${topic.name}" in ${taxonomy.file} with a "slug" of its own.`,
    );
  });
}

function undeclaredProblems(
  named: readonly NamedTopic[],
  taxonomy: Taxonomy,
  strictness: Required<TopicOptions>["undeclared"],
): readonly Problem[] {
  if (strictness === "allow") return [];
  const severity: Severity = strictness === "error" ? "error" : "warning";
  const known = taxonomy.topics.map((topic) => topic.name);
  return named
    .filter(({ key }) => key !== topicKey(UNSORTED))
    .map(({ topic, uses }) => {
      const more = uses.length === 1 ? "" : ` (${uses.length} articles name it)`;
      return problem(
        "topic-undeclared",
        placeOf(uses),
        `The topic "${topic.name}" is not declared in ${taxonomy.file}${more}.`,
        `${nearestOnly(topic.name, known)}Declare it there, or name one that is declared.`,
        severity,
      );
    });
}

function nearestOnly(name: string, known: readonly string[]): string {
  const suggestion = suggestName(name, known);
  return suggestion.startsWith("Did you mean") ? `${suggestion} ` : "";
}

function placeOf(uses: NamedTopic["uses"]) {
  const [first] = uses;
  if (first === undefined) throw new RangeError("A topic that nobody names has no place.");
  return { file: first.article.file, line: first.name.line, column: first.name.column, field: "topics" };
}
