// `news-digest build` and `news-digest merge`: Eleventy's build, with what its own command has no options for.

import { delimiter } from "node:path";
import { MERGE_VARIABLE, SHARD_VARIABLE } from "../eleventy/shard-task.ts";
import type { BuildRequest, MergeRequest } from "./requests.ts";
import { runEleventy } from "./site.ts";
import type { ExitCode } from "./terminal.ts";

export async function build({ shard, cache, config }: BuildRequest): Promise<ExitCode> {
  if (shard !== undefined) process.env[SHARD_VARIABLE] = shard;
  if (!cache) process.env.NEWS_DIGEST_CACHE = "off";
  return (await runEleventy(config)) ? 0 : 1;
}

export async function merge({ folders, config }: MergeRequest): Promise<ExitCode> {
  process.env[MERGE_VARIABLE] = folders.join(delimiter);
  return (await runEleventy(config)) ? 0 : 1;
}
