// What is possible and hardly meant: leftovers of a merge, and a story that appears twice.

import { type Problem, problem } from "../problem.ts";
import { quote } from "../text/clean.ts";
import type { Article } from "./article.ts";
import { dayOfArticle } from "./plausible-dates.ts";

const CONFLICT = /^(?:<{7}|\|{7}|>{7})(?: .*)?$/;

/** The first line that a merge left behind. @param text With `\n` for line ends. */
export function findConflictMarker(text: string, file: string, firstLine = 1): readonly Problem[] {
  if (!["<<<<<<<", "|||||||", ">>>>>>>"].some((sign) => text.includes(sign))) return [];
  const lines = text.split("\n");
  const at = lines.findIndex((line) => CONFLICT.test(line));
  if (at === -1) return [];
  return [
    problem(
      "conflict-marker",
      { file, line: firstLine + at, column: 1 },
      `The file holds two versions: ${quote(lines[at] ?? "")} is what a merge leaves where it needs a decision.`,
      "Keep one version, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.",
    ),
  ];
}

/** Stories of one day with one headline and one beginning: the second of each pair, with its file. */
export function findDuplicateReports(articles: readonly Article[], zone: string): readonly Problem[] {
  const first = new Map<string, Article[]>();
  const problems: Problem[] = [];
  for (const article of articles) {
    const { headline, opening, file, line, slug } = article;
    const day = dayOfArticle(article, zone);
    const key = `${day} ${fold(headline.text)}`;
    const same = first.get(key);
    const other = same?.find((each) => fold(each.opening) === fold(opening));
    if (same === undefined) first.set(key, [article]);
    else if (other === undefined) same.push(article);
    // Two of one address are an error already.
    else if (other.slug !== slug) {
      problems.push(
        problem(
          "story-twice",
          { file, line, field: "headline" },
          `The story ${quote(headline.text)} of ${day} appears twice: ${other.file} has the same headline and text.`,
          "Delete one, or give them different headlines.",
        ),
      );
    }
  }
  return problems;
}

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\s]+/gu, " ")
    .trim();
}
