// A build that must not go on, with every reason why.

import { countProblems } from "../format-problems.ts";
import type { Problem } from "../problem.ts";

/** Eleventy prints its message and ends with exit code 1; the problems have been printed before it is thrown. */
export class DigestError extends Error {
  readonly problems: readonly Problem[];
  /** Eleventy prints a stack with what it is given, unless this is set; it must not be empty. */
  readonly skipOriginalStack = true;

  constructor(problems: readonly Problem[], outcome: string) {
    super(`News Digest: ${countProblems(problems)}, see above. ${outcome}`);
    this.name = "DigestError";
    this.problems = problems;
    // The problems say where the fault is: a stack trace of ours would not help.
    this.stack = "";
  }
}
