// What was found in one article, in words that an editor can act on.

import type { Article } from "../article/article.ts";
import type { ExtractedPoint, Finding, RankedTopic, Storyline, TopicFinding } from "../insight/model.ts";

export interface ExplainedArticle {
  readonly article: Article;
  /** Absent for an article that is not out. */
  readonly finding?: Finding | undefined;
  readonly storyline?: Storyline | undefined;
  /** The earlier storylines of its thread, in the order of time. */
  readonly earlier: readonly Storyline[];
}

/** How things are called. */
export interface Names {
  headlineOf(id: string): string;
  topicName(slug: string): string;
  /** A term of an article as the article writes it. */
  wordOf(article: Article, term: string): string;
}

export function describeFinding(
  { article, finding, storyline, earlier }: ExplainedArticle,
  names: Names,
): readonly string[] {
  const title = `${article.file}: ${article.headline.text}`;
  if (finding === undefined) return [title, "  Not out yet: nothing is found before it is."];
  const shown: ShownNames = {
    headlineOf: names.headlineOf,
    topicName: names.topicName,
    wordOf: (term) => names.wordOf(article, term),
  };
  return [
    title,
    ...describeTopics(finding.topics, shown),
    ...describeKeyPoints(article, finding),
    ...describeStory(article, finding, storyline, shown),
    ...describeThread(storyline, earlier, shown),
    ...describeRelated(finding, shown),
  ].map((line, i) => (i === 0 ? line : `  ${line}`));
}

/** How things are called in what is said of one article. */
interface ShownNames extends Pick<Names, "headlineOf" | "topicName"> {
  wordOf(term: string): string;
}

const MOST_SHARED = 6;
/** A lead of so much of the best score is a clear one. */
const FAR = 0.5;

function describeTopics(
  { origin, topics, ranking, margin, uncertain }: TopicFinding,
  names: ShownNames,
): readonly string[] {
  const { topicName } = names;
  if (origin === "editor") return [`Topics: ${topics.map(topicName).join(", ")}: the article names them.`];
  const [best, next] = ranking;
  if (origin === "none") {
    if (best === undefined) return ["Topics: none; nothing in it is like any topic. To give it one: topics: […]"];
    return [
      `Topics: none; the likeliest are ${ranking
        .slice(0, 2)
        .map((each) => reasons(each, names))
        .join("; ")}.`,
      `  To give it one: topics: [${topicName(best.topic)}], or a phrase of it to that topic in topics.yaml`,
    ];
  }
  const how = origin === "phrases" ? "by phrases of topics.yaml" : "by words that articles with these topics have";
  // Words of the classifier are stems; phrases stand as they are written.
  const spoken = origin === "phrases" ? { ...names, wordOf: (phrase: string) => phrase } : names;
  const chosen = topics.map(
    (slug) => ranking.find(({ topic }) => topic === slug) ?? { topic: slug, score: 0, because: [] },
  );
  const rival =
    next === undefined ? "no other topic comes near" : `next ${topicName(next.topic)}, ${lead(margin, uncertain)}`;
  return [
    `Topics: ${chosen.map((each) => reasons(each, spoken)).join("; ")} (${how}); ${rival}.`,
    "  To overrule: topics: […]",
  ];
}

function lead(margin: number, uncertain: boolean): string {
  if (uncertain) return "nearly level: look at it";
  return margin >= FAR ? "far behind" : "behind";
}

function reasons({ topic, because }: RankedTopic, { topicName, wordOf }: ShownNames): string {
  return because.length === 0 ? topicName(topic) : `${topicName(topic)}, because of: ${because.map(wordOf).join(", ")}`;
}

function describeKeyPoints({ keyPoints }: Article, { keyPoints: found }: Finding): readonly string[] {
  if (keyPoints.length > 0) return [`Key points: the article has ${keyPoints.length} of its own.`];
  if (found.length === 0) return ["Key points: none; no sentence of it can stand alone, or it has too few."];
  return [
    "Key points, from the article:",
    ...found.map((point) => `  - ${point.text} (sentence ${point.sentence + 1}: ${merits(point).join(", ")})`),
    "  To overrule: keyPoints: […]",
  ];
}

/** What spoke for a sentence; the scores themselves are in the JSON. */
function merits({ scores: { position, centrality, headline } }: ExtractedPoint): readonly string[] {
  const merits = [
    position === 1 ? "the first that can stand alone" : position >= 0.2 ? "near the top" : "",
    centrality === 1 ? "most like the whole text" : centrality >= 0.5 ? "like the whole text" : "",
    headline >= 0.5 ? "with most words of the headline" : headline >= 0.2 ? "with words of the headline" : "",
  ].filter((merit) => merit !== "");
  return merits.length > 0 ? merits : ["says what the others do not"];
}

function describeStory(
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

function describeThread(
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

function describeRelated({ related }: Finding, names: ShownNames): readonly string[] {
  if (related.length === 0) return ["Related: nothing."];
  return [
    "Related:",
    ...related.map(
      ({ id, cosine, shared }) => `  - ${id}: ${names.headlineOf(id)} (${closeness(cosine, shared, names)})`,
    ),
  ];
}

const VERY_CLOSE = 0.5;
const CLOSE = 0.3;

/** How near two texts are, and by which words. */
function closeness(cosine: number, shared: readonly string[], { wordOf }: ShownNames): string {
  const degree = cosine >= VERY_CLOSE ? "very close" : cosine >= CLOSE ? "close" : "not far";
  const words = shared.slice(0, MOST_SHARED).map(wordOf);
  return words.length === 0 ? degree : `${degree}, in common: ${words.join(", ")}`;
}
