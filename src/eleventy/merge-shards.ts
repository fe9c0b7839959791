// Merges shards into an output and a cache as if one build had made them. What belongs to no shard,
// and what differs at the edges of two, is then rendered by a build, which keeps the rest.

import { copyFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { putFile } from "../article/put-file.ts";
import { findArticleFiles } from "../article/read-articles.ts";
import { hashOf } from "../fingerprint.ts";
import type { DigestSettings } from "../options/settings.ts";
import { hasErrors, type Problem, problem } from "../problem.ts";
import { findBlockedOutputs } from "./blocked-outputs.ts";
import { ARTICLES, FILES } from "./cache.ts";
import { type BuiltShard, findShards } from "./find-shards.ts";
import { toReadRequest } from "./load-digest.ts";
import { isListLost } from "./orphans.ts";
import { type OutputFile, readOutputState, writeOutputState } from "./output-state.ts";
import { noteOutputs } from "./outputs.ts";
import { hashArticles } from "./shard-manifest.ts";
import { outputStatePath } from "./site-update.ts";
import { clearStaging, type StagedFile, Staging } from "./staging.ts";
import { orWriteFault } from "./write-faults.ts";

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
 * @returns What is wrong with the shards, or stands in the way of their pages.
 */
export function mergeShards(request: MergeRequest): readonly Problem[] {
  const { root, settings, folders, output, shared } = request;
  const { files: articles } = findArticleFiles(toReadRequest(root, settings));
  const { value: shards, problems } = findShards(folders, { settings: shared, articles: hashArticles(root, articles) });
  if (shards === undefined) return problems;
  const faults = orWriteFault(root, () => writeShards(shards, request));
  if (hasErrors(faults)) clearStaging(output);
  return faults;
}

function writeShards(shards: readonly BuiltShard[], { settings, output, cache }: MergeRequest): readonly Problem[] {
  const staging = new Staging(output, "merge");
  staging.open();
  const { pages, problems } = stageShards(shards, staging);
  const files = pages.map(({ staged }) => staged.file);
  const blocked = problems.length > 0 ? problems : findBlockedOutputs(output, files);
  if (blocked.length > 0) return blocked;
  noteOutputs(output, files, isListLost(output, settings.site.mount));
  staging.place(pages.map(({ staged }) => staged));
  staging.discard();
  writeOutputState(
    outputStatePath(cache, output),
    new Map(pages.map(({ staged: { file, size, modified }, made }) => [file, { ...made, size, modified }])),
  );
  for (const { paths } of shards) copyCache(paths.cache, cache);
  return [];
}

/** A page of one shard. */
interface MergedPage {
  readonly staged: StagedFile;
  /** As its shard made it. */
  readonly made: OutputFile;
}

function stageShards(
  shards: readonly BuiltShard[],
  staging: Staging,
): { readonly pages: readonly MergedPage[]; readonly problems: readonly Problem[] } {
  const pages = new Map<string, MergedPage | undefined>();
  const problems: Problem[] = [];
  for (const shard of shards) {
    const known = readOutputState(shard.paths.state);
    for (const file of shard.files) {
      const made = known.get(file);
      const bytes = readOr(join(shard.paths.site, file));
      if (bytes === undefined || made === undefined || hashOf(bytes) !== made.content) {
        problems.push(damage(shard, file));
      } else if (pages.has(file)) {
        // A page at the edge of two shards shows something else in each: it is left to the build.
        pages.set(file, undefined);
      } else {
        pages.set(file, { staged: staging.stage(file, bytes), made });
      }
    }
  }
  return { pages: [...pages.values()].filter((page) => page !== undefined), problems };
}

/** Nothing for what cannot be read. */
function readOr(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** The caches of articles and pictures: each file has a checksum, or a hash of its input as its name. */
function copyCache(from: string, to: string): void {
  for (const folder of [ARTICLES, FILES]) {
    if (!existsSync(join(from, folder))) continue;
    for (const entry of readdirSync(join(from, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const source = join(entry.parentPath, entry.name);
      const target = join(to, source.slice(from.length));
      putFile(target, `${target}.${process.pid}`, (draft) => copyFileSync(source, draft));
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
