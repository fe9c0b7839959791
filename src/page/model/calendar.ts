// The calendar of a month, as several pages show it.

export type Level = 0 | 1 | 2 | 3 | 4;

/** A day of a calendar; `href` is absent on a quiet day. */
export interface CalendarDay {
  /** The day of the month, 1 to 31. */
  readonly number: number;
  /** The day and how much ran, in words. */
  readonly label: string;
  readonly href?: string | undefined;
  readonly storyCount: number;
  /** How busy the day was beside the busiest one shown: 0 (quiet) to 4. */
  readonly level: Level;
}

export interface Calendar {
  readonly title: string;
  /** Absent where nothing ran in the whole month. */
  readonly href?: string | undefined;
  readonly storyCount: number;
  /** Monday first, in short. */
  readonly weekdays: readonly string[];
  /** Rows of seven; `undefined` where a day belongs to another month. */
  readonly weeks: readonly (readonly (CalendarDay | undefined)[])[];
}
