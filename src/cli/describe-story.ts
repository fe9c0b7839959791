// What an article has to do with others, in words that an editor can act on: its story, its thread, related ones.

import type { Article } from "../article/article.ts";
import type { Finding, Storyline } from "../insight/model.ts";

/** How things are called in what is said of one article. */
export interface ShownNames {
  headlineOf(id: string): string;
  topicName(slug: string): string;
  /** A term of the article as the article writes it. */
  wordOf(term: string): string;
}

export function describeStory(
  { story: key }: Article,
  { id, story }: Finding,
  storyline: Storyline | undefined,
  names: ShownNames,
): readonly string[] {
  if (storyline === undefined || story === undefined) return ["Story: not looked for."];
  const others = storyline.articles.filter((other) => other !== id);
  if (others.length === 0) return ["Story: its own. To join it to another of its edition: the same story: key in both"];
  const listed = others.map((other) => `  - ${other}: ${names.headlineOf(other)}`);
  const isKeyed = key !== undefined;
  return [
    isKeyed
      ? `Story: the same as in these, by its key, story: ${key}:`
      : `Story: the same as in these (${closeness(story.cosine, story.shared, names)}):`,
    ...listed,
    ...(story.copyOf === undefined ? [] : [`  It is a copy of ${story.copyOf}: ${names.headlineOf(story.copyOf)}`]),
    isKeyed
      ? "  To separate it from them: another story: key, or none"
      : `  To separate it from ${others.length === 1 ? "it" : "them"}: notStory: [${others.join(", ")}]`,
  ];
}

export function describeThread(
  storyline: Storyline | undefined,
  earlier: readonly Storyline[],
  names: ShownNames,
): readonly string[] {
  const continues = storyline?.continues;
  if (continues === undefined) return [];
  const before = earlier.find(({ id }) => id === continues.storyline);
  const first = before?.articles[0] ?? continues.storyline;
  const why = continues.pinned ? "by their key, story" : closeness(continues.cosine, continues.shared, names);
  const goesOn = `Thread: goes on from ${first}: ${names.headlineOf(first)} (${why})`;
  if (continues.pinned) return [goesOn, "  To separate it from that thread: another story: key, or none"];
  // One of each: a story that may not follow the last of a thread could follow the one before that.
  const all = earlier.length === 0 ? [first] : earlier.map(({ articles: [best], id }) => best ?? id);
  return [goesOn, `  To separate it from that thread: notStory: [${all.join(", ")}]`];
}

export function describeRelated({ related }: Finding, names: ShownNames): readonly string[] {
  if (related.length === 0) return ["Related: nothing."];
  return [
    "Related:",
    ...related.map(
      ({ id, cosine, shared }) => `  - ${id}: ${names.headlineOf(id)} (${closeness(cosine, shared, names)})`,
    ),
  ];
}

const MOST_SHARED = 6;
const VERY_CLOSE = 0.5;
const CLOSE = 0.3;

/** How near two texts are, and by which words. */
function closeness(cosine: number, shared: readonly string[], { wordOf }: ShownNames): string {
  const degree = cosine >= VERY_CLOSE ? "very close" : cosine >= CLOSE ? "close" : "not far";
  const words = shared.slice(0, MOST_SHARED).map(wordOf);
  return words.length === 0 ? degree : `${degree}, in common: ${words.join(", ")}`;
}
