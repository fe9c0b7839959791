// One article file to what it gives, read from disk as a whole or line by line.

import { createHash } from "node:crypto";
import { readSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../fingerprint.ts";
import type { Problem } from "../problem.ts";
import type { ArticleContext } from "./context.ts";
import { decode } from "./decode.ts";
import { FileResults } from "./file-results.ts";
import type { ArticleFile } from "./find-files.ts";
import {
  empty,
  MAX_BYTES,
  MAX_LINES_BYTES,
  type ParsedArticles,
  parseArticleLine,
  parseArticles,
  tooLarge,
} from "./parse-article.ts";
import { readInto, withFile } from "./read-bytes.ts";
import { readLines } from "./read-lines.ts";
import { readFault } from "./read-text.ts";

/** A file's bytes by their fingerprint, and what to make of them when that is new. */
export interface OpenedFile {
  /** Empty where the file could not be read. */
  readonly hash: string;
  parse(): ParsedArticles;
}

/**
 * @param root The project's folder, absolute.
 * @param space From `makeSpace`; what was opened must be parsed before the next file is.
 */
export function openFile(
  root: string,
  { file, format }: ArticleFile,
  space: Buffer,
  context: ArticleContext,
): OpenedFile {
  const path = join(root, file);
  try {
    if (format === "ndjson") return { hash: hashOfFile(path, space), parse: () => readManyLines(path, file, context) };
    const bytes = readInto(space, path);
    if (bytes === undefined) return broken(tooLarge({ file }, MAX_BYTES));
    return {
      hash: hashOf(bytes),
      parse: () => {
        const { value: text, problems } = decode(bytes, file);
        return text === undefined ? { articles: [], problems } : parseArticles(text, file, format, context);
      },
    };
  } catch (error) {
    return broken(readFault(file, error));
  }
}

function hashOfFile(path: string, space: Buffer): string {
  return withFile(path, (descriptor) => {
    const hash = createHash("sha256");
    for (let count = readSync(descriptor, space); count > 0; count = readSync(descriptor, space)) {
      hash.update(space.subarray(0, count));
    }
    return hash.digest("base64url");
  });
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
          // The ends of lines of old: there are as many lines as carriage returns separate.
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

function broken(fault: Problem): OpenedFile {
  return { hash: "", parse: () => failed(fault) };
}

function failed(fault: Problem): ParsedArticles {
  return { articles: [], problems: [fault] };
}
