// The page of corrections and retractions.

import type { PageBase } from "./base.ts";
import type { Link, Note } from "./common.ts";
import type { HeadlineLink } from "./story.ts";

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
