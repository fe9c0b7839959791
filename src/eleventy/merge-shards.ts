// Merges shards into an output and a cache as if one build had made them. What belongs to no shard,
// and what differs at the edges of two, is then rendered by a build, which keeps the rest.

import { copyFileSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { findArticleFiles } from "../article/read-articles.ts";
import { hashOf } from "../fingerprint.ts";
import type { DigestSettings } from "../options/settings.ts";
import { type Problem, problem } from "../problem.ts";
import { ARTICLES, FILES } from "./cache.ts";
import { type BuiltShard, findShards } from "./find-shards.ts";
import { toReadRequest } from "./load-digest.ts";
import { type OutputFile, readOutputState, writeOutputState } from "./output-state.ts";
import { noteOutputs } from "./outputs.ts";
import { hashArticles } from "./shard-manifest.ts";
import { outputStatePath } from "./site-update.ts";
import { type StagedFile, Staging } from "./staging.ts";

export interface MergeRequest {
  /** The project's folder, absolute. */
  readonly root: string;
  readonly settings: DigestSettings;
  /** Of everything that decides all files of the site. */
  readonly shared: string;
  /** Where the shards are: each folder may hold several. */
  readonly folders: readonly string[];
  /** The output folder, absolute. */
  readonly output: string;
  /** The project's cache, absolute. */
  readonly cache: string;
}

/**
 * Merges shards. Nothing is written where one is missing, doubled, damaged or of another site.
 * @returns What is wrong with the shards.
 */
export async function mergeShards(request: MergeRequest): Promise<readonly Problem[]> {
  const { root, settings, folders, output, cache, shared } = request;
  const { files: articles } = findArticleFiles(toReadRequest(root, settings));
  const { value: shards, problems } = findShards(folders, { settings: shared, articles: hashArticles(root, articles) });
  if (shards === undefined) return problems;

  const staging = new Staging(output, "merge");
  staging.open();
  const laid = new Map<string, readonly [StagedFile, OutputFile] | undefined>();
  const damaged: Problem[] = [];
  for (const shard of shards) {
    const known = readOutputState(shard.paths.state);
    for (const file of shard.files) {
      const bytes = await readFile(join(shard.paths.site, file)).catch(() => undefined);
      const as = known.get(file);
      if (bytes === undefined || as === undefined || hashOf(bytes) !== as.content) damaged.push(damage(shard, file));
      // A page at the edge of two shards shows something else in each: it is left to the build.
      else if (laid.has(file)) laid.set(file, undefined);
      else {
        const staged = staging.writeBytes(file, bytes);
        if (staged !== "same") laid.set(file, [staged, as]);
      }
    }
  }
  if (damaged.length > 0) {
    staging.discard();
    return damaged;
  }
  const whole = [...laid.values()].filter((each) => each !== undefined);
  noteOutputs(
    output,
    whole.map(([{ file }]) => file),
  );
  staging.place(whole.map(([staged]) => staged));
  staging.discard();
  writeOutputState(
    outputStatePath(cache, output),
    new Map(whole.map(([{ file, size, modified }, as]) => [file, { ...as, size, modified }])),
  );
  for (const { paths } of shards) copyCache(paths.cache, cache);
  return [];
}

/** The caches of articles and pictures: each file has a checksum, or a hash of its input as its name. */
function copyCache(from: string, to: string): void {
  for (const folder of [ARTICLES, FILES]) {
    if (!existsSync(join(from, folder))) continue;
    for (const entry of readdirSync(join(from, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const source = join(entry.parentPath, entry.name);
      const target = join(to, source.slice(from.length));
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(source, target);
    }
  }
}

function damage({ name, paths }: BuiltShard, file: string): Problem {
  return problem(
    "shards-unfit",
    { file: join(paths.site, file) },
    `The file of ${name} is missing, or is not what that build has written.`,
    "Make that shard again, and move it as a whole.",
  );
}
