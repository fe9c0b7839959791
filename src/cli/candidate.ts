// An article file as it would stand in the site: its place, its text, and what a build would read in it.

import { relative, resolve, sep } from "node:path";
import type { WholeArticle } from "../article/article.ts";
import { type FindAudio, measureAudio } from "../article/article-audio.ts";
import { type FindPicture, measurePictures } from "../article/article-pictures.ts";
import { type ArticleContext, articlesFolder } from "../article/context.ts";
import { decode } from "../article/decode.ts";
import { type Format, type ParsedArticles, parseArticles } from "../article/parse-article.ts";
import { hasErrors, type Outcome, type Problem, problem } from "../problem.ts";
import { slugOf } from "../text/slugs.ts";
import { nameOf, numberSlug, type Stamp, stampIn, stampOf, titleIn } from "./article-name.ts";
import type { Incoming } from "./incoming.ts";
import { insertMetadata, isEmpty } from "./metadata.ts";
import { type Claims, findRefusals } from "./refusals.ts";
import { type ExistingArticles, notOwnFile, replacementFile, unchanged } from "./replace-article.ts";
import type { TakenFiles } from "./taken-files.ts";

export interface Candidate {
  /** What the publisher knows it by: `inbox/tram.txt`. */
  readonly name: string;
  /** Where it would stand, from the project's root: `content/articles/2025/03/2025-03-07T0815-tram.txt`. */
  readonly file: string;
  /** Where it stands now and must not stay, for a file without a date below the articles folder. */
  readonly movesFrom: string | undefined;
  /** The file of the site's own whose place it takes. */
  readonly replaces?: string | undefined;
  readonly text: string;
  /** Whether the text got topics or sources, so that its lines are not those of the given file. */
  readonly isEdited: boolean;
  /** One at least. */
  readonly articles: readonly WholeArticle[];
  /** Nothing but warnings. */
  readonly problems: readonly Problem[];
}

export interface CandidateRequest extends Claims {
  /** The project's folder, absolute. */
  readonly root: string;
  readonly context: ArticleContext;
  readonly findPicture: FindPicture;
  readonly findAudio: FindAudio;
  /** The date of what has none. */
  readonly now: Stamp;
  /** Promises the name to the candidate that is made. */
  readonly takenFiles: TakenFiles;
  /** The site's articles, where they may be replaced. */
  readonly existing?: ExistingArticles | undefined;
}

/** What stays the same of a file's name in the search for one that is free. */
interface Title {
  readonly stamp: Stamp;
  readonly slug: string;
}

export function makeCandidate(incoming: Incoming, request: CandidateRequest): Outcome<Candidate> {
  const { name, path, format } = incoming;
  const { context, date, findAudio, findPicture, metadata, takenFiles } = request;
  const { zone } = context;
  const decoded = decode(incoming.bytes, name);
  if (decoded.value === undefined) return { problems: decoded.problems };
  const original = decoded.value;
  const parseAt = (text: string, file: string): ParsedArticles => {
    const { articles, problems } = parseArticles(text, file, format, context);
    const faults = articles.flatMap(({ article }) => [
      ...measurePictures(article, findPicture, context.content).problems,
      ...measureAudio(article, findAudio, context.content).problems,
    ]);
    return { articles, problems: [...problems, ...faults] };
  };

  const movesFrom = path === undefined ? undefined : fileBelow(request.root, articlesFolder(context.content), path);
  if (movesFrom !== undefined && !parseAt(original, movesFrom).problems.some(isDateMissing)) {
    return { problems: [inPlace(name)] };
  }
  const stamp = date !== undefined ? stampOf(date, zone) : ((path && stampIn(path, zone)) ?? request.now);
  const probe = placeOf({ stamp, slug: "" }, format, context);
  const { articles, problems } = parseAt(original, probe);
  const [first] = articles;
  if (first === undefined || hasErrors(problems)) {
    return { problems: reattribute(problems, { file: probe, name, isEdited: false }) };
  }
  const isList = format === "ndjson" || (format === "json" && /^\uFEFF?\s*\[/.test(original));
  const refusals = findRefusals(
    articles.map(({ article }) => article),
    request,
    { isList, file: name, zone },
  );
  if (refusals.length > 0) return { problems: refusals };

  const isEdited = !isEmpty(metadata);
  const text = isEdited ? insertMetadata(original, format, metadata) : original;
  const title = isList
    ? { stamp, slug: slugOf(titleIn(path ?? "articles"), name) }
    : { stamp: stampOf(first.article.published, zone), slug: first.article.slug };
  const replaced =
    isList || movesFrom !== undefined
      ? undefined
      : request.existing?.find(first.article.id, placeOf(title, format, context));
  if (replaced !== undefined && "one" in replaced) return { problems: [notOwnFile(name, replaced.one)] };
  const { file, twin } =
    replaced === undefined
      ? findFreeName(title, text, format, request)
      : { file: replacementFile(replaced.file, format), twin: undefined };
  if (twin !== undefined) return { problems: [alreadyThere(name, twin)] };
  if (replaced !== undefined && takenFiles.find(file)?.text === text) return { problems: [unchanged(name, file)] };

  // Once more in its own place and with what was put into it: what a build will see.
  const placed = parseAt(text, file);
  if (hasErrors(placed.problems)) return { problems: reattribute(placed.problems, { file, name, isEdited }) };
  takenFiles.reserve({ file, text });
  const replaces = replaced?.file;
  return { value: { name, file, movesFrom, replaces, text, isEdited, ...placed }, problems: [] };
}

/** @returns The first free name; or the file under a name on the way to it that holds the same text. */
function findFreeName(
  { stamp, slug }: Title,
  text: string,
  format: Format,
  { context, takenFiles }: CandidateRequest,
): { readonly file: string; readonly twin?: string } {
  for (let ordinal = 1; ; ordinal++) {
    const file = placeOf({ stamp, slug: numberSlug(slug, ordinal) }, format, context);
    const holder = takenFiles.find(file);
    if (holder === undefined) return { file };
    if (holder.text === text) return { file, twin: holder.file };
  }
}

function placeOf({ stamp, slug }: Title, format: Format, context: ArticleContext): string {
  return `${articlesFolder(context.content)}/${nameOf(stamp, slug, format)}`;
}

/** Where `path` is from `root`, with `/`, if it is below `folder` there. */
function fileBelow(root: string, folder: string, path: string): string | undefined {
  const file = relative(root, resolve(path)).replaceAll(sep, "/");
  return file.startsWith(`${folder}/`) ? file : undefined;
}

/** Moves problems of a file that is not written yet to the file that the user named. */
export function reattribute(
  problems: readonly Problem[],
  { file, name, isEdited }: Pick<Candidate, "file" | "name" | "isEdited">,
): readonly Problem[] {
  return problems.map((each) => {
    const message = each.message.replaceAll(file, name);
    if (each.file !== file) return { ...each, message };
    return { ...each, message, file: name, ...(isEdited ? { line: undefined, column: undefined } : {}) };
  });
}

function isDateMissing({ code }: Problem): boolean {
  return code === "date-missing";
}

function inPlace(file: string): Problem {
  return problem(
    "id-duplicate",
    { file },
    "The file is among the site's articles already, and has a date.",
    "There is nothing to do.",
  );
}

function alreadyThere(file: string, twin: string): Problem {
  return problem("id-duplicate", { file }, `The same article is there already: ${twin}.`, "There is nothing to do.");
}
