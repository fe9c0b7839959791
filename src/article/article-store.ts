// Read articles, kept from build to build: a file is parsed again only when its bytes, its path or a setting that
// matters has changed. Everything here can be made again from the files, so nothing in it is trusted that does not prove
// to be whole and of the same key.

import { existsSync, lstatSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { groupBy } from "../order.ts";
import { rememberRecent } from "../remember.ts";
import type { Body } from "../text/markup.ts";
import type { AnalyseArticle, AnalysisOf, Article, BodyOf, WholeArticle } from "./article.ts";
import { type ArticleContext, articlesFolder } from "./context.ts";
import type { ArticleFile } from "./find-files.ts";
import { removeDrafts } from "./packed-file.ts";
import { formatOf } from "./parse-article.ts";
import { openFile } from "./read-file.ts";
import { makeSpace } from "./read-text.ts";
import {
  type FileState,
  type ReadFile,
  readAnalyses,
  readBodies,
  readFacts,
  readSignatures,
  type Segment,
  type Signature,
  type Signatures,
  writeSegment,
  writeSignatures,
} from "./segment.ts";

export interface StoreRequest {
  /** The project's folder, absolute. */
  readonly root: string;
  /** Where the segments are, absolute. */
  readonly folder: string;
  /** Of everything that decides what a file gives besides its bytes and its path: settings, and the program itself. */
  readonly key: string;
  /** When the build began, in milliseconds since the epoch by the machine's own clock. */
  readonly at: number;
  readonly context: ArticleContext;
  /** Of a process that builds more than once. */
  readonly held?: HeldSegments | undefined;
}

/** What a process that watches holds of segments, by their paths, so that it need not read them for each build. */
export type HeldSegments = Map<string, HeldSegment>;

interface HeldSegment extends Pick<Segment, "signatures" | "files"> {
  readonly key: string;
}

/**
 * A file that was changed so shortly before it was read may have been changed again in the same tick of the file
 * system's clock: its bytes are looked at. https://git-scm.com/docs/racy-git has the same with git's index.
 */
const TICK = 2000;

const ENDING = ".articles";

/** Where a segment is kept. */
export function segmentPath({ folder }: Pick<StoreRequest, "folder">, name: string): string {
  return join(folder, name + ENDING);
}

/**
 * Reads the files of one segment; those that the store has are not opened. Writes the segment where it changed.
 *
 * @param analyse What is kept of each text beside it; `request.key` must say which this is.
 */
export function readSegment(
  name: string,
  files: readonly ArticleFile[],
  request: StoreRequest,
  analyse?: AnalyseArticle,
): readonly ReadFile[] {
  const { root, key, at, context, held } = request;
  const path = segmentPath(request, name);
  const stored = findStored(path, key, held?.get(path));
  const known = new Map(stored?.files.map((each) => [each.file, each]));
  const space = makeSpace();
  const seen: Record<string, Signature> = {};
  const parsed = new Map<string, WholeArticle>();
  let isSigned = true;
  let isKept = stored?.files.length === files.length;
  const read = files.map((each): ReadFile => {
    const { file } = each;
    const state = stateOf(join(root, file));
    const old = known.get(file);
    if (old !== undefined && stored !== undefined && isUntouched(stored.signatures, old, state)) {
      seen[file] = { ...state, hash: old.hash };
      return old;
    }
    isSigned = false;
    const opened = openFile(root, each, space, context);
    seen[file] = { ...state, hash: opened.hash };
    if (old !== undefined && opened.hash !== "" && old.hash === opened.hash) return old;
    isKept = false;
    const { articles, problems } = opened.parse();
    for (const whole of articles) parsed.set(whole.article.hash, whole);
    return { file, hash: opened.hash, articles: articles.map(({ article }) => article), problems };
  });
  const signatures: Signatures = { at, of: seen };
  const kept = isKept ? read : read.filter(({ hash }) => hash !== "");
  if (!isKept) {
    const hasAll = stored === undefined || parsed.size === countArticles(read);
    const texts = collectTexts(path, key, kept, { parsed, hasAll, analyse });
    writeSegment(path, key, { signatures, files: kept, ...texts });
  } else if (!isSigned) {
    writeSignatures(path, key, signatures);
  }
  held?.set(path, { key, signatures, files: kept });
  return read;
}

/** What is held or stored of a segment. What is held of one that the store has lost does not count. */
function findStored(
  path: string,
  key: string,
  held: HeldSegment | undefined,
): Pick<Segment, "signatures" | "files"> | undefined {
  if (held?.key === key && existsSync(path)) return held;
  const signatures = readSignatures(path, key);
  const files = signatures && readFacts(path, key);
  return files && { signatures, files };
}

interface ReadTexts {
  /** By the hashes of their articles. */
  readonly parsed: ReadonlyMap<string, WholeArticle>;
  /** Whether that is all of them, and none is in the segment as it was. */
  readonly hasAll: boolean;
  readonly analyse?: AnalyseArticle | undefined;
}

/** The bodies and analyses of files: of those that were just parsed, and of the others as the segment has them. */
function collectTexts(
  path: string,
  key: string,
  files: readonly ReadFile[],
  { parsed, hasAll, analyse }: ReadTexts,
): Pick<Segment, "bodies" | "analyses"> {
  const bodiesBefore = hasAll ? undefined : readBodies(path, key);
  const analysesBefore = hasAll || analyse === undefined ? undefined : readAnalyses(path, key);
  const bodies = new Map<string, Body>();
  const analyses = new Map<string, unknown>();
  for (const { articles } of files) {
    for (const article of articles) {
      const { hash } = article;
      const body = parsed.get(hash)?.body ?? bodiesBefore?.get(hash);
      if (body === undefined) continue;
      bodies.set(hash, body);
      const analysis = analysesBefore?.get(hash) ?? analyse?.({ article, body });
      if (analysis !== undefined) analyses.set(hash, analysis);
    }
  }
  return { bodies, analyses };
}

function countArticles(files: readonly ReadFile[]): number {
  return files.reduce((count, { articles }) => count + articles.length, 0);
}

/** Files by the segments that hold them, in the order of their first files. */
export function groupBySegment(files: readonly ArticleFile[], content: string): Map<string, ArticleFile[]> {
  return groupBy(files, ({ file }) => segmentOf(file, content));
}

/** Removes segments that no file belongs to any more, and what builds that were stopped have left. */
export function removeOtherSegments(
  { folder, at }: Pick<StoreRequest, "folder" | "at">,
  names: ReadonlySet<string>,
): void {
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder)) {
    if (file.endsWith(ENDING) && !names.has(file.slice(0, -ENDING.length))) rmSync(join(folder, file), { force: true });
  }
  removeDrafts(folder, at);
}

const MONTH = /(?:^|[^\d])(\d{4})[-/](\d{2})(?!\d)/;

/** The month that a file's path names; all that name none are together. */
function segmentOf(file: string, content: string): string {
  const [, year, month] = MONTH.exec(file.slice(articlesFolder(content).length)) ?? [];
  return year === undefined ? "undated" : `${year}-${month}`;
}

function stateOf(path: string): FileState {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return { size: 0, modified: 0, changed: 0, inode: 0 };
  return { size: stats.size, modified: stats.mtimeMs, changed: stats.ctimeMs, inode: stats.ino };
}

/** Whether a file is as it was when what it gave was read. */
function isUntouched({ at, of }: Signatures, { file, hash }: ReadFile, now: FileState): boolean {
  const then = of[file];
  return (
    then !== undefined &&
    then.hash === hash &&
    then.size === now.size &&
    then.modified === now.modified &&
    then.changed === now.changed &&
    then.inode === now.inode &&
    now.inode !== 0 &&
    Math.max(now.changed, now.modified) < at - TICK
  );
}

/** Segments of which a part is held at once. */
const MOST_HELD = 3;

/** Fetches bodies from the store, a segment at a time; one that it lost is read from its file again. */
export function bodyReader(request: StoreRequest): BodyOf {
  const { root, key, context } = request;
  const stored = partReader(request, (path) => readBodies(path, key));
  const parseAgain = ({ file, hash }: Article): Body => {
    const format = formatOf(file);
    const articles =
      format === undefined ? [] : openFile(root, { file, format }, makeSpace(), context).parse().articles;
    const found = articles.find(({ article }) => article.hash === hash);
    if (found === undefined) throw new RangeError(`${file} was changed while the site was being built: build again.`);
    return found.body;
  };
  return (article) => stored(article) ?? parseAgain(article);
}

/** Fetches analyses from the store, a segment at a time; one that it lost is made again. */
export function analysisReader(request: StoreRequest, bodyOf: BodyOf, analyse: AnalyseArticle): AnalysisOf {
  const stored = partReader(request, (path) => readAnalyses(path, request.key));
  return (article) => stored(article) ?? analyse({ article, body: bodyOf(article) });
}

/** Finds what a part of an article's segment has of it; a few of the parts that were read last are held. */
function partReader<T>(
  request: StoreRequest,
  read: (path: string) => ReadonlyMap<string, T> | undefined,
): (article: Article) => T | undefined {
  const partOf = rememberRecent((name: string) => read(segmentPath(request, name)) ?? new Map<string, T>(), MOST_HELD);
  return ({ file, hash }) => partOf(segmentOf(file, request.context.content)).get(hash);
}
