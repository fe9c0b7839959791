// Dates that are possible and hardly meant: they contradict each other, are far from all others, or are still to come.

import { compareBy } from "../order.ts";
import { type Place, type Problem, problem } from "../problem.ts";
import { type Day, dayOf, daysBetween, type Instant, parseWhen, startOf, timeOf, type When } from "../text/dates.ts";
import type { Article } from "./article.ts";
import { dateOfPath, dayOfFolders } from "./path-dates.ts";

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

function doubtful(
  place: Place,
  message: string,
  hint = "Correct the one that is wrong, or rename or move the file.",
): Problem {
  return problem("date-doubtful", { ...place, field: "date" }, message, hint);
}

/** The most days without a story between a date and its neighbours. */
const MAX_GAP = 2 * 366;
/** Too few articles for usual dates to be known. */
const FEWEST_ARTICLES = 5;
/** As many may share one slip; the rest of all articles must be close together. */
const MOST_REMOTE = 2;

/** Articles that are dated years from all others: a slip in the year stretches every chart and list. */
export function findRemoteDates(articles: readonly Article[], zone: string): readonly Problem[] {
  if (articles.length < FEWEST_ARTICLES) return [];
  const dated = articles
    .map((article) => ({ article, day: dayOfArticle(article, zone) }))
    .sort(
      compareBy(
        ({ day }) => day,
        ({ article }) => article.id,
      ),
    );
  const runs: (typeof dated)[] = [];
  let last: Day | undefined;
  for (const each of dated) {
    // Years first: almost all days are of their neighbour's year.
    const isNear =
      last !== undefined && (each.day.slice(0, 4) === last.slice(0, 4) || daysBetween(last, each.day) <= MAX_GAP);
    if (isNear) runs.at(-1)?.push(each);
    else runs.push([each]);
    last = each.day;
  }
  const usual = runs.reduce((most, run) => (run.length > most.length ? run : most), []);
  if (usual.length < articles.length - MOST_REMOTE) return [];
  const [first, newest] = [usual[0]?.day ?? "", usual.at(-1)?.day ?? ""];
  return (
    runs
      .filter((run) => run !== usual)
      .flat()
      // One of a far year that its folder says, too, is meant; what is held back is reported with its dates.
      .filter(({ article, day }) => day < first || !isOfFolder(article.file, day))
      .map(({ article: { file, line, lines }, day }) => {
        const years = Math.floor(Math.max(daysBetween(day, first), daysBetween(newest, day)) / 365.25);
        return doubtful(
          { file, line: lines?.date ?? line },
          `The article is dated ${day}, ${years} years from all others.`,
          "Correct the date, or the year in the file's name, if it is a slip.",
        );
      })
  );
}

function isOfFolder(file: string, day: Day): boolean {
  const folder = dayOfFolders(file);
  return folder !== undefined && day.startsWith(folder);
}

/**
 * What was dated to come about an article that is out: it is not shown yet, and nothing else says so.
 * @param articles Those that are shown.
 */
export function findChangesToCome(articles: readonly Article[], now: Instant, zone: string): readonly Problem[] {
  return articles.flatMap((article) => {
    const { file, line, lines, updated, retraction, corrections } = article;
    const changes = [
      { name: "change", field: "updated", when: updated, at: lines?.updated },
      { name: "retraction", field: "retraction", when: retraction?.date, at: lines?.retraction },
      ...corrections.map(({ date }, i) => ({
        name: "correction",
        field: "corrections",
        when: date,
        at: lines?.corrections?.[i] || undefined,
      })),
    ];
    return changes.flatMap(({ name, field, when, at }) => {
      if (when === undefined || startOf(when, zone) <= now) return [];
      const then = "day" in when ? when.day : `${dayOf(when.at, zone)} ${timeOf(when.at, zone)}`;
      return [
        problem(
          "change-to-come",
          { file, line: at ?? line, field },
          `The ${name} is dated ${then} and is not shown before then.`,
          "Correct its date to show it now; otherwise a build after that time shows it.",
        ),
      ];
    });
  });
}

/** The day that an article is dated, in the publication's zone. */
export function dayOfArticle({ published }: Article, zone: string): Day {
  return "day" in published ? published.day : dayOf(published.at, zone);
}
