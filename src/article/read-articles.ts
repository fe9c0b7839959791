// The articles of a project, from its disk: the one way into this room.

import { join } from "node:path";
import { compareProblems } from "../format-problems.ts";
import { type Problem, problem } from "../problem.ts";
import { quote } from "../text/clean.ts";
import type { Article } from "./article.ts";
import { type ArticleContext, articlesFolder } from "./context.ts";
import { decode } from "./decode.ts";
import { FileResults } from "./file-results.ts";
import { type ArticleFile, findFiles } from "./find-files.ts";
import { pictureFinder } from "./find-picture.ts";
import {
  empty,
  joinParsed,
  MAX_BYTES,
  MAX_LINES_BYTES,
  type ParsedArticles,
  parseArticleLine,
  parseArticles,
  tooLarge,
} from "./parse-article.ts";
import { findToldTwice } from "./plausibility.ts";
import { readLines } from "./read-lines.ts";
import { makeSpace, readFault, readText } from "./read-text.ts";

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
  /** Names of files and folders, or paths below the articles folder, that are left out. Default none. */
  readonly ignore?: readonly string[] | undefined;
}

/**
 * Reads all articles below the content folder's `articles`, in the order of their paths by code unit, and within a
 * file in its own. An article with an error is left out; every problem of every file is told.
 */
export function readArticles(request: ReadRequest): ParsedArticles {
  const context = contextOf(request);
  const { files, problems } = findFiles(request.root, articlesFolder(request.content), request.ignore);
  const space = makeSpace();
  const read = joinParsed(files.map((each) => readFile(request.root, each, space, context)));
  const all = [
    ...problems,
    ...read.problems,
    ...findDuplicates(read.articles),
    ...findToldTwice(read.articles, request.zone),
  ];
  return { articles: read.articles, problems: all.sort(compareProblems) };
}

/** What `parseArticles` needs to know, from what `readArticles` does. */
export function contextOf({ root, content, zone, language, extraFields }: ReadRequest): ArticleContext {
  return { content, zone, language, extraFields, findPicture: pictureFinder(join(root, content)) };
}

function readFile(root: string, { file, format }: ArticleFile, space: Buffer, context: ArticleContext): ParsedArticles {
  const path = join(root, file);
  if (format === "ndjson") return readManyLines(path, file, context);
  const { value: text, problems } = readText(path, file, space);
  return text === undefined ? { articles: [], problems } : parseArticles(text, file, format, context);
}

function readManyLines(path: string, file: string, context: ArticleContext): ParsedArticles {
  const results = new FileResults();
  try {
    const isRead = readLines(path, { file: MAX_LINES_BYTES, line: MAX_BYTES }, (bytes, line) => {
      if (bytes === undefined) results.add(failed(tooLarge({ file, line }, MAX_BYTES)));
      else if (bytes.length > 0) {
        const { value: text, problems } = decode(bytes, file, line);
        const isFirst = line === 1;
        if (text === undefined) results.add({ articles: [], problems });
        else {
          // The ends of lines of old: there are as many lines as a carriage return parts.
          const lines = (isFirst ? text.replace(/^\uFEFF/, "") : text).split("\r");
          for (const [i, each] of lines.entries()) results.add(parseArticleLine(each, line + i, file, context));
        }
      }
    });
    if (!isRead) return failed(tooLarge({ file }, MAX_LINES_BYTES));
  } catch (error) {
    return failed(readFault(file, error));
  }
  const { parsed } = results;
  return parsed.articles.length + parsed.problems.length === 0 ? failed(empty(file)) : parsed;
}

function failed(fault: Problem): ParsedArticles {
  return { articles: [], problems: [fault] };
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
