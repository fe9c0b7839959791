// Topics with what ran under them, as a tree.

import { withAncestors } from "./ancestors.ts";
import type { Edition, Story, Topic, TopicListing } from "./model.ts";

/**
 * @param topics Every topic in display order, ancestors before their descendants.
 * @param stories Newest first.
 * @param editionOf The edition that a story ran in.
 */
export function buildTopicListings(
  topics: readonly Topic[],
  stories: readonly Story[],
  editionOf: (story: Story) => Edition,
): readonly TopicListing[] {
  const storiesOf = new Map<Topic, Story[]>(topics.map((topic) => [topic, []]));
  for (const story of stories) {
    const reached = new Set(story.topics.flatMap(withAncestors));
    for (const topic of reached) storiesOf.get(topic)?.push(story);
  }
  const childrenOf = new Map<Topic, TopicListing[]>(topics.map((topic) => [topic, []]));
  const roots: TopicListing[] = [];
  for (const topic of topics) {
    const ofTopic = storiesOf.get(topic) ?? [];
    const editions = [...new Set(ofTopic.map(editionOf))];
    const listing = { topic, stories: ofTopic, editions, children: childrenOf.get(topic) ?? [] };
    const parent = topic.ancestors.at(-1);
    (parent === undefined ? roots : childrenOf.get(parent))?.push(listing);
  }
  return roots;
}
