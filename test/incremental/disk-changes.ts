// What happens to the output and to the cache between two builds, by hand, by a build service or by a bad disk.

import {
  appendFileSync,
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { readPacked, writePacked } from "../../src/article/packed-file.ts";
import { listFiles } from "../list-files.ts";
import type { Random } from "../random.ts";
import { OUTPUT } from "./build-site.ts";

/** What the output folder names all its files in: without it a build cannot know what to remove. */
const LIST = ".news-digest.json";
const CACHE = ".cache";
/** Where an earlier output and cache are kept aside. */
const ASIDE = "aside";

export type DiskChange = (root: string, random: Random) => void;

function ofOutput(change: (path: string, random: Random) => void): DiskChange {
  return (root, random) => {
    const files = filesBelow(join(root, OUTPUT)).filter((file) => file !== LIST);
    if (files.length > 0) change(join(root, OUTPUT, random.pick(files)), random);
  };
}

function ofCache(change: (path: string, random: Random, root: string) => void): DiskChange {
  return (root, random) => {
    const files = filesBelow(join(root, CACHE)).filter((file) => !file.includes("/files/"));
    if (files.length > 0) change(join(root, CACHE, random.pick(files)), random, root);
  };
}

/** Copies a folder, or removes the copy where there is none. */
function copy(from: string, to: string, preserveTimestamps: boolean): void {
  rmSync(to, { recursive: true, force: true });
  if (existsSync(from)) cpSync(from, to, { recursive: true, preserveTimestamps });
}

function restore(name: string): DiskChange {
  return (root, random) => {
    const aside = join(root, ASIDE, name);
    if (existsSync(aside)) copy(aside, join(root, name), random.chance(0.5));
  };
}

export const DISK_CHANGES: Readonly<Record<string, DiskChange>> = {
  "touch an output file": ofOutput((path, random) => utimesSync(path, 1, random.between(1, 2_000_000_000))),
  "lose an output file": ofOutput((path) => rmSync(path)),
  "lengthen an output file": ofOutput((path) => appendFileSync(path, "x")),
  "alter an output file": ofOutput((path) => {
    const bytes = readFileSync(path);
    if (bytes.length > 0) writeFileSync(path, bytes.fill(0x78, bytes.length >> 1));
    utimesSync(path, 1, 1);
  }),
  "empty an output file": ofOutput((path) => truncateSync(path)),
  "lose a folder of the output": ofOutput((path) => rmSync(join(path, ".."), { recursive: true })),
  "leave half a build": (root) => {
    cpSync(join(root, "content"), join(root, OUTPUT, ".news-digest.new"), { recursive: true });
  },
  "lose the output": (root) => rmSync(join(root, OUTPUT), { recursive: true, force: true }),
  "lose the cache": (root) => rmSync(join(root, CACHE), { recursive: true, force: true }),
  "lose a file of the cache": ofCache((path) => rmSync(path)),
  "truncate a file of the cache": ofCache((path, random) => truncateSync(path, random.between(0, 3000))),
  "flip a bit of the cache": ofCache((path, random) => {
    const bytes = readFileSync(path);
    if (bytes.length === 0) return;
    const at = random.between(0, bytes.length - 1);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.between(0, 7));
    writeFileSync(path, bytes);
  }),
  "keep a cache of another version": ofCache((path) => {
    const old = readFileSync(path, "latin1");
    const key = /"key":"([^"]*)"/.exec(old)?.[1];
    if (key === undefined) return;
    // Whole, and with what would be wrong if it were believed.
    writePacked(path, `${key}-old`, {
      facts: { at: 0, files: [] },
      bodies: [],
      files: readPacked(path, key, "files") ?? [],
    });
  }),
  "exchange two files of the cache": ofCache((path, random, root) => {
    const other = join(root, CACHE, random.pick(filesBelow(join(root, CACHE))));
    const [first, second] = [readFileSync(path), readFileSync(other)];
    writeFileSync(path, second);
    writeFileSync(other, first);
  }),
  "keep the cache aside": (root) => copy(join(root, CACHE), join(root, ASIDE, CACHE), true),
  "keep the output aside": (root) => copy(join(root, OUTPUT), join(root, ASIDE, OUTPUT), true),
  "restore the cache": restore(CACHE),
  "restore the output": restore(OUTPUT),
  "copy the output": (root, random) => {
    copy(join(root, OUTPUT), join(root, ASIDE, "copy"), random.chance(0.5));
    copy(join(root, ASIDE, "copy"), join(root, OUTPUT), random.chance(0.5));
  },
};

function filesBelow(folder: string): readonly string[] {
  return existsSync(folder) ? listFiles(folder) : [];
}
