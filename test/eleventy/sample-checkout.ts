// This repository's own site, in a folder of its own.

import { cpSync } from "node:fs";
import { join } from "node:path";
import { Project, ROOT, TSX } from "./project.ts";

/** What Eleventy is called with there. */
export const SAMPLE_CONFIG = ["--config=eleventy.config.ts"];

/** @param articles A folder of other articles than the sample's. */
export function checkoutSample(articles?: string): Project {
  const made = new Project({}, ["--import", TSX]);
  for (const part of ["src", "_includes", "package.json", "eleventy.config.ts", "node_modules"]) {
    made.remove(part);
    made.link(part, part);
  }
  cpSync(join(ROOT, "content"), join(made.folder, "content"), { recursive: true });
  if (articles !== undefined) {
    made.remove("content/articles");
    cpSync(articles, join(made.folder, "content/articles"), { recursive: true });
  }
  return made;
}
