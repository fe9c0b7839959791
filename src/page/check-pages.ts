// Two pages at one address: found before anything is written, both reported by name.

import { type Problem, problem } from "../problem.ts";
import { TOPICS_PATH } from "../site/urls.ts";
import type { PageEntry } from "./pages.ts";

/** Below a topic that has many stories `page/` leads to the rest of them. */
const RESERVED_TOPIC = new RegExp(`^${TOPICS_PATH}.+/page/$`);

/** Addresses that differ in case alone are one: some file systems and hosts do not distinguish them. */
export function checkPages(entries: readonly PageEntry[]): readonly Problem[] {
  const first = new Map<string, PageEntry>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    const key = entry.path.toLowerCase();
    const other = first.get(key);
    if (other !== undefined) problems.push(toProblem(other, entry));
    else if (entry.kind === "topic" && entry.listed && RESERVED_TOPIC.test(key)) problems.push(toReserved(entry));
    else first.set(key, entry);
  }
  return problems;
}

function toProblem(first: PageEntry, second: PageEntry): Problem {
  if (first.kind === "story" && second.kind === "story") {
    return problem(
      "url-duplicate",
      { file: second.origin, field: "slug" },
      `The story has the same address as ${first.origin}: ${second.path}.`,
      "Give one of them a `slug` of its own.",
    );
  }
  const story = [first, second].find((each) => each.kind === "story");
  const other = story === first ? second : first;
  const hint = story === undefined ? "Give one of them another `slug`." : "Give the story another `slug`.";
  return problem(
    "page-conflict",
    { file: (story ?? second).origin, field: "slug" },
    `The address ${second.path} is wanted twice: here and by ${other.origin}.`,
    hint,
  );
}

function toReserved(topic: PageEntry): Problem {
  return problem(
    "page-conflict",
    { file: topic.origin, field: "slug" },
    `The address ${topic.path} is kept for further pages of the topic above.`,
    "Give the topic another `slug`.",
  );
}
