// One shard of a build: the pages that show its own articles. What it makes is what a build of the whole site
// would, but for pages at its edges; the merge renders those again, as any build does with what is stale.

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findArticleFiles } from "../article/read-articles.ts";
import type { Shard } from "../article/shard.ts";
import type { Digest } from "../digest/digest.ts";
import type { PageKind } from "../options/kinds.ts";
import type { PageEntry } from "../page/pages.ts";
import { toReadRequest } from "./load-digest.ts";
import { SHARDS_FOLDER, type ShardPaths, shardPaths } from "./shard-folder.ts";
import { hashArticles, writeManifest } from "./shard-manifest.ts";
import type { SitePlan } from "./site-plan.ts";
import { SiteUpdate } from "./site-update.ts";
import { type StageRequest, stageSite } from "./stage-site.ts";

/** The kinds of pages that show the stories of their own time alone. */
const SHARDED: ReadonlySet<PageKind> = new Set<PageKind>(["story", "edition", "day", "month"]);

/** Creates a shard's folder; what an earlier build left there is removed. */
export function openShard(root: string, shard: Shard): ShardPaths {
  const paths = shardPaths(join(root, SHARDS_FOLDER), shard);
  rmSync(paths.manifest, { force: true });
  rmSync(paths.folder, { recursive: true, force: true });
  mkdirSync(paths.site, { recursive: true });
  return paths;
}

export interface ShardRequest {
  /** The project's folder, absolute. */
  readonly root: string;
  readonly shard: Shard;
  readonly paths: ShardPaths;
  /** Of everything that decides all files of the site. */
  readonly shared: string;
  /** Of the shard's articles. */
  readonly digest: Digest;
  readonly pages: readonly PageEntry[];
  readonly needs: Omit<StageRequest, "update" | "check">;
}

/** Writes a shard, its manifest last: a shard without one is incomplete. */
export async function makeShard({ root, shard, paths, shared, digest, pages, needs }: ShardRequest): Promise<SitePlan> {
  const plan: SitePlan = { digest, pages, items: new Map(), documents: [], files: [] };
  const update = new SiteUpdate(paths.site, paths.state, shared);
  const { staging, staged } = await stageSite(plan, { ...needs, update, check: () => true });
  staging.place(staged);
  for (const file of staged) update.wrote(file);
  staging.discard();
  update.save();
  const { files } = findArticleFiles({ ...toReadRequest(root, digest.settings), shard });
  writeManifest(paths.manifest, {
    ...shard,
    settings: shared,
    articles: hashArticles(root, files),
    files: staged.map(({ file }) => file),
  });
  return { ...plan, pages: [] };
}

export function isSharded(kind: PageKind): boolean {
  return SHARDED.has(kind);
}
