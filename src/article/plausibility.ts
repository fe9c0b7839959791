// What is possible and hardly meant: leftovers of a merge, dates that contradict each other, a story told twice.

import { type Place, type Problem, problem } from "../problem.ts";
import { quote } from "../text/clean.ts";
import { type Day, dayOf, daysBetween, parseWhen, startOf, type When } from "../text/dates.ts";
import type { Article } from "./article.ts";
import { dateOfPath, dayOfFolders } from "./path-dates.ts";

const CONFLICT = /^(?:<{7}|\|{7}|>{7})(?: .*)?$/;

/** The first line that a merge left behind. @param text With `\n` for line ends. */
export function findConflictMarker(text: string, file: string, firstLine = 1): readonly Problem[] {
  if (!/<{7}|>{7}|\|{7}/.test(text)) return [];
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

/** Time zones and late nights make a day of difference. */
const MAX_DAYS = 1;
/** Days from a folder that names a month, or a day, to a date that is doubtful. */
const MAX_FOLDER_DAYS = 366;

/**
 * Whether an article's date and those of its file's name and folders can all be meant.
 * @param path Below the articles folder.
 * @param isField Whether the date is a field's.
 */
export function findDoubtfulDates(
  published: When,
  {
    path,
    isField,
    place,
    zone,
  }: { readonly path: string; readonly isField: boolean; readonly place: Place; readonly zone: string },
): readonly Problem[] {
  const day = "day" in published ? published.day : dayOf(startOf(published, zone), zone);
  const named = isField ? toDay(dateOfPath(path)) : undefined;
  if (named !== undefined && Math.abs(daysBetween(named, day)) > MAX_DAYS) {
    return [doubtful(place, `The article is dated ${day}, and its file's name or folder says ${named}.`)];
  }
  const folder = toDay(dayOfFolders(path));
  if (folder !== undefined && Math.abs(daysBetween(folder, day)) > MAX_FOLDER_DAYS) {
    return [doubtful(place, `The article is dated ${day}, and lies in a folder of ${folder.slice(0, 7)}.`)];
  }
  return [];
}

/** Nothing for what no calendar has. */
function toDay(text: string | undefined): Day | undefined {
  const [, year, month, day = "01"] = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(text ?? "") ?? [];
  const when = parseWhen(`${year}-${month}-${day}`, "UTC");
  return "day" in when ? when.day : undefined;
}

function doubtful(place: Place, message: string): Problem {
  return problem(
    "date-doubtful",
    { ...place, field: "date" },
    message,
    "Correct the one that is wrong, or rename or move the file.",
  );
}

/** Stories of one day with one headline and one beginning: the second of each pair, with its file. */
export function findToldTwice(articles: readonly Article[], zone: string): readonly Problem[] {
  const first = new Map<string, Article[]>();
  const problems: Problem[] = [];
  for (const article of articles) {
    const { headline, opening, published, file, line, slug } = article;
    const day = "day" in published ? published.day : dayOf(published.at, zone);
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
          `The story ${quote(headline.text)} of ${day} is told twice: ${other.file} has the same headline and text.`,
          "Delete one, or tell them apart by their headlines.",
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
