// The plugin: it registers. What it does at each build is in `build-events.ts`.

import { join, relative } from "node:path";
import { articlesFolder } from "../article/context.ts";
import { PAGE_KINDS } from "../options/kinds.ts";
import type { DigestOptions } from "../options/options.ts";
import { resolveOptions } from "../options/resolve.ts";
import type { DigestSettings } from "../options/settings.ts";
import { hasErrors } from "../problem.ts";
import { AUDIO_EXTENSIONS } from "../text/audio.ts";
import { PICTURE_EXTENSIONS } from "../text/pictures.ts";
import { BuildEvents } from "./build-events.ts";
import type { EleventyConfig, ResolvedConfig } from "./config.ts";
import { digestHref } from "./digest-href.ts";
import { guardMarkup } from "./guard-markup.ts";
import { taxonomyFile } from "./load-digest.ts";
import { ownPageLayout } from "./own-page-layout.ts";
import { announcePrefix, checkPrefix, followBasePlugin } from "./path-prefix.ts";
import { stop } from "./print-report.ts";
import { Publication } from "./publication.ts";
import { goneFile, ledgerFile } from "./read-ledger.ts";
import { SHARDS_FOLDER } from "./shard-folder.ts";
import { readShardTask } from "./shard-task.ts";
import { isTemplateOf, PUBLICATION, pageTemplate, templateName } from "./templates.ts";
import { DeletionWatch, makeSignal, sendSignal } from "./watch-deletions.ts";

/** The versions of Eleventy that the plugin works with, as in package.json. */
const ELEVENTY = ">=3.1.0";

/**
 * Adds a news digest to an Eleventy site.
 *
 * @example
 * eleventyConfig.addPlugin(newsDigest, {
 *   site: { url: "https://example.org/", id: "tag:example.org,2025", title: "The Digest" },
 * });
 *
 * @throws DigestError when an option is wrong; each build throws one when an article is.
 */
export function newsDigest(eleventyConfig: EleventyConfig, options: DigestOptions): void {
  requireVersion(eleventyConfig);
  const { value: settings, problems } = resolveOptions(options);
  if (settings === undefined) throw stop(problems, "Nothing was built.");
  const publication = new Publication(settings, process.cwd());
  let config: ResolvedConfig["config"] = {};
  /** As templates have to print its addresses. */
  let printed = settings;
  /** Templates of the site's own pages in the digest's frame. */
  const ownPages = new Set<string>();
  announcePrefix(eleventyConfig, settings.site);
  eleventyConfig.on("eleventy.config", (resolved) => {
    config = resolved.config;
    const reported = checkPrefix(config, settings.site);
    if (hasErrors(reported)) throw stop(reported, "Nothing was built.");
    if (settings.site.root.prefix !== "") config.pathPrefix = `${settings.site.root.prefix}/`;
    if (followBasePlugin(eleventyConfig, settings.site)) printed = withoutPrefix(settings);
    guardMarkup(
      eleventyConfig.htmlTransformer,
      settings.site,
      (path) =>
        ownPages.has(path) ||
        PAGE_KINDS.some((kind) => settings.layouts[kind] === undefined && isTemplateOf(kind, path)),
    );
  });

  keepArticlesFromEleventy(eleventyConfig, settings);

  eleventyConfig.addGlobalData(PUBLICATION, () => publication);
  eleventyConfig.addGlobalData("digest", () => publication.digest);
  eleventyConfig.addFilter("digestHref", (thing: Parameters<typeof digestHref>[0]) => digestHref(thing, printed.site));
  for (const kind of PAGE_KINDS) {
    eleventyConfig.addTemplate(templateName(kind), pageTemplate(kind, settings.layouts[kind]));
  }
  addLayout(
    eleventyConfig,
    "news-digest/page.11ty.js",
    ownPageLayout(publication, () => printed, ownPages),
  );

  const deletions = watchDeletions(eleventyConfig, join(publication.root, settings.content));
  const events = new BuildEvents(publication);
  eleventyConfig.on("eleventy.before", async (build) => {
    if (publication.isGiven) return;
    deletions?.follow();
    await events.before(build, config);
  });
  eleventyConfig.on("eleventy.contentMap", (map) => {
    if (!publication.isGiven) events.contentMap(map);
  });
  eleventyConfig.on("eleventy.after", (build) => events.after(build));
}

/** Where Eleventy puts the prefix before every address in a page. */
function withoutPrefix(settings: DigestSettings): DigestSettings {
  const { site } = settings;
  return { ...settings, site: { ...site, prefix: site.mount, root: { ...site.root, prefix: "" } } };
}

/** @throws Error where Eleventy is too old. */
function requireVersion(eleventyConfig: EleventyConfig): void {
  try {
    eleventyConfig.versionCheck(ELEVENTY);
  } catch (cause) {
    throw new Error(`eleventy-plugin-news-digest needs Eleventy ${ELEVENTY}: run "npm install @11ty/eleventy@3".`, {
      cause,
    });
  }
}

/** The first call counts; a second one, such as from another plugin's configuration, is ignored. */
newsDigest.eleventyPluginOptions = { unique: true };

/** Articles are data: Eleventy would run code in their front matter and obey their permalinks. */
function keepArticlesFromEleventy(eleventyConfig: EleventyConfig, { content, swap }: DigestSettings): void {
  eleventyConfig.ignores.add(`${articlesFolder(content)}/**`);
  for (const folder of [SHARDS_FOLDER, ...mergedFolders()]) eleventyConfig.ignores.add(`${folder}/**`);
  for (const folder of swap === undefined ? [] : [swap, `${swap}.1`, `${swap}.2`]) {
    eleventyConfig.ignores.add(`${folder}/**`);
  }
  eleventyConfig.addWatchTarget(`./${articlesFolder(content)}/`);
  for (const file of [taxonomyFile(content), ledgerFile(content), goneFile(content)]) {
    eleventyConfig.addWatchTarget(`./${file}`);
  }
  eleventyConfig.addWatchTarget(`./${content}/**/*.{${[...PICTURE_EXTENSIONS, ...AUDIO_EXTENSIONS, "svg"].join(",")}}`);
}

/** Folders with shards, from the project's root: Eleventy would take their pages for templates. */
function mergedFolders(): readonly string[] {
  const { merged = [] } = readShardTask(process.env).value ?? {};
  return merged.map((folder) => relative(process.cwd(), folder).replaceAll("\\", "/"));
}

/** @returns Nothing where Eleventy does not watch: https://www.11ty.dev/docs/environment-vars/ */
function watchDeletions(eleventyConfig: EleventyConfig, content: string): DeletionWatch | undefined {
  const mode = process.env.ELEVENTY_RUN_MODE;
  if (mode !== "serve" && mode !== "watch") return undefined;
  const signal = makeSignal();
  const deletions = new DeletionWatch(content, () => sendSignal(signal));
  eleventyConfig.addWatchTarget(signal);
  eleventyConfig.on("eleventy.reset", () => deletions.close());
  return deletions;
}

/** A layout for the site's own pages, which Eleventy would take for a page where the includes lie outside the input. */
function addLayout(eleventyConfig: EleventyConfig, name: string, layout: unknown): void {
  const { input, includes, layouts = includes } = eleventyConfig.directories;
  const folder = layouts.startsWith(input) ? layouts.slice(input.length) : layouts;
  eleventyConfig.addTemplate(folder + name, layout);
  eleventyConfig.addPreprocessor("news-digest-layout", "11ty.js", ({ page }) =>
    page.inputPath.endsWith(`/${name}`) ? false : undefined,
  );
}
