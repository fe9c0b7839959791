// Articles that a build leaves out without a word: drafts, and what is still to come.

import type { Article } from "../article/article.ts";
import { counted } from "../count.ts";
import { compareBy } from "../order.ts";
import { dayOf, startOf, timeOf } from "../text/dates.ts";

/** At most so many files are named; the others are counted. */
const MOST_NAMED = 5;

export interface HeldBack {
  readonly file: string;
  readonly line?: number | undefined;
  readonly reason: "draft" | "to come";
  /** When it can be shown, in the publication's zone: `2025-03-24 06:00`. */
  readonly from?: string | undefined;
}

/** Drafts in the order of their files, then what is to come, the nearest first. */
export function listHeldBack(articles: readonly Article[], zone: string): readonly HeldBack[] {
  const drafts = articles.filter(({ draft }) => draft);
  const coming = articles
    .filter(({ draft }) => !draft)
    .map((article) => ({ article, at: Math.max(article.embargo ?? 0, startOf(article.published, zone)) }))
    .sort(
      compareBy(
        ({ at }) => at,
        ({ article }) => article.id,
      ),
    );
  return [
    ...drafts.map(({ file, line }): HeldBack => ({ file, line, reason: "draft" })),
    ...coming.map(({ article: { file, line }, at }): HeldBack => {
      return { file, line, reason: "to come", from: `${dayOf(at, zone)} ${timeOf(at, zone)}` };
    }),
  ];
}

/**
 * `Held back: 1 draft, content/articles/a.md; 1 article to come, content/articles/b.md (2025-03-24 06:00).`
 *
 * @returns Nothing where nothing is held back.
 */
export function describeHeldBack(articles: readonly Article[], zone: string): string | undefined {
  const all = listHeldBack(articles, zone);
  const drafts = all.filter(({ reason }) => reason === "draft");
  const coming = all.filter(({ reason }) => reason === "to come");
  const parts = [
    { held: drafts, noun: "draft", rest: "" },
    { held: coming, noun: "article", rest: " to come" },
  ]
    .filter(({ held }) => held.length > 0)
    .map(({ held, noun, rest }) => `${counted(held.length, noun)}${rest}, ${name(held)}`);
  return parts.length === 0 ? undefined : `Held back: ${parts.join("; ")}.`;
}

/** The first few, and when the last is due: a mistyped year shows there. */
function name(held: readonly HeldBack[]): string {
  const named = held.slice(0, MOST_NAMED).map(({ file, line, from }) => {
    const place = line === undefined ? file : `${file}:${line}`;
    return from === undefined ? place : `${place} (${from})`;
  });
  const last = held.at(-1)?.from;
  const until = last === undefined ? "" : `, the last ${last}`;
  const more = held.length > MOST_NAMED ? `, and ${held.length - MOST_NAMED} more${until}` : "";
  return `${named.join(", ")}${more}`;
}
