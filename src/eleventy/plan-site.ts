// From a digest to everything that a build writes of it, and what is wrong with that as a whole: addresses that are
// gone, links of articles that lead nowhere.

import type { Article } from "../article/article.ts";
import { type ArticleLink, checkArticleLinks, listArticleLinks } from "../check/article-links.ts";
import { SiteFiles } from "../check/site-files.ts";
import { SiteTargets } from "../check/site-targets.ts";
import type { Digest } from "../digest/digest.ts";
import { emptyTaxonomy } from "../digest/taxonomy.ts";
import { type FeedDocument, renderFeeds } from "../feed/documents.ts";
import { renderHostFiles, renderIndexNowKey } from "../feed/host-files.ts";
import { type Moves, planMoves } from "../feed/moves.ts";
import { renderNewsSitemap } from "../feed/news-sitemap.ts";
import { checkSelections } from "../feed/selections.ts";
import type { LiveFile } from "../feed/wanted-moves.ts";
import type { Ledger, LedgerEntry } from "../ledger/ledger.ts";
import type { PageKind } from "../options/kinds.ts";
import type { DigestSettings } from "../options/settings.ts";
import { groupBy } from "../order.ts";
import { renderIcon } from "../page/icon.ts";
import { renderMoves } from "../page/moved-pages.ts";
import type { PageEntry } from "../page/pages.ts";
import { renderRobots, renderSitemaps } from "../page/sitemap.ts";
import { renderStatus } from "../page/status.ts";
import { renderWebManifest } from "../page/web-manifest.ts";
import { hasErrors, type Outcome, type Problem } from "../problem.ts";
import { fileOf, type SiteDocument } from "../site/site-document.ts";
import { NEWS_SITEMAP_PATH, SITEMAP_PATH } from "../site/urls.ts";
import { listEmails } from "./emails.ts";
import { listPublished } from "./list-published.ts";
import { type SiteContent, taxonomyFile } from "./load-digest.ts";
import type { FileCopy, MadeFile } from "./outputs.ts";
import { checkPermanence } from "./permanence.ts";
import { PageItem, type SitePlan } from "./site-plan.ts";
import type { Assets } from "./stylesheets.ts";

/** What is public, what was recorded of it, and what has moved. */
export interface PublicRecord {
  readonly ledger: Ledger | undefined;
  readonly entries: readonly LedgerEntry[];
  readonly moves: Moves;
}

export interface PlanningRequest {
  readonly content: SiteContent;
  readonly digest: Digest;
  readonly heldBack: readonly Article[];
  /** Those that the site leaves out, too. */
  readonly pages: readonly PageEntry[];
  readonly files: readonly (FileCopy | MadeFile)[];
  readonly assets: Assets;
  /** The kinds of pages that Eleventy writes. */
  readonly byEleventy: ReadonlySet<PageKind>;
}

export interface PlannedSite {
  readonly plan: SitePlan;
  /** Among the plan's documents. */
  readonly feeds: readonly FeedDocument[];
  /** Into the site itself. */
  readonly articleLinks: readonly ArticleLink[];
  readonly record: PublicRecord;
}

/** Whether a site has a page or a file of its own at a path of ours. */
export function isOmitted(path: string, { omit }: Pick<DigestSettings, "omit">): boolean {
  return omit.includes(path);
}

/** @returns No value where an address that was published would lead nowhere, or a feed's selection is wrong. */
export function planSite(request: PlanningRequest): Outcome<PlannedSite> {
  const { content, digest, heldBack, files, assets, byEleventy } = request;
  const { settings } = digest;
  const selectionProblems = checkSelections(digest);
  if (hasErrors(selectionProblems)) return { problems: selectionProblems };
  const pages = request.pages.filter(({ path }) => !isOmitted(path, settings));
  const feeds = renderFeeds(digest, { stylesheet: assets.feedStylesheet });
  const ownDocuments = listDocuments(digest, pages, feeds, assets);
  const live = listLive(pages, ownDocuments);
  const { problems: moveProblems, ...moves } = planMoves({
    digest,
    taxonomy: content.taxonomy.value ?? emptyTaxonomy(taxonomyFile(settings.content)),
    ledger: content.ledger.value,
    gone: content.gone.value ?? [],
    live,
  });
  const problems = [...moveProblems, ...checkPermanence(content, { digest, heldBack, moves, live })];
  if (hasErrors(problems)) return { problems };
  const targets = new SiteTargets(settings.site.root, settings.links.ignore);
  const value: PlannedSite = {
    plan: {
      digest,
      pages: pages.filter(({ kind }) => !byEleventy.has(kind)),
      items: groupBy(
        pages.filter(({ kind }) => byEleventy.has(kind)).map((entry) => new PageItem(entry)),
        (item) => item.entry.kind,
      ),
      documents: [...ownDocuments, ...renderMoves(moves, ownDocuments, digest)],
      files,
    },
    feeds,
    articleLinks: listArticleLinks(digest.stories, settings.site, targets),
    record: { ledger: content.ledger.value, entries: listPublished(digest, pages, feeds), moves },
  };
  return { value, problems };
}

/** All texts that are not pages, but for those at old addresses. */
function listDocuments(
  digest: Digest,
  pages: readonly PageEntry[],
  feeds: readonly FeedDocument[],
  assets: Assets,
): readonly SiteDocument[] {
  const { settings } = digest;
  const { site, indexNow, email } = settings;
  const documents: readonly SiteDocument[] = [
    ...feeds,
    { path: NEWS_SITEMAP_PATH, content: renderNewsSitemap(digest) },
    ...(isOmitted(SITEMAP_PATH, settings) ? [] : renderSitemaps(pages, site)),
    renderRobots(site),
    renderWebManifest(site),
    renderStatus(digest),
    ...(site.icon === undefined ? [renderIcon(site)] : []),
    ...renderHostFiles(feeds, settings),
    ...(indexNow === undefined ? [] : [renderIndexNowKey(indexNow)]),
    ...assets.documents,
    ...(email === undefined ? [] : listEmails(digest, assets)),
  ];
  return documents.filter(({ path }) => !isOmitted(path, settings));
}

/** Everything at which a reader may be, with what to call it. */
function listLive(pages: readonly PageEntry[], documents: readonly SiteDocument[]): readonly LiveFile[] {
  return [...pages, ...documents.map(({ path }) => ({ path, origin: `the file ${path}` }))];
}

/**
 * Links of articles into the site that need no other page to be known. Where they are errors, nothing is to be written;
 * where something is written, warnings come from a look at the whole output.
 * @param pages Those that the site leaves out, too.
 */
export function checkLinksAhead(
  { plan: { digest, documents }, articleLinks }: PlannedSite,
  pages: readonly PageEntry[],
  isWritten: boolean,
): readonly Problem[] {
  const { site, links } = digest.settings;
  const isError = links.dead === "error";
  if (!isError && isWritten) return [];
  const known = new Set([...pages.map(({ file }) => file), ...documents.map((document) => fileOf(document, site))]);
  return checkArticleLinks(articleLinks, site, new SiteFiles((file) => known.has(file)), isError ? "error" : "warning");
}
