// What the environment asks of a build beside the whole site: one of its shards, or that shards be merged. Eleventy's
// command takes no options but its own.

import { delimiter, resolve } from "node:path";
import { parseShard, type Shard } from "../article/shard.ts";
import { type Outcome, problem } from "../problem.ts";

/** `1/4`: the shard to make, below `_shards`. */
export const SHARD_VARIABLE = "NEWS_DIGEST_SHARD";
/** The folders with shards to merge, one after the other as in `PATH`. */
export const MERGE_VARIABLE = "NEWS_DIGEST_MERGE";

export interface ShardTask {
  readonly shard?: Shard | undefined;
  /** Absolute. */
  readonly merged?: readonly string[] | undefined;
}

export function readShardTask(env: Readonly<Record<string, string | undefined>>): Outcome<ShardTask> {
  const { [SHARD_VARIABLE]: written = "", [MERGE_VARIABLE]: folders = "" } = env;
  if (written !== "" && folders !== "") {
    return invalid(
      `${SHARD_VARIABLE} and ${MERGE_VARIABLE} are both set.`,
      "Unset one: a build makes a shard or merges.",
    );
  }
  if (folders !== "") {
    const merged = folders.split(delimiter).filter((folder) => folder !== "");
    return { value: { merged: merged.map((folder) => resolve(folder)) }, problems: [] };
  }
  if (written === "") return { value: {}, problems: [] };
  const shard = parseShard(written);
  if (shard !== undefined) return { value: { shard }, problems: [] };
  return invalid(
    `${SHARD_VARIABLE} is ${JSON.stringify(written)}.`,
    "Write it as 1/4: the first of four, at most 1000.",
  );
}

function invalid(text: string, hint: string): Outcome<ShardTask> {
  return { problems: [problem("shards-unfit", { file: "the environment" }, text, hint)] };
}
