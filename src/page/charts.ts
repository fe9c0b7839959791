// Charts of stories over time; all of them span the time of the whole site, so that they can be compared.

import { daysOf } from "../digest/archive.ts";
import type { Digest } from "../digest/digest.ts";
import type { Story } from "../digest/model.ts";
import { buildTimeline, type Timeline, type TimeUnit } from "../digest/timeline.ts";
import { remember } from "../remember.ts";
import type { DateLabels } from "../site/date-labels.ts";
import type { Words } from "../site/words.ts";
import type { Day } from "../text/dates.ts";
import type { Chart, ScaledChart, Shape } from "./model/chart.ts";
import { drawColumns, drawGrid, scaleTo } from "./shapes.ts";

/** A sparkline is small and there may be a thousand on a page: few steps, and whole numbers but for odd counts. */
const SPARKLINE_STEPS = 48;
const SPARKLINE_HEIGHT = 20;
const CHART_STEPS = 120;
const CHART_HEIGHT = 100;

type Stories = readonly Pick<Story, "day">[];

/** Charts over a part of the site's time. */
export interface ChartsOfTime {
  readonly trendOf: (stories: Stories) => Chart | undefined;
  readonly sparklineOf: (stories: Stories) => Shape | undefined;
}

export class Charts {
  /** The busiest step of these stories at full height; `undefined` where there is nothing to draw. */
  readonly sparklineOf: (stories: Stories) => Shape | undefined;
  readonly #dates: DateLabels;
  readonly #words: Words;
  readonly #days: readonly Day[];
  readonly #timelineOf: (steps: number) => Timeline | undefined;

  constructor(digest: Pick<Digest, "archive">, dates: DateLabels, words: Words) {
    this.#days = daysOf(digest.archive).map(({ day }) => day);
    this.#dates = dates;
    this.#words = words;
    this.#timelineOf = remember((steps) => buildTimelineOf(this.#days, steps));
    this.sparklineOf = (stories) => drawSparkline(stories, this.#timelineOf(SPARKLINE_STEPS));
  }

  /** The time of the whole site; `undefined` where there is one day at most. */
  get timeline(): Timeline | undefined {
    return this.#timelineOf(CHART_STEPS);
  }

  /**
   * Charts from the site's first day to `last`, with the busiest step at full height: they stay as they are on the days
   * after it.
   */
  upTo(last: Day | undefined): ChartsOfTime {
    const end = last === undefined ? 0 : this.#days.indexOf(last) + 1;
    const timelineOf = remember((steps: number) => buildTimelineOf(this.#days.slice(0, end), steps));
    return {
      sparklineOf: (stories) => drawSparkline(stories, timelineOf(SPARKLINE_STEPS)),
      trendOf: (stories) => {
        const timeline = timelineOf(CHART_STEPS);
        if (timeline === undefined || stories.length === 0) return undefined;
        return this.chartOf(stories, timeline, Math.max(...timeline.count(stories)));
      },
    };
  }

  /** Over the time from the first to the last of these stories alone; `undefined` where all are of one day. */
  ofOwnTime(stories: Stories): Chart | undefined {
    const timeline = buildTimelineOf([...new Set(stories.map(({ day }) => day))].sort(), CHART_STEPS);
    return timeline && this.chartOf(stories, timeline, Math.max(...timeline.count(stories)));
  }

  /** @param top What stands at full height: the same for charts that are to be compared. */
  chartOf(stories: Stories, timeline: Timeline, top: number): Chart {
    const words = this.#words;
    const counts = timeline.count(stories);
    const title = titleOf(timeline.unit, words);
    const first = this.#endLabel(timeline.first, timeline.unit);
    const last = this.#endLabel(timeline.last, timeline.unit);
    const span = words.timeSpan({ first, last });
    const most = Math.max(...counts);
    const time = this.stepLabel(timeline.steps[counts.indexOf(most)] ?? timeline.first, timeline);
    return {
      ...toShape(counts, top, CHART_HEIGHT),
      title,
      caption: words.labelled({ label: title, text: span }),
      label: words.chartSummary({ chart: title, span, stories: words.stories(most), time }),
      ends: [first, last],
    };
  }

  scaledChartOf(stories: Stories, timeline: Timeline): ScaledChart {
    const scale = scaleTo(Math.max(1, ...timeline.count(stories)));
    return {
      ...this.chartOf(stories, timeline, scale.top),
      grid: drawGrid(scale, timeline.steps.length, CHART_HEIGHT),
      ticks: scale.ticks.map((tick) => this.#words.number(tick)).reverse(),
    };
  }

  /** A step of time by its name: `7 March 2025`, `Week of 3 March 2025`, `March 2025`, `2025`. */
  stepLabel(step: Day, { unit }: Timeline): string {
    const label = this.#endLabel(step, unit);
    return unit === "week" ? this.#words.weekOf(label) : label;
  }

  #endLabel(day: Day, unit: TimeUnit): string {
    if (unit === "month") return this.#dates.month(day.slice(0, 7));
    return unit === "year" ? day.slice(0, 4) : this.#dates.shortDay(day);
  }
}

function buildTimelineOf(days: readonly Day[], steps: number): Timeline | undefined {
  return days.length > 1 ? buildTimeline(days, steps) : undefined;
}

function drawSparkline(stories: Stories, timeline: Timeline | undefined): Shape | undefined {
  if (timeline === undefined || stories.length === 0) return undefined;
  const counts = timeline.count(stories);
  return toShape(counts, Math.max(...counts), SPARKLINE_HEIGHT);
}

function toShape(counts: readonly number[], top: number, height: number): Shape {
  return { width: counts.length, height, path: drawColumns(counts, top, height) };
}

function titleOf(unit: TimeUnit, words: Words): string {
  const titles = {
    day: words.storiesADay,
    week: words.storiesAWeek,
    month: words.storiesAMonth,
    year: words.storiesAYear,
  };
  return titles[unit];
}
