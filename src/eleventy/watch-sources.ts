// For sites that run their TypeScript as it is: while Eleventy watches, what is saved there takes effect.
// Eleventy 3 does not follow the imports of .ts files, and reloads none of them.

import { readdirSync, statSync, utimesSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { EleventyConfig } from "./config.ts";

export interface Sources {
  /** The site's configuration: `eleventy.config.ts`. */
  readonly config: string;
  /** Where the files are that it imports, from the project's root: `src`. */
  readonly folders: readonly string[];
}

/** Milliseconds. */
const LONGEST_BUILD = 10_000;
/** Milliseconds after a build: by then Eleventy has seen what was saved meanwhile, if it does, and has come to rest. */
const PATIENCE = 1500;

export function watchSources(eleventyConfig: EleventyConfig, { config, folders }: Sources): void {
  const reload = ongoingReload();
  // What is older than this has been loaded as it is.
  const { since } = reload;
  const isOutdated = (files: readonly string[]) => files.some((file) => isBetween(since, changedAt(file)));
  for (const folder of folders) eleventyConfig.addWatchTarget(`./${folder}/**/*.ts`, { resetConfig: true });

  eleventyConfig.on("eleventy.beforeWatch", async (changed) => {
    // Once it has reloaded the configuration, Eleventy has forgotten that it is building, and would build twice at once.
    await Promise.race([reload.ended, wait(LONGEST_BUILD, undefined, { ref: false })]);
    // A module keeps to the modules that it has imported: all are reloaded, from the configuration down.
    reload.isBuilding = true;
    const sources = folders.flatMap(listSources);
    if (changed.some((path) => path.endsWith(".ts") && path !== `./${config}`) || isOutdated(sources)) {
      changed.push(`./${config}`, ...sources.map((file) => `./${file}`));
    }
  });
  eleventyConfig.on("eleventy.reset", () => reload.begin());
  eleventyConfig.on("eleventy.afterwatch", () => reload.end());
  eleventyConfig.on("eleventy.after", ({ runMode }) => {
    reload.end();
    reload.isBuilding = false;
    if (runMode === "build") return;
    // Eleventy loses sight of what is saved while it loads, and reloads nothing for what is saved while it builds.
    setTimeout(() => {
      if (!reload.isBuilding && reload.since === since && isOutdated([config, ...folders.flatMap(listSources)]))
        touch(config);
    }, PATIENCE).unref();
  });
}

/** When the configuration was last reloaded, and the build that it was for. */
class Reload {
  /** Milliseconds since the epoch. */
  since: number = performance.timeOrigin;
  isBuilding = false;
  ended: Promise<void> = Promise.resolve();
  end: () => void = () => undefined;

  begin(): void {
    this.since = Date.now();
    this.ended = new Promise((resolve) => {
      this.end = resolve;
    });
  }
}

const RELOAD = Symbol.for("eleventy-plugin-news-digest.reload");

/** One for the whole process: this module itself is reloaded. */
function ongoingReload(): Reload {
  const known: unknown = Reflect.get(globalThis, RELOAD);
  // Of another instance of this module, and so of another class of the same name.
  if (known !== undefined) return known as Reload;
  const reload = new Reload();
  Reflect.set(globalThis, RELOAD, reload);
  return reload;
}

function listSources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`);
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Not of a file whose clock is ahead of ours, which would never come to an end. */
function isBetween(since: number, time: number): boolean {
  return time > since && time <= Date.now();
}

function touch(file: string): void {
  const now = Date.now() / 1000;
  utimesSync(file, now, now);
}
