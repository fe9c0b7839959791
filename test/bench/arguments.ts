// What the bench is asked for on the command line.

import { parseArgs } from "node:util";
import { MAX_TOPICS } from "./topics.ts";

export interface BenchArguments {
  readonly articles: number;
  readonly topics: number;
  readonly runs: number;
  readonly seed: number;
  /** Whether TypeScript is compiled while it is loaded, as this repository's own build does. */
  readonly source: boolean;
  readonly help: boolean;
}

export const USAGE = `npm run bench -- [ARTICLES] [--topics N] [--runs N] [--seed N] [--source]

Builds the same generated digest with this project, with Hugo where it is installed, and with Eleventy alone,
and says what each costs: medians of whole processes.

  ARTICLES     how many articles, twenty a day (default 10000)
  --topics N   how many topics are declared, at most ${MAX_TOPICS} (default 40)
  --runs N     how often each is built (default 3)
  --seed N     what the articles are made from (default 1)
  --source     take the source in place of what is published, dist/
`;

/** @throws Error when an argument is unknown or no number in its range. */
export function parseArguments(args: readonly string[]): BenchArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      topics: { type: "string", default: "40" },
      runs: { type: "string", default: "3" },
      seed: { type: "string", default: "1" },
      source: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const [articles = "10000", ...rest] = positionals;
  if (rest.length > 0) throw new Error(`There is one number of articles; "${rest.join(" ")}" is too much.`);
  return {
    articles: toCount("The number of articles", articles, 1_000_000),
    topics: toCount("--topics", values.topics, MAX_TOPICS),
    runs: toCount("--runs", values.runs, 1000),
    seed: toCount("--seed", values.seed, 2 ** 31 - 1),
    source: values.source,
    help: values.help,
  };
}

function toCount(name: string, text: string, high: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > high) {
    throw new Error(`${name} must be a whole number from 1 to ${high}; it is "${text}".`);
  }
  return value;
}
