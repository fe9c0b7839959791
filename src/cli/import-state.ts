// What earlier imports made, kept beside the articles: which record became which file, and what that file held.
// A file of its own, because an article has no field for it; hidden, so that no build reads it; one record a line, so
// that two machines' states can be merged. A file whose hash is another was changed by a person, and is theirs.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Records } from "../import/record.ts";
import { compareText } from "../order.ts";
import { UsageError } from "./usage-error.ts";

export interface ImportedFile {
  /** From the project's root, with `/`. */
  readonly file: string;
  /** Of what was written. */
  readonly hash: string;
  /** A date that the record does not have, or would not keep: `2025-03-07T08:15:00+00:00`. */
  readonly date?: string | undefined;
}

/** What a server said of a feed, to be asked whether there is anything new. */
export interface FeedState {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  /** What the answer was used for: another use needs it whole. */
  readonly use: string;
}

/** What a source gave. */
export interface SourceRecords extends Records {
  /** The folder that pictures without an address are found in, absolute. */
  readonly folder?: string | undefined;
  /** What a server said of itself, by its address. */
  readonly feeds?: readonly (readonly [string, FeedState])[] | undefined;
}

export interface ImportState {
  readonly files: Map<string, ImportedFile>;
  readonly feeds: Map<string, FeedState>;
}

const NAME = ".imported.json";

function stateFile(content: string): string {
  return `${content}/${NAME}`;
}

/** @throws UsageError where the file is there and is not a state: what is in it may not be lost. */
export function readState(root: string, content: string): ImportState {
  const file = stateFile(content);
  const path = join(root, file);
  if (!existsSync(path)) return { files: new Map(), feeds: new Map() };
  try {
    const state: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof state !== "object" || state === null || !("files" in state) || !("feeds" in state)) throw new Error();
    return {
      files: new Map(rows(state.files, ([key, name, hash, date]) => [key, { file: safe(name), hash, date }])),
      feeds: new Map(
        rows(state.feeds, ([key, use, etag, lastModified]) => [key, { use, etag: etag || undefined, lastModified }]),
      ),
    };
  } catch (error) {
    throw new UsageError(
      `${file} is not what "news-digest import" wrote there. Take it from your last commit; without it, everything would be imported anew.`,
      { cause: error },
    );
  }
}

type Row = readonly [string, string, string, string | undefined];

function rows<T>(value: unknown, toEntry: (row: Row) => T): readonly T[] {
  if (!Array.isArray(value)) throw new Error("no list");
  return value.map((row: unknown) => {
    if (!Array.isArray(row)) throw new Error("no row");
    const [a, b, c, d] = row.map((each: unknown) => {
      if (typeof each !== "string") throw new Error("no text");
      return each;
    });
    if (a === undefined || b === undefined || c === undefined) throw new Error("a short row");
    return toEntry([a, b, c, d]);
  });
}

/** A state that was written over must not lead out of the project. */
function safe(file: string): string {
  if (file.startsWith("/") || file.includes("\\") || file.split("/").includes("..")) throw new Error("outside");
  return file;
}

export function writeState(root: string, content: string, { files, feeds }: ImportState): void {
  const lines = (all: readonly (readonly string[])[]) =>
    all.map((row) => `\n    ${JSON.stringify(row)}`).join(",") + (all.length === 0 ? "" : "\n  ");
  const byKey = ([a = ""]: readonly string[], [b = ""]: readonly string[]) => compareText(a, b);
  const fileRows = [...files].map(([key, { file, hash, date }]) => [
    key,
    file,
    hash,
    ...(date === undefined ? [] : [date]),
  ]);
  const feedRows = [...feeds].map(([key, { use, etag = "", lastModified }]) => [
    key,
    use,
    etag,
    ...(lastModified === undefined ? [] : [lastModified]),
  ]);
  const text = `{\n  "files": [${lines(fileRows.sort(byKey))}],\n  "feeds": [${lines(feedRows.sort(byKey))}]\n}\n`;
  const path = join(root, stateFile(content));
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}

/** Line ends do not count: git may change them. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text.replace(/\r\n/g, "\n")).digest("hex").slice(0, 16);
}
