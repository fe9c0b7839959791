// The engine with its documented defaults, measured on the corpora.

import { enrichTexts, type ProgramOptions } from "../../src/insight/index.ts";
import type { LabelledText } from "./corpora.ts";
import { type GroupScores, scoreGroups, scoreTopics, type TopicScores } from "./scores.ts";
import { TAXONOMY } from "./taxonomy.ts";

const TOPICS_ALONE: ProgramOptions = {
  taxonomy: TAXONOMY,
  keyPoints: false,
  stories: false,
  threads: false,
  related: false,
};

/** Every other post keeps its topics; those of the others are hidden, and asked for. */
export function measureTopics(posts: readonly LabelledText[]): Promise<TopicScores> {
  const ordered = [...posts].sort((a, b) => (a.id < b.id ? -1 : 1));
  const shown = ordered.map((post, i) => ({ ...post, topics: i % 2 === 0 ? post.truth : undefined }));
  return ask(
    shown,
    ordered.filter((_, i) => i % 2 === 1),
  );
}

/** No post keeps its topics. */
export function measureTopicsUntaught(posts: readonly LabelledText[]): Promise<TopicScores> {
  return ask(posts, posts);
}

async function ask(texts: readonly LabelledText[], asked: readonly LabelledText[]): Promise<TopicScores> {
  const { findings } = await enrichTexts(texts, TOPICS_ALONE);
  return scoreTopics(asked.map(({ id, truth }) => ({ truth, given: findings.get(id)?.topics.topics ?? [] })));
}

export async function measureStories(headlines: readonly LabelledText[]): Promise<GroupScores> {
  const options = { topics: false, keyPoints: false, threads: false, related: false };
  const { storylines } = await enrichTexts(headlines, options);
  const stories = new Map(headlines.map(({ id, truth: [story = ""] }) => [id, story]));
  return scoreGroups(
    storylines.map(({ articles }) => articles),
    (id) => stories.get(id) ?? "",
  );
}
