// Topics, and what ran under them.

import type { Time } from "../../site/date-labels.ts";
import type { PageBase } from "./base.ts";
import type { Chart, Shape } from "./chart.ts";
import type { Link } from "./common.ts";
import type { StoryCard } from "./story.ts";

export interface TopicCard extends Link {
  readonly description?: string | undefined;
  readonly storyCount: number;
  /** How many of them the latest edition has; of the list of all topics alone. */
  readonly newCount?: number | undefined;
  readonly feed: Link;
  /** Absent where there is nothing to draw. */
  readonly sparkline?: Shape | undefined;
  readonly children: readonly TopicCard[];
}

export interface TopicsPage extends PageBase {
  readonly kind: "topics";
  /** Those with stories, the one with the newest story first. */
  readonly topics: readonly TopicCard[];
  /** Those without, in display order. */
  readonly quiet: readonly TopicCard[];
}

/** One page of a topic's stories, with the time that they span. */
export interface NumberedPage extends Link {
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
  /** The topic's own page. */
  readonly topic: Link;
  readonly introduction?: string | undefined;
  /** Of all its pages together; absent on those of older stories, which stay as they are. */
  readonly storyCount?: number | undefined;
  readonly feed: Link;
  /** On the topic's own page alone, where there is anything to draw. */
  readonly trend?: Chart | undefined;
  /** On the topic's own page alone. */
  readonly children: readonly TopicCard[];
  /** Newest first. */
  readonly days: readonly StoryDay[];
  /** The page that lists the pages. */
  readonly overview: Link;
  /** Whether that is there, and another page. */
  readonly hasOverview: boolean;
  /** All of them, newest first, on the page that lists them. */
  readonly pages: readonly NumberedPage[];
}
