// What a build is about to publish: read, composed, planned, checked and, where it is to be written, compared with what
// the output folder has.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Article } from "../article/article.ts";
import { toStoreRequest } from "../article/read-articles.ts";
import type { Shard } from "../article/shard.ts";
import { type ArticleLink, checkArticleLinks, listArticleLinks } from "../check/article-links.ts";
import { checkFeeds } from "../check/feeds.ts";
import { SiteFiles } from "../check/site-files.ts";
import { SiteTargets } from "../check/site-targets.ts";
import type { Digest } from "../digest/digest.ts";
import { emptyTaxonomy } from "../digest/taxonomy.ts";
import { renderFeeds } from "../feed/documents.ts";
import { renderHostFiles, renderIndexNowKey } from "../feed/host-files.ts";
import { type LiveFile, type Moves, planMoves } from "../feed/moves.ts";
import { renderNewsSitemap } from "../feed/news-sitemap.ts";
import { checkSelections } from "../feed/selections.ts";
import { checkCuts } from "../feed/window-cut.ts";
import { fingerprintOf } from "../fingerprint.ts";
import type { Ledger, LedgerEntry } from "../ledger/ledger.ts";
import { PAGE_KINDS, type PageKind } from "../options/kinds.ts";
import type { DigestSettings } from "../options/settings.ts";
import { groupBy } from "../order.ts";
import { checkPages } from "../page/check-pages.ts";
import { renderIcon } from "../page/icon.ts";
import type { PageEntry } from "../page/model/model.ts";
import { renderMoves } from "../page/moved-pages.ts";
import { listPages } from "../page/pages.ts";
import { renderRobots } from "../page/robots.ts";
import { renderSitemaps } from "../page/sitemap.ts";
import { renderStatus } from "../page/status.ts";
import { renderWebManifest } from "../page/web-manifest.ts";
import { hasErrors, type Problem, type Severity } from "../problem.ts";
import { fileOf, type SiteDocument } from "../site/site-document.ts";
import { NEWS_SITEMAP_PATH, SITEMAP_PATH, toSitePath } from "../site/urls.ts";
import type { Instant } from "../text/dates.ts";
import { BuildMemory } from "./build-memory.ts";
import { ARTICLES, CACHE_FOLDER } from "./cache.ts";
import { listEmails } from "./emails.ts";
import { InsightMemory } from "./insight-memory.ts";
import { listPublished } from "./list-published.ts";
import { analyserOf, compose, readStoredContent, taxonomyFile, toReadRequest } from "./load-digest.ts";
import { makePart, openPart, SHARDED } from "./make-part.ts";
import { mergeParts } from "./merge-parts.ts";
import type { PartPaths } from "./part-folder.ts";
import { checkPermanence } from "./permanence.ts";
import { prepareFiles } from "./prepare-files.ts";
import { programVersion } from "./program-version.ts";
import { readInThreads } from "./read-in-threads.ts";
import { PageItem, type SitePlan } from "./site-plan.ts";
import { outputStatePath, SiteUpdate } from "./site-update.ts";
import { type StagedSite, stageSite } from "./stage-site.ts";
import { clearStaging } from "./staging.ts";
import { type Assets, assetsOf } from "./stylesheets.ts";
import { Threads } from "./threads.ts";
import { toWriteFault } from "./write-faults.ts";

/** What is public, what was recorded of it, and what has moved. */
export interface PublicRecord {
  readonly ledger: Ledger | undefined;
  readonly entries: readonly LedgerEntry[];
  readonly moves: Moves;
}

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
  /** The part that is to be made, below `_shards` and not in the output folder. Default the whole site. */
  readonly shard?: Shard | undefined;
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
    const part = request.shard && openPart(this.root, request.shard);
    const cache = part === undefined ? openCache(this.root) : { folder: part.cache, close: () => {} };
    const assets = { ...assetsOf(this.settings), liveReload: request.liveReload ?? false };
    const threads = this.#threads(cache.folder, assets, part?.site ?? request.output);
    try {
      return await this.#refresh(request, cache.folder, assets, threads, part);
    } catch (error) {
      const fault = toWriteFault(error, this.root);
      if (fault === undefined) throw error;
      // Threads write where is then cleared.
      await threads.close();
      const written = part?.site ?? request.output;
      if (written !== undefined) clearStaging(written);
      return [fault];
    } finally {
      await threads.close();
      cache.close();
    }
  }

  /**
   * Lays the parts of a build together in the output folder, so that the next refresh makes what is left to make.
   * @param folders Where the parts are, absolute.
   * @param output Absolute.
   * @returns What is wrong with the parts; then nothing was written.
   */
  merge(folders: readonly string[], output: string): Promise<readonly Problem[]> {
    const { root, settings } = this;
    const assets = { ...assetsOf(settings), liveReload: false };
    const shared = sharedFingerprint(programVersion(root), settings, assets);
    return mergeParts({ root, settings, shared, folders, output, cache: join(root, CACHE_FOLDER) });
  }

  async #refresh(
    { now, preview, output, byEleventy = new Set(), shard }: RefreshRequest,
    cache: string,
    assets: Assets,
    threads: Threads,
    part: PartPaths | undefined,
  ): Promise<readonly Problem[]> {
    const { settings, root } = this;
    const version = programVersion(root);
    const store = { folder: join(cache, ARTICLES), version, at: Date.now() };
    const memory = new BuildMemory(cache, version);
    const content = await readStoredContent(
      { ...toReadRequest(root, settings), shard },
      settings,
      store,
      memory.pictures,
      readInThreads(threads, analyserOf(settings)),
    );
    // A part has some of the articles alone: what is found in them is not what is kept.
    const insight = shard === undefined ? new InsightMemory(join(cache, INSIGHT), version) : undefined;
    const { digest, heldBack, problems } = compose(content, { settings, now, preview }, insight);
    memory.save();
    if (hasErrors(problems)) return problems;

    const prepared = await prepareFiles(digest, assets, root, cache);
    if (prepared.value === undefined) return [...problems, ...prepared.problems];
    const { files, cards } = prepared.value;
    const omitted = new Set(settings.omit);
    const planned = listPages(digest, { ...assets, cards });
    const pages = planned.filter(({ path }) => !omitted.has(path));
    const known = [...problems, ...prepared.problems, ...checkPages(planned)];
    if (hasErrors(known)) return known;
    const shared = sharedFingerprint(version, settings, assets);
    if (part !== undefined && shard !== undefined) {
      const own = pages.filter(({ kind }) => SHARDED.has(kind) && !byEleventy.has(kind));
      const needs = { threads, assets, bodyOf: content.bodyOf };
      this.plan = await makePart({ root, shard, part, shared, digest, pages: own, needs });
      this.heldBack = heldBack;
      return known;
    }

    const selectionProblems = checkSelections(digest);
    if (hasErrors(selectionProblems)) return [...known, ...selectionProblems];

    const feeds = renderFeeds(digest, { stylesheet: assets.feedStylesheet });
    const documents: SiteDocument[] = [
      ...feeds,
      { path: NEWS_SITEMAP_PATH, content: renderNewsSitemap(digest) },
      ...(omitted.has(SITEMAP_PATH) ? [] : renderSitemaps(pages, settings.site)),
      renderRobots(settings.site),
      renderWebManifest(settings.site),
      renderStatus(digest),
      ...(settings.site.icon === undefined ? [renderIcon(settings.site)] : []),
      ...renderHostFiles(feeds, settings),
      ...(settings.indexNow === undefined ? [] : [renderIndexNowKey(settings.indexNow)]),
      ...assets.documents,
      ...(settings.email !== undefined ? listEmails(digest, assets) : []),
    ].filter(({ path }) => !omitted.has(path));
    const live = listLive(pages, documents);
    const { problems: moveProblems, ...moves } = planMoves({
      digest,
      taxonomy: content.taxonomy.value ?? emptyTaxonomy(taxonomyFile(settings.content)),
      ledger: content.ledger.value,
      gone: content.gone.value ?? [],
      live,
    });
    known.push(...moveProblems, ...checkPermanence(content, { digest, heldBack, moves, live }));
    if (hasErrors(known)) return known;
    documents.push(...renderMoves(moves, documents, digest));
    const articleLinks = listArticleLinks(
      digest.stories,
      settings.site,
      new SiteTargets(settings.site.root, settings.links.ignore),
    );
    // Where something is written, warnings come from a look at the whole output.
    const isError = settings.links.dead === "error";
    const linkProblems =
      isError || output === undefined
        ? checkLinksAhead(articleLinks, planned, documents, { settings, severity: isError ? "error" : "warning" })
        : [];
    if (hasErrors(linkProblems)) return [...known, ...linkProblems];

    const plan: SitePlan = {
      digest,
      pages: pages.filter(({ kind }) => !byEleventy.has(kind)),
      items: groupBy(
        pages.filter(({ kind }) => byEleventy.has(kind)).map((entry) => new PageItem(entry)),
        (item) => item.entry.kind,
      ),
      documents,
      files,
    };
    const checkFeedsOf = (
      isStale: (document: SiteDocument) => boolean,
      onChecked: (document: SiteDocument, text: string) => void,
    ) =>
      checkFeeds(feeds, {
        settings,
        now,
        pages: new Set([
          ...planned.map(({ path }) => toSitePath(settings.site, path)),
          ...articleLinks.map(({ target }) => target.path),
        ]),
        isStale,
        onChecked,
      });
    let feedProblems: readonly Problem[] = [];
    let staged: StagedSite | undefined;
    if (output === undefined)
      feedProblems = checkFeedsOf(
        () => true,
        () => {},
      );
    else {
      const update = new SiteUpdate(output, outputStatePath(cache, output), shared);
      staged = await stageSite(plan, {
        update,
        threads,
        assets,
        bodyOf: content.bodyOf,
        check: (isStale, onChecked) => {
          feedProblems = checkFeedsOf(isStale, onChecked);
          return !hasErrors(feedProblems);
        },
      });
    }
    const all = [...known, ...linkProblems, ...feedProblems, ...checkCuts(feeds)];
    if (hasErrors(all)) {
      staged?.staging.discard();
      return all;
    }
    this.assets = assets;
    this.heldBack = heldBack;
    this.articleLinks = articleLinks;
    this.plan = plan;
    this.record = { ledger: content.ledger.value, entries: listPublished(digest, pages, feeds), moves };
    this.staged = staged;
    return all;
  }

  #threads(cache: string, assets: Assets, output = ""): Threads {
    const { settings, root } = this;
    const store = toStoreRequest(toReadRequest(root, settings), {
      folder: join(cache, ARTICLES),
      version: programVersion(root),
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

/** Everything at which a reader may be, with what to call it. */
function listLive(pages: readonly PageEntry[], documents: readonly SiteDocument[]): readonly LiveFile[] {
  return [...pages, ...documents.map(({ path }) => ({ path, origin: `the file ${path}` }))];
}

/** The cache below the project's folder, or one for this build alone where `NEWS_DIGEST_CACHE` is `off`. */
function openCache(root: string): { readonly folder: string; close(): void } {
  if (process.env.NEWS_DIGEST_CACHE !== "off") return { folder: join(root, CACHE_FOLDER), close: () => {} };
  const folder = mkdtempSync(join(tmpdir(), "news-digest-"));
  return { folder, close: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Links of articles that need no other page to be known: where they are errors, nothing is to be written. */
function checkLinksAhead(
  links: readonly ArticleLink[],
  pages: readonly PageEntry[],
  documents: readonly SiteDocument[],
  { settings: { site }, severity }: { readonly settings: DigestSettings; readonly severity: Severity },
): readonly Problem[] {
  const known = new Set([...pages.map(({ file }) => file), ...documents.map((document) => fileOf(document, site))]);
  return checkArticleLinks(links, site, new SiteFiles((file) => known.has(file)), severity);
}
