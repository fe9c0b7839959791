// As many sequences as are asked for, with the seed of this run.

import fc from "fast-check";
import { expect } from "vitest";
import { anySequence, checkSequence } from "./sequence.ts";

export async function checkSequences(count: number): Promise<void> {
  let [builds, failures] = [0, 0];
  const property = fc.asyncProperty(anySequence, async (sequence) => {
    const counts = await checkSequence(sequence);
    builds += counts.builds;
    failures += counts.failures;
  });
  await fc.assert(property, { numRuns: count });
  // Where most builds ended with an error, little was tried.
  expect(failures).toBeLessThan(builds / 2);
}
