// Drawings of how much ran when.

/** How much ran when, in units of its own: to be stretched to the place that it is given. */
export interface Shape {
  /** Of the `viewBox`, from `0 0`. */
  readonly width: number;
  readonly height: number;
  /** An SVG path, to be filled. */
  readonly path: string;
}

/** A shape with what there is to say of it. */
export interface Chart extends Shape {
  /** `Stories a week` */
  readonly title: string;
  /** The same with its time: `Stories a week: 3 March 2025 to 21 March 2025` */
  readonly caption: string;
  /** All that is to be seen, in words. */
  readonly label: string;
  /** What stands at the start and at the end of the time. */
  readonly ends: readonly [string, string];
}

/** A chart from whose height a number can be read. */
export interface ScaledChart extends Chart {
  /** An SVG path: a line across for each of `ticks`. */
  readonly grid: string;
  /** Evenly spaced, from the top down to 0. */
  readonly ticks: readonly string[];
}
