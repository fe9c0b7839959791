// What a build is about to publish: read, composed, planned, checked and, where it is to be written, compared with what
// the output folder has.

import { join } from "node:path";
import type { Article } from "../article/article.ts";
import type { HeldSegments } from "../article/article-store.ts";
import { toStoreRequest } from "../article/read-articles.ts";
import type { Shard } from "../article/shard.ts";
import type { ArticleLink } from "../check/article-links.ts";
import { checkFeeds } from "../check/feeds.ts";
import type { Digest } from "../digest/digest.ts";
import { checkCuts } from "../feed/window-cut.ts";
import { fingerprintOf } from "../fingerprint.ts";
import { PAGE_KINDS, type PageKind } from "../options/kinds.ts";
import type { DigestSettings } from "../options/settings.ts";
import { checkPages } from "../page/check-pages.ts";
import { listPages, type PageEntry } from "../page/pages.ts";
import { hasErrors, type Problem } from "../problem.ts";
import { toSitePath } from "../site/urls.ts";
import type { Instant } from "../text/dates.ts";
import { BuildMemory } from "./build-memory.ts";
import { ARTICLES, CACHE_FOLDER, openCache } from "./cache.ts";
import { InsightMemory } from "./insight-memory.ts";
import { analyserOf, compose, readStoredContent, type SiteContent, toReadRequest } from "./load-digest.ts";
import { isSharded, makeShard, openShard } from "./make-shard.ts";
import { mergeShards } from "./merge-shards.ts";
import { checkLinksAhead, isOmitted, type PlannedSite, type PublicRecord, planSite } from "./plan-site.ts";
import { prepareFiles } from "./prepare-files.ts";
import { programVersion, watchedVersion } from "./program-version.ts";
import { readInThreads } from "./read-in-threads.ts";
import type { ShardPaths } from "./shard-folder.ts";
import type { PageItem, SitePlan } from "./site-plan.ts";
import { outputStatePath, SiteUpdate } from "./site-update.ts";
import { type StagedSite, stageSite } from "./stage-site.ts";
import { clearStaging } from "./staging.ts";
import { type Assets, assetsOf } from "./stylesheets.ts";
import { Threads } from "./threads.ts";
import { toWriteFault } from "./write-faults.ts";

export interface RefreshRequest {
  readonly now: Instant;
  /** Whether drafts are shown, as on an editor's own machine. */
  readonly preview: boolean;
  /** Whether Eleventy's own server shows the pages, and has them loaded anew on each save. */
  readonly liveReload?: boolean;
  /** The output folder, absolute; absent where nothing is to be written. */
  readonly output?: string | undefined;
  /** The kinds of pages that Eleventy is to write, all of them, because the site has a say in them. */
  readonly byEleventy?: ReadonlySet<PageKind> | undefined;
  /** The shard that is to be made, below `_shards` and not in the output folder. Default the whole site. */
  readonly shard?: Shard | undefined;
}

/** What a build works with, beside what is asked of it. */
interface Surroundings {
  /** The cache, absolute. */
  readonly cache: string;
  readonly assets: Assets;
  readonly threads: Threads;
  readonly paths: ShardPaths | undefined;
  /** Of the program. */
  readonly version: string;
}

/** A class, so that Eleventy hands it on by reference and does not copy it into every page's data. */
export class Publication {
  readonly settings: DigestSettings;
  /** The project's folder, absolute. */
  readonly root: string;
  /** Style sheets and script, as of the last build that had no error. */
  assets: Assets;
  /** Drafts, and what is still to come. */
  heldBack: readonly Article[] = [];
  /** Links of articles into the site itself. */
  articleLinks: readonly ArticleLink[] = [];
  plan: SitePlan | undefined;
  record: PublicRecord | undefined;
  staged: StagedSite | undefined;
  /** Whether somebody else than the plugin calls `refresh`: `news-digest check`, which has Eleventy plan the site after. */
  isGiven = false;
  readonly #held: HeldSegments = new Map();

  constructor(settings: DigestSettings, root: string) {
    this.settings = settings;
    this.root = root;
    this.assets = assetsOf(settings);
  }

  get digest(): Digest | undefined {
    return this.plan?.digest;
  }

  /** The pages of each kind that Eleventy writes, in the form that `pagination.data` can name: `pages.story`. */
  get pages(): { readonly [kind in PageKind]?: readonly PageItem[] } {
    return Object.fromEntries(PAGE_KINDS.map((kind) => [kind, this.plan?.items.get(kind) ?? []]));
  }

  /**
   * Reads everything again. Where there is an error, what was held stays as it was.
   *
   * @returns All problems, of articles, topics, pages and feeds.
   */
  async refresh(request: RefreshRequest): Promise<readonly Problem[]> {
    const paths = request.shard && openShard(this.root, request.shard);
    const cache = paths === undefined ? openCache(this.root) : { folder: paths.cache, close: () => {} };
    const assets = { ...assetsOf(this.settings), liveReload: request.liveReload ?? false };
    const version = request.preview ? watchedVersion(this.root) : programVersion(this.root);
    const threads = this.#threads({ cache: cache.folder, assets, version }, paths?.site ?? request.output);
    try {
      return await this.#refresh(request, { cache: cache.folder, assets, threads, paths, version });
    } catch (error) {
      const fault = toWriteFault(error, this.root);
      if (fault === undefined) throw error;
      // Threads may still be writing where it is cleared next.
      await threads.close();
      const written = paths?.site ?? request.output;
      if (written !== undefined) clearStaging(written);
      return [fault];
    } finally {
      await threads.close();
      cache.close();
    }
  }

  /**
   * Merges the shards of a build in the output folder, so that the next refresh makes what is left to make.
   * @param folders Where the shards are, absolute.
   * @param output Absolute.
   * @returns What is wrong with the shards; then nothing was written.
   */
  merge(folders: readonly string[], output: string): readonly Problem[] {
    const { root, settings } = this;
    const assets = { ...assetsOf(settings), liveReload: false };
    const shared = sharedFingerprint(programVersion(root), settings, assets);
    return mergeShards({ root, settings, shared, folders, output, cache: join(root, CACHE_FOLDER) });
  }

  async #refresh(request: RefreshRequest, build: Surroundings): Promise<readonly Problem[]> {
    const { settings, root } = this;
    const { byEleventy = new Set(), shard } = request;
    const { cache, assets, paths, version } = build;
    const loaded = await this.#load(request, build);
    const { content, digest, heldBack } = loaded;
    if (hasErrors(loaded.problems)) return loaded.problems;

    const prepared = await prepareFiles(digest, assets, root, cache);
    if (prepared.value === undefined) return [...loaded.problems, ...prepared.problems];
    const { files, cards } = prepared.value;
    const pages = listPages(digest, { ...assets, cards });
    const known = [...loaded.problems, ...prepared.problems, ...checkPages(pages)];
    if (hasErrors(known)) return known;
    if (paths !== undefined && shard !== undefined) {
      const shared = sharedFingerprint(version, settings, assets);
      const own = pages.filter(
        ({ kind, path }) => isSharded(kind) && !byEleventy.has(kind) && !isOmitted(path, settings),
      );
      const needs = { threads: build.threads, assets, bodyOf: content.bodyOf };
      this.plan = await makeShard({ root, shard, paths, shared, digest, pages: own, needs });
      this.heldBack = heldBack;
      return known;
    }

    const planned = planSite({ content, digest, heldBack, pages, files, assets, byEleventy });
    if (planned.value === undefined) return [...known, ...planned.problems];
    const site = planned.value;
    const isWritten = request.output !== undefined;
    const linkProblems = checkLinksAhead(site, pages, isWritten);
    if (hasErrors(linkProblems)) return [...known, ...planned.problems, ...linkProblems];
    const { staged, problems } = await this.#stage(site, pages, content, request, build);
    const all = [...known, ...planned.problems, ...linkProblems, ...problems];
    if (hasErrors(all)) {
      staged?.staging.discard();
      return all;
    }
    this.assets = assets;
    this.heldBack = heldBack;
    this.articleLinks = site.articleLinks;
    this.plan = site.plan;
    this.record = site.record;
    this.staged = staged;
    return all;
  }

  /** Reads and composes, with what earlier builds have kept. */
  async #load({ now, preview, shard }: RefreshRequest, { cache, threads, version }: Surroundings) {
    const { settings, root } = this;
    const store = { folder: join(cache, ARTICLES), version, at: Date.now(), held: preview ? this.#held : undefined };
    const memory = new BuildMemory(cache, version);
    const content = await readStoredContent(
      { ...toReadRequest(root, settings), shard },
      settings,
      store,
      memory.pictures,
      readInThreads(threads, analyserOf(settings)),
    );
    // A shard has some of the articles alone: what is found in them is not what is kept.
    const insight = shard === undefined ? new InsightMemory(join(cache, INSIGHT), version) : undefined;
    const composed = compose(content, { settings, now, preview }, insight);
    memory.save();
    return { content, ...composed };
  }

  /** Checks the feeds, and writes what is stale where nobody sees it, if anything is to be written. */
  async #stage(
    { plan, feeds, articleLinks }: PlannedSite,
    pages: readonly PageEntry[],
    { bodyOf }: SiteContent,
    { now, output }: RefreshRequest,
    { cache, assets, threads, version }: Surroundings,
  ): Promise<{ readonly staged?: StagedSite | undefined; readonly problems: readonly Problem[] }> {
    const { settings } = this;
    const known = new Set([
      ...pages.map(({ path }) => toSitePath(settings.site, path)),
      ...articleLinks.map(({ target }) => target.path),
    ]);
    const cuts = checkCuts(feeds);
    if (output === undefined) {
      return { problems: [...checkFeeds(feeds, { settings, now, pages: known, isStale: () => true }), ...cuts] };
    }
    const shared = sharedFingerprint(version, settings, assets);
    const update = new SiteUpdate(output, outputStatePath(cache, output), shared);
    let problems: readonly Problem[] = [];
    const staged = await stageSite(plan, {
      update,
      threads,
      assets,
      bodyOf,
      check: (isStale, onChecked) => {
        problems = checkFeeds(feeds, { settings, now, pages: known, isStale, onChecked });
        return !hasErrors(problems);
      },
    });
    return { staged, problems: [...problems, ...cuts] };
  }

  #threads({ cache, assets, version }: Omit<Surroundings, "threads" | "paths">, output = ""): Threads {
    const { settings, root } = this;
    const store = toStoreRequest(toReadRequest(root, settings), {
      folder: join(cache, ARTICLES),
      version,
      at: Date.now(),
    });
    const { documents: _, ...shown } = assets;
    return new Threads({ settings, assets: shown, store, output });
  }
}

const INSIGHT = "insight";

/** Of everything that decides all files of a site, its articles and topics aside. */
function sharedFingerprint(version: string, settings: DigestSettings, assets: Assets): string {
  const { cards: _, documents: __, ...shown } = assets;
  // No file shows where it is published.
  const { now: ___, host: ____, swap: _____, ...lasting } = settings;
  return fingerprintOf([version, lasting, shown]);
}
