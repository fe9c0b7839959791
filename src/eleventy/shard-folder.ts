// Where the shards of a build lie until they are merged: `_shards/shard-1-4.json`, and beside it a folder of the same name
// with the pages and the cache of that shard.

import { join } from "node:path";
import type { Shard } from "../article/shard.ts";

/** From the project's root. */
export const SHARDS_FOLDER = "_shards";

/** The paths of a shard, absolute where `folder` is. */
export interface ShardPaths {
  /** What the shard is: see `shard-manifest.ts`. */
  readonly manifest: string;
  /** All else of it. */
  readonly folder: string;
  /** Its pages, as below the output folder. */
  readonly site: string;
  /** As the project's own cache. */
  readonly cache: string;
  /** By what its pages are known. */
  readonly state: string;
}

export function shardPaths(shardsFolder: string, { index, total }: Shard): ShardPaths {
  const folder = join(shardsFolder, `shard-${index}-${total}`);
  const cache = join(folder, "cache");
  return { manifest: `${folder}.json`, folder, site: join(folder, "site"), cache, state: join(cache, "pages") };
}
