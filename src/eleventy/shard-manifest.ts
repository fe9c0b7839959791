// What a shard of a build says of itself, so that no other is taken for it: `_shards/shard-1-4.json`.

import { lstatSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { ArticleFile } from "../article/find-files.ts";
import { hashOf } from "../fingerprint.ts";
import { isFileInside } from "./outputs.ts";

const manifestSchema = z.strictObject({
  index: z.int().positive(),
  total: z.int().positive(),
  /** Of the program, its theme and the site's options. */
  settings: z.string(),
  /** The article files that it was made from, by their paths from the project's root; each with the hash of its bytes. */
  articles: z.record(z.string(), z.string()),
  /** The files that it made, below its `site` folder, with `/`. */
  files: z.array(z.custom<string>(isFileInside)),
});

export type ShardManifest = z.infer<typeof manifestSchema>;

export function writeManifest(path: string, manifest: ShardManifest): void {
  writeFileSync(path, `${JSON.stringify(manifest, undefined, 1)}\n`);
}

/** Nothing where the file is damaged, or something else. */
export function readManifest(path: string): ShardManifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(readFileSync(path, "utf8"))).data;
  } catch {
    return undefined;
  }
}

/** @param root The project's folder, absolute. */
export function hashArticles(root: string, files: readonly ArticleFile[]): ShardManifest["articles"] {
  return Object.fromEntries(files.map(({ file }) => [file, hashOfFile(join(root, file))]));
}

/** Nothing for what is not a file. */
function hashOfFile(path: string): string {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return "";
  return hashOf(readFileSync(path));
}
