// Topics, and what ran under them.

import type { Time } from "../../site/date-labels.ts";
import type { PageBase } from "./base.ts";
import type { Chart, Shape } from "./chart.ts";
import type { Link } from "./parts.ts";
import type { StoryCard } from "./story.ts";

export interface TopicCard extends Link {
  readonly description?: string | undefined;
  readonly storyCount: number;
  readonly feed: Link;
  /** Absent where there is nothing to draw. */
  readonly sparkline?: Shape | undefined;
  readonly children: readonly TopicCard[];
}

export interface TopicsPage extends PageBase {
  readonly kind: "topics";
  readonly topics: readonly TopicCard[];
}

/** One page of a topic's list, with the time that its stories span. */
export interface ListPart extends Link {
  readonly number: number;
  readonly newest: Time;
  readonly oldest: Time;
}

export interface StoryDay {
  readonly day: Link & { readonly date: Time };
  readonly stories: readonly StoryCard[];
}

export interface TopicPage extends PageBase {
  readonly kind: "topic";
  readonly name: string;
  readonly introduction?: string | undefined;
  readonly storyCount: number;
  readonly feed: Link;
  /** On the first page alone, where there is anything to draw. */
  readonly trend?: Chart | undefined;
  /** On the first page alone. */
  readonly children: readonly TopicCard[];
  /** Newest first. */
  readonly days: readonly StoryDay[];
  /** From 1; absent on the page that lists the pages. */
  readonly page?: number | undefined;
  /** The page that lists the pages. */
  readonly overview: Link;
  /** All of them, in order; empty where there is one. */
  readonly pages: readonly ListPart[];
}
