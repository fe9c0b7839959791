// Data that a build keeps for the next one, in files that prove to be whole: compressed, with a fingerprint of each part,
// and a key of everything that decides what they hold. What does not prove it is as good as missing.

import { randomUUID } from "node:crypto";
import { closeSync, openSync, readdirSync, readSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync, inflateSync } from "node:zlib";
import { hashOf } from "../fingerprint.ts";
import { putFile } from "./put-file.ts";

const MAGIC = "news-digest\n";
/** Of the header: padded with spaces. */
const HEADER_LENGTH = 512;
/** Fast: what is kept is to be small, not smallest. JSON is read twice as fast as what `v8.serialize` writes. */
const COMPRESSION = { level: 1 };

interface Header {
  readonly key: string;
  /** In the order in which they stand behind the header. */
  readonly parts: readonly { readonly name: string; readonly length: number; readonly hash: string }[];
}

interface PackedPart {
  readonly name: string;
  readonly hash: string;
  readonly bytes: Buffer;
}

/**
 * Writes a file at once, so that one that is stopped midway leaves no half of it.
 * @param parts Plain data by name; each can be read without the others.
 */
export function writePacked(path: string, key: string, parts: Readonly<Record<string, unknown>>): void {
  writeParts(
    path,
    key,
    Object.entries(parts).map(([name, data]) => pack(name, data)),
  );
}

/** Writes one part of a file anew, and the others as they are; a file that has none that proves whole is left alone. */
export function replacePart(path: string, key: string, name: string, data: unknown): void {
  const parts = openPacked(path, key, (file) => file.parts.map((part) => ({ ...part, bytes: file.read(part.name) })));
  if (parts === undefined) return;
  writeParts(
    path,
    key,
    parts.map((part) => (part.name === name ? pack(name, data) : part)),
  );
}

/** One part of a file; nothing where the file is missing, damaged, or was written under another key. */
export function readPacked(path: string, key: string, name: string): unknown {
  return openPacked(path, key, (file) => JSON.parse(inflateSync(file.read(name)).toString()));
}

function pack(name: string, data: unknown): PackedPart {
  const bytes = deflateSync(JSON.stringify(data), COMPRESSION);
  return { name, bytes, hash: hashOf(bytes) };
}

function writeParts(path: string, key: string, packed: readonly PackedPart[]): void {
  const header: Header = { key, parts: packed.map(({ name, bytes, hash }) => ({ name, length: bytes.length, hash })) };
  const head = Buffer.from((MAGIC + JSON.stringify(header)).padEnd(HEADER_LENGTH));
  const content = Buffer.concat([head, ...packed.map(({ bytes }) => bytes)]);
  putFile(path, `${path}.${randomUUID()}`, (draft) => writeFileSync(draft, content, { flag: "wx" }));
}

const DRAFT = /\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
/** No build takes so long to write a file. Milliseconds. */
const HOUR = 60 * 60 * 1000;

/**
 * Removes what builds that were stopped midway have left in a folder, and nothing that another may be writing.
 * @param now Milliseconds since the epoch.
 */
export function removeDrafts(folder: string, now: number): void {
  for (const file of readdirSync(folder).filter((name) => DRAFT.test(name))) {
    const path = join(folder, file);
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (written < now - HOUR) rmSync(path, { force: true });
  }
}

interface OpenPackedFile {
  readonly parts: Header["parts"];
  /** @throws RangeError where the part is missing or damaged. */
  read(name: string): Buffer;
}

/** What `use` makes of a file of this key; nothing where there is none, or `use` throws. */
function openPacked<T>(path: string, key: string, use: (file: OpenPackedFile) => T): T | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, "r");
    const opened = descriptor;
    const head = readAt(opened, 0, HEADER_LENGTH).toString();
    if (!head.startsWith(MAGIC)) return undefined;
    const { key: own, parts }: Header = JSON.parse(head.slice(MAGIC.length));
    if (own !== key) return undefined;
    return use({
      parts,
      read: (name) => {
        let position = HEADER_LENGTH;
        for (const part of parts) {
          if (part.name === name) {
            const bytes = readAt(opened, position, part.length);
            if (hashOf(bytes) === part.hash) return bytes;
            break;
          }
          position += part.length;
        }
        throw new RangeError(`${path} has no "${name}" that is whole.`);
      },
    });
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function readAt(descriptor: number, position: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(descriptor, bytes, filled, length - filled, position + filled);
    if (count === 0) throw new RangeError("The file is shorter than it says.");
    filled += count;
  }
  return bytes;
}
