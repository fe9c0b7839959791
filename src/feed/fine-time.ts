// Times that differ within a feed: validators warn where two of its entries were updated at the same moment.

import { createHash } from "node:crypto";
import { type Instant, toUtcIso } from "../text/dates.ts";

const MICROS = 1_000_000;

/**
 * RFC 3339 with a microsecond that comes from the entry's id: so an entry has the same time in every feed and
 * build, whatever is published beside it, and readers, who look at seconds, see the time as it was.
 *
 * @param turn Counts from 0: another one, for an entry whose time is taken.
 */
export function fineTime(at: Instant, id: string, turn: number): string {
  const micros = (createHash("sha256").update(id).digest().readUInt32BE() + turn) % MICROS;
  return `${toUtcIso(at).slice(0, -1)}.${String(micros).padStart(6, "0")}Z`;
}
