// Checks that a feed has room for the days that it promises.

import type { FeedLimits } from "../options/feed-options.ts";
import type { FeedKind } from "../options/kinds.ts";
import { OPTIONS_PLACE } from "../options/place.ts";
import { groupBy } from "../order.ts";
import { type Problem, problem } from "../problem.ts";
import type { Instant } from "../text/dates.ts";
import { DAY } from "./window.ts";

/** A feed whose `maxItems` leaves items of its `days` out. */
export interface WindowCut {
  readonly kind: FeedKind;
  readonly days: number;
  readonly maxItems: number;
  /** How many items the days have. */
  readonly items: number;
}

/** @param released When all that a feed could carry came out, newest first. */
export function findCut(
  kind: FeedKind,
  released: Iterable<Instant>,
  { days, maxItems }: Required<FeedLimits>,
): WindowCut | undefined {
  let newest: Instant | undefined;
  let items = 0;
  for (const at of released) {
    newest ??= at;
    if (at < newest - days * DAY) break;
    items++;
  }
  return items > maxItems ? { kind, days, maxItems, items } : undefined;
}

/** One warning for each kind of feed, with the feed that loses the most. */
export function checkCuts(
  documents: readonly { readonly path: string; readonly source: unknown; readonly cut?: WindowCut | undefined }[],
): readonly Problem[] {
  const cuts = documents.flatMap(({ path, source, cut }) => (cut === undefined ? [] : [{ path, source, cut }]));
  return [...groupBy(cuts, ({ cut }) => cut.kind).values()].flatMap((ofKind) => {
    const [first, ...rest] = ofKind;
    if (first === undefined) return [];
    const worst = rest.reduce((most, each) => (each.cut.items > most.cut.items ? each : most), first);
    const { kind, days, maxItems, items } = worst.cut;
    const others = new Set(ofKind.map(({ source }) => source)).size - 1;
    return [
      problem(
        "feed-window-cut",
        { file: OPTIONS_PLACE, field: `feeds.${kind}.maxItems` },
        `${worst.path} has room for ${maxItems} of the ${items} items of its last ${days} days: who reads it that seldom misses ${items - maxItems}${others === 0 ? "" : `. So it is with ${others} more feeds of this kind`}.`,
        `Raise \`feeds.${kind}.maxItems\` to ${items} or more, or lower \`days\` to what you promise.`,
      ),
    ];
  });
}
