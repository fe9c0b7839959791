// What a date in a form that is not taken most likely means, for a hint: nothing is published by a guess.

import { addDays, firstOfWeek, isZone, parseWhen, toZonedIso } from "./dates.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** Names of zones that mean one offset alone: `CST` and `IST` mean several. */
const OFFSETS: Readonly<Record<string, string>> = {
  z: "Z",
  utc: "Z",
  gmt: "Z",
  ut: "Z",
  wet: "+00:00",
  cet: "+01:00",
  cest: "+02:00",
  eet: "+02:00",
  eest: "+03:00",
  jst: "+09:00",
  est: "-05:00",
  edt: "-04:00",
  pst: "-08:00",
  pdt: "-07:00",
};

const DAY_FORMS: readonly [RegExp, (parts: readonly string[]) => readonly (string | number)[]][] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, ([, y = "", m = "", d = ""]) => [y, m, d]],
  // Whichever of the two is not a month, the other is.
  [/^(1[3-9]|2\d|3[01])[./-](\d{1,2})[./-](\d{4})(?!\d)/, ([, d = "", m = "", y = ""]) => [y, m, d]],
  [/^(\d{1,2})\/(1[3-9]|2\d|3[01])\/(\d{4})(?!\d)/, ([, m = "", d = "", y = ""]) => [y, m, d]],
  [/^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?/, ([, y = "", m = "", d = ""]) => [y, m, d]],
  [/^(\d{4})(\d{2})(\d{2})(?!\d)/, ([, y = "", m = "", d = ""]) => [y, m, d]],
  [
    /^(?:[a-z]{2,9},? +)?(\d{1,2})(?:st|nd|rd|th)?[ -]+([a-z]{3,9})\.?,?[ -]+(\d{4})\b/i,
    ([, d = "", month = "", y = ""]) => [y, monthOf(month), d],
  ],
  [
    /^(?:[a-z]{2,9},? +)?([a-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})\b/i,
    ([, month = "", d = "", y = ""]) => [y, monthOf(month), d],
  ],
  // ISO 8601's weeks, of which the first holds the fourth of January, and days of the year.
  [
    /^(\d{4})-?W(0[1-9]|[1-4]\d|5[0-3])(?:-?([1-7]))?(?!\d)/,
    ([, y = "", week = "", d = "1"]) =>
      addDays(firstOfWeek(`${y}-01-04`), 7 * (Number(week) - 1) + Number(d) - 1).split("-"),
  ],
  [
    /^(\d{4})-?(00[1-9]|0[1-9]\d|[12]\d\d|3[0-5]\d|36[0-6])(?!\d|-)/,
    ([, y = "", d = ""]) => addDays(`${y}-01-01`, Number(d) - 1).split("-"),
  ],
];
const TIME =
  /(?:^|[T ,]+)(\d{1,2})[:.]?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?(?![\d:])\s*([+-]\d{1,2}(?::?\d{2})?|[a-z]{1,4}\b(?!\/))?\s*(?:\[?([a-z]+(?:\/[a-z_]+)+)\]?)?/i;

/**
 * The form in which a date would be taken, or `undefined`.
 *
 * @example
 * guessDate("Mon, 02 Nov 2026 13:44:54 GMT") // "2026-11-02T13:44:54Z"
 * guessDate("2026/11/2")                     // "2026-11-02"
 * guessDate(1793600000)                      // "2026-11-02T06:13:20Z"
 */
export function guessDate(value: string | number): string | undefined {
  const text = String(value)
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .trim();
  const day = typeof value === "number" && !/^\d{8}$/.test(text) ? undefined : guessText(text);
  return day ?? guessEpoch(Number(value));
}

function guessText(text: string): string | undefined {
  for (const [form, toParts] of DAY_FORMS) {
    const match = form.exec(text);
    if (match === null) continue;
    const [year = "", month = "", day = ""] = toParts(match).map((part) => String(part).padStart(2, "0"));
    const date = `${year}-${month}-${day}`;
    const guessed = `${date}${guessTime(text.slice(match[0].length), date)}`;
    return [guessed, date].find((each) => !("fault" in parseWhen(each, "UTC")));
  }
  return undefined;
}

function guessTime(text: string, date: string): string {
  const [, hour = "", minute = "", second, zone = "", place] = TIME.exec(text) ?? [];
  if (hour === "") return "";
  const [, sign, hours = "", minutes = "00"] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  const offset =
    sign === undefined ? (OFFSETS[zone.toLowerCase()] ?? "") : `${sign}${hours.padStart(2, "0")}:${minutes}`;
  const hours24 = /^[ap]m?$/i.test(zone) ? (Number(hour) % 12) + (/^p/i.test(zone) ? 12 : 0) : Number(hour);
  const time = `T${String(hours24).padStart(2, "0")}:${minute}${second === undefined ? "" : `:${second}`}`;
  return time + (offset === "" && place !== undefined ? offsetIn(place, `${date}${time}`) : offset);
}

/** The offset that a zone has at a time; empty for what is not a zone. */
function offsetIn(zone: string, time: string): string {
  if (!isZone(zone)) return "";
  const when = parseWhen(time, zone);
  return "at" in when ? (/(?:Z|[+-]\d\d:\d\d)$/.exec(toZonedIso(when.at, zone))?.[0] ?? "") : "";
}

/** Seconds or milliseconds since 1970, as programs write them. */
function guessEpoch(number: number): string | undefined {
  const milliseconds = number > 1e11 ? number : number * 1000;
  if (!Number.isSafeInteger(Math.trunc(milliseconds)) || number < 1e8 || milliseconds > 4e12) return undefined;
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

function monthOf(name: string): string {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return String(index + 1);
}
