// From the folder on disk to the digest and its list of pages, with every problem on the way.

import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { AnalyseArticle, AnalysisOf, Article, BodyOf, WholeArticle } from "../article/article.ts";
import { audioFinder, measureAudio } from "../article/article-audio.ts";
import { measurePictures, NO_PICTURES } from "../article/article-pictures.ts";
import { type PictureMemory, pictureFinder } from "../article/find-picture.ts";
import { nearFinder } from "../article/near-file.ts";
import { findChangesToCome } from "../article/plausible-dates.ts";
import {
  type ArticleStore,
  type ReadArticles,
  type ReadElsewhere,
  type ReadRequest,
  readArticles,
  readStoredArticles,
} from "../article/read-articles.ts";
import { makeSpace, readText } from "../article/read-text.ts";
import { composeDigest } from "../digest/compose.ts";
import type { Digest } from "../digest/digest.ts";
import { type ExplainedArticles, enrichArticles, explainArticles, isEnriched } from "../digest/enrich-articles.ts";
import { NO_ENRICHMENT } from "../digest/enrichment.ts";
import type { EnrichmentMemory } from "../digest/enrichment-batches.ts";
import { articleAnalyser } from "../digest/insight-text.ts";
import { parseTaxonomy } from "../digest/parse-taxonomy.ts";
import type { ArticleMedia } from "../digest/place-story.ts";
import { emptyTaxonomy, type Taxonomy } from "../digest/taxonomy.ts";
import { makeLanguages } from "../insight/languages.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { GoneAddress } from "../ledger/parse-gone.ts";
import type { DigestSettings } from "../options/settings.ts";
import { compareBy } from "../order.ts";
import { checkPages } from "../page/check-pages.ts";
import type { FrameAssets } from "../page/frame.ts";
import { listPages, type PageEntry } from "../page/pages.ts";
import type { Outcome, Problem } from "../problem.ts";
import type { Instant } from "../text/dates.ts";
import { checkSitePictures } from "./check-site-pictures.ts";
import { readGone, readLedger } from "./read-ledger.ts";

/** What a site's folder holds, read and not yet put together. */
export interface SiteContent {
  readonly articles: readonly Article[];
  readonly bodyOf: BodyOf;
  readonly analysisOf: AnalysisOf;
  readonly mediaOf: (article: Article) => ArticleMedia;
  readonly taxonomy: Outcome<Taxonomy>;
  /** What was published before; without a value where nothing was recorded. */
  readonly ledger: Outcome<Ledger>;
  readonly gone: Outcome<readonly GoneAddress[]>;
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
  return composeSite(readContent(request.root, request.settings), request);
}

export function readContent(root: string, settings: DigestSettings): SiteContent {
  return completeContent(readArticles(toReadRequest(root, settings), analyserOf(settings)), root, settings);
}

/** The same, from a store of what earlier builds have read. */
export async function readStoredContent(
  request: ReadRequest,
  settings: DigestSettings,
  store: ArticleStore,
  pictures: PictureMemory,
  readElsewhere?: ReadElsewhere,
): Promise<SiteContent> {
  const read = await readStoredArticles(request, store, analyserOf(settings), readElsewhere);
  return completeContent(read, request.root, settings, pictures);
}

function completeContent(
  { articles, bodyOf, analysisOf, problems }: ReadArticles,
  root: string,
  settings: DigestSettings,
  memory?: PictureMemory,
): SiteContent {
  const media = findMedia(articles, root, settings, memory);
  const all = [...checkSitePictures(root, settings), ...problems, ...media.problems];
  return {
    articles,
    bodyOf,
    analysisOf,
    mediaOf: media.mediaOf,
    taxonomy: readTaxonomy(root, settings.content),
    ledger: readLedger(root, settings.content),
    gone: readGone(root, settings.content),
    problems: all,
  };
}

/** What a folder would hold with articles more, in the place of those of the same files in `replaced`. */
export function withArticles(
  content: SiteContent,
  added: readonly WholeArticle[],
  replaced: ReadonlySet<string> = new Set(),
): SiteContent {
  const kept = content.articles.filter(({ file }) => !replaced.has(file));
  // As they would be read from the disk: the second of two is the one that is reported.
  const articles = [...kept, ...added.map(({ article }) => article)].sort(compareBy((article) => article.file));
  const bodies = new Map(added.map(({ article, body }) => [article, body]));
  return {
    ...content,
    articles,
    bodyOf: (article) => bodies.get(article) ?? content.bodyOf(article),
    // What was added is analysed where that is wanted.
    analysisOf: (article) => (bodies.has(article) ? undefined : content.analysisOf(article)),
  };
}

/** Looks for the pictures and recordings of all articles, each picture once. */
function findMedia(
  articles: readonly Article[],
  root: string,
  { content }: Pick<DigestSettings, "content">,
  memory?: PictureMemory,
): Pick<SiteContent, "mediaOf" | "problems"> {
  const findPicture = pictureFinder(join(root, content), memory);
  const findAudio = audioFinder(join(root, content));
  const findNear = nearFinder(join(root, content));
  const byArticle = new Map<Article, ArticleMedia>();
  const problems = articles.flatMap((article) => {
    const measured = measurePictures(article, findPicture, content, findNear);
    const audio = measureAudio(article, findAudio, content, findNear);
    if (measured.pictures !== NO_PICTURES || audio.value !== undefined) {
      byArticle.set(article, { pictures: measured.pictures, audio: audio.value });
    }
    return audio.problems.length === 0 ? measured.problems : [...measured.problems, ...audio.problems];
  });
  return { mediaOf: (article) => byArticle.get(article) ?? NO_MEDIA, problems };
}

const NO_MEDIA: ArticleMedia = { pictures: NO_PICTURES };

/** What the article room needs to know of a site. */
export function toReadRequest(root: string, settings: DigestSettings): ReadRequest {
  const { content, edition, site, articles, insight } = settings;
  const { extraFields, ignore } = articles;
  const analysis = insight !== false && isEnriched(settings) ? { languages: insight.languages } : undefined;
  return { root, content, zone: edition.zone, language: site.language, extraFields, ignore, analysis };
}

/** Reads what a text says by itself, where anything is to be made of that. */
export function analyserOf(settings: DigestSettings): AnalyseArticle {
  const { insight } = settings;
  if (insight === false || !isEnriched(settings)) return () => undefined;
  return articleAnalyser(makeLanguages(insight.languages));
}

/** The digest of what was read, with every problem on the way. */
export function compose(
  { articles, bodyOf, analysisOf, mediaOf, taxonomy, ledger, gone, problems }: SiteContent,
  { settings, now, preview }: Omit<PlanRequest, "assets">,
  memory?: EnrichmentMemory,
): Omit<LoadedDigest, "pages"> {
  const topics = taxonomy.value ?? emptyTaxonomy(taxonomyFile(settings.content));
  const request = { articles, bodyOf, taxonomy: topics, settings, now, preview };
  const enrichment = isEnriched(settings) ? enrichArticles({ ...request, analysisOf, memory }) : NO_ENRICHMENT;
  const composed = composeDigest({ ...request, mediaOf, enrichment, ledger: ledger.value });
  // Without its taxonomy every topic would look undeclared: say what is wrong with the taxonomy alone.
  const topicProblems = taxonomy.value === undefined ? [] : composed.problems;
  const shown = new Set(composed.value.stories.map(({ article }) => article.id));
  return {
    digest: composed.value,
    heldBack: articles.filter(({ id }) => !shown.has(id)),
    problems: [
      ...problems,
      ...taxonomy.problems,
      ...ledger.problems,
      ...gone.problems,
      ...topicProblems,
      ...findChangesToCome(
        composed.value.stories.map(({ article }) => article),
        now,
        settings.edition.zone,
      ),
    ],
  };
}

/** What was found in the texts of a site, with the reasons. */
export function explain(
  { articles, bodyOf, analysisOf, taxonomy }: SiteContent,
  { settings, now, preview }: Omit<PlanRequest, "assets">,
): ExplainedArticles & { readonly taxonomy: Taxonomy } {
  const topics = taxonomy.value ?? emptyTaxonomy(taxonomyFile(settings.content));
  const request = { articles, bodyOf, analysisOf, taxonomy: topics, settings, now, preview };
  return { ...explainArticles(request), taxonomy: topics };
}

export function composeSite(content: SiteContent, request: PlanRequest): LoadedDigest {
  const composed = compose(content, request);
  const pages = listPages(composed.digest, request.assets);
  // Topics that share an address have pages that do: that was reported, with the line that names the topic.
  const isReported = composed.problems.some(({ code }) => code === "topic-slug-duplicate");
  const conflicts = isReported ? checkPages(pages.filter(({ kind }) => kind !== "topic")) : checkPages(pages);
  return { ...composed, pages, problems: [...composed.problems, ...conflicts] };
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
