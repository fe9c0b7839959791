// From the folder on disk to the digest and its list of pages, with every problem on the way.

import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../article/article.ts";
import { type ReadRequest, readArticles } from "../article/read-articles.ts";
import { makeSpace, readText } from "../article/read-text.ts";
import { composeDigest } from "../digest/compose.ts";
import type { Digest } from "../digest/digest.ts";
import { parseTaxonomy } from "../digest/parse-taxonomy.ts";
import { emptyTaxonomy, type Taxonomy } from "../digest/taxonomy.ts";
import type { DigestSettings } from "../options/settings.ts";
import { checkPages } from "../page/check-pages.ts";
import type { FrameAssets } from "../page/frame.ts";
import type { PageEntry } from "../page/model/model.ts";
import { listPages } from "../page/pages.ts";
import type { Outcome, Problem } from "../problem.ts";
import type { Instant } from "../text/dates.ts";
import { checkSitePictures } from "./check-site-pictures.ts";

/** What a site's folder holds, read and not yet put together. */
export interface SiteContent {
  readonly articles: readonly Article[];
  readonly taxonomy: Outcome<Taxonomy>;
  /** What is wrong with the logo and with the articles, each by itself. */
  readonly problems: readonly Problem[];
}

export interface PlanRequest {
  readonly settings: DigestSettings;
  readonly assets: FrameAssets;
  readonly now: Instant;
  /** Whether drafts are shown. */
  readonly preview: boolean;
}

export interface LoadRequest extends PlanRequest {
  /** The project's folder, absolute. */
  readonly root: string;
}

export interface LoadedDigest {
  readonly digest: Digest;
  /** Drafts, and what is still to come, in the order of their files. */
  readonly heldBack: readonly Article[];
  readonly pages: readonly PageEntry[];
  /** Of all files, in one go. */
  readonly problems: readonly Problem[];
}

export function loadDigest(request: LoadRequest): LoadedDigest {
  return planSite(readContent(request.root, request.settings), request);
}

export function readContent(root: string, settings: DigestSettings): SiteContent {
  const { articles, problems } = readArticles(toReadRequest(root, settings));
  const all = [...checkSitePictures(root, settings), ...problems];
  return { articles, taxonomy: readTaxonomy(root, settings.content), problems: all };
}

/** What the article room needs to know of a site. */
export function toReadRequest(root: string, { content, edition, site, articles }: DigestSettings): ReadRequest {
  const { extraFields, ignore } = articles;
  return { root, content, zone: edition.zone, language: site.language, extraFields, ignore };
}

export function planSite({ articles, taxonomy, problems }: SiteContent, request: PlanRequest): LoadedDigest {
  const { settings, assets, now, preview } = request;
  const composed = composeDigest({
    articles,
    taxonomy: taxonomy.value ?? emptyTaxonomy(taxonomyFile(settings.content)),
    settings,
    now,
    preview,
  });
  // Without its taxonomy every topic would look undeclared: say what is wrong with the taxonomy alone.
  const topicProblems = taxonomy.value === undefined ? [] : composed.problems;
  const pages = listPages(composed.value, assets);
  const shown = new Set(composed.value.stories.map(({ id }) => id));
  return {
    digest: composed.value,
    heldBack: articles.filter(({ id }) => !shown.has(id)),
    pages,
    problems: [...problems, ...taxonomy.problems, ...topicProblems, ...checkPages(pages)],
  };
}

function readTaxonomy(root: string, content: string): Outcome<Taxonomy> {
  const file = taxonomyFile(content);
  const path = join(root, file);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return { value: emptyTaxonomy(file), problems: [] };
  const { value: text, problems } = readText(path, file, makeSpace());
  return text === undefined ? { problems } : parseTaxonomy(text, file);
}

/** Where a site's topics are declared, from the project's root. */
export function taxonomyFile(content: string): string {
  return `${content}/topics.yaml`;
}
