// The files below the articles folder, in an order that no file system has a say in.

import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "../order.ts";
import { type Problem, problem } from "../problem.ts";
import { isPictureName } from "../text/pictures.ts";
import { FORMATS, type Format, formatOf } from "./parse-article.ts";

export interface ArticleFile {
  /** The path as the publisher knows it, from the project's root, with `/`. */
  readonly file: string;
  readonly format: Format;
}

/**
 * Finds all articles below `folder`, by the code units of their paths. Symbolic links are refused. What is
 * set aside by a name that begins with `_` or `.`, and files of other kinds, are passed over with a note; editors'
 * backups (`~`, `.swp`), other hidden files and pictures, silently.
 * @param folder From `root`, with `/`: `content/articles`.
 * @param ignore Names of files and folders, or paths below `folder` with a `/` in them, to leave out without a word.
 */
export function findFiles(
  root: string,
  folder: string,
  ignore: readonly string[] = [],
): { readonly files: readonly ArticleFile[]; readonly problems: readonly Problem[] } {
  const files: ArticleFile[] = [];
  const problems: Problem[] = [];
  const top = lstatSync(join(root, folder), { throwIfNoEntry: false });
  if (top?.isSymbolicLink()) return { files, problems: [linkRefused(folder)] };
  if (!top?.isDirectory()) return { files, problems: [articlesMissing(folder)] };
  const pending = [folder];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const entries = readFolder(root, next);
    if (!Array.isArray(entries)) {
      problems.push(entries);
      continue;
    }
    for (const entry of entries) {
      const file = `${next}/${entry.name}`;
      if (isBackup(entry.name) || isIgnored(file.slice(folder.length + 1), ignore)) continue;
      if (/^[._]/.test(entry.name)) {
        if (isMeant(entry)) problems.push(setAside(file, entry.isDirectory()));
        continue;
      }
      if (isUnreadableName(join(root, file))) problems.push(nameNotUtf8(file));
      else if (entry.isSymbolicLink()) problems.push(linkRefused(file));
      else if (entry.isDirectory()) pending.push(file);
      else {
        const format = entry.isFile() ? formatOf(entry.name) : undefined;
        if (format !== undefined) files.push({ file, format });
        else if (!isPictureName(entry.name)) problems.push(ignored(file));
      }
    }
  }
  return { files: files.sort((a, b) => compareText(a.file, b.file)), problems };
}

/** Whether a name has bytes that are not UTF-8: what stands for them names no file. */
function isUnreadableName(path: string): boolean {
  return path.includes("\uFFFD") && lstatSync(path, { throwIfNoEntry: false }) === undefined;
}

function nameNotUtf8(file: string): Problem {
  return problem(
    "file-unreadable",
    { file },
    "The name of the file or folder is not UTF-8, and cannot be read.",
    "Rename it: \uFFFD stands where its odd bytes are. Archives made on other systems are often unpacked so.",
  );
}

/** @param path Of which the folders above were looked at before. */
function isIgnored(path: string, ignore: readonly string[]): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return ignore.some((each) => {
    const wanted = each.replace(/^\.?\//, "").replace(/\/+$/, "");
    return wanted === (wanted.includes("/") ? path : name);
  });
}

function readFolder(root: string, folder: string): Dirent[] | Problem {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    return unreadable(folder, error);
  }
}

function isBackup(name: string): boolean {
  return name.endsWith("~") || name.endsWith(".swp");
}

/** Whether what is set aside might have been meant for the site; systems and tools keep hidden files of their own. */
function isMeant(entry: Dirent): boolean {
  return entry.isDirectory() || entry.name.startsWith("_") || formatOf(entry.name) !== undefined;
}

/** What the system said when it would not give a file or folder. */
export function unreadable(file: string, error: unknown): Problem {
  const reason = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
  return problem(
    "file-unreadable",
    { file },
    `It could not be read${reason}.`,
    "See that it may be read, and try again.",
  );
}

export function linkRefused(file: string): Problem {
  return problem(
    "file-is-link",
    { file },
    "This is a symbolic link, which could lead anywhere.",
    "Put the file or folder itself in its place.",
  );
}

function articlesMissing(folder: string): Problem {
  return problem(
    "articles-missing",
    { file: folder },
    "There is no folder for articles.",
    `Make ${folder}/ and put articles into it, or set the option "content".`,
  );
}

/** Documents that may well be meant as articles, by their extensions. */
const DOCUMENTS =
  /\.(?:docx?|odt|rtf|pages|html?|xhtml|mdx|rst|org|adoc|asciidoc|textile|wiki|tex|csv|tsv|xlsx?|ods|ya?ml|toml|xml|opml|rss|atom|eml|msg|epub|pdf)$/i;

function ignored(file: string): Problem {
  const hint = `Articles end in ${FORMATS.map((each) => `.${each}`).join(", ")}.`;
  if (!DOCUMENTS.test(file))
    return problem("file-ignored", { file }, "The file is not an article and was passed over.", hint);
  return problem(
    "file-ignored",
    { file },
    "The file looks like a document and was passed over: articles have other forms.",
    `${hint} Save it as one of them, or name it in the option "articles.ignore".`,
    "warning",
  );
}

function setAside(file: string, isFolder: boolean): Problem {
  return problem(
    "file-set-aside",
    { file },
    `${isFolder ? "The folder, with all that is in it," : "The file"} stays out of the site: its name begins with "_" or ".".`,
    "Leave it so while it is not to be published; give it another name to publish it.",
  );
}
