// What stands for an item in a reader's list.

import type { Story } from "../digest/digest.ts";
import { excerpt } from "../page/excerpt.ts";

/** In characters. */
const LENGTH = 500;

/** One line of plain text, cut where a reader would pause. */
export function toSummary(text: string): string {
  return excerpt(text, LENGTH);
}

/** The publisher's own, else the key points, else how the body begins; of pictures without words, the headline. */
export function summaryOf({ headline, summary = "", keyPoints, body }: Story): string {
  const candidates = [summary, keyPoints.map((each) => each.text).join(" "), body.text];
  return toSummary(candidates.find((text) => text.trim() !== "") ?? headline.text);
}
