// Finds the shards of a build and checks that each is there once and was made from this site.

import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { compareBy } from "../order.ts";
import { type Outcome, type Problem, problem } from "../problem.ts";
import { type ShardPaths, shardPaths } from "./shard-folder.ts";
import { readManifest, type ShardManifest } from "./shard-manifest.ts";

export interface BuiltShard extends ShardManifest {
  /** `shard 2/4` */
  readonly name: string;
  readonly paths: ShardPaths;
}

/** Identifies a site: shards of another one are refused. */
export type SiteIdentity = Pick<ShardManifest, "settings" | "articles">;

const FORM = /^shard-(\d+)-(\d+)\.json$/;

/**
 * Finds the shards in some folders.
 * @returns All shards in their order; no value where one is missing, doubled, damaged or of another site.
 */
export function findShards(folders: readonly string[], site: SiteIdentity): Outcome<readonly BuiltShard[]> {
  const found = folders.map(findIn);
  const problems = found.flatMap((each) => each.problems);
  const shards = found.flatMap(({ value }) => value ?? []).sort(compareBy(({ index }) => index));
  problems.push(...(problems.length > 0 ? [] : [...checkNumbers(shards, folders), ...checkOrigins(shards, site)]));
  if (problems.length > 0) return { problems };
  return { value: shards, problems };
}

function findIn(folder: string): Outcome<readonly BuiltShard[]> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    return { problems: [fault(folder, "There is no such folder.", REMAKE)] };
  }
  const problems: Problem[] = [];
  const value = readdirSync(folder).flatMap((name): readonly BuiltShard[] => {
    const [, index, total] = FORM.exec(name)?.map(Number) ?? [];
    if (index === undefined || total === undefined) return [];
    const paths = shardPaths(folder, { index, total });
    const manifest = readManifest(paths.manifest);
    if (manifest?.index === index && manifest.total === total && existsSync(paths.site)) {
      return [{ ...manifest, name: `shard ${index}/${total}`, paths }];
    }
    problems.push(fault(join(folder, name), "The shard is damaged, or the folder beside it is missing.", REMAKE));
    return [];
  });
  return problems.length > 0 ? { problems } : { value, problems };
}

const REMAKE = 'Make each shard with "news-digest build --shard=1/4" and so on, and bring all of them here.';

function checkNumbers(shards: readonly BuiltShard[], folders: readonly string[]): readonly Problem[] {
  const [first] = shards;
  const where = folders.join(", ");
  if (first === undefined) return [fault(where, "There is no shard of a build here.", REMAKE)];
  const other = shards.find(({ total }) => total !== first.total);
  if (other !== undefined) {
    const hint = "Merge the shards of one build: remove those of another.";
    return [fault(other.paths.manifest, `There are ${first.name} and ${other.name}.`, hint)];
  }
  return Array.from({ length: first.total }, (_, i) => i + 1).flatMap((index) => {
    const own = shards.filter((shard) => shard.index === index);
    const name = `shard ${index}/${first.total}`;
    if (own.length === 0) return [fault(where, `${capital(name)} is missing.`, REMAKE)];
    if (own.length === 1) return [];
    const places = own.map(({ paths }) => paths.manifest).join(" and ");
    return [fault(places, `${capital(name)} is there ${own.length} times.`, "Remove all but one of them.")];
  });
}

function checkOrigins(shards: readonly BuiltShard[], { settings, articles }: SiteIdentity): readonly Problem[] {
  const foreign = shards.filter((shard) => shard.settings !== settings);
  if (foreign.length > 0) {
    return foreign.map(({ name, paths }) =>
      fault(
        paths.manifest,
        `${capital(name)} was made with other options, another theme or another version of the plugin.`,
        "Build and merge from the same commit, with the same packages installed.",
      ),
    );
  }
  const takenBy = new Map<string, BuiltShard>();
  const problems = shards.flatMap((shard) =>
    Object.entries(shard.articles).flatMap(([file, hash]) => {
      const other = takenBy.get(file);
      takenBy.set(file, shard);
      if (other !== undefined) return [foreignArticle(shard, file, `is in ${other.name}, too`)];
      if (articles[file] === undefined) return [foreignArticle(shard, file, "is not in this site")];
      return articles[file] === hash ? [] : [foreignArticle(shard, file, "has another content in this site")];
    }),
  );
  const left = Object.keys(articles).filter((file) => !takenBy.has(file));
  return [...problems, ...left.map((file) => fault(file, "The article is in no shard.", SAME_COMMIT))];
}

const SAME_COMMIT = "Build and merge all shards from the same commit.";

function foreignArticle({ name, paths }: BuiltShard, file: string, what: string): Problem {
  return fault(paths.manifest, `${capital(name)} was made from other articles: ${file} ${what}.`, SAME_COMMIT);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function fault(file: string, text: string, hint: string): Problem {
  return problem("shards-unfit", { file }, text, hint);
}
