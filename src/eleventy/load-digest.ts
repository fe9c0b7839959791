// From the folder on disk to the digest and its list of pages, with every problem on the way.

import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../article/article.ts";
import { type ReadRequest, readArticles } from "../article/read-articles.ts";
import { makeSpace, readText } from "../article/read-text.ts";
import { composeDigest } from "../digest/compose.ts";
import type { Digest } from "../digest/digest.ts";
import { parseTaxonomy } from "../digest/parse-taxonomy.ts";
import { EMPTY_TAXONOMY, type Taxonomy } from "../digest/taxonomy.ts";
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
  /** Absent where an error kept it from being made. */
  readonly digest?: Digest;
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
  return { root, content, zone: edition.zone, language: site.language, extraFields: articles.extraFields };
}

export function planSite({ articles, taxonomy, problems }: SiteContent, request: PlanRequest): LoadedDigest {
  const { settings, assets, now, preview } = request;
  const composed = composeDigest({ articles, taxonomy: taxonomy.value ?? EMPTY_TAXONOMY, settings, now, preview });
  // Without its taxonomy every topic would look undeclared: say what is wrong with the taxonomy alone.
  const topicProblems = taxonomy.value === undefined ? [] : composed.problems;
  const digest = composed.value;
  const pages = digest === undefined ? [] : listPages(digest, assets);
  const all = [...problems, ...taxonomy.problems, ...topicProblems, ...checkPages(pages)];
  return digest === undefined ? { pages, problems: all } : { digest, pages, problems: all };
}

/** A site without `topics.yaml` has the topics that its articles name. */
function readTaxonomy(root: string, content: string): Outcome<Taxonomy> {
  const file = `${content}/topics.yaml`;
  const path = join(root, file);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return { value: EMPTY_TAXONOMY, problems: [] };
  const { value: text, problems } = readText(path, file, makeSpace());
  return text === undefined ? { problems } : parseTaxonomy(text, file);
}
