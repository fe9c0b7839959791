// Builds an edition: the stories of one period in reading order.

import { compareBy, greatest, groupBy } from "../order.ts";
import { rootOf } from "./ancestors.ts";
import { type Coverage, NO_COVERAGE } from "./coverage.ts";
import { type Edition, newsTimeOf, type Story, type StorySection, type Topic } from "./model.ts";
import type { Period } from "./periods.ts";

/** The lead first, then by rank, then what most reports stand under, then the newest. */
function editionOrder(coverage: Coverage): (a: Story, b: Story) => number {
  return compareBy<Story>(
    (story) => (story.article.lead ? 0 : 1),
    (story) => story.article.rank ?? Number.POSITIVE_INFINITY,
    (story) => -(coverage.get(story)?.length ?? 0),
    (story) => -story.publishedAt,
    (story) => story.article.id,
  );
}

/**
 * @param stories The stories of one period, one at least, in any order.
 * @param topics Every topic in display order.
 */
export function buildEdition(
  period: Period,
  stories: readonly Story[],
  topics: readonly Topic[],
  coverage: Coverage = NO_COVERAGE,
): Edition {
  const ordered = [...stories].sort(editionOrder(coverage));
  const covered = ordered.flatMap((story) => {
    const reports = coverage.get(story);
    return reports === undefined ? [] : [{ story, reports }];
  });
  const [lead, ...rest] = uncoveredStories({ stories: ordered, coverage: covered });
  if (lead === undefined) throw new RangeError(`The edition ${period.key} has no story.`);
  return {
    ...period,
    stories: ordered,
    lead,
    sections: toSections(rest, topics),
    coverage: covered,
    updatedAt: greatest(ordered.map(newsTimeOf)),
  };
}

/** The stories that stand under no other. */
export function uncoveredStories({ stories, coverage }: Pick<Edition, "stories" | "coverage">): readonly Story[] {
  if (coverage.length === 0) return stories;
  const covered = new Set(coverage.flatMap(({ reports }) => reports));
  return stories.filter((story) => !covered.has(story));
}

/** Stories by the root of their first topic, in the order of `topics`. */
export function toSections(stories: readonly Story[], topics: readonly Topic[]): readonly StorySection[] {
  const sections = groupBy(stories, rootTopicOf);
  return topics.flatMap((topic) => {
    const ofTopic = sections.get(topic);
    return ofTopic === undefined ? [] : [{ topic, stories: ofTopic }];
  });
}

export function rootTopicOf(story: Story): Topic | undefined {
  const [first] = story.topics;
  return first && rootOf(first);
}
