// Gathers what went wrong on the way to a value, so that every fault is told at once.

import type { Outcome, Problem, Told } from "../problem.ts";

/** Keeps the problems of each outcome that passes through it. */
export class Gathering {
  readonly problems: Problem[] = [];

  /** The outcome's value; its problems are kept. */
  take<T>(outcome: Told<T>): T;
  take<T>(outcome: Outcome<T>): T | undefined;
  take<T>(outcome: Outcome<T>): T | undefined {
    for (const each of outcome.problems) this.problems.push(each);
    return outcome.value;
  }

  tell(problems: readonly Problem[]): void {
    for (const each of problems) this.problems.push(each);
  }
}
