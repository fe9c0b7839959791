// What was announced last: a file that a build service keeps, or that is committed. An entry a line, sorted.

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { compareText } from "../order.ts";
import type { PublishedSite } from "./published-site.ts";
import { UsageError } from "./usage-error.ts";

const FIRST_LINE = "news-digest announced 1";

/** @throws UsageError for a file that is none of ours: it must not be written over. */
export function readAnnounced(path: string): PublishedSite | undefined {
  if (!existsSync(path)) return undefined;
  const [first, ...lines] = readFileSync(path, "utf8").split("\n");
  if (first !== FIRST_LINE) {
    throw new UsageError(
      `${path} does not hold what was announced last. Name another file with --since, or delete it.`,
    );
  }
  const ofKind = (kind: string) =>
    lines
      .map((line) => line.split(" "))
      .flatMap(([each, url, value = ""]) => (each === kind && url ? [[url, value] as const] : []));
  return { feeds: new Map(ofKind("feed")), pages: new Map(ofKind("page")) };
}

export function writeAnnounced(path: string, { feeds, pages }: PublishedSite): void {
  const toLines = (kind: string, entries: ReadonlyMap<string, string>) =>
    [...entries].map(([url, value]) => `${kind} ${url} ${value}`).sort(compareText);
  const text = [FIRST_LINE, ...toLines("feed", feeds), ...toLines("page", pages), ""].join("\n");
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}

/** What has changed since: what is new, other than before, or gone. Without a `before` that is everything. */
export function changesSince(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): readonly string[] {
  const urls = new Set([...before.keys(), ...now.keys()]);
  return [...urls].filter((url) => before.get(url) !== now.get(url)).sort(compareText);
}
