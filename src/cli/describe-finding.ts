// What was found in one article, in words that an editor can act on.

import type { Article } from "../article/article.ts";
import type { ExtractedPoint, Finding, RankedTopic, Storyline, TopicFinding } from "../insight/model.ts";
import { describeRelated, describeStory, describeThread, type ShownNames } from "./describe-story.ts";

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

/** A lead of so much of the best score is a clear one. */
const FAR = 0.5;

function describeTopics({ origin, topics, ranking, uncertain }: TopicFinding, names: ShownNames): readonly string[] {
  const { topicName } = names;
  if (origin === "editor") {
    return [`Topics: ${topics.map(topicName).join(", ")} (the article names ${topics.length === 1 ? "it" : "them"}).`];
  }
  const [best] = ranking;
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
  const isOpen = uncertain && topics.length === 1;
  const level = uncertain && !isOpen ? "; these are nearly level: look at it" : "";
  return [
    `Topics: ${chosen.map((each) => reasons(each, spoken)).join("; ")} (${how})${level}; ${rival(topics, ranking, topicName, isOpen)}.`,
    "  To overrule: topics: […]",
  ];
}

/** The likeliest topic that was not chosen, and how far it is behind the best. */
function rival(
  topics: readonly string[],
  [best, ...others]: readonly RankedTopic[],
  topicName: Names["topicName"],
  isOpen: boolean,
): string {
  const next = others.find(({ topic }) => !topics.includes(topic));
  if (best === undefined || next === undefined) {
    return isOpen ? "its other words speak as much for another: look at it" : "no other topic comes near";
  }
  const lead = (best.score - Math.max(0, next.score)) / best.score;
  const words = isOpen ? "nearly level: look at it" : lead >= FAR ? "far behind" : "behind";
  return `next ${topicName(next.topic)}, ${words}`;
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
