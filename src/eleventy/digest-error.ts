// A build that must not go on, with every reason why.

import { countProblems } from "../format-problems.ts";
import type { Problem } from "../problem.ts";

/** Eleventy prints its message and ends with exit code 1; whoever throws it has told the problems. */
export class DigestError extends Error {
  readonly problems: readonly Problem[];
  /** Eleventy prints a stack with what it is given, unless this is set; an empty one would be a riddle. */
  readonly skipOriginalStack = true;

  constructor(problems: readonly Problem[], outcome: string) {
    super(`News Digest: ${countProblems(problems)}, told above. ${outcome}`);
    this.name = "DigestError";
    this.problems = problems;
    // The problems say where the fault is; where our code noticed it helps nobody.
    this.stack = "";
  }
}
