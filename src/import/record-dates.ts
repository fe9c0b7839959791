// When a record was published and changed, as its article says it.

import { quote } from "../text/clean.ts";
import { startOf, toZonedIso, type When } from "../text/dates.ts";
import type { ArticleRequest, Refusal } from "./article-request.ts";
import { readDate } from "./read-date.ts";
import type { ImportRecord } from "./record.ts";

export interface Dates {
  readonly published: When;
  readonly written: string;
  readonly updated: string | undefined;
  readonly isUndated: boolean;
}

export function readDates(record: ImportRecord, request: ArticleRequest): Dates | Refusal {
  const { zone, order, settled, firstSeen } = request;
  const isUndated = record.date.trim() === "";
  const read = isUndated ? (settled ?? firstSeen) : readDate(record.date, zone, order);
  if ("fault" in read) return dateRefused(record.date, read.fault);
  // What was but the date of a change must not move the story with every change.
  const published = record.isDateOfChange ? (settled ?? read) : read;
  const change = record.isDateOfChange ? read : record.updated ? readDate(record.updated, zone, order) : undefined;
  const isLater = change !== undefined && !("fault" in change) && startOf(change, zone) > startOf(published, zone);
  return {
    published,
    written: toText(published, zone),
    updated: isLater ? toText(change, zone) : undefined,
    isUndated,
  };
}

function dateRefused(date: string, fault: "form" | "no-such-date" | "skipped" | "ambiguous"): Refusal {
  switch (fault) {
    case "ambiguous":
      return {
        refused: `Its date ${quote(date)} could be of two months.`,
        hint: "Say with --dates DMY or --dates MDY which number is the day.",
      };
    case "form":
      return {
        refused: `Its date ${quote(date)} has a form that is not taken.`,
        hint: "Write it as 2025-03-07T08:15.",
      };
    default:
      return { refused: `Its date ${quote(date)} does not exist.`, hint: "Correct it in its source." };
  }
}

function toText(when: When, zone: string): string {
  return "day" in when ? when.day : toZonedIso(when.at, zone);
}
