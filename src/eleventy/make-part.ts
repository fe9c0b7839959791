// One part of a build: the pages that show the articles of a shard alone. What it makes is what a build of the whole site
// would, but for pages at its edges; the merge renders those again, as any build does with what is stale.

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findArticleFiles } from "../article/read-articles.ts";
import type { Shard } from "../article/shard.ts";
import type { Digest } from "../digest/digest.ts";
import type { PageKind } from "../options/kinds.ts";
import type { PageEntry } from "../page/model/model.ts";
import { toReadRequest } from "./load-digest.ts";
import { type PartPaths, partPaths, SHARDS_FOLDER } from "./part-folder.ts";
import { hashArticles, writeManifest } from "./part-manifest.ts";
import type { SitePlan } from "./site-plan.ts";
import { SiteUpdate } from "./site-update.ts";
import { type StageRequest, stageSite } from "./stage-site.ts";

/** The kinds of pages that show the stories of their own time alone. */
const SHARDED: ReadonlySet<PageKind> = new Set<PageKind>(["story", "edition", "day", "month"]);

/** Makes room for a part; what an earlier build has left there goes. */
export function openPart(root: string, shard: Shard): PartPaths {
  const part = partPaths(join(root, SHARDS_FOLDER), shard);
  rmSync(part.manifest, { force: true });
  rmSync(part.folder, { recursive: true, force: true });
  mkdirSync(part.site, { recursive: true });
  return part;
}

export interface PartRequest {
  /** The project's folder, absolute. */
  readonly root: string;
  readonly shard: Shard;
  readonly part: PartPaths;
  /** Of everything that decides all files of the site. */
  readonly shared: string;
  /** Of the shard's articles. */
  readonly digest: Digest;
  readonly pages: readonly PageEntry[];
  readonly needs: Omit<StageRequest, "update" | "check">;
}

/** Writes a part, its manifest last: a part without one is not whole. */
export async function makePart({ root, shard, part, shared, digest, pages, needs }: PartRequest): Promise<SitePlan> {
  const plan: SitePlan = { digest, pages, items: new Map(), documents: [], files: [] };
  const update = new SiteUpdate(part.site, part.state, shared);
  const { staging, staged } = await stageSite(plan, { ...needs, update, check: () => true });
  staging.place(staged);
  for (const file of staged) update.wrote(file);
  staging.discard();
  update.save();
  const { files } = findArticleFiles({ ...toReadRequest(root, digest.settings), shard });
  writeManifest(part.manifest, {
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
