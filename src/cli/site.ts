// The site that a command works for, as its own Eleventy configuration describes it.

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { ContentMap, EleventyConfig } from "../eleventy/config.ts";
import type { Publication } from "../eleventy/publication.ts";
import { PUBLICATION } from "../eleventy/templates.ts";
import { UsageError } from "./usage-error.ts";

export interface Site extends Pick<Publication, "settings" | "root"> {
  /** The output folder, absolute. */
  readonly output: string;
  /** What the plugin holds for the site's own templates. */
  readonly publication: Publication;
  /**
   * Has Eleventy plan the site, with `publication` as it is.
   * @returns The addresses of all templates of the site.
   * @throws UsageError where the site's own templates keep Eleventy from it.
   */
  readonly planTemplates: () => Promise<ContentMap>;
}

/** Ends Eleventy's work when the addresses are known, and nothing is rendered yet. */
class Planned extends Error {
  readonly map: ContentMap;
  constructor(map: ContentMap) {
    super("All addresses are known.");
    this.map = map;
  }
}

/** Eleventy's own names, in its order, and the one that a site in TypeScript uses. */
const CONFIG_FILES = [
  ".eleventy.js",
  "eleventy.config.js",
  "eleventy.config.mjs",
  "eleventy.config.cjs",
  "eleventy.config.ts",
];

/**
 * Lets Eleventy run the configuration and takes what the plugin registered there.
 *
 * @param configFile From the working folder; where it is absent, the usual names are tried.
 * @throws UsageError where there is no configuration, it fails, or it does not use the plugin.
 */
export async function loadSite(configFile: string | undefined): Promise<Site> {
  const configPath = findConfiguration(configFile);
  const { registered, output, planTemplates } = await runConfiguration(configPath);
  const publication = typeof registered === "function" ? registered() : registered;
  if (!isPublication(publication)) {
    throw new UsageError(
      `${configPath} does not use the plugin: add eleventyConfig.addPlugin(newsDigest, {site: {…}}) to it.`,
    );
  }
  const { settings, root } = publication;
  return { settings, root, output: resolve(root, output), publication, planTemplates };
}

/**
 * Builds the site as Eleventy's own command does.
 *
 * @param configFile As for `loadSite`.
 * @returns Whether it was built; Eleventy has printed why not.
 * @throws UsageError where there is no configuration, or it fails.
 */
export async function runEleventy(configFile: string | undefined): Promise<boolean> {
  const configPath = findConfiguration(configFile);
  // Nothing changes while a build runs: Node need not ask a thread of Eleventy's where each module is.
  process.env.ELEVENTY_SKIP_ESM_RESOLVER = "1";
  const { Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy(undefined, undefined, { configPath, source: "cli" });
  try {
    await eleventy.init();
  } catch (error) {
    throw new UsageError(explain(error), { cause: error });
  }
  return eleventy.write().then(
    () => true,
    () => false,
  );
}

function findConfiguration(configFile: string | undefined): string {
  const configPath = configFile ?? CONFIG_FILES.find((file) => existsSync(file));
  if (configPath === undefined) {
    throw new UsageError(
      `There is no Eleventy configuration in ${resolve()} (${CONFIG_FILES.join(", ")}). Run the command in your site's folder, or name the file with --config.`,
    );
  }
  if (!existsSync(configPath)) throw new UsageError(`There is no configuration file "${configPath}".`);
  return configPath;
}

async function runConfiguration(configPath: string): Promise<{
  readonly registered: unknown;
  readonly output: string;
  readonly planTemplates: Site["planTemplates"];
}> {
  const { Eleventy } = await import("@11ty/eleventy");
  const options = { configPath, quietMode: true, config: stopWhenPlanned };
  return quietly(async () => {
    const eleventy = new Eleventy(undefined, undefined, options);
    await eleventy.initializeConfig();
    const planTemplates = () =>
      quietly(async () => {
        eleventy.disableLogger();
        try {
          await eleventy.toJSON();
        } catch (error) {
          const planned = findPlanned(error);
          if (planned !== undefined) return planned.map;
          throw error;
        }
        return { inputPathToUrl: {} };
      });
    return {
      registered: eleventy.config.globalData[PUBLICATION],
      output: eleventy.config.dir.output,
      planTemplates,
    };
  });
}

function stopWhenPlanned(eleventyConfig: EleventyConfig): void {
  eleventyConfig.on("eleventy.contentMap", (map) => {
    throw new Planned(map);
  });
}

function findPlanned(error: unknown): Planned | undefined {
  for (let each = error; each instanceof Error; each = "originalError" in each ? each.originalError : each.cause) {
    if (each instanceof Planned) return each;
  }
  return undefined;
}

/**
 * A configuration may talk while it runs; standard output is for what the command has to say.
 * @throws UsageError for whatever goes wrong.
 */
async function quietly<Result>(work: () => Promise<Result>): Promise<Result> {
  const { info, log } = console;
  console.info = console.log = console.error;
  try {
    return await work();
  } catch (error) {
    throw new UsageError(explain(error), { cause: error });
  } finally {
    Object.assign(console, { info, log });
  }
}

/** The plugin may be another copy of this package, whose classes are not ours: it is recognised by its shape. */
function isPublication(value: unknown): value is Publication {
  return typeof value === "object" && value !== null && "settings" in value && "root" in value;
}

/** Eleventy wraps errors in its own, with the reason in `originalError`. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const reason = "originalError" in error ? error.originalError : error.cause;
  return reason === undefined ? error.message : `${error.message.replace(/\.$/, "")}: ${explain(reason)}`;
}
