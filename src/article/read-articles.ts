// The articles of a project, from its disk: the one way into this room.

import { fingerprintOf } from "../fingerprint.ts";
import { compareProblems } from "../format-problems.ts";
import { type Problem, problem } from "../problem.ts";
import { rememberWith } from "../remember.ts";
import { quote } from "../text/clean.ts";
import type { Body } from "../text/markup.ts";
import type { AnalyseArticle, AnalysisOf, Article, BodyOf } from "./article.ts";
import {
  analysisReader,
  bodyReader,
  groupBySegment,
  type HeldSegments,
  readSegment,
  removeOtherSegments,
  type StoreRequest,
} from "./article-store.ts";
import { type ArticleContext, articlesFolder } from "./context.ts";
import { type ArticleFile, findFiles } from "./find-files.ts";
import { findDuplicateReports } from "./plausibility.ts";
import { findRemoteDates } from "./plausible-dates.ts";
import { openFile } from "./read-file.ts";
import { makeSpace } from "./read-text.ts";
import type { ReadFile } from "./segment.ts";
import { filesOfShard, type Shard } from "./shard.ts";

export interface ReadRequest {
  /** The project's folder, absolute. */
  readonly root: string;
  /** The content folder, from the root, with `/`: `content`. */
  readonly content: string;
  /** The publication's time zone, IANA. */
  readonly zone: string;
  /** The publication's language, BCP 47. */
  readonly language: string;
  /** Fields that articles may have besides ours. */
  readonly extraFields: readonly string[];
  /** Whether what a text says by itself is kept of each article, and the settings that it was found with: plain data. */
  readonly analysis?: unknown;
  /** Names of files and folders, or paths below the articles folder, that are left out. Default none. */
  readonly ignore?: readonly string[] | undefined;
  /** The part of the files to read. Default all of them. */
  readonly shard?: Shard | undefined;
}

export interface ReadArticles {
  readonly articles: readonly Article[];
  readonly bodyOf: BodyOf;
  readonly analysisOf: AnalysisOf;
  readonly problems: readonly Problem[];
}

/** Where read articles are kept from build to build. */
export interface ArticleStore {
  /** Absolute. */
  readonly folder: string;
  /** Of the program: what one version of it read, another reads again. */
  readonly version: string;
  /** When the build began, in milliseconds since the epoch by the machine's own clock. */
  readonly at: number;
  /** Where one process builds more than once. */
  readonly held?: HeldSegments | undefined;
}

/** Reads the segments of the store that have these names, elsewhere: what is not read there is read here. */
export type ReadElsewhere = (groups: ReadonlyMap<string, readonly ArticleFile[]>, store: StoreRequest) => Promise<void>;

/**
 * Reads all articles below the content folder's `articles`, in the order of their paths by code unit, and within a
 * file in its own. An article with an error is left out; every problem of every file is reported.
 */
export function readArticles(request: ReadRequest, analyse: AnalyseArticle = () => undefined): ReadArticles {
  const { root } = request;
  const context = contextOf(request);
  const { files, problems } = findArticleFiles(request);
  const space = makeSpace();
  const bodies = new Map<Article, Body>();
  const read = files.map((each) => {
    const parsed = openFile(root, each, space, context).parse();
    for (const { article, body } of parsed.articles) bodies.set(article, body);
    return { articles: parsed.articles.map(({ article }) => article), problems: parsed.problems };
  });
  const bodyOf: BodyOf = (article) => {
    const body = bodies.get(article);
    if (body === undefined) throw new RangeError(`${article.file} was not read here.`);
    return body;
  };
  const analysisOf = rememberWith((article: Article) => analyse({ article, body: bodyOf(article) }));
  return { ...join(read, problems, request), bodyOf, analysisOf };
}

/** The same, from a store: only what changed since it was written is parsed. */
export async function readStoredArticles(
  request: ReadRequest,
  articleStore: ArticleStore,
  analyse: AnalyseArticle = () => undefined,
  readElsewhere?: ReadElsewhere,
): Promise<ReadArticles> {
  const { content } = request;
  const store = toStoreRequest(request, articleStore);
  const { files, problems } = findArticleFiles(request);
  const groups = groupBySegment(files, content);
  await readElsewhere?.(groups, store);
  const byFile = new Map<string, ReadFile>();
  for (const [name, ofSegment] of groups) {
    for (const read of readSegment(name, ofSegment, store, analyse)) byFile.set(read.file, read);
  }
  removeOtherSegments(store, new Set(groups.keys()));
  const read = files.flatMap(({ file }) => byFile.get(file) ?? []);
  const bodyOf = bodyReader(store);
  return { ...join(read, problems, request), bodyOf, analysisOf: analysisReader(store, bodyOf, analyse) };
}

/** The files that a request is about, and what is wrong with others beside them. */
export function findArticleFiles({ root, content, ignore, shard }: ReadRequest): ReturnType<typeof findFiles> {
  const found = findFiles(root, articlesFolder(content), ignore);
  return shard === undefined ? found : { ...found, files: filesOfShard(found.files, content, shard) };
}

export function toStoreRequest(request: ReadRequest, { folder, version, at, held }: ArticleStore): StoreRequest {
  const context = contextOf(request);
  return { root: request.root, folder, key: fingerprintOf([version, context, request.analysis]), at, context, held };
}

function join(
  read: readonly Pick<ReadFile, "articles" | "problems">[],
  problems: readonly Problem[],
  { zone }: Pick<ReadRequest, "zone">,
): Pick<ReadArticles, "articles" | "problems"> {
  const articles = read.flatMap((each) => each.articles);
  const all = [
    ...problems,
    ...read.flatMap((each) => each.problems),
    ...findDuplicates(articles),
    ...findDuplicateReports(articles, zone),
  ];
  const doubtful = new Set(all.filter(({ code }) => code === "date-doubtful").map(({ file }) => file));
  all.push(...findRemoteDates(articles, zone).filter(({ file }) => !doubtful.has(file)));
  return { articles, problems: all.sort(compareProblems) };
}

/** What `parseArticles` needs to know, from what `readArticles` does. */
export function contextOf({ content, zone, language, extraFields }: Omit<ReadRequest, "root">): ArticleContext {
  return { content, zone, language, extraFields };
}

/** Articles that have the id of one before them. */
export function findDuplicates(articles: readonly Article[]): readonly Problem[] {
  const byId = new Map<string, Article>();
  const problems: Problem[] = [];
  for (const article of articles) {
    const first = byId.get(article.id);
    if (first === undefined) byId.set(article.id, article);
    else problems.push(duplicate(article, first));
  }
  return problems;
}

function duplicate({ id, file, line }: Article, first: Article): Problem {
  const where = first.line === undefined ? first.file : `${first.file}, line ${first.line},`;
  return problem(
    "id-duplicate",
    { file, line, field: "id" },
    `The id ${quote(id)} is taken: ${where} has it too.`,
    'Give one of them another "id", or another file name; one that is published must keep its own.',
  );
}
