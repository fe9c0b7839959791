// Collects the problems found on the way to a value, so that all of them are reported at once.

import type { Checked, Outcome, Problem } from "../problem.ts";

/** Collects the problems of each outcome that it is given. */
export class ProblemCollector {
  readonly problems: Problem[] = [];

  /** The outcome's value; its problems are collected. */
  take<T>(outcome: Checked<T>): T;
  take<T>(outcome: Outcome<T>): T | undefined;
  take<T>(outcome: Outcome<T>): T | undefined {
    for (const each of outcome.problems) this.problems.push(each);
    return outcome.value;
  }

  add(problems: readonly Problem[]): void {
    for (const each of problems) this.problems.push(each);
  }
}
