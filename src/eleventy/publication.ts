// What a build writes: held in memory, made anew before each build, read page by page by the templates.

import type { Article } from "../article/article.ts";
import { type ArticleLink, checkArticleLinks, listArticleLinks } from "../check/article-links.ts";
import { checkFeeds } from "../check/feeds.ts";
import { SiteFiles } from "../check/site-files.ts";
import { SiteTargets } from "../check/site-targets.ts";
import type { Digest } from "../digest/digest.ts";
import { renderFeeds } from "../feed/documents.ts";
import { renderHostFiles } from "../feed/host-files.ts";
import { renderNewsSitemap } from "../feed/news-sitemap.ts";
import { PAGE_KINDS, type PageKind } from "../options/kinds.ts";
import type { DigestSettings } from "../options/settings.ts";
import { groupBy } from "../order.ts";
import { renderIcon } from "../page/icon.ts";
import type { PageEntry, PageModel } from "../page/model/model.ts";
import { listPages } from "../page/pages.ts";
import { renderRobots } from "../page/robots.ts";
import { renderSitemaps } from "../page/sitemap.ts";
import { renderWebManifest } from "../page/web-manifest.ts";
import { hasErrors, type Problem } from "../problem.ts";
import type { SiteDocument } from "../site/site-document.ts";
import { NEWS_SITEMAP_PATH, toFile } from "../site/urls.ts";
import type { Instant } from "../text/dates.ts";
import { listEmails } from "./emails.ts";
import { loadDigest } from "./load-digest.ts";
import type { FileCopy, MadeFile } from "./outputs.ts";
import { prepareFiles } from "./prepare-files.ts";
import { type Assets, assetsOf } from "./stylesheets.ts";

/** A page as the templates meet it: its model is made once, when it is asked for. */
export class PageItem {
  readonly entry: PageEntry;
  #model: PageModel | undefined;

  constructor(entry: PageEntry) {
    this.entry = entry;
  }

  get model(): PageModel {
    this.#model ??= this.entry.build();
    return this.#model;
  }
}

export interface RefreshRequest {
  readonly now: Instant;
  /** Whether drafts are shown, as on an editor's own machine. */
  readonly preview: boolean;
  /** Whether Eleventy's own server shows the pages, and has them loaded anew on each save. */
  readonly liveReload?: boolean;
}

/** A class, so that Eleventy hands it on by reference and does not copy it into every page's data. */
export class Publication {
  readonly settings: DigestSettings;
  /** The project's folder, absolute. */
  readonly root: string;
  /** Style sheets and script, as of the last build that had no error. */
  assets: Assets;
  digest: Digest | undefined;
  /** Drafts, and what is still to come. */
  heldBack: readonly Article[] = [];
  /** Links of articles into the site itself. */
  articleLinks: readonly ArticleLink[] = [];
  /** Texts that are not pages: feeds, sitemaps, style sheets. Many are made when they are asked for. */
  documents: readonly SiteDocument[] = [];
  /** Pictures: copied, or made from others. */
  files: readonly (FileCopy | MadeFile)[] = [];
  #pages: ReadonlyMap<PageKind, readonly PageItem[]> = new Map();

  constructor(settings: DigestSettings, root: string) {
    this.settings = settings;
    this.root = root;
    this.assets = assetsOf(settings);
  }

  /** The pages of each kind, in the form that `pagination.data` can name: `pages.story`. */
  get pages(): { readonly [kind in PageKind]?: readonly PageItem[] } {
    return Object.fromEntries(PAGE_KINDS.map((kind) => [kind, this.#pages.get(kind) ?? []]));
  }

  /**
   * Reads everything again. Where there is an error, what was held stays as it was.
   *
   * @returns All problems, of articles, topics, pages and feeds.
   */
  async refresh({ now, preview, liveReload = false }: RefreshRequest): Promise<readonly Problem[]> {
    const { settings, root } = this;
    const assets = { ...assetsOf(settings), liveReload };
    const { digest, heldBack, pages, problems } = loadDigest({ root, settings, assets, now, preview });
    if (hasErrors(problems)) return problems;

    const feeds = renderFeeds(digest, { stylesheet: assets.feedStylesheet });
    const targets = new SiteTargets(settings.site, settings.links.ignore);
    const links = listArticleLinks(digest.stories, settings.site, targets);
    const feedProblems = checkFeeds(feeds, {
      settings,
      now,
      pages: new Set([...pages.map((page) => page.path), ...links.map(({ target }) => target.path)]),
    });
    if (hasErrors(feedProblems)) return [...problems, ...feedProblems];

    const documents = [
      ...feeds,
      { path: NEWS_SITEMAP_PATH, content: renderNewsSitemap(digest) },
      ...renderSitemaps(pages, settings.site),
      renderRobots(settings.site),
      renderWebManifest(settings.site),
      ...(settings.site.icon === undefined ? [renderIcon(settings.site)] : []),
      ...renderHostFiles(feeds, settings),
      ...assets.documents,
      ...(settings.email ? listEmails(digest, assets) : []),
    ];
    const linkProblems = settings.links.dead === "error" ? checkLinksAhead(links, pages, documents) : [];
    if (hasErrors(linkProblems)) return [...problems, ...feedProblems, ...linkProblems];

    const prepared = await prepareFiles(digest, assets, root);
    const all = [...problems, ...feedProblems, ...prepared.problems];
    if (prepared.value === undefined) return all;

    const { files, cards } = prepared.value;
    const written = cards.size === 0 ? pages : listPages(digest, { ...assets, cards });
    this.assets = assets;
    this.digest = digest;
    this.heldBack = heldBack;
    this.articleLinks = links;
    this.documents = documents;
    this.files = files;
    this.#pages = groupBy(
      written.map((entry) => new PageItem(entry)),
      (item) => item.entry.kind,
    );
    return all;
  }
}

/** Links of articles that need no other page to be known: where they are errors, nothing is to be written. */
function checkLinksAhead(
  links: readonly ArticleLink[],
  pages: readonly PageEntry[],
  documents: readonly SiteDocument[],
): readonly Problem[] {
  const known = new Set([...pages.map(({ file }) => file), ...documents.map(({ path }) => toFile(path))]);
  return checkArticleLinks(links, new SiteFiles((file) => known.has(file)));
}

/** Everything that a build of this publication writes, below the output folder, with `/`. */
export function listFiles(publication: Publication): readonly string[] {
  const pages = Object.values(publication.pages).flat();
  return [
    ...pages.map((item) => item.entry.file),
    ...publication.documents.map(({ path }) => toFile(path)),
    ...publication.files.map((file) => file.to),
  ];
}
