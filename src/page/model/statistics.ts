// What ran, counted.

import type { PageBase } from "./base.ts";
import type { Chart, ScaledChart } from "./chart.ts";
import type { Link, SourceLink } from "./common.ts";

/** A number, or a day, with what it says. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly href?: string | undefined;
}

/** A row of bars: `share` is the bar's length in hundredths of the longest. */
export interface CitedSourceBar {
  readonly source: SourceLink;
  readonly storyCount: number;
  readonly share: number;
}

/** What was drawn, in numbers. */
export interface CountTable {
  /** The name of the time, then of each column of counts. */
  readonly columns: readonly string[];
  /** Newest first. */
  readonly rows: readonly { readonly time: string; readonly counts: readonly number[] }[];
}

export interface StatisticsPage extends PageBase {
  readonly kind: "statistics";
  /** Empty where nothing has been published. */
  readonly figures: readonly Figure[];
  /** Absent where there is no time to show yet. */
  readonly overTime?:
    | {
        readonly chart: ScaledChart;
        /** Of the top level, those with the most stories first, all drawn to one scale. */
        readonly topics: readonly { readonly topic: Link; readonly storyCount: number; readonly chart: Chart }[];
        readonly table: CountTable;
      }
    | undefined;
  /** The most cited first. */
  readonly sources: readonly CitedSourceBar[];
  readonly allSources: Link;
}
