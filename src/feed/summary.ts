// The summary of an item, for a reader's list.

import type { Story } from "../digest/model.ts";
import { leadText } from "../site/lead-text.ts";
import { excerpt } from "../text/excerpt.ts";

/** In characters. */
const LENGTH = 500;

/** One line of plain text, cut where a reader would pause. */
export function toSummary(text: string): string {
  return excerpt(text, LENGTH);
}

export function summaryOf(story: Story): string {
  return toSummary(leadText(story));
}
