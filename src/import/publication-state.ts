// Whether a row or record says that it is not public, in the words of the tools that tables and JSON come from. A state
// that is not known to mean "public" holds it back: what was a draft must not be published because of its word for it.

import { toText } from "./json-values.ts";

/** Columns whose text says a state, by folded names: WordPress, beehiiv, Notion, Substack, Ghost. */
const STATES = [
  "status",
  "poststatus",
  "publishstatus",
  "publicationstatus",
  "workflowstate",
  "visibility",
  "audience",
];
/** Columns that say yes where it is public, and those that say yes where it is not. */
const PUBLIC_FLAGS = ["ispublished", "published", "publish", "ispublic", "public", "live"];
const HELD_FLAGS = ["draft", "isdraft", "private", "isprivate", "unpublished", "unlisted", "hidden", "archived"];

/** The folded names of all columns that are looked at. */
export const STATE_COLUMNS: readonly string[] = [...STATES, ...PUBLIC_FLAGS, ...HELD_FLAGS];

const PUBLIC =
  /^(?:publish(?:ed)?|public|live|online|posted|sent|confirmed|done|final|approved|everyone|everybody|all|ok|200|success|veröffentlicht|publiée?|publicad[oa]|pubblicat[oa]|gepubliceerd|opublikowan[eya])$/i;
/** Its date holds it back as long as is meant. */
const SCHEDULED = /^(?:scheduled|future|planned|geplant)$/i;
const NO = /^(?:false|no|n|0|nein|non|off|unpublished|draft|private)$/i;
const YES = /^(?:true|yes|y|1|x|ja|oui|sí|on|draft|private|hidden)$/i;

/**
 * @param byName The record's values by the folded names of their columns.
 * @param isDated Whether the record has a date to wait for.
 * @returns The column that holds the record back.
 */
export function heldBackBy(byName: ReadonlyMap<string, unknown>, isDated: boolean): string | undefined {
  const textOf = (name: string) => toText(byName.get(name));
  const state = STATES.find((name) => {
    const text = textOf(name);
    return text !== "" && !PUBLIC.test(text) && !(isDated && SCHEDULED.test(text));
  });
  return (
    state ?? PUBLIC_FLAGS.find((name) => NO.test(textOf(name))) ?? HELD_FLAGS.find((name) => YES.test(textOf(name)))
  );
}
