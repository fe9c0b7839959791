// What a newsroom does to what it has published: it withdraws some of it, and leads on from old addresses.

import type { Random } from "../random.ts";
import type { Fields } from "./render-articles.ts";
import type { SiteState } from "./site-state.ts";

/** The lines of a kind: `story 2025/03/tram /2025/03/07/tram/ …`. */
function linesOf({ ledger = "" }: SiteState, kind: string): readonly (readonly string[])[] {
  return ledger
    .split("\n")
    .filter((line) => line.startsWith(`${kind} `))
    .map((line) => line.split(" "));
}

/** An article by the id that the ledger has it under: its path, where it gives no id itself. */
function findRecorded(state: SiteState, id: string): { readonly path: string; readonly fields: Fields } | undefined {
  for (const [path, { articles }] of state.files) {
    for (const fields of articles) if ((fields.id ?? path) === id) return { path, fields };
  }
  return undefined;
}

type LedgerChange = (state: SiteState, random: Random) => void;

function ofStory(change: (id: string, address: string, state: SiteState, random: Random) => void): LedgerChange {
  return (state, random) => {
    const lines = linesOf(state, "story");
    if (lines.length === 0) return;
    const [, id = "", address = ""] = random.pick(lines);
    change(id, address, state, random);
  };
}

export const LEDGER_CHANGES: Readonly<Record<string, LedgerChange>> = {
  "withdraw what was recorded": ofStory((id, address, state) => {
    const found = findRecorded(state, id);
    const file = found && state.files.get(found.path);
    if (found === undefined || file === undefined) return;
    file.articles = file.articles.filter((each) => each !== found.fields);
    if (file.articles.length === 0) state.files.delete(found.path);
    state.gone.push(address);
  }),
  "list as gone what is there": ofStory((_, address, state) => {
    state.gone.push(address);
  }),
  "rename what was recorded, and lead on": ofStory((id, address, state, random) => {
    const found = findRecorded(state, id);
    const file = found && state.files.get(found.path);
    if (found === undefined || file === undefined || file.articles.length > 1) return;
    const path = `${found.path}-${random.between(1, 99)}`;
    if (state.files.has(path)) return;
    state.files.delete(found.path);
    state.files.set(path, file);
    found.fields.id = undefined;
    found.fields.slug = `renamed-${random.between(1, 999)}`;
    found.fields.aliases = [address];
  }),
  "rename what was recorded, and keep its id": ofStory((id, _, state, random) => {
    const found = findRecorded(state, id);
    const file = found && state.files.get(found.path);
    if (found === undefined || file === undefined || file.articles.length > 1) return;
    state.files.delete(found.path);
    state.files.set(`kept-${random.between(1, 999)}`, file);
    found.fields.id = id;
  }),
  "give what was recorded another date": ofStory((id, _, state, random) => {
    const found = findRecorded(state, id);
    if (found !== undefined) found.fields.date = `2025-03-${10 + random.between(0, 19)}`;
  }),
  "put back what was gone": (state) => {
    state.gone.pop();
  },
  "rename a topic, and lead on": (state, random) => {
    if (state.topics.length === 0) return;
    const topic = random.pick(state.topics);
    const name = `${topic.name.slice(0, 20)} ${random.between(1, 9)}`;
    topic.aliases = [...(topic.aliases ?? []), topic.name];
    for (const each of state.topics) if (each.parent === topic.name) each.parent = name;
    topic.name = name;
  },
  "merge two ledgers": (state, random) => {
    // What `merge=union` makes of two branches: lines twice, and out of order.
    const lines = (state.ledger ?? "").split("\n").filter((line) => line !== "");
    if (lines.length > 0) state.ledger = `${random.shuffle([...lines, random.pick(lines)]).join("\n")}\n`;
  },
  "forget the ledger": (state, random) => {
    if (random.chance(0.3)) state.ledger = undefined;
  },
  "change permanence": (state, random) => {
    state.options = { ...state.options, permanence: random.pick(["error", "warn", "warn", "off"]) };
  },
};
