// Data that a build keeps for the next one, in files that prove to be whole: compressed, with a fingerprint of each part,
// and a key of everything that decides what they hold. What does not prove it is as good as missing.

import { randomUUID } from "node:crypto";
import { closeSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { deflateSync, inflateSync } from "node:zlib";
import { hashOf } from "../fingerprint.ts";

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

/**
 * Writes a file at once, so that one that is stopped midway leaves no half of it.
 * @param parts Plain data by name; each can be read without the others.
 */
export function writePacked(path: string, key: string, parts: Readonly<Record<string, unknown>>): void {
  const packed = Object.entries(parts).map(([name, data]) => {
    const bytes = deflateSync(JSON.stringify(data), COMPRESSION);
    return { name, bytes, length: bytes.length, hash: hashOf(bytes) };
  });
  const header: Header = { key, parts: packed.map(({ name, length, hash }) => ({ name, length, hash })) };
  const head = Buffer.from((MAGIC + JSON.stringify(header)).padEnd(HEADER_LENGTH));
  const draft = `${path}.${randomUUID()}`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(draft, Buffer.concat([head, ...packed.map(({ bytes }) => bytes)]), { flag: "wx" });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** One part of a file; nothing where the file is missing, damaged, or was written under another key. */
export function readPacked(path: string, key: string, name: string): unknown {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, "r");
    const head = readAt(descriptor, 0, HEADER_LENGTH).toString();
    if (!head.startsWith(MAGIC)) return undefined;
    const header: Header = JSON.parse(head.slice(MAGIC.length));
    if (header.key !== key) return undefined;
    let position = HEADER_LENGTH;
    for (const part of header.parts) {
      if (part.name === name) {
        const bytes = readAt(descriptor, position, part.length);
        return hashOf(bytes) === part.hash ? JSON.parse(inflateSync(bytes).toString()) : undefined;
      }
      position += part.length;
    }
    return undefined;
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
