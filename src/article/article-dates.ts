// When an article appeared and changed: from its fields, its file's name, or its folders.

import { type Checked, type Outcome, type Place, type Problem, problem } from "../problem.ts";
import { isBlank, quote } from "../text/clean.ts";
import { addDays, type DateFault, type Instant, instantOf, parseWhen, startOf, type When } from "../text/dates.ts";
import { guessDate } from "../text/guess-date.ts";
import type { Fields } from "./fields.ts";
import { dateOfPath } from "./path-dates.ts";
import { findDoubtfulDates } from "./plausible-dates.ts";
import { ProblemCollector } from "./problem-collector.ts";
import { isGiven, type RawArticle } from "./raw-article.ts";

export interface ArticleDates {
  /** Absent, with a problem, where there is none or none that can be. */
  readonly published?: When | undefined;
  readonly updated?: When | undefined;
  readonly embargo?: Instant | undefined;
}

/** @param path The file's path below the articles folder. */
export function readDates(raw: RawArticle, fields: Fields, path: string, zone: string): Checked<ArticleDates> {
  const collector = new ProblemCollector();
  const readField = (name: "date" | "updated" | "embargo") => {
    const text = fields[name];
    return typeof text === "string" ? collector.take(readWhen(text, raw.placeOf([name]), zone)) : undefined;
  };
  const published = isGiven(raw, "date") ? readField("date") : collector.take(readDateOfPath(path, raw, zone));
  const updated = readField("updated");
  const embargo = readField("embargo");
  if (published !== undefined) {
    const isField = isGiven(raw, "date");
    collector.add(findDoubtfulDates(published, { path, isField, place: raw.placeOf(isField ? ["date"] : []), zone }));
  }
  if (published && updated && isBefore(updated, published, zone)) {
    collector.add([changedBeforeDate(raw.placeOf(["updated"]))]);
  }
  return { value: { published, updated, embargo: embargo && startOf(embargo, zone) }, problems: collector.problems };
}

/** Reads a date or date-time; one without an offset is in `zone`. */
export function readWhen(text: string, place: Place, zone: string): Outcome<When> {
  if (isBlank(text)) {
    return { problems: [problem("date-invalid", place, "The date is empty.", "Give it a value, or leave it out.")] };
  }
  const when = parseWhen(text, zone);
  if ("fault" in when) return { problems: [dateProblem(when.fault, text, place, zone)] };
  if (startOf(when, zone) < END_OF_TIME) return { value: when, problems: [] };
  const hint = "Write the year that is meant; a story that is not to appear is a draft.";
  return { problems: [problem("date-invalid", place, `${quote(text)} is later than any page can show.`, hint)] };
}

/** The month in which the calendar of the archive ends. */
const END_OF_TIME = Date.UTC(9999, 11, 1);

/** The date that the article's file gives, for one that gives none itself. */
function readDateOfPath(path: string, raw: RawArticle, zone: string): Outcome<When> {
  const text = dateOfPath(path);
  const place = { ...raw.placeOf([]), field: "date" };
  // The fault of a path is on no line.
  const { file, field } = place;
  return text === undefined ? { problems: [dateMissing(path, place)] } : readWhen(text, { file, field }, zone);
}

/** Whether a change is before `published`; a day lasts from its start to its end. */
export function isBefore(change: When, published: When, zone: string): boolean {
  if ("day" in change && "day" in published) return change.day < published.day;
  const end = "at" in change ? change.at : instantOf(addDays(change.day, 1), "00:00", zone) - 1;
  return end < startOf(published, zone);
}

function dateProblem(fault: DateFault, text: string, place: Place, zone: string): Problem {
  switch (fault) {
    case "form":
      return problem(
        "date-invalid",
        place,
        `${quote(text)} is a date in a form that is not taken, or none.`,
        hintOnForm(text),
      );
    case "no-such-date":
      return problem(
        "date-invalid",
        place,
        `${quote(text)} does not exist.`,
        "Write a day that the calendar has, and a time from 00:00 to 23:59.",
      );
    case "skipped":
      return problem(
        "date-skipped",
        place,
        `The clocks of ${zone} skip ${quote(text)}.`,
        `Write a time that they show, or one with an offset: ${text.trim()}Z.`,
      );
  }
}

/** How a date is written; in the form of the one that was meant, where that can be guessed. */
export function hintOnForm(value: unknown): string {
  const guess = typeof value === "string" || typeof value === "number" ? guessDate(value) : undefined;
  if (guess !== undefined) return `Write it as ${guess}, if that is what it means.`;
  return "Write it as 2025-03-07, or as 2025-03-07T08:15 with a time, and with an offset as 2025-03-07T08:15+01:00.";
}

export function changedBeforeDate(place: Place): Problem {
  return problem(
    "updated-before-date",
    place,
    "The article was changed before it appeared.",
    'Mend the date of the change, or the "date" of the article.',
  );
}

/** The file's name in the form that is taken, with the date that it or its folder seems to have. */
function datedName(path: string): string {
  const [, year, month, day, rest = ""] =
    /(?:^|\/)(\d{4})[-_./–]?(\d{1,2})[-_./–]?(\d{1,2})(?!\d)[-_. /]?([^/]*)$/.exec(path) ?? [];
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (year === undefined || !/\w\./.test(rest)) return `2025-03-07-${name}`;
  return `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}-${rest}`;
}

function dateMissing(path: string, place: Place): Problem {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const field = /\.te?xt$/i.test(name) ? "" : ' or a "date" field';
  const isDocument = /^(?:readme|changelog|license|licence|contributing|todo|notes?|template|_?index)\b/i.test(name);
  return problem(
    "date-missing",
    place,
    "The article has no date.",
    `Give it a file name with one, such as "${datedName(path)}"${field}; ` +
      `"news-digest add ${place.file}" puts one in its place.` +
      (isDocument ? ` If it is not an article, name it in the option "articles.ignore".` : ""),
  );
}
