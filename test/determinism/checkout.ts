// Copies of this project in other places, with nothing in them but what a build of the sample site needs.

import { copyFileSync, mkdirSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Random } from "../random.ts";

/** The folder of this project. */
export const CHECKOUT: string = resolve(import.meta.dirname, "../..");

const PARTS = ["_includes", "content", "src", "eleventy.config.ts", "package.json"];

/**
 * Copies the project, so that its files are new and the copy's path is the only one that they know.
 *
 * @param to A folder that does not exist.
 * @param random Where given, the files are made in an order of its own.
 */
export function copyCheckout(to: string, random?: Random): void {
  const files = PARTS.flatMap((part) => listFiles(part));
  for (const file of random === undefined ? files : random.shuffle(files)) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    copyFileSync(join(CHECKOUT, file), join(to, file));
  }
  symlinkSync(join(CHECKOUT, "node_modules"), join(to, "node_modules"), "junction");
}

/** From the project's folder. */
function listFiles(part: string): readonly string[] {
  if (statSync(join(CHECKOUT, part)).isFile()) return [part];
  return readdirSync(join(CHECKOUT, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(CHECKOUT.length + 1));
}
