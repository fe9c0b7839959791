// Recorded addresses that would lead nowhere now.

import type { Article } from "../article/article.ts";
import type { Digest } from "../digest/digest.ts";
import type { Moves } from "../feed/moves.ts";
import type { LiveFile } from "../feed/wanted-moves.ts";
import type { LedgerEntry } from "../ledger/ledger.ts";
import { type Place, type Problem, problem } from "../problem.ts";
import { storyPath } from "../site/urls.ts";
import { startOf, toZonedIso } from "../text/dates.ts";
import type { SiteContent } from "./load-digest.ts";
import { goneFile } from "./read-ledger.ts";

export interface PublicState {
  readonly digest: Digest;
  /** Drafts, and what is still to come. */
  readonly heldBack: readonly Article[];
  readonly moves: Moves;
  readonly live: readonly LiveFile[];
}

/** Each with the line of the ledger, with what was probably done, and with the ways out. */
export function checkPermanence({ ledger: { value: ledger } }: Pick<SiteContent, "ledger">, state: PublicState) {
  const { digest, moves, live } = state;
  const { permanence } = digest.settings;
  if (ledger === undefined || permanence === "off") return [];
  const answered = new Set([...live, ...moves.moves, ...moves.gone].map(({ path }) => path));
  const missing = ledger.entries.filter(({ kind, path }) => kind !== "notice" && !answered.has(path));
  if (missing.length === 0) return [];
  const guesses = new Guesses(state);
  const severity = permanence === "warn" ? "warning" : "error";
  return missing.map((entry): Problem => {
    const place: Place = { file: ledger.file, line: entry.line };
    const { message, hint } = describe(entry, guesses, state);
    return problem("address-missing", place, message, hint, severity);
  });
}

interface Said {
  readonly message: string;
  readonly hint: string;
}

function describe(entry: LedgerEntry, guesses: Guesses, { digest }: PublicState): Said {
  const { kind, id, path } = entry;
  const gone = `write ${path} on a line of ${goneFile(digest.settings.content)}`;
  switch (kind) {
    case "story":
      return describeStory(entry, guesses, gone);
    case "topic":
      return {
        message: `The topic at ${path} was published, and its page and six feeds are missing: it was renamed, or nothing names it any more.`,
        hint: `If it has another name now, give that topic in topics.yaml "slug: ${id}" to keep its addresses, or "aliases: [${path}]" to lead on from them; to withdraw it, ${gone}.`,
      };
    case "feed":
    case "rollup":
      return {
        message: `${path} was published and is missing: rollups are no longer made.`,
        hint: `Name them again in the option "edition.rollups"; to withdraw it, ${gone}.`,
      };
    default:
      return {
        message: `${path} was published and is missing.`,
        hint: `Put back what made it; to withdraw it, ${gone}.`,
      };
  }
}

function describeStory({ id, path }: LedgerEntry, guesses: Guesses, gone: string): Said {
  const heldBack = guesses.whyHeldBack(id);
  const what = `The story "${id}" was published at ${path} and is missing`;
  if (heldBack !== undefined) {
    return { message: `${what}: ${heldBack}`, hint: `Take that back; to withdraw the story, ${gone}.` };
  }
  const renamed = guesses.findRenamed(id, path);
  if (renamed !== undefined) {
    return {
      message: `${what}. It was probably renamed or given another date: ${renamed} looks like it.`,
      hint: `Write "id: ${id}" into that file, and the story keeps its address; or "aliases: [${path}]", and the old one leads on to the new. Feeds carry it once either way; to withdraw it, ${gone}.`,
    };
  }
  return {
    message: `${what}: its file was deleted, or renamed beyond recognition.`,
    hint: `Put it back; or write "id: ${id}" or "aliases: [${path}]" into the file that it is in now; to withdraw it, ${gone}.`,
  };
}

/** What may have been done. */
class Guesses {
  readonly #heldBack: ReadonlyMap<string, Article>;
  readonly #bySlug = new Map<string, string>();
  readonly #zone: string;

  constructor({ digest, heldBack }: PublicState) {
    this.#zone = digest.settings.edition.zone;
    this.#heldBack = new Map(heldBack.map((article) => [article.id, article]));
    for (const story of digest.stories) {
      const { file, id } = story.article;
      for (const name of [lastOf(storyPath(story)), bareNameOf(id)]) {
        if (name !== "" && !this.#bySlug.has(name)) this.#bySlug.set(name, file);
      }
    }
  }

  whyHeldBack(id: string): string | undefined {
    const article = this.#heldBack.get(id);
    if (article === undefined) return undefined;
    const { draft, embargo, file, published } = article;
    if (draft) return `${file} is a draft now.`;
    const until = Math.max(embargo ?? Number.NEGATIVE_INFINITY, startOf(published, this.#zone));
    return `${file} is held back until ${toZonedIso(until, this.#zone)} now.`;
  }

  /** The file of a story whose name or address ends as those of `id` did. */
  findRenamed(id: string, path: string): string | undefined {
    return this.#bySlug.get(lastOf(path)) ?? this.#bySlug.get(bareNameOf(id));
  }
}

function lastOf(path: string): string {
  return path.split("/").findLast((part) => part !== "") ?? "";
}

/** `tram` for `2025/03/2025-03-07T0815-tram`. */
function bareNameOf(id: string): string {
  return lastOf(id).replace(/^\d{4}-\d{2}-\d{2}(?:T\d{4})?-?/, "");
}
