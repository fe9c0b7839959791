// Builds a feed from its subject and the items that it could carry.

import type { Topic } from "../digest/model.ts";
import { fingerprintOf } from "../fingerprint.ts";
import type { FeedKind } from "../options/kinds.ts";
import { type FeedAddress, toUrl } from "../site/urls.ts";
import { type Instant, instantOf } from "../text/dates.ts";
import type { FeedContext } from "./context.ts";
import type { Feed, FeedItem, FeedPublication } from "./feed.ts";
import { type FeedSource, linksOf } from "./feed-source.ts";
import { feedId } from "./ids.ts";
import { bytesOf, overheadOf } from "./size.ts";
import { fitWindow } from "./window.ts";
import type { WindowCut } from "./window-cut.ts";

export interface FeedSubject {
  readonly kind: FeedKind;
  readonly topic?: Topic | undefined;
  readonly title: string;
  readonly description: string;
  /** The site path of the page that shows the same. */
  readonly page: string;
  readonly address: FeedAddress;
  /** What its id is made of, where kind and topic are not enough. */
  readonly name?: readonly string[] | undefined;
  /** Where it is not the site's. */
  readonly language?: string | undefined;
}

interface FeedExtras {
  readonly cut?: WindowCut | undefined;
  /** Where to read on after the items that it carries. */
  readonly linkAfter?: ((items: readonly FeedItem[]) => string | undefined) | undefined;
}

/** A feed that is made from its subject, and reads its items when they are asked for. */
export class SubjectFeed implements Feed, FeedSource {
  readonly kind: FeedKind;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly publication: FeedPublication;
  readonly page: string;
  readonly address: FeedAddress;
  readonly maxBytes: number;
  /** Of all that it can show. */
  readonly fingerprint: string;
  /** Where `maxItems` leaves out what its days have. */
  readonly cut: WindowCut | undefined;
  readonly #context: FeedContext;
  readonly #candidates: Iterable<FeedItem>;
  #items: readonly FeedItem[] | undefined;
  readonly #linkAfter: (items: readonly FeedItem[]) => string | undefined;

  /**
   * @param scope Plain data, from which all that it could carry is made.
   * @param candidates Those items, newest first.
   */
  constructor(
    subject: FeedSubject,
    scope: readonly unknown[],
    candidates: Iterable<FeedItem>,
    context: FeedContext,
    { cut, linkAfter = () => undefined }: FeedExtras = {},
  ) {
    const { kind, topic, title, description, page, address, name, language } = subject;
    const { site, publication } = context;
    this.#context = context;
    this.kind = kind;
    this.id = feedId(site, ...(name ?? (topic === undefined ? [kind] : [kind, context.topicIdOf(topic)])));
    this.title = title;
    this.description = description;
    this.publication = language === undefined ? publication : { ...publication, language };
    this.page = toUrl(site, page);
    this.address = address;
    this.maxBytes = context.settings.feeds[kind].maxBytes;
    this.fingerprint = fingerprintOf([subject, this.id, scope, this.#birth]);
    this.cut = cut;
    this.#candidates = candidates;
    this.#linkAfter = linkAfter;
  }

  get items(): readonly FeedItem[] {
    this.#items ??= fitWindow(
      this.#candidates,
      this.#context.settings.feeds[this.kind],
      bytesOf,
      overheadOf({ ...this, items: [], updated: this.#birth }),
    );
    return this.#items;
  }

  get count(): number {
    return this.items.length;
  }

  get links(): readonly string[] {
    return linksOf(this, this.olderPart);
  }

  get updated(): Instant {
    return this.items.length === 0 ? this.#birth : newestUpdate(this.items);
  }

  get olderPart(): string | undefined {
    return this.#linkAfter(this.items);
  }

  get #birth(): Instant {
    return Math.min(birthOf(this.#context.site.id), this.#context.now);
  }
}

/** When any of `items`, one at least, was last changed. */
export function newestUpdate(items: readonly FeedItem[]): Instant {
  return items.reduce((newest, item) => Math.max(newest, item.updated), Number.NEGATIVE_INFINITY);
}

/** The date in a site's tag URI, `tag:example.org,2025-03`: when it began, as far as anybody knows. */
export function birthOf(id: string): Instant {
  const [year = "", month = "01", day = "01"] = id.slice(id.indexOf(",") + 1).split("-");
  return instantOf(`${year}-${month}-${day}`, "00:00", "UTC");
}
