// Dates as feeds, spreadsheets and other tools write them, as the one form that articles have.

import { parseWhen, type When } from "../text/dates.ts";

/** How dates of numbers alone are meant: `7/3/2025`. */
export type NumberOrder = "DMY" | "MDY";

export type DateOutcome = When | { readonly fault: "form" | "no-such-date" | "skipped" | "ambiguous" };

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** RFC 822, 4.2 and 5: zones by their names. Single letters meant nothing sure, so UTC (RFC 1123). */
const ZONES: Readonly<Record<string, string>> = {
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  CET: "+01:00",
  CEST: "+02:00",
  BST: "+01:00",
};

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*([ap]\.?m\.?)?)?\s*(Z|UTC|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?|GMT)?(?:\s*\[[\w/+-]+\])?$/i;
/** RFC 822 and its relatives: `Fri, 07 Mar 2025 08:15:00 +0000`, `7 March 2025`. */
const MAIL =
  /^(?:[a-z]+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]\.?m\.?)?)?\s*(.*)$/i;
/** `March 7, 2025 8:15 am`, and C's `Fri Mar  7 08:15:00 2025`. */
const AMERICAN =
  /^(?:[a-z]+\.?,?\s+)??([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?)?\s*(.*)$/i;
const ASCTIME = /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(\d{2}):(\d{2}):(\d{2})\s+(\d{4})$/i;
const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:,?[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?)?$/i;
const EPOCH = /^\d{9,13}(?:\.\d+)?$/;

/**
 * @param zone Of a time without an offset.
 * @param order Of dates such as `7/3/2025`, where no part of it says which is the month.
 *
 * @example
 * readDate("Fri, 07 Mar 2025 08:15:00 GMT", "UTC") // {at: 1741335300000}
 * readDate("7/3/2025", "UTC")                      // {fault: "ambiguous"}
 */
export function readDate(written: string, zone: string, order?: NumberOrder): DateOutcome {
  const text = written.trim().replace(/\s+/g, " ");
  const plain = parseWhen(text, zone);
  if (!("fault" in plain) || plain.fault === "skipped") return plain;
  if (EPOCH.test(text)) return fromEpoch(Number(text));
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, year = "", month = "", day = "", hour, minute, second, fraction, half, offset] = iso;
    const own = offsetOf(offset ?? "");
    return build({ year, month, day, hour: hourOf(hour, half), minute, second, fraction, offset: own }, zone);
  }
  const asc = ASCTIME.exec(text);
  if (asc !== null) {
    const [, month = "", day = "", hour, minute, second, year = ""] = asc;
    return build({ year, month: monthOf(month), day, hour, minute, second, offset: "" }, zone);
  }
  const numbers = NUMBERS.exec(text);
  if (numbers !== null) {
    const [, first = "", sign, second = "", year = "", hour, minute, seconds, half] = numbers;
    const isDayFirst = Number(first) > 12 || sign === "." || (Number(second) <= 12 && order === "DMY");
    if (!isDayFirst && Number(second) <= 12 && order === undefined && first !== second) return { fault: "ambiguous" };
    const [day, month] = isDayFirst ? [first, second] : [second, first];
    return build({ year, month, day, hour: hourOf(hour, half), minute, second: seconds, offset: "" }, zone);
  }
  const mail = MAIL.exec(text);
  if (mail !== null) {
    const [, day = "", month = "", year = "", hour, minute, second, half, rest = ""] = mail;
    return build(
      {
        year: fullYear(year),
        month: monthOf(month),
        day,
        hour: hourOf(hour, half),
        minute,
        second,
        offset: offsetOf(rest),
      },
      zone,
    );
  }
  const american = AMERICAN.exec(text);
  if (american !== null) {
    const [, month = "", day = "", year = "", hour, minute, second, half, rest = ""] = american;
    return build(
      { year, month: monthOf(month), day, hour: hourOf(hour, half), minute, second, offset: offsetOf(rest) },
      zone,
    );
  }
  return plain;
}

interface Parts {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string;
  readonly hour?: string | undefined;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  readonly fraction?: string | undefined;
  /** `undefined` for one that means nothing. */
  readonly offset: string | undefined;
}

function build({ year, month, day, hour, minute, second, fraction, offset }: Parts, zone: string): DateOutcome {
  if (month === undefined || offset === undefined) return { fault: "form" };
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (hour === undefined) return parseWhen(date, zone);
  // A leap second is the last of its minute.
  const seconds = second === "60" ? "59" : (second ?? "00");
  const time = `${hour.padStart(2, "0")}:${minute ?? "00"}:${seconds}${fraction === undefined ? "" : `.${fraction.slice(0, 3)}`}`;
  return parseWhen(`${date}T${time}${offset}`, zone);
}

/** Seconds, or milliseconds where seconds would be far in the future. */
function fromEpoch(value: number): DateOutcome {
  const at = value > 1e11 ? Math.floor(value) : Math.floor(value * 1000);
  return { at };
}

function monthOf(name: string): string | undefined {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return index === -1 ? undefined : String(index + 1);
}

/** RFC 2822, 4.3. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 50 ? `20${year}` : `19${year}`;
}

function hourOf(hour: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || half === undefined) return hour;
  const within = Number(hour) % 12;
  return String(/^p/i.test(half) ? within + 12 : within);
}

function offsetOf(zone: string): string | undefined {
  const text = zone.replace(/\(.*\)$/, "").trim();
  if (text === "") return "";
  const numbers = /^(?:GMT|UTC)?([+-])(\d{1,2}?):?(\d{2})?$/i.exec(text);
  if (numbers !== null) return `${numbers[1]}${numbers[2]?.padStart(2, "0")}:${numbers[3] ?? "00"}`;
  if (/^(?:UT|UTC|GMT|[A-IK-Z])$/i.test(text)) return "Z";
  return ZONES[text.toUpperCase()];
}
