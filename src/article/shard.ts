// One of several parts of a build: the article files that are its own. Files of one month stay together, as their pages
// lead to each other, and months that follow each other are in one shard.

import { compareText } from "../order.ts";
import { groupBySegment } from "./article-store.ts";
import type { ArticleFile } from "./find-files.ts";

/** As test runners have it: `1/4` is the first of four. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly total: number;
}

const MOST_SHARDS = 1000;

/** `1/4`; nothing for what is not a shard. */
export function parseShard(text: string): Shard | undefined {
  const [, index, total] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text.trim())?.map(Number) ?? [];
  if (index === undefined || total === undefined || index > total || total > MOST_SHARDS) return undefined;
  return { index, total };
}

/**
 * The files of a shard, as they were ordered. Every file is in one shard, and each has about as many.
 * @param content The content folder, from the project's root.
 */
export function filesOfShard(
  files: readonly ArticleFile[],
  content: string,
  { index, total }: Shard,
): readonly ArticleFile[] {
  const groups = [...groupBySegment(files, content)].sort(([a], [b]) => compareText(a, b));
  const own = new Set<ArticleFile>();
  let before = 0;
  for (const [, group] of groups) {
    const middle = before + group.length / 2;
    if (Math.floor((middle / files.length) * total) === index - 1) for (const file of group) own.add(file);
    before += group.length;
  }
  return files.filter((file) => own.has(file));
}
