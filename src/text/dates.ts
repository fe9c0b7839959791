// Days, instants and zones: the one file that knows luxon.

import { DateTime, IANAZone } from "luxon";

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** A calendar day, `2025-03-07`, without a zone. */
export type Day = string;

/** A point in time as people write it: a date-time, or a date alone. */
export type When = { readonly at: Instant } | { readonly day: Day };

/** Why a text is not a date. */
export type DateFault = "form" | "no-such-date" | "skipped";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?: ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/i;
/** From -14:00 to +14:00: no zone is further from UTC. */
const OFFSET = /^(?:Z|[+-](?:(?:0\d|1[0-3]):?[0-5]\d|14:?00))$/i;

/**
 * Reads an ISO 8601 date or date-time (calendar dates alone), or one as YAML 1.1 writes it, with a space before the
 * offset. One without an offset is in `zone`;
 * of a time that the zone has twice the first is meant.
 *
 * @example
 * parseWhen("2025-03-07T08:15", "Europe/London") // {at: 1741335300000}
 * parseWhen("2025-02-30", "UTC")                 // {fault: "no-such-date"}
 * parseWhen("2025-03-30T01:30", "Europe/London") // {fault: "skipped"}
 */
export function parseWhen(text: string, zone: string): When | { readonly fault: DateFault } {
  if (DAY.test(text)) return isDay(text) ? { day: text } : { fault: "no-such-date" };
  const match = DATE_TIME.exec(text);
  if (match === null) return { fault: "form" };
  const [, day = "", time = "", written] = match;
  const offset = written?.replace(/^(?:UTC|GMT)$/i, "Z");
  if (!isDay(day) || time >= "24" || !OFFSET.test(offset ?? "Z")) return { fault: "no-such-date" };
  const fast = fastInstant(day, time, offset, zone);
  if (fast !== undefined) return { at: fast };
  const local = DateTime.fromISO(`${day}T${time}${offset?.toUpperCase() ?? ""}`, { zone });
  if (!local.isValid) return { fault: "no-such-date" };
  if (offset !== undefined)
    return isDay(local.toFormat("yyyy-MM-dd")) ? { at: local.toMillis() } : { fault: "no-such-date" };
  const first = firstOfTwice(local);
  // luxon moves a time that the zone skips to one that exists: it does not read back as it was written.
  return first.toFormat("yyyy-MM-dd'T'HH:mm") === `${day}T${time.slice(0, 5)}`
    ? { at: first.toMillis() }
    : { fault: "skipped" };
}

/** The moment that a day and a time of it name, where that is a sum; see `offsetAround`. */
function fastInstant(day: Day, time: string, offset: string | undefined, zone: string): Instant | undefined {
  const asUtc = Date.parse(`${day}T${time}Z`);
  if (!(asUtc >= FIRST_FAST && asUtc < LAST_FAST)) return undefined;
  if (offset === undefined) {
    const there = offsetAround(asUtc, zone);
    return there === undefined ? undefined : Math.floor(asUtc) - there;
  }
  if (/^Z$/i.test(offset)) return Math.floor(asUtc);
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  if (sign === undefined) return undefined;
  const distance = (Number(hours) * 60 + Number(minutes)) * MINUTE;
  return Math.floor(asUtc) - (sign === "-" ? -distance : distance);
}

/** Whether `name` is a time zone of the IANA database: `Europe/London`. */
export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/** Whether `text` names a day that the calendar has. */
function isDay(text: string): boolean {
  if (!DAY.test(text) || text < "0001") return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  // V8 takes 30 February for 2 March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The instant at which the clocks of `zone` show `time` (`06:00`) on `day`; just after the gap, where they skip it. */
export function instantOf(day: Day, time: string, zone: string): Instant {
  const asUtc = Date.parse(`${day}T${time}Z`);
  const offset = offsetAround(asUtc, zone);
  if (offset !== undefined) return asUtc - offset;
  return firstOfTwice(DateTime.fromISO(`${toIsoDay(day)}T${time}`, { zone })).toMillis();
}

/** The moment at which a point in time begins: of a day, its first. */
export function startOf(when: When, zone: string): Instant {
  return "at" in when ? when.at : instantOf(when.day, "00:00", zone);
}

/** The day that the clocks of `zone` show. */
export function dayOf(instant: Instant, zone: string): Day {
  const local = toLocal(instant, zone);
  if (local !== undefined) return local.slice(0, 10);
  return DateTime.fromMillis(instant, { zone }).toFormat("yyyy-MM-dd");
}

/** The time of day that the clocks of `zone` show: `08:15`. */
export function timeOf(instant: Instant, zone: string): string {
  const local = toLocal(instant, zone);
  if (local !== undefined) return local.slice(11, 16);
  return DateTime.fromMillis(instant, { zone }).toFormat("HH:mm");
}

export function addDays(day: Day, count: number): Day {
  const at = Date.parse(`${day}T00:00:00Z`) + count * DAY_LENGTH;
  if (at >= FIRST_FAST && at < LAST_FAST) return new Date(at).toISOString().slice(0, 10);
  return utc(day).plus({ days: count }).toFormat("yyyy-MM-dd");
}

/** How many days later `last` is than `first`. */
export function daysBetween(first: Day, last: Day): number {
  const days = (Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY_LENGTH;
  if (!Number.isNaN(days)) return days;
  return utc(last).diff(utc(first), "days").days;
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: Day): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (!Number.isNaN(weekday)) return weekday === 0 ? 7 : weekday;
  return utc(day).weekday;
}

/** The ISO week of a day, as `2025-w10`; its year may differ from the day's. */
export function weekOf(day: Day): string {
  return utc(day).toFormat("kkkk-'w'WW");
}

/** The Monday of a day's ISO week. */
export function firstOfWeek(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

export function lastOfMonth(day: Day): Day {
  return utc(day).endOf("month").toFormat("yyyy-MM-dd");
}

/** RFC 822 with a four-digit year, in UTC: `Fri, 07 Mar 2025 08:15:00 +0000`. */
export function toRfc822(instant: Instant): string {
  // The form of `toUTCString` is fixed by ECMA-262, and it is many times faster: feeds hold many dates.
  return new Date(instant).toUTCString().replace("GMT", "+0000");
}

/** RFC 3339 in UTC, to the second: `2025-03-07T08:15:00Z`. */
export function toUtcIso(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** RFC 3339 in `zone`, to the second: `2025-03-07T09:15:00+01:00`. */
export function toZonedIso(instant: Instant, zone: string): string {
  const local = toLocal(instant, zone);
  const offset = offsetAround(instant, zone);
  if (local !== undefined && offset !== undefined) return local.slice(0, 19) + formatOffset(offset);
  return DateTime.fromMillis(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
}

/** `piątek, 7 marca 2025`: a day as Intl writes it, which may differ a little between versions of Node. */
export function formatDay(day: Day, language: string): string {
  return spoken(day, language).toLocaleString(DateTime.DATE_HUGE);
}

/** `7 marca 2025` */
export function formatShortDay(day: Day, language: string): string {
  return spoken(day, language).toLocaleString(DateTime.DATE_FULL);
}

/** `7 marca` */
export function formatDayOfMonth(day: Day, language: string): string {
  return spoken(day, language).toLocaleString({ month: "long", day: "numeric" });
}

/** `marzec 2025`, for `2025-03`. */
export function formatMonth(month: string, language: string): string {
  return spoken(`${month}-01`, language).toLocaleString({ month: "long", year: "numeric" });
}

/** `marzec`, for `2025-03`. */
export function formatMonthName(month: string, language: string): string {
  return spoken(`${month}-01`, language).toFormat("LLLL");
}

/** The names of the days of the week, Monday first: `piątek` or, in short, `pt.`. */
export function weekdayNames(language: string, length: "long" | "short"): readonly string[] {
  const form = length === "long" ? "cccc" : "ccc";
  return [1, 2, 3, 4, 5, 6, 7].map((day) => spoken(`2024-01-0${day}`, language).toFormat(form));
}

/** In English where Intl does not know the language: else it would take the machine's own. */
function spoken(day: Day, language: string): DateTime {
  const [known = "en"] = Intl.DateTimeFormat.supportedLocalesOf(language);
  return utc(day).setLocale(known);
}

const MINUTE = 60_000;
const DAY_LENGTH = 24 * 60 * MINUTE;
/** Before, zones had offsets in seconds; after, years have five digits. */
const FIRST_FAST = Date.UTC(1973, 0, 3);
const LAST_FAST = Date.UTC(9999, 11, 28);

/** Offsets in milliseconds by the number of the UTC day at whose start they hold, for each zone. */
const offsets = new Map<string, Map<number, number>>();

/**
 * The offset of a zone where it is the same all of the UTC day and of the days beside it: nearly always, and then a time
 * there is a sum. Formatting with luxon takes some fifty times as long, and there is a time or more to each article.
 */
function offsetAround(instant: Instant, zone: string): number | undefined {
  if (!(instant >= FIRST_FAST && instant < LAST_FAST)) return undefined;
  const day = Math.floor(instant / DAY_LENGTH);
  const offset = offsetAtStart(day - 1, zone);
  for (let next = day; next <= day + 2; next++) if (offsetAtStart(next, zone) !== offset) return undefined;
  return offset;
}

function offsetAtStart(day: number, zone: string): number {
  let known = offsets.get(zone);
  if (known === undefined) {
    known = new Map();
    offsets.set(zone, known);
  }
  let offset = known.get(day);
  if (offset === undefined) {
    offset = DateTime.fromMillis(day * DAY_LENGTH, { zone }).offset * MINUTE;
    known.set(day, offset);
  }
  return offset;
}

/** What the clocks of a zone show, as `2025-03-07T09:15:00.000Z`; nothing near a change of its offset. */
function toLocal(instant: Instant, zone: string): string | undefined {
  const offset = offsetAround(instant, zone);
  return offset === undefined ? undefined : new Date(instant + offset).toISOString();
}

/** `+01:00` */
function formatOffset(offset: number): string {
  const minutes = Math.abs(offset) / MINUTE;
  const digits = (value: number) => String(value).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${digits(Math.floor(minutes / 60))}:${digits(minutes % 60)}`;
}

function utc(day: Day): DateTime {
  return DateTime.fromISO(toIsoDay(day), { zone: "UTC" });
}

/** The day after 9999-12-31 closes that day's edition; ISO 8601 wants its year signed. */
function toIsoDay(day: Day): string {
  return day.startsWith("10000-") ? `+0${day}` : day;
}

function firstOfTwice(local: DateTime): DateTime {
  const [first] = local.getPossibleOffsets();
  return first ?? local;
}
