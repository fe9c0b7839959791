// The shapes of charts, as SVG paths: the one file that knows d3.
// A step of time is one unit wide, zero is at the foot; a page stretches the shape to the place that it has for it.

import { scaleLinear } from "d3-scale";
import { curveStepAfter, line } from "d3-shape";

/** How many steps a scale has, roughly: d3 takes the nearest round ones. */
const TICKS = 4;

type Point = readonly [x: number, count: number];

/** From 0 to a round number that is as high as the highest count, or higher. */
export interface Scale {
  readonly top: number;
  /** Whole numbers, evenly spaced, from 0 to `top`. */
  readonly ticks: readonly number[];
}

/** @param most At least 1. */
export function scaleTo(most: number): Scale {
  const scale = scaleLinear([0, most], [0, 1]).nice(TICKS);
  const ticks = scale.ticks(TICKS).filter(Number.isInteger);
  return { top: ticks.at(-1) ?? most, ticks };
}

/** A column for each count, one unit wide, side by side, to be filled. */
export function drawColumns(counts: readonly number[], top: number, height: number): string {
  const y = scaleLinear([0, top], [height, 0]);
  const draw = line<Point>()
    .digits(1)
    .curve(curveStepAfter)
    .y(([, count]) => y(count));
  return draw([[0, 0], ...changes(counts), [counts.length, 0]]) ?? "";
}

/** A line across for each tick. */
export function drawGrid({ top, ticks }: Scale, width: number, height: number): string {
  const y = scaleLinear([0, top], [height, 0]);
  const draw = line<Point>()
    .digits(1)
    .y(([, tick]) => y(tick));
  return ticks
    .map((tick) =>
      draw([
        [0, tick],
        [width, tick],
      ]),
    )
    .join("");
}

/** Where a count differs from the one before: most topics are quiet most of the time. */
function changes(counts: readonly number[]): readonly Point[] {
  return counts.map((count, x): Point => [x, count]).filter(([x, count]) => count !== (counts[x - 1] ?? 0));
}
