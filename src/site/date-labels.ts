// Days and moments in the words of the site's language. Formatting is slow, so each day is formatted once.

import type { Strings } from "../messages/catalogues.ts";
import { remember } from "../remember.ts";
import { type Day, dayOf, type Instant, startOf, toZonedIso, type When } from "../text/dates.ts";
import { type DateForms, dateForms } from "./date-forms.ts";
import type { Words } from "./words.ts";

/** A moment for `<time>`: `iso` for machines, `label` for people. */
export interface Time {
  readonly iso: string;
  readonly label: string;
}

/** A moment as the publication's clocks show it. */
export interface Moment {
  readonly day: Day;
  /** `08:15` */
  readonly time: string;
  /** RFC 3339 with the zone's offset. */
  readonly iso: string;
}

/** Each form as it stands alone, with a capital letter where it begins with one of its words. */
export class DateLabels implements DateForms {
  readonly day: DateForms["day"];
  readonly shortDay: DateForms["shortDay"];
  readonly dayOfMonth: DateForms["dayOfMonth"];
  readonly month: DateForms["month"];
  readonly monthName: DateForms["monthName"];
  readonly weekdays: DateForms["weekdays"];
  readonly momentOf: (at: Instant) => Moment;
  readonly #zone: string;
  readonly #words: Words;

  constructor(language: string, zone: string, words: Words, strings: Strings) {
    const forms = dateForms(language, words, strings);
    this.day = remember((day) => capitalise(forms.day(day)));
    this.shortDay = remember(forms.shortDay);
    this.dayOfMonth = remember(forms.dayOfMonth);
    this.month = remember((month) => capitalise(forms.month(month)));
    this.monthName = remember((month) => capitalise(forms.monthName(month)));
    this.weekdays = forms.weekdays;
    this.momentOf = remember((at) => {
      const iso = toZonedIso(at, zone);
      return { day: iso.slice(0, 10), time: iso.slice(11, 16), iso };
    });
    this.#zone = zone;
    this.#words = words;
  }

  /** The day that the publication's clocks show. */
  dayOf(at: Instant): Day {
    return dayOf(at, this.#zone);
  }

  /** `7 March 2025, 08:15`, or the date where that alone is known. */
  toTime(when: When): Time {
    if ("day" in when) return { iso: when.day, label: this.shortDay(when.day) };
    const { day, time, iso } = this.momentOf(when.at);
    return { iso, label: this.#words.dayAndTime({ day: this.shortDay(day), time }) };
  }

  /** `Friday 7 March 2025` */
  toDate(day: Day): Time {
    return { iso: day, label: this.day(day) };
  }

  /** The moment at which a `When` begins. */
  toInstant(when: When): Instant {
    return startOf(when, this.#zone);
  }
}

/** Many languages write days and months small within a sentence; here they are headings and links. */
function capitalise(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
