// Builds that are killed while they change the site, and a reader who crawls it all the while.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { Random } from "../random.ts";
import { buildClean, OUTPUT } from "./build-site.ts";
import { KilledSite } from "./killed-site.ts";
import { SiteReader } from "./site-reader.ts";
import { addFile, copyState, layDown, makeState, type SiteState } from "./site-state.ts";
import { compareTrees, readTree, type Tree } from "./trees.ts";

const KILLS = Number(process.env.NEWS_DIGEST_KILLS ?? 10);
const SEED = Number(process.env.FAST_CHECK_SEED ?? 20_250_322);
const DAY = 24 * 60 * 60 * 1000;

it.each([
  ["file by file", undefined],
  ["at once", "public"],
])(
  `a reader meets no half file and no dead link while ${KILLS} builds that publish %s are killed`,
  async (_, swap) => {
    const random = new Random(SEED);
    const home = mkdtempSync(join(tmpdir(), "news-digest-read-"));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const wanted = async (state: SiteState): Promise<Tree | undefined> => {
      layDown(state, home);
      const { failed } = await buildClean({ root: home, options: state.options, now: state.now });
      return failed ? undefined : readTree(join(home, OUTPUT));
    };
    const site = new KilledSite(true);
    onTestFinished(() => site.dispose());
    let state = makeState(SEED);
    for (let i = 0; i < 8; i++) addFile(state, random, random.between(0, 70 * DAY));
    // Every page has the version of its build.
    const toVersion = (of: SiteState, version: number) =>
      Object.assign(of.options, { site: { title: `The Digest ${version}` }, ...(swap === undefined ? {} : { swap }) });
    toVersion(state, 0);
    site.update(state);
    const { places } = await site.measure();
    const online = join(site.folder, swap ?? OUTPUT);
    let before = readTree(online);
    let kills = 0;
    let reads = 0;
    for (let version = 1; kills < KILLS; version++) {
      const next = copyState(state);
      toVersion(next, version);
      const added = addFile(next, random, next.now - Date.UTC(2025, 0, 20));
      const others = [...next.files.keys()].filter((file) => file !== added && !isLinked(next, file));
      const [withdrawn] = random.shuffle(others);
      if (withdrawn !== undefined && random.chance(0.5)) next.files.delete(withdrawn);
      const tree = await wanted(next);
      // Two stories at one address, say.
      if (tree === undefined) continue;
      state = next;
      site.update(state);
      const where = `version ${version}, seed ${SEED}`;
      const reader = new SiteReader(online, [before, tree]);
      const crawling = reader.crawl();
      if (await site.buildKilled({ place: random.between(1, places) })) kills++;
      await site.measure();
      reader.stop();
      await crawling;
      expect(reader.faults, where).toEqual([]);
      reads += reader.reads;
      // One whole site, then the other: no version comes again.
      if (swap !== undefined) expect(new Set(reader.versions).size, where).toBe(reader.versions.length);
      expect(compareTrees(readTree(online), tree), where).toEqual([]);
      before = tree;
    }
    expect(reads).toBeGreaterThan(KILLS);
  },
  3_600_000,
);

/** Whether an article leads to another: a link that its author left is not the build's to mend. */
function isLinked({ files }: SiteState, path: string): boolean {
  const [, slug] = /(story-\d+)$/.exec(path) ?? [];
  return (
    slug !== undefined && [...files.values()].some(({ articles }) => JSON.stringify(articles).includes(`/${slug}/`))
  );
}
