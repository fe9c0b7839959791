// Which articles are published, by draft, embargo and date.

import type { Article } from "../article/article.ts";
import type { DigestSettings } from "../options/settings.ts";
import { type Instant, startOf } from "../text/dates.ts";

export interface Showing {
  readonly settings: Pick<DigestSettings, "edition">;
  /** The build's clock: nothing dated or embargoed after it is out. */
  readonly now: Instant;
  /** Whether drafts are shown. */
  readonly preview: boolean;
}

/** Whether an article is out. A day's window may open the evening before: what is dated to that day waits for the day. */
export function isShown({ draft, embargo, published }: Article, { settings, now, preview }: Showing): boolean {
  return (preview || !draft) && (embargo ?? now) <= now && startOf(published, settings.edition.zone) <= now;
}
