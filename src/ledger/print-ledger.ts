// A ledger as text: a line an entry, sorted, so that two branches that each published can be merged line by line.

import { compareText } from "../order.ts";
import { toUtcIso } from "../text/dates.ts";
import type { LedgerEntry } from "./ledger.ts";

const HEAD =
  '# What was published, a line each. Written by "news-digest record": commit it, and leave its lines as they are.';

/** @param entries In any order; those that are alike become one line. */
export function printLedger(entries: readonly LedgerEntry[]): string {
  const lines = new Set(entries.map(printEntry));
  return `${[HEAD, ...[...lines].sort(compareText)].join("\n")}\n`;
}

/** `story 2025/03/tram /2025/03/07/tram/ released=2025-03-07T08:15:00Z edition=2025-03-07` */
function printEntry({ kind, id, path, released, edition, window, name, as }: LedgerEntry): string {
  const values = [
    released !== undefined && `released=${toUtcIso(released)}`,
    edition !== undefined && `edition=${edition}`,
    window !== undefined && `window=${toUtcIso(window.start)}/${toUtcIso(window.end)}`,
    name !== undefined && `name=${encodeURIComponent(name)}`,
    as !== undefined && `as=${as}`,
  ];
  return [kind, id, path, ...values.filter((each) => each !== false)].join(" ");
}
