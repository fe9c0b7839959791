// For sites that run their TypeScript as it is: while Eleventy watches, what is saved there takes effect.
// Eleventy 3 does not follow the imports of .ts files, and loads none of them anew.

import { readdirSync, utimesSync } from "node:fs";
import type { EleventyConfig } from "./config.ts";

export interface Sources {
  /** The site's configuration: `eleventy.config.ts`. */
  readonly config: string;
  /** Where the files are that it imports, from the project's root: `src`. */
  readonly folders: readonly string[];
}

export function watchSources(eleventyConfig: EleventyConfig, { config, folders }: Sources): void {
  for (const folder of folders) eleventyConfig.addWatchTarget(`./${folder}/**/*.ts`, { resetConfig: true });
  let isOutdated = false;
  eleventyConfig.on("eleventy.beforeWatch", (changed) => {
    if (!changed.some((path) => path.endsWith(".ts"))) return;
    isOutdated = true;
    // A module keeps to the modules that it has imported: all are loaded anew, from the configuration down.
    if (changed.some((path) => path.endsWith(".ts") && path !== `./${config}`)) {
      changed.push(`./${config}`, ...folders.flatMap(listSources));
    }
  });
  eleventyConfig.on("eleventy.reset", () => {
    isOutdated = false;
  });
  // Eleventy does not load the configuration anew when the file is saved during a build, or together with a file that
  // asks for none: then the configuration is touched, so that it does.
  eleventyConfig.on("eleventy.afterwatch", () => {
    if (!isOutdated) return;
    isOutdated = false;
    const now = Date.now() / 1000;
    utimesSync(config, now, now);
  });
}

/** As Eleventy writes paths, with `./` in front. */
function listSources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `./${folder}/${file.replaceAll("\\", "/")}`);
}
