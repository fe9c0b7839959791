// Topics that articles name and the taxonomy does not have.

import type { Article, TopicName } from "../article/article.ts";
import type { TopicOptions } from "../options/options.ts";
import { compareBy, groupBy } from "../order.ts";
import { type Place, type Problem, problem, type Severity, suggestNearest } from "../problem.ts";
import { slugOf } from "../text/slugs.ts";
import type { Topic } from "./model.ts";
import type { Taxonomy } from "./taxonomy.ts";
import { topicKey } from "./topic-names.ts";

/** Where an article ends up that names no topic and holds no phrase; its address says this in every language. */
export const UNSORTED = "Unsorted";

export type Strictness = Required<TopicOptions>["undeclared"];

interface TopicUse {
  readonly article: Article;
  readonly name: TopicName;
}

/** A topic that nobody declared, with everywhere that it is named. */
export interface NamedTopic {
  readonly key: string;
  readonly topic: Topic;
  readonly uses: readonly TopicUse[];
}

/**
 * In the order of their names.
 * @param isShown Whether an article is out: how an unpublished article writes a topic's name stays private.
 */
export function collectUndeclared(
  articles: readonly Article[],
  taxonomy: Taxonomy,
  isShown: (article: Article) => boolean,
): readonly NamedTopic[] {
  const uses = articles
    .flatMap((article) => article.topicNames.map((name): TopicUse => ({ article, name })))
    .filter(({ name }) => taxonomy.find(name.name) === undefined);
  return [...groupBy(uses, ({ name }) => topicKey(name.name))]
    .map(([key, ofTopic]) => {
      const shown = ofTopic.filter(({ article }) => isShown(article));
      const names = (shown.length > 0 ? shown : ofTopic).map(({ name }) => name.name.trim());
      const [label = key] = [...new Set(names)].sort();
      return { key, topic: makeUndeclared(label), uses: ofTopic };
    })
    .sort(compareBy((each) => each.key));
}

/** Topics that would share an address, and those that `strictness` does not let pass. */
export function checkUndeclared(
  named: readonly NamedTopic[],
  taxonomy: Taxonomy,
  strictness: Strictness,
): readonly Problem[] {
  return [...slugProblems(named, taxonomy), ...undeclaredProblems(named, taxonomy, strictness)];
}

export function makeUndeclared(name: string): Topic {
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
  strictness: Strictness,
): readonly Problem[] {
  if (strictness === "allow") return [];
  const severity: Severity = strictness === "error" ? "error" : "warning";
  const known = taxonomy.topics.map((topic) => topic.name);
  return named
    .filter(({ key }) => key !== topicKey(UNSORTED))
    .map(({ topic, uses }) => {
      const more = uses.length === 1 ? "" : ` (${uses.length} articles name it)`;
      const nearest = suggestNearest(topic.name, known);
      return problem(
        "topic-undeclared",
        placeOf(uses),
        `The topic "${topic.name}" is not declared in ${taxonomy.file}${more}.`,
        `${nearest === undefined ? "" : `${nearest} `}Declare it there, or name one that is declared.`,
        severity,
      );
    });
}

function placeOf(uses: readonly TopicUse[]): Place {
  const [first] = uses;
  if (first === undefined) throw new RangeError("A topic that no article names has no place.");
  return { file: first.article.file, line: first.name.line, column: first.name.column, field: "topics" };
}
