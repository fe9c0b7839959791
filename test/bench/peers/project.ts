// What the peers' projects have in common: where our own checkout is, and how files are written.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Watching } from "./peer.ts";

/** The folder of this project. */
export const CHECKOUT: string = resolve(import.meta.dirname, "../../..");

export const ELEVENTY_COMMAND: string = join(CHECKOUT, "node_modules/@11ty/eleventy/cmd.cjs");

/** Where a site would be found; nothing is ever asked for there. */
export const SITE_URL = "https://bench.example/";

export const SITE_TITLE = "The Bench Digest";

export function writeProjectFile(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** What Eleventy says while it watches, in its quiet mode too. */
export function eleventyWatching(deletion: Watching["deletion"]): Watching {
  return { ready: /Watching…/, built: /Wrote .*? in (?<s>\d+\.\d+) seconds?/g, deletion };
}

/** JSON is YAML, and quotes whatever there is to quote. */
export function renderFrontMatter(fields: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join("")}---\n`;
}

export function readVersion(manifest: string): string {
  const { version }: { version?: unknown } = JSON.parse(readFileSync(join(CHECKOUT, manifest), "utf8"));
  return String(version);
}
