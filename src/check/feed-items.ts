// The items of feeds, before they are printed: each has its dates and addresses, and a body that readers can show.

import type { FeedItem } from "../feed/feed.ts";
import { type Place, type Problem, problem } from "../problem.ts";
import { type Instant, toUtcIso } from "../text/dates.ts";
import { readBody } from "./feed-body.ts";
import type { LinkCheck } from "./feed-links.ts";

const NO_PROBLEMS: readonly Problem[] = [];

export class ItemCheck {
  readonly #links: LinkCheck;
  readonly #now: Instant;
  /** An item is the same in each feed and format that carries it. */
  readonly #known = new WeakMap<FeedItem, readonly Problem[]>();

  constructor(links: LinkCheck, now: Instant) {
    this.#links = links;
    this.#now = now;
  }

  /**
   * What is wrong with an item.
   *
   * @param path Of the document that it is reported with, where it has not been checked before.
   */
  check(item: FeedItem, path: string): readonly Problem[] {
    let problems = this.#known.get(item);
    if (problems === undefined) {
      problems = this.#find(item, { file: path, field: item.id });
      this.#known.set(item, problems);
    }
    return problems;
  }

  #find(item: FeedItem, place: Place): readonly Problem[] {
    const problems = [item.published, item.updated].flatMap((at) => checkDate(at, place, this.#now));
    const forbidden = new Set<string>();
    const checkLinks = (urls: readonly string[]) => {
      for (const url of urls) problems.push(...this.#links.check(url, place));
    };
    checkLinks(urlsOf(item));
    for (const piece of item.content?.pieces ?? []) {
      const body = readBody(piece);
      checkLinks(body.urls);
      for (const name of body.forbidden) forbidden.add(name);
    }
    for (const name of forbidden) problems.push(forbiddenElement(name, place));
    return problems.length === 0 ? NO_PROBLEMS : problems;
  }
}

/** No format prints the parts of a second. */
const SECOND = 1000;

export function checkDate(at: Instant, place: Place, now: Instant): readonly Problem[] {
  const isFuture = Math.floor(at / SECOND) > Math.floor(now / SECOND);
  if (!Number.isNaN(at) && !isFuture) return [];
  const what = isFuture ? `The date ${toUtcIso(at)} lies in the future.` : "A date is missing.";
  return [problem("feed-date-invalid", place, what, "See that the article has a `date` that has passed.")];
}

function urlsOf({ url, authors, categories, sources, image }: FeedItem): readonly string[] {
  const urls = [url];
  for (const each of [...authors, ...categories, ...sources]) if (each.url !== undefined) urls.push(each.url);
  if (image !== undefined) urls.push(image.url);
  return urls;
}

function forbiddenElement(name: string, place: Place): Problem {
  return problem(
    "feed-element-forbidden",
    place,
    `The body of "${place.field}" has ${name}, which feed readers drop or break.`,
    "This is a fault of the program, or of a field that holds HTML: please report it.",
  );
}
