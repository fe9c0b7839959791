// What a story says first, for where there is no room for all of it.

import type { Article } from "../article/article.ts";
import type { Story } from "../digest/model.ts";
import type { Markup } from "../text/markup.ts";
import type { Words } from "./words.ts";

/** What lists show of it: nothing of what was taken back. */
export function keyPointsOf({ retraction, article }: Story): readonly Markup[] {
  return retraction === undefined ? article.keyPoints : [];
}

/** Sentences that lists show of what has neither key points nor a summary: nothing of what was taken back. */
export function extractedOf({ retraction, article: { summary }, extracted }: Story): readonly string[] {
  return retraction === undefined && !summary ? extracted : [];
}

/** Why it was taken back; else the publisher's own summary, else the key points, else the body; of pictures without words, the headline. Plain. */
export function leadText({ article, retraction }: Story): string {
  if (retraction !== undefined) return retraction.text.text;
  const { headline, summary, keyPoints, opening } = article;
  const candidates = [summary ?? "", keyPoints.map((each) => each.text).join(" "), opening];
  return candidates.find((text) => text.trim() !== "") ?? headline.text;
}

/** What a report that stands under another one is called: its first source, else its headline. */
export function nameOfReport({ sources, headline }: Pick<Article, "sources" | "headline">, { comma }: Words): string {
  return sources.length > 0 ? sources.map(({ name }) => name).join(comma) : headline.text;
}
