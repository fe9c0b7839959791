// The page of cited sources.

import type { PageBase } from "./base.ts";
import type { Link, SourceLink } from "./common.ts";
import type { HeadlineLink } from "./story.ts";

export interface CitedSourceCard {
  readonly source: SourceLink;
  readonly storyCount: number;
  /** The newest few. */
  readonly stories: readonly HeadlineLink[];
}

export interface SourcesPage extends PageBase {
  readonly kind: "sources";
  /** The most cited first. */
  readonly sources: readonly CitedSourceCard[];
  readonly statistics: Link;
}
