// A site that is changed and built again and again: after each change, what is built from what there was is, byte for
// byte, what is built from nothing.

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { recordPublished } from "../../src/cli/record.ts";
import { makeSettings } from "../make.ts";
import { Random } from "../random.ts";
import { type BuildOutcome, type BuildRequest, buildClean, buildSite, OUTPUT } from "./build-site.ts";
import { CONTENT_CHANGES } from "./content-changes.ts";
import { DISK_CHANGES } from "./disk-changes.ts";
import { LEDGER_CHANGES } from "./ledger-changes.ts";
import { changeOption } from "./option-changes.ts";
import { copyState, filesOf, layDown, makeState, type SiteState, writeFile } from "./site-state.ts";
import { compareTrees, readTree, type Tree } from "./trees.ts";

export interface Change {
  readonly change: string;
  readonly seed: number;
}

export interface Sequence {
  readonly seed: number;
  /** Whether the machine's clock runs ahead from build to build, so that the system's times alone say what was touched. */
  readonly hoursApart: boolean;
  /** What happens before each build. */
  readonly steps: readonly (readonly Change[])[];
}

export interface SequenceCounts {
  readonly builds: number;
  readonly failures: number;
}

const OPTIONS = "change an option";
const PREVIEW = "preview";
/** Of what was built last without an error. */
const RECORD = "record";
const LEDGER = "content/published.txt";
const STATE_CHANGES = [
  ...Object.keys(CONTENT_CHANGES),
  ...Object.keys(LEDGER_CHANGES),
  ...Array.from({ length: 4 }, () => RECORD),
  ...Array.from({ length: 3 }, () => OPTIONS),
  PREVIEW,
];

const seed = fc.integer({ min: 1, max: 1_000_000 });
const change: fc.Arbitrary<Change> = fc.record({
  change: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...STATE_CHANGES) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(DISK_CHANGES)) },
  ),
  seed,
});

export const anySequence: fc.Arbitrary<Sequence> = fc.record({
  seed,
  hoursApart: fc.boolean(),
  steps: fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 7, size: "max" }),
});

/** The list is made longer before anything is known to be wrong. */
const LIST = ".news-digest.json";
const HOUR = 60 * 60 * 1000;

/**
 * @returns How many builds there were, and how many of them found an error.
 * @throws Error that says after which step the trees differ, and where.
 */
export async function checkSequence({ seed, hoursApart, steps }: Sequence): Promise<SequenceCounts> {
  const home = mkdtempSync(join(tmpdir(), "news-digest-sequence-"));
  const [root, clean] = [join(home, "site"), join(home, "clean")];
  const realNow = Date.now;
  let ahead = 0;
  let failures = 0;
  if (hoursApart) Date.now = () => realNow() + ahead;
  try {
    let state = makeState(seed);
    layDown(state, root);
    let good = copyState(state);
    for (const [i, step] of [[], ...steps, []].entries()) {
      ahead += HOUR;
      // As it was built last, before anything else happens.
      if (step.some(({ change }) => change === RECORD)) await record(state, root);
      state = applyStep(state, step, root);
      const before = readTree(join(root, OUTPUT));
      const outcome = await buildSite(requestOf(state, root));
      layDown(state, clean);
      const expected = await buildClean(requestOf(state, clean));
      const faults = compareOutcomes(outcome, expected, before, [root, clean]);
      if (faults.length > 0) throw new Error(`After step ${i}, ${describe(step)}:\n${faults.join("\n")}`);
      if (outcome.failed) {
        failures++;
        const back = copyState(good);
        replaceFiles(state, back, root);
        state = back;
      } else good = copyState(state);
    }
    const again = await buildSite(requestOf(state, root));
    if (again.counts?.written !== 0) throw new Error(`With nothing changed, ${again.counts?.written} were written.`);
    return { builds: steps.length + 2, failures };
  } finally {
    Date.now = realNow;
    rmSync(home, { recursive: true, force: true });
  }
}

function requestOf({ options, now, preview }: SiteState, root: string): BuildRequest {
  return { root, options, now, preview };
}

async function record(state: SiteState, root: string): Promise<void> {
  const { options, now } = state;
  await recordPublished({ settings: makeSettings(options), root, now, asDated: false });
  const file = join(root, LEDGER);
  state.ledger = existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function applyStep(before: SiteState, step: readonly Change[], root: string): SiteState {
  const state = copyState(before);
  for (const { change, seed } of step) {
    const random = new Random(seed);
    if (change === OPTIONS) changeOption(state, random);
    else if (change === PREVIEW) state.preview = !state.preview;
    else (CONTENT_CHANGES[change] ?? LEDGER_CHANGES[change])?.(state, random);
  }
  replaceFiles(before, state, root);
  for (const { change, seed } of step) DISK_CHANGES[change]?.(root, new Random(seed));
  return state;
}

/** Writes what is other than it was, and removes what is no more. */
function replaceFiles(before: SiteState, after: SiteState, root: string): void {
  const [old, files] = [filesOf(before), filesOf(after)];
  for (const file of old.keys()) if (!files.has(file)) rmSync(join(root, file));
  for (const [file, content] of files) {
    const was = old.get(file);
    if (was === undefined || !Buffer.from(was).equals(Buffer.from(content))) writeFile(root, file, content);
  }
}

function compareOutcomes(
  outcome: BuildOutcome,
  expected: BuildOutcome,
  before: Tree,
  [root, clean]: readonly [string, string],
): readonly string[] {
  const faults: string[] = [];
  if (outcome.said !== expected.said) faults.push(`It said\n${outcome.said}\nin the place of\n${expected.said}`);
  if (outcome.failed !== expected.failed) faults.push(`It ${outcome.failed ? "failed" : "did not fail"}.`);
  const [found, wanted] = [readTree(join(root, OUTPUT)), expected.failed ? before : readTree(join(clean, OUTPUT))];
  const differences = compareTrees(found, wanted);
  return [...faults, ...differences.filter((line) => !(expected.failed && line.startsWith(`${LIST}:`)))];
}

function describe(step: readonly Change[]): string {
  return step.map(({ change, seed }) => `${change} (${seed})`).join(", ") || "nothing";
}
