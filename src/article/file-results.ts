// What one file gives, article by article. A file that is none of ours can have a fault in every other byte of its
// megabytes: as many problems are reported as people can read, and the rest are counted.

import type { Problem } from "../problem.ts";
import type { WholeArticle } from "./article.ts";

/** Articles and everything that is wrong with the ones that are missing. */
export interface ParsedArticles {
  readonly articles: readonly WholeArticle[];
  readonly problems: readonly Problem[];
}

const MAX_REPORTED = 1000;

export class FileResults {
  readonly #articles: WholeArticle[] = [];
  readonly #problems: Problem[] = [];
  #unreported = 0;
  #firstUnreported: Problem | undefined;

  add({ articles, problems }: ParsedArticles): void {
    for (const article of articles) this.#articles.push(article);
    for (const problem of problems) this.#report(problem);
  }

  /** Everything that was added, in its order. */
  get parsed(): ParsedArticles {
    const next = this.#firstUnreported;
    if (next === undefined) return { articles: this.#articles, problems: this.#problems };
    const message = `There are ${this.#unreported} more problems in this file, such as this one: ${next.message}`;
    return { articles: this.#articles, problems: [...this.#problems, { ...next, message }] };
  }

  #report(problem: Problem): void {
    if (this.#problems.length < MAX_REPORTED) {
      this.#problems.push(problem);
      return;
    }
    this.#unreported++;
    // Among those that are not reported one by one an error comes first: it must still keep the site from being built.
    if (
      this.#firstUnreported === undefined ||
      (this.#firstUnreported.severity !== "error" && problem.severity === "error")
    ) {
      this.#firstUnreported = problem;
    }
  }
}
