// How well topics and groups agree with what is known.

export interface TopicScores {
  /** Of the topics that were given, those that are right. */
  readonly precision: number;
  /** Of the topics that are right, those that were given. */
  readonly recall: number;
  /** Of the texts, those whose first topic is right. */
  readonly accuracy: number;
  /** Of the texts, those that got any topic. */
  readonly coverage: number;
  readonly texts: number;
}

export function scoreTopics(
  texts: readonly { readonly truth: readonly string[]; readonly given: readonly string[] }[],
): TopicScores {
  const sum = (of: (text: (typeof texts)[number]) => number) => texts.reduce((total, text) => total + of(text), 0);
  const right = sum(({ truth, given }) => given.filter((topic) => truth.includes(topic)).length);
  return {
    precision: right / sum(({ given }) => given.length),
    recall: right / sum(({ truth }) => truth.length),
    accuracy: sum(({ truth, given: [first] }) => (first !== undefined && truth.includes(first) ? 1 : 0)) / texts.length,
    coverage: sum(({ given }) => (given.length > 0 ? 1 : 0)) / texts.length,
    texts: texts.length,
  };
}

export interface GroupScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly groups: number;
}

/**
 * B-cubed (Bagga and Baldwin, 1998): over all texts, the part of its group that is of its story, and the part of its
 * story that is in its group.
 */
export function scoreGroups(groups: readonly (readonly string[])[], storyOf: (id: string) => string): GroupScores {
  const sizes = new Map<string, number>();
  for (const id of groups.flat()) sizes.set(storyOf(id), (sizes.get(storyOf(id)) ?? 0) + 1);
  let [precision, recall, count] = [0, 0, 0];
  for (const group of groups) {
    const common = new Map<string, number>();
    for (const id of group) common.set(storyOf(id), (common.get(storyOf(id)) ?? 0) + 1);
    for (const [story, number] of common) {
      precision += (number * number) / group.length;
      recall += (number * number) / (sizes.get(story) ?? 1);
    }
    count += group.length;
  }
  precision /= count;
  recall /= count;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), groups: groups.length };
}
