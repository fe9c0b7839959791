// A fingerprint of the program: caches of another version are not used.

import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hashOf } from "../fingerprint.ts";
import { compareText } from "../order.ts";
import { remember } from "../remember.ts";

/** Where this package has its code, `src` or `dist/src`, and beside it the theme. */
const CODE = fileURLToPath(new URL("../../", import.meta.url));
const FOLDERS = ["src", "_includes"];
const LOCK_FILES = ["npm-shrinkwrap.json", "package-lock.json", "pnpm-lock.yaml", "yarn.lock", "bun.lock", "bun.lockb"];

/**
 * A fingerprint of every file of the program and the theme, and of the versions that the site has of its packages.
 * @param root The project's folder, absolute.
 */
export const programVersion = remember((root: string): string => {
  const hashes = [...listCode(), ...findLocks(root)].map((file) => readOr(file, (bytes) => hashOf(bytes)));
  return hashOf([process.versions.unicode, ...hashes].join("\n"));
});

/** Lock files of the project, or of the nearest folder above that has any, where the project is part of a workspace. */
function findLocks(folder: string): readonly string[] {
  const locks = LOCK_FILES.map((name) => join(folder, name)).filter((file) => existsSync(file));
  const above = dirname(folder);
  return locks.length > 0 || above === folder ? locks : findLocks(above);
}

/** When this code was loaded, in milliseconds since the epoch. */
const LOADED = Date.now();
/** Milliseconds that it takes to load all of it, and some more. */
const LOADING = 5000;

/**
 * The same, where code is written while it runs: what was saved while it was loaded may be another text than the one
 * that runs. Then it is a version that nothing after it has.
 */
export const watchedVersion = remember((root: string): string => {
  const wasTouched = listCode().some((file) => modifiedAt(file) > LOADED - LOADING);
  return wasTouched ? hashOf(`${programVersion(root)} ${LOADED}`) : programVersion(root);
});

/** A file that has gone since it was listed was touched as well. */
function modifiedAt(file: string): number {
  return lstatSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
}

function listCode(): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(CODE, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:[jt]s|css)$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
      .map((entry) => join(entry.parentPath, entry.name)),
  ).sort(compareText);
}

function readOr(file: string, use: (bytes: Buffer) => string): string {
  try {
    return use(readFileSync(file));
  } catch {
    return "";
  }
}
