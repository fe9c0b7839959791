// The plugin: it registers and reports; the work is in the other rooms.

import { join, relative, resolve } from "node:path";
import { articlesFolder } from "../article/context.ts";
import type { Shard } from "../article/shard.ts";
import { counted } from "../count.ts";
import { PAGE_KINDS } from "../options/kinds.ts";
import type { DigestOptions } from "../options/options.ts";
import { resolveOptions } from "../options/resolve.ts";
import type { DigestSettings } from "../options/settings.ts";
import { hasErrors, type Problem } from "../problem.ts";
import { AUDIO_EXTENSIONS } from "../text/audio.ts";
import { PICTURE_EXTENSIONS } from "../text/pictures.ts";
import { BuildReport } from "./build-report.ts";
import { kindsByEleventy } from "./by-eleventy.ts";
import { clock } from "./clock.ts";
import type { BuildEvent, EleventyConfig, ResolvedConfig } from "./config.ts";
import { findConflicts } from "./conflicts.ts";
import { digestHref } from "./digest-href.ts";
import { finishOutput, inspectOutput, type PreviousOutput, prepareOutput } from "./finish-output.ts";
import { guardMarkup } from "./guard-markup.ts";
import { describeHeldBack } from "./held-back.ts";
import { checkHostLimits, measureSite } from "./host-limits.ts";
import { taxonomyFile } from "./load-digest.ts";
import { ownPageLayout } from "./own-page-layout.ts";
import { announcePrefix, checkPrefix, followBasePlugin } from "./path-prefix.ts";
import { describeCounts, outcomeOf, printReport, searchHint, showsAllWarnings, stop, warn } from "./print-report.ts";
import { Publication } from "./publication.ts";
import { goneFile, ledgerFile } from "./read-ledger.ts";
import { SHARDS_FOLDER } from "./shard-folder.ts";
import { readShardTask } from "./shard-task.ts";
import { swapSite } from "./swap-site.ts";
import { isTemplateOf, PUBLICATION, pageTemplate, templateName } from "./templates.ts";
import { DeletionWatch, makeSignal, sendSignal } from "./watch-deletions.ts";

/** The versions of Eleventy that the plugin works with, as in package.json. */
const ELEVENTY = ">=3.1.0";

/**
 * Adds a news digest to an Eleventy site.
 *
 * @example
 * eleventyConfig.addPlugin(newsDigest, {
 *   site: { url: "https://example.org/news/", id: "tag:example.org,2025", title: "The Digest" },
 * });
 *
 * @throws DigestError when an option is wrong; each build throws one when an article is.
 */
export function newsDigest(eleventyConfig: EleventyConfig, options: DigestOptions): void {
  requireVersion(eleventyConfig);
  const { value: settings, problems } = resolveOptions(options);
  if (settings === undefined) throw stop(problems, "Nothing was built.");
  const publication = new Publication(settings, process.cwd());
  let before: PreviousOutput | undefined;
  let report: BuildReport | undefined;
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
  eleventyConfig.on("eleventy.before", async (build) => {
    if (publication.isGiven) return;
    deletions?.follow();
    report = new BuildReport(publication.root, resolve(build.directories.output), build.runMode !== "build");
    const { value: task, problems: misread } = readShardTask(build.runMode === "build" ? process.env : {});
    if (task === undefined) throw stop(misread, "Nothing was built.");
    const output = writesFiles(build) ? resolve(build.directories.output) : undefined;
    const { shard, merged } = task;
    if (merged !== undefined && output !== undefined) {
      const unfit = publication.merge(merged, output);
      if (hasErrors(unfit)) throw stop(unfit, "Nothing was written.");
    }
    const reported = await publication.refresh({
      now: settings.now ?? clock(),
      preview: build.runMode !== "build",
      liveReload: build.runMode === "serve",
      output,
      shard,
      byEleventy: writesFiles(build) ? kindsByEleventy(settings, config) : new Set(PAGE_KINDS),
    });
    if (hasErrors(reported)) throw stop(reported, "Nothing was written.");
    warn(report.take(reported, showsAllWarnings()));
    if (shard !== undefined) console.info(describeShard(shard, publication));
    before = writesFiles(build) && shard === undefined ? inspectOutput(build, settings.site) : undefined;
  });
  eleventyConfig.on("eleventy.contentMap", (map) => {
    const { plan, staged } = publication;
    if (plan === undefined || publication.isGiven) return;
    const conflicts = findConflicts(map, plan);
    const reported =
      before === undefined || hasErrors(conflicts)
        ? conflicts
        : [...conflicts, ...prepareOutput(before, plan, publication.root)];
    if (hasErrors(reported)) {
      staged?.staging.discard();
      throw stop(reported, "Nothing was written.");
    }
  });
  eleventyConfig.on("eleventy.after", (build) => {
    const { plan, staged } = publication;
    if (before === undefined || plan === undefined || staged === undefined) return;
    const { problems, counts } = finishOutput(build, publication, plan, staged, before);
    if (hasErrors(problems)) throw stop(problems, outcomeOf(problems));
    const reported = [...problems, ...checkHost(settings, before.output), ...swap(build, publication)];
    if (hasErrors(reported)) throw stop(reported, `"${settings.swap}" leads to the old site.`);
    warn(report?.take(reported, showsAllWarnings()) ?? []);
    if (counts !== undefined) console.info(describeCounts(counts));
    printReport(report, plan.digest, build.runMode === "build");
    if (build.runMode !== "build") return;
    const heldBack = describeHeldBack(publication.heldBack, settings.edition.zone);
    if (heldBack !== undefined) console.info(heldBack);
    if (settings.search) console.info(searchHint(build.directories.output, settings.site));
  });
}

function checkHost({ host }: DigestSettings, output: string): readonly Problem[] {
  return host === undefined ? [] : checkHostLimits(host, measureSite(output));
}

/** The search index is made after the build: then the swap comes after it, too. */
function swap({ runMode, directories }: BuildEvent, { settings, root }: Publication): readonly Problem[] {
  if (settings.swap === undefined || settings.search || runMode !== "build") return [];
  return swapSite({ root, output: resolve(directories.output), link: settings.swap });
}

function describeShard({ index, total }: Shard, { digest }: Publication): string {
  const stories = counted(digest?.stories.length ?? 0, "article");
  return `News Digest: shard ${index} of ${total}, ${stories}, is in ${SHARDS_FOLDER}. Merge all shards to make the site.`;
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

/** `eleventy --dryrun` writes nothing, and does not inform plugins. */
function writesFiles({ outputMode }: BuildEvent): boolean {
  return outputMode === "fs" && !process.argv.includes("--dryrun");
}
