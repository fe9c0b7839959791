// The search page, and the page for addresses that do not exist: ways to find a story.

import type { PageBase } from "./base.ts";
import type { Link } from "./common.ts";
import type { HeadlineLink } from "./story.ts";

export interface SearchPage extends PageBase {
  readonly kind: "search";
  readonly script: string;
  /** Other ways to every story. */
  readonly links: readonly Link[];
}

export interface NotFoundPage extends PageBase {
  readonly kind: "notFound";
  /** The address of the search page, where the site has one. */
  readonly search?: string | undefined;
  readonly latest: readonly HeadlineLink[];
  readonly links: readonly Link[];
}
