// `add --update`: an article in the place of the one that the site has under its id.

import type { Article } from "../article/article.ts";
import { type Format, formatOf } from "../article/parse-article.ts";
import { type Problem, problem } from "../problem.ts";

/** Where the site has an article: a file of its own, or one among many in a file. */
export type Existing = { readonly file: string } | { readonly one: Article };

export interface ExistingArticles {
  /**
   * The article with an id, else the one that stands where the new one would.
   * @param file Where that is, from the project's root; the extension does not matter.
   */
  find(id: string, file: string): Existing | undefined;
}

export function existingArticles(articles: readonly Article[]): ExistingArticles {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const byStem = new Map(
    articles.filter(({ line }) => line === undefined).map((article) => [stemOf(article.file), article]),
  );
  return {
    find(id, file) {
      const found = byId.get(id) ?? byStem.get(stemOf(file));
      if (found === undefined) return undefined;
      return found.line === undefined ? { file: found.file } : { one: found };
    },
  };
}

/** Its own name, with an extension that says the new form: the address stays, and so does an id that comes from the path. */
export function replacementFile(file: string, format: Format): string {
  return formatOf(file) === format ? file : `${stemOf(file)}.${format}`;
}

export function notOwnFile(name: string, { id, file, line }: Article): Problem {
  return problem(
    "id-duplicate",
    { file: name, field: "id" },
    `The article "${id}" is one of many in ${file}, line ${line}, which is not rewritten.`,
    "Change it there.",
  );
}

export function unchanged(name: string, file: string): Problem {
  return problem("id-duplicate", { file: name }, `${file} holds the same already.`, "There is nothing to do.", "note");
}

function stemOf(file: string): string {
  return file.replace(/\.[^./]*$/, "");
}
