// A topic's ancestors.

import type { Topic } from "./model.ts";

/** The topics above it, the root first, then itself. */
export function withAncestors<T extends Pick<Topic, "ancestors">>(topic: T): readonly (Topic | T)[] {
  return [...topic.ancestors, topic];
}

/** The topic at the top, which may be itself. */
export function rootOf(topic: Topic): Topic {
  return topic.ancestors[0] ?? topic;
}
