// Who was cited, and what was corrected.

import type { PageBase } from "./base.ts";
import type { Link, Note, SourceLink } from "./parts.ts";
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

/** A correction or a retraction, with its story. */
export interface CorrectionCard extends Note {
  readonly story: HeadlineLink;
  readonly retracted: boolean;
}

export interface CorrectionsPage extends PageBase {
  readonly kind: "corrections";
  readonly feed: Link;
  /** Newest first. */
  readonly corrections: readonly CorrectionCard[];
}
