// What stands for an item in a reader's list.

import type { Story } from "../digest/digest.ts";
import { excerpt } from "../page/excerpt.ts";

/** In characters. */
const LENGTH = 500;

/** One line of plain text, cut where a reader would pause. */
export function toSummary(text: string): string {
  return excerpt(text, LENGTH);
}

/** The publisher's own, else the key points, else how the body begins. */
export function summaryOf({ summary, keyPoints, body }: Story): string {
  if (summary !== undefined) return toSummary(summary);
  return toSummary(keyPoints.length === 0 ? body.text : keyPoints.map((each) => each.text).join(" "));
}
