import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { Random } from "../random.ts";
import { buildClean, OUTPUT } from "./build-site.ts";
import { CONTENT_CHANGES } from "./content-changes.ts";
import { KilledSite, type Moment } from "./killed-site.ts";
import { addFile, copyState, layDown, makeState, type SiteState } from "./site-state.ts";
import { compareTrees, readTree, type Tree } from "./trees.ts";

const KILLS = Number(process.env.NEWS_DIGEST_KILLS ?? 10);
const SEED = Number(process.env.FAST_CHECK_SEED ?? 20_250_322);

const STAGING = ".news-digest.new";
const DAY = 24 * 60 * 60 * 1000;
const LIST = ".news-digest.json";

/** Changes of many kinds, none of which keeps a site from being built. */
const CHANGES = [
  "add an article of today",
  "add an article of any day",
  "add one to a list",
  "change a body",
  "change a headline",
  "change its topics",
  "change its sources",
  "change its date",
  "correct",
  "describe a topic",
  "rename a file",
  "move the clock",
];

it(`${KILLS} builds that were killed at any moment leave whole files, and the next one makes all good`, async () => {
  const random = new Random(SEED);
  const home = mkdtempSync(join(tmpdir(), "news-digest-killed-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const cleanTree = async (state: SiteState): Promise<Tree | undefined> => {
    layDown(state, home);
    const { failed } = await buildClean({ root: home, options: state.options, now: state.now });
    return failed ? undefined : readTree(join(home, OUTPUT));
  };
  const wanted = async (state: SiteState): Promise<Tree> => {
    const tree = await cleanTree(state);
    if (tree === undefined) throw new RangeError("The site cannot be built.");
    return tree;
  };
  const site = new KilledSite();
  onTestFinished(() => site.dispose());
  let state = makeState(SEED);
  for (let i = 0; i < 12; i++) addFile(state, random, random.between(0, 70 * DAY));
  Object.assign(state.options, { topics: { perPage: 3 }, email: true });
  site.update(state);
  const { took, operations } = await site.measure();
  let allowed = [await wanted(state)];
  expect(compareTrees(site.output, await wanted(state))).toEqual([]);
  for (let killed = 0; killed < KILLS; ) {
    const next = copyState(state);
    for (let i = random.between(1, 4); i > 0; i--) CONTENT_CHANGES[random.pick(CHANGES)]?.(next, random);
    const added = addFile(next, random, next.now - Date.UTC(2025, 0, 20));
    // All pages are stale, or few are.
    if (random.chance(0.4)) next.options.site = { title: `The Digest ${killed}` };
    const tree = await cleanTree(next);
    // Two stories at one address, say: such a build has nothing to write.
    if (tree === undefined) continue;
    state = next;
    allowed.push(tree);
    site.update(state);
    const moment: Moment = random.chance(0.3)
      ? { after: random.between(0, took) }
      : { operation: random.between(1, operations) };
    const where = `kill ${killed + 1}, ${JSON.stringify(moment)}, seed ${SEED}`;
    if (await site.buildKilled(moment)) killed++;
    expect(listForeign(site.output, allowed), where).toEqual([]);
    if (killed < KILLS && random.chance(0.3)) continue;

    // What the killed build was about to publish is withdrawn.
    if (random.chance(0.7)) state.files.delete(added);
    site.update(state);
    expect(await site.build(), where).toMatchObject({ failed: false });
    const now = await wanted(state);
    allowed = [now];
    expect(compareTrees(site.output, now), where).toEqual([]);
  }
}, 3_600_000);

/** Visible files that are neither as they were nor as they were to be. */
function listForeign(found: Tree, allowed: readonly Tree[]): readonly string[] {
  return [...found].flatMap(([path, content]) => {
    if (typeof content === "string" || path === LIST || path.startsWith(STAGING)) return [];
    return allowed.some((tree) => isSame(tree.get(path), content)) ? [] : [path];
  });
}

function isSame(expected: Buffer | string | undefined, content: Buffer): boolean {
  return typeof expected === "object" && expected.equals(content);
}
