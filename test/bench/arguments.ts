// What the bench is asked for on the command line.

import { parseArgs } from "node:util";
import { isScenario, SCENARIOS, type Scenario } from "./scenario.ts";
import { MAX_TOPICS } from "./topics.ts";

export interface BenchArguments {
  /** Numbers of articles, each of them measured by itself. */
  readonly sizes: readonly number[];
  readonly topics: number;
  readonly runs: number;
  readonly seed: number;
  readonly only: readonly Scenario[];
  /** Whom we are compared with; absent where the size decides. */
  readonly peers: readonly PeerName[] | undefined;
  /** Where the figures are kept. */
  readonly json: string | undefined;
  /** Whether the feeds' share of a build is timed, too. */
  readonly feeds: boolean;
  /** Whether TypeScript is compiled while it is loaded, as this repository's own build does. */
  readonly source: boolean;
  readonly help: boolean;
}

export type PeerName = "hugo" | "eleventy";

const PEER_NAMES: readonly PeerName[] = ["hugo", "eleventy"];

/** Above it, plain Eleventy takes too long to be waited for unless it is asked for. */
const MOST_FOR_ELEVENTY = 50_000;

export const USAGE = `npm run bench -- [ARTICLES…] [options]

Builds the same generated digest with this project, with Hugo where it is installed, and with Eleventy alone, in turn,
and reports what each build costs: medians of whole processes.

  ARTICLES       how many articles, twenty a day; several numbers are measured one after the other (default 10000)
  --runs N       how often everything is done (default 5)
  --only LIST    of ${SCENARIOS.join(", ")} (default all)
  --peers LIST   whom to compare with: hugo, eleventy, or none (default both; above ${MOST_FOR_ELEVENTY} articles hugo)
  --topics N     how many topics are declared, at most ${MAX_TOPICS} (default 40)
  --seed N       what the articles are made from (default 1)
  --json FILE    keep all figures there, with the machine, the versions and the date
  --feeds        time also what share of a build the feeds take
  --source       measure the source in place of what is published, dist/
`;

/** @throws Error when an argument is unknown or no number in its range. */
export function parseArguments(args: readonly string[]): BenchArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      topics: { type: "string", default: "40" },
      runs: { type: "string", default: "5" },
      seed: { type: "string", default: "1" },
      only: { type: "string", default: SCENARIOS.join(",") },
      peers: { type: "string" },
      json: { type: "string" },
      feeds: { type: "boolean", default: false },
      source: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const sizes = positionals.length === 0 ? ["10000"] : positionals;
  return {
    sizes: sizes.map((size) => toCount("The number of articles", size, 1_000_000)),
    topics: toCount("--topics", values.topics, MAX_TOPICS),
    runs: toCount("--runs", values.runs, 1000),
    seed: toCount("--seed", values.seed, 2 ** 31 - 1),
    only: toList("--only", values.only, SCENARIOS, isScenario),
    peers: toPeers(values.peers),
    json: values.json,
    feeds: values.feeds,
    source: values.source,
    help: values.help,
  };
}

/** Whom we are compared with at a size. */
export function choosePeers({ peers }: Pick<BenchArguments, "peers">, articles: number): readonly PeerName[] {
  return peers ?? PEER_NAMES.filter((name) => name !== "eleventy" || articles <= MOST_FOR_ELEVENTY);
}

function toPeers(text: string | undefined): readonly PeerName[] | undefined {
  if (text === undefined) return undefined;
  if (text === "none") return [];
  return toList("--peers", text, PEER_NAMES, isPeerName);
}

function isPeerName(name: string): name is PeerName {
  return PEER_NAMES.some((each) => each === name);
}

function toCount(name: string, text: string, high: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > high) {
    throw new Error(`${name} must be a whole number from 1 to ${high}; it is "${text}".`);
  }
  return value;
}

/** The names of a list with commas, each once and in the order of `names`. */
function toList<Name extends string>(
  option: string,
  text: string,
  names: readonly Name[],
  isName: (name: string) => name is Name,
): readonly Name[] {
  const asked = text.split(",").map((each) => each.trim());
  const unknown = asked.find((each) => !isName(each));
  if (unknown !== undefined) throw new Error(`${option} takes ${names.join(", ")}; "${unknown}" is none of them.`);
  return names.filter((name) => asked.includes(name));
}
