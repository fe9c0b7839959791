// Names of files, and addresses of stories, that an import may give.

import { type ArticleContext, articlesFolder } from "../article/context.ts";
import type { ArticleText } from "../import/article-file.ts";
import { addDays } from "../text/dates.ts";
import { nameOf, numberSlug, stampOf } from "./article-name.ts";
import type { TakenFiles } from "./taken-files.ts";

export interface NamesRequest {
  readonly context: ArticleContext;
  readonly takenFiles: TakenFiles;
  /** Addresses that the site has already. Asked once something is new. */
  readonly taken: () => readonly { readonly slug: string; readonly day: string }[];
}

/** Names of files and addresses of stories that are free. */
export class FreeNames {
  readonly #request: NamesRequest;
  /** The days on which a slug is taken. */
  #known: Map<string, string[]> | undefined;

  constructor(request: NamesRequest) {
    this.#request = request;
  }

  find({ published, slug, text }: ArticleText): { readonly file: string; readonly isThere: boolean } {
    const { context, takenFiles } = this.#request;
    const stamp = stampOf(published, context.zone);
    for (let ordinal = 1; ; ordinal++) {
      const numbered = numberSlug(slug, ordinal);
      const file = `${articlesFolder(context.content)}/${nameOf(stamp, numbered, "md")}`;
      const holder = takenFiles.find(file);
      if (holder !== undefined && holder.text === text) return { file: holder.file, isThere: true };
      if (holder === undefined && !this.#isTaken(numbered, stamp.slice(0, 10))) return { file, isThere: false };
    }
  }

  reserve({ published, text }: ArticleText, file: string): void {
    this.#request.takenFiles.reserve({ file, text });
    const stamp = stampOf(published, this.#request.context.zone);
    const slug = file.slice(file.lastIndexOf("/") + stamp.length + 2).replace(/\.md$/, "");
    this.#take(slug, stamp.slice(0, 10));
  }

  /** A cut-off may put a story on the day before or after its own. */
  #isTaken(slug: string, day: string): boolean {
    const days = this.#taken.get(slug);
    return days !== undefined && [day, addDays(day, 1), addDays(day, -1)].some((each) => days.includes(each));
  }

  #take(slug: string, day: string): void {
    const days = this.#taken.get(slug);
    if (days === undefined) this.#taken.set(slug, [day]);
    else days.push(day);
  }

  get #taken(): Map<string, string[]> {
    if (this.#known === undefined) {
      this.#known = new Map();
      for (const { slug, day } of this.#request.taken()) this.#take(slug, day);
    }
    return this.#known;
  }
}
