// What was found in one article, in words that an editor can act on.

import type { Article } from "../article/article.ts";
import type { Finding, RankedTopic, Storyline, TopicFinding } from "../insight/model.ts";

export interface ExplainedArticle {
  readonly article: Article;
  /** Absent for an article that is not out. */
  readonly finding?: Finding | undefined;
  readonly storyline?: Storyline | undefined;
  /** The storyline that it continues. */
  readonly before?: Storyline | undefined;
}

/** How things are called. */
export interface Names {
  headlineOf(id: string): string;
  topicName(slug: string): string;
  /** A term of an article as the article writes it. */
  wordOf(article: Article, term: string): string;
}

export function describeFinding(
  { article, finding, storyline, before }: ExplainedArticle,
  names: Names,
): readonly string[] {
  const title = `${article.file}: ${article.headline.text}`;
  if (finding === undefined) return [title, "  Not out yet: nothing is found before it is."];
  const shown: ShownNames = {
    headlineOf: names.headlineOf,
    inCommon: (terms) => terms.map((term) => names.wordOf(article, term)).join(", "),
  };
  return [
    title,
    ...describeTopics(finding.topics, names),
    ...describeKeyPoints(article, finding),
    ...describeStory(finding, storyline, before, shown),
    ...describeRelated(finding, shown),
  ].map((line, i) => (i === 0 ? line : `  ${line}`));
}

interface ShownNames extends Pick<Names, "headlineOf"> {
  inCommon(terms: readonly string[]): string;
}

const MOST_SHARED = 6;
/** A lead of so much of the best score is a clear one. */
const FAR = 0.5;

function describeTopics(
  { origin, topics, ranking, margin, uncertain }: TopicFinding,
  { topicName }: Names,
): readonly string[] {
  if (origin === "editor") return [`Topics: ${topics.map(topicName).join(", ")}: the article names them.`];
  const [best, next] = ranking;
  if (origin === "none") {
    if (best === undefined) return ["Topics: none; nothing in it is like any topic. To give it one: topics: […]"];
    return [
      `Topics: none; the likeliest are ${ranking
        .slice(0, 2)
        .map((each) => reasons(each, topicName))
        .join("; ")}.`,
      `  To give it one: topics: [${topicName(best.topic)}]`,
    ];
  }
  const how = origin === "phrases" ? "by phrases of topics.yaml" : "by words that articles with these topics have";
  const chosen = topics.map(
    (slug) => ranking.find(({ topic }) => topic === slug) ?? { topic: slug, score: 0, because: [] },
  );
  const rival =
    next === undefined ? "no other topic comes near" : `next ${topicName(next.topic)}, ${lead(margin, uncertain)}`;
  return [
    `Topics: ${chosen.map((each) => reasons(each, topicName)).join("; ")} (${how}); ${rival}.`,
    "  To overrule: topics: […]",
  ];
}

function lead(margin: number, uncertain: boolean): string {
  if (uncertain) return "nearly level: look at it";
  return margin >= FAR ? "far behind" : "behind";
}

function reasons({ topic, because }: RankedTopic, topicName: Names["topicName"]): string {
  return because.length === 0 ? topicName(topic) : `${topicName(topic)}, because of: ${because.join(", ")}`;
}

function describeKeyPoints({ keyPoints }: Article, { keyPoints: found }: Finding): readonly string[] {
  if (keyPoints.length > 0) return [`Key points: the article has ${keyPoints.length} of its own.`];
  if (found.length === 0) return ["Key points: none; no sentence of it can stand alone, or it has too few."];
  return [
    "Key points, from the article (scores for place, likeness to the whole, words of the headline):",
    ...found.map(
      ({ text, scores }) =>
        `  - ${text} (${[scores.position, scores.centrality, scores.headline].map((score) => score.toFixed(2)).join(", ")})`,
    ),
    "  To overrule: keyPoints: […]",
  ];
}

function describeStory(
  { id, story }: Finding,
  storyline: Storyline | undefined,
  before: Storyline | undefined,
  { headlineOf, inCommon }: ShownNames,
): readonly string[] {
  if (storyline === undefined || story === undefined) return ["Story: not looked for."];
  const others = storyline.articles.filter((other) => other !== id);
  const { continues } = storyline;
  const lines: string[] = [];
  if (others.length > 0) {
    const words = story.shared.length === 0 ? "" : `, in common: ${inCommon(story.shared)}`;
    lines.push(`Story: the same as in these (cosine ${story.cosine.toFixed(2)}${words}):`);
    for (const other of others) lines.push(`  - ${other}: ${headlineOf(other)}`);
    if (story.copyOf !== undefined) lines.push(`  It is a copy of ${story.copyOf}.`);
    lines.push(`  To part them: notStory: [${others[0]}]`);
  }
  if (continues !== undefined) {
    const first = before?.articles[0] ?? continues.storyline;
    const why = continues.pinned
      ? "by their key, story"
      : `cosine ${continues.cosine.toFixed(2)}, in common: ${inCommon(continues.shared.slice(0, MOST_SHARED))}`;
    lines.push(`Thread: goes on from ${first}: ${headlineOf(first)} (${why})`);
    if (!continues.pinned) lines.push(`  To part them: notStory: [${first}]`);
  }
  return lines.length > 0 ? lines : ["Story: its own. To join it to another: the same story: key in both"];
}

function describeRelated({ related }: Finding, { headlineOf, inCommon }: ShownNames): readonly string[] {
  if (related.length === 0) return ["Related: nothing."];
  return [
    "Related:",
    ...related.map(
      ({ id, cosine, shared }) =>
        `  - ${id}: ${headlineOf(id)} (cosine ${cosine.toFixed(2)}, in common: ${inCommon(shared)})`,
    ),
  ];
}
