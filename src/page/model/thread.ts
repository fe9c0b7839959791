// Stories that run on: all of them, and each by itself.

import type { Html } from "../../text/html.ts";
import type { PageBase } from "./base.ts";
import type { Chart } from "./chart.ts";
import type { Link, Written } from "./common.ts";
import type { RelatedStory } from "./story.ts";
import type { StoryDay } from "./topic.ts";

export interface ThreadCard extends Written {
  readonly href: string;
  readonly title: Html;
  readonly storyCount: number;
  /** From its first day to its last. */
  readonly span: string;
  readonly newest: RelatedStory;
}

export interface ThreadsPage extends PageBase {
  readonly kind: "threads";
  /** Those that last got a story first. */
  readonly running: readonly ThreadCard[];
  /** The newest of those that have come to rest. */
  readonly earlier: readonly ThreadCard[];
}

export interface ThreadPage extends PageBase {
  readonly kind: "thread";
  readonly name: Html;
  /** Of the name. */
  readonly written: Written;
  readonly storyCount: number;
  readonly span: string;
  readonly feed: Link;
  /** Absent where all of it ran on one day. */
  readonly chart?: Chart | undefined;
  /** Newest first. */
  readonly days: readonly StoryDay[];
}
