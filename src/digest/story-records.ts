// What the ledger knows of the stories that are to be shown: the id, address, edition and time that stay theirs.

import type { Article } from "../article/article.ts";
import type { Ledger, LedgerEntry } from "../ledger/ledger.ts";
import type { SiteSettings } from "../options/settings.ts";
import { groupBy } from "../order.ts";
import type { Day, Instant } from "../text/dates.ts";
import { hrefOfOldAddress } from "../text/old-address.ts";
import { encodeIdPart } from "./notices.ts";
import type { Period, Periods, Placement } from "./periods.ts";

/** What stays of a story that was published before. */
export interface StoryRecord {
  /** What feeds know it by. */
  readonly id: string;
  readonly released: Instant | undefined;
  /** Absent for one that took a new address, and left the old one behind as an alias. */
  readonly place?:
    | (Pick<Placement, "dayStart"> & { readonly day: Day; readonly slug: string; readonly period: Period })
    | undefined;
}

export class StoryRecords {
  readonly #ledger: Ledger;
  readonly #periods: Periods;
  readonly #site: Pick<SiteSettings, "base" | "prefix">;
  readonly #ids: ReadonlySet<string>;
  #corrections: ReadonlyMap<string, readonly string[]> | undefined;
  /** By what feeds know a recorded story by: the id of the article that it is now. */
  readonly #heirs = new Map<string, string>();

  /** @param articles All that there are, drafts too: what one of them is recorded as is no other's. */
  constructor(
    ledger: Ledger,
    articles: readonly Article[],
    periods: Periods,
    site: Pick<SiteSettings, "base" | "prefix">,
  ) {
    this.#ledger = ledger;
    this.#periods = periods;
    this.#site = site;
    this.#ids = new Set(articles.map(({ id }) => id));
    for (const { id } of articles) {
      const { as } = ledger.find("story", id) ?? {};
      if (as !== undefined) this.#heirs.set(as, id);
    }
  }

  of(article: Article): StoryRecord | undefined {
    const own = this.#ledger.find("story", article.id);
    if (own !== undefined) return { ...identityOf(own), place: this.#placeOf(own, article) };
    const placement = this.#periods.of(article.published);
    // A file that was moved, or renamed with its old place in a field, is the story that it was.
    const moved = this.#inherit(`/${placement.day.replaceAll("-", "/")}/${article.slug}/`, article);
    if (moved !== undefined) return { ...identityOf(moved), place: this.#placeOf(moved, article) };
    for (const { address } of article.aliases) {
      const href = hrefOfOldAddress(address, this.#site);
      const orphan = href.startsWith(`${this.#site.prefix}/`)
        ? this.#inherit(href.slice(this.#site.prefix.length), article)
        : undefined;
      if (orphan !== undefined) return identityOf(orphan);
    }
    return undefined;
  }

  /**
   * When a story or a notice that is not recorded came out at the earliest, if it says `asDated`: what was out when the newest story
   * was recorded would have been recorded with it.
   */
  earliestOf(asDated: Instant): Instant {
    return Math.max(asDated, this.#ledger.newestRelease ?? asDated);
  }

  /** The keys of a story's corrections that were recorded. @param id What feeds know the story by. */
  correctionsOf(id: string): readonly string[] {
    this.#corrections ??= groupBy(
      this.#ledger.ofKind("notice").map((notice) => notice.id),
      (key) => key.slice(0, key.indexOf(":", "correction:".length)),
    );
    return this.#corrections.get(`correction:${encodeIdPart(id)}`) ?? [];
  }

  /** When a notice came out, as recorded. */
  releaseOf(notice: string): Instant | undefined {
    return this.#ledger.find("notice", notice)?.released;
  }

  /** The story that was recorded at an address, where no other article is it. */
  #inherit(path: string, { id }: Article): LedgerEntry | undefined {
    const entry = this.#ledger.storyAt(path);
    if (entry === undefined || this.#ids.has(entry.id)) return undefined;
    const name = entry.as ?? entry.id;
    const heir = this.#heirs.get(name) ?? id;
    if (heir !== id) return undefined;
    this.#heirs.set(name, id);
    return entry;
  }

  #placeOf({ path, edition = "" }: LedgerEntry, { published }: Article): StoryRecord["place"] {
    const period = this.#periods.recorded(edition);
    if (period === undefined) throw new RangeError(`The edition "${edition}" was not recorded.`);
    // `/2025/03/07/tram/`
    const day = `${path.slice(1, 5)}-${path.slice(6, 8)}-${path.slice(9, 11)}`;
    const slug = path.slice(12, -1);
    const isDaily = period.date === period.lastDay;
    return { day, slug, period, dayStart: isDaily ? period.window.start : this.#periods.of(published).dayStart };
  }
}

function identityOf({ id, as, released }: LedgerEntry): Pick<StoryRecord, "id" | "released"> {
  return { id: as ?? id, released };
}
