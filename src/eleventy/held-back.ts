// Articles that a build leaves out in silence otherwise: drafts, and what is still to come.

import type { Article } from "../article/article.ts";
import { counted } from "../count.ts";

/** As many files as are named; of more, the number is told. */
const MOST_NAMED = 5;

/**
 * `Held back: 1 draft, content/articles/a.md; 1 article to come, content/articles/b.md.`
 *
 * @returns Nothing where nothing is held back.
 */
export function describeHeldBack(articles: readonly Article[]): string | undefined {
  const groups = [
    { files: filesOf(articles.filter(({ draft }) => draft)), noun: "draft", rest: "" },
    { files: filesOf(articles.filter(({ draft }) => !draft)), noun: "article", rest: " to come" },
  ].filter(({ files }) => files.length > 0);
  if (groups.length === 0) return undefined;
  const told = groups.map(({ files, noun, rest }) => {
    const named = files.slice(0, MOST_NAMED).join(", ");
    const more = files.length > MOST_NAMED ? `, and ${files.length - MOST_NAMED} more` : "";
    return `${counted(files.length, noun)}${rest}, ${named}${more}`;
  });
  return `Held back: ${told.join("; ")}.`;
}

function filesOf(articles: readonly Article[]): readonly string[] {
  return articles.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`));
}
