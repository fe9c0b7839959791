// The typeface Source Serif 4, as an optional npm package brings it: a file for each script, style and weight.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export const SOURCE_SERIF_PACKAGE = "@fontsource/source-serif-4";

/** A letter is looked up in this order. */
export const SCRIPTS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"] as const;

export interface SourceSerif {
  readonly version: string;
  /** The letters of each script, as `unicode-range`. */
  readonly ranges: Readonly<Record<string, string>>;
  /** Absolute. @param face `latin-400-normal` */
  readonly fileOf: (face: string, format: "woff" | "woff2") => string;
}

/** @throws where the package is not installed. */
export function findSourceSerif(): SourceSerif {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve("@fontsource/source-serif-4/package.json");
  const folder = dirname(manifest);
  return {
    version: JSON.parse(readFileSync(manifest, "utf8")).version,
    ranges: JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8")),
    fileOf: (face, format) => join(folder, `files/source-serif-4-${face}.${format}`),
  };
}
