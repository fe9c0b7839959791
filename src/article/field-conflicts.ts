// Fields of which an article may have one, and has two.

import { type Problem, problem } from "../problem.ts";
import { isGiven, type RawArticle } from "./raw-article.ts";

/** Fields of which a file may have one. */
const PAIRS = [
  ["headline", "title"],
  ["topics", "tags"],
  ["body", "text"],
] as const;

export function findConflicts(raw: RawArticle): readonly Problem[] {
  const conflicts = PAIRS.filter(([one, other]) => isGiven(raw, one) && isGiven(raw, other)).map(([one, other]) =>
    problem(
      "field-conflict",
      raw.placeOf([other], "key"),
      `The fields "${one}" and "${other}" mean the same, and both are there.`,
      "Leave one of them out.",
    ),
  );
  const bodies = raw.body === undefined ? [] : ["body", "text"].filter((name) => isGiven(raw, name));
  return [
    ...conflicts,
    ...bodies.map((name) =>
      problem(
        "field-conflict",
        raw.placeOf([name], "key"),
        `The field "${name}" stands beside a body of the file's own.`,
        "Write the body below the front matter.",
      ),
    ),
  ];
}
