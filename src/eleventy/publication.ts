// What a build writes: held in memory, made anew before each build, read page by page by the templates.

import { join } from "node:path";
import { checkFeeds } from "../check/feeds.ts";
import type { Digest } from "../digest/digest.ts";
import { renderFeeds } from "../feed/documents.ts";
import { renderNewsSitemap } from "../feed/news-sitemap.ts";
import { type DigestSettings, PAGE_KINDS, type PageKind } from "../options.ts";
import { groupBy } from "../order.ts";
import type { PageEntry, PageModel } from "../page/model.ts";
import { renderRobots } from "../page/robots.ts";
import { renderSitemaps, type SiteDocument } from "../page/sitemap.ts";
import { mediaPath, NEWS_SITEMAP_PATH } from "../page/urls.ts";
import { hasErrors, type Problem } from "../problem.ts";
import type { Instant } from "../text/dates.ts";
import { loadDigest } from "./load-digest.ts";
import type { FileCopy } from "./outputs.ts";
import { ASSETS, STYLESHEETS } from "./stylesheets.ts";

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
}

/** A class, so that Eleventy hands it on by reference and does not copy it into every page's data. */
export class Publication {
  readonly settings: DigestSettings;
  /** The project's folder, absolute. */
  readonly root: string;
  digest: Digest | undefined;
  /** Files that are not pages: feeds, sitemaps, style sheets. */
  documents: readonly SiteDocument[] = [];
  copies: readonly FileCopy[] = [];
  #pages: ReadonlyMap<PageKind, readonly PageItem[]> = new Map();

  constructor(settings: DigestSettings, root: string) {
    this.settings = settings;
    this.root = root;
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
  refresh({ now, preview }: RefreshRequest): readonly Problem[] {
    const { settings, root } = this;
    const { digest, pages, problems } = loadDigest({ root, settings, assets: ASSETS, now, preview });
    if (digest === undefined || hasErrors(problems)) return problems;

    const feeds = renderFeeds(digest, { stylesheet: ASSETS.feedStylesheet });
    const feedProblems = checkFeeds(feeds, { settings, now, pages: new Set(pages.map((page) => page.path)) });
    if (hasErrors(feedProblems)) return [...problems, ...feedProblems];

    this.digest = digest;
    this.documents = [
      ...feeds,
      { path: NEWS_SITEMAP_PATH, content: renderNewsSitemap(digest) },
      ...renderSitemaps(pages, settings.site),
      renderRobots(settings.site),
      ...STYLESHEETS,
    ];
    this.copies = picturesOf(digest).map((file) => ({
      from: join(root, settings.content, file),
      to: decodeURIComponent(mediaPath(file)).slice(1),
    }));
    this.#pages = groupBy(
      pages.map((entry) => new PageItem(entry)),
      (item) => item.entry.kind,
    );
    return [...problems, ...feedProblems];
  }
}

/** Everything that a build of this publication writes, below the output folder, with `/`. */
export function listFiles(publication: Publication): readonly string[] {
  const pages = Object.values(publication.pages).flat();
  return [
    ...pages.map((item) => item.entry.file),
    ...publication.documents.map((document) => document.path.slice(1)),
    ...publication.copies.map((copy) => copy.to),
  ];
}

/** Pictures of stories and in their bodies, below the content folder, each once. */
function picturesOf(digest: Digest): readonly string[] {
  const files = digest.stories.flatMap((story) => [
    ...(story.image === undefined ? [] : [story.image.file]),
    ...story.body.images,
  ]);
  return [...new Set(files)].sort();
}
