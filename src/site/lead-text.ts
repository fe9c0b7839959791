// What a story says first, for where there is no room for all of it.

import type { Story } from "../digest/model.ts";
import type { Markup } from "../text/markup.ts";

/** What lists tell of it: nothing of what was taken back. */
export function keyPointsOf({ retraction, article }: Story): readonly Markup[] {
  return retraction === undefined ? article.keyPoints : [];
}

/** Why it was taken back; else the publisher's own summary, else the key points, else the body; of pictures without words, the headline. Plain. */
export function leadText({ article, retraction }: Story): string {
  if (retraction !== undefined) return retraction.text.text;
  const { headline, summary, keyPoints, opening } = article;
  const candidates = [summary ?? "", keyPoints.map((each) => each.text).join(" "), opening];
  return candidates.find((text) => text.trim() !== "") ?? headline.text;
}
