// The items of feeds: each has its dates and addresses, and a body that readers can show.

import type { FeedContent } from "../feed/content.ts";
import type { FeedDocument } from "../feed/documents.ts";
import type { ItemFacts } from "../feed/format.ts";
import type { PrintedFeed, PrintedItem } from "../feed/printed-feed.ts";
import { type Place, type Problem, problem } from "../problem.ts";
import { compact } from "../text/compact.ts";
import type { Instant } from "../text/dates.ts";
import { readBody } from "./feed-body.ts";
import type { LinkCheck } from "./feed-links.ts";
import { checkDate, checkLink } from "./feed-parts.ts";
import { OUR_FAULT } from "./our-fault.ts";

/** What the items of one document say. */
export interface ReadItems {
  /** In order. */
  readonly ids: readonly string[];
  readonly problems: readonly Problem[];
}

export class ItemCheck {
  readonly #links: LinkCheck;
  readonly #now: Instant;
  readonly #ids = new WeakMap<PrintedItem, string>();
  readonly #bodies = new WeakSet<FeedContent>();
  readonly #told = new Set<string>();

  constructor(links: LinkCheck, now: Instant) {
    this.#links = links;
    this.#now = now;
  }

  /** What is wrong with the items that no document had before; of an item that several have, what is new. */
  read({ items }: PrintedFeed, document: FeedDocument): ReadItems {
    const ids: string[] = [];
    const problems: Problem[] = [];
    for (const item of items) {
      const known = this.#ids.get(item);
      if (known === undefined) {
        const facts = document.format.readItem(item);
        const id = compact(facts?.id ?? "");
        this.#ids.set(item, id);
        ids.push(id);
        const found = facts === undefined ? [noItem(item, document)] : this.#check(item, facts, document);
        problems.push(...found.filter((each) => this.#isNew(each)));
      } else ids.push(known);
    }
    return { ids, problems };
  }

  #check(item: PrintedItem, facts: ItemFacts, { path }: FeedDocument): readonly Problem[] {
    const place = { file: path, field: facts.id };
    return [
      ...facts.dates.flatMap((date) => checkDate(date, place, this.#now)),
      ...(facts.url === "" ? checkLink("", place, this.#links) : []),
      ...facts.urls.flatMap((url) => checkLink(url, place, this.#links)),
      ...(item.content === undefined ? [] : this.#checkBody(item.content, place)),
    ];
  }

  #isNew({ code, field, message }: Problem): boolean {
    const key = JSON.stringify([code, field, message]);
    if (this.#told.has(key)) return false;
    this.#told.add(key);
    return true;
  }

  #checkBody(content: FeedContent, place: Place): readonly Problem[] {
    if (this.#bodies.has(content)) return [];
    this.#bodies.add(content);
    const { forbidden, urls } = readBody(content);
    return [
      ...forbidden.map((name) =>
        problem(
          "feed-element-forbidden",
          place,
          `The body of "${place.field}" has ${name}, which feed readers drop or break.`,
          "This is a fault of the program, or of a field that holds HTML: please report it.",
        ),
      ),
      ...urls.flatMap((url) => checkLink(url, place, this.#links)),
    ];
  }
}

function noItem({ head }: PrintedItem, { path, format }: FeedDocument): Problem {
  return problem("feed-malformed", { file: path }, `An item is no ${format.key}: ${head.slice(0, 80)}`, OUR_FAULT);
}
