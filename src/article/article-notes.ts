// What was said about an article after it appeared: corrections and a retraction.

import { groupBy } from "../order.ts";
import { type Checked, type Outcome, type Problem, problem } from "../problem.ts";
import type { When } from "../text/dates.ts";
import type { Markup } from "../text/markup.ts";
import { renderLine } from "../text/render-line.ts";
import type { FieldPath } from "../text/value-tree.ts";
import type { Correction, Retraction } from "./article.ts";
import { changedBeforeDate, isBefore, readWhen } from "./article-dates.ts";
import type { Fields } from "./fields.ts";
import { ProblemCollector } from "./problem-collector.ts";
import type { RawArticle } from "./raw-article.ts";
import { toTextProblems } from "./text-problems.ts";

export interface ArticleNotes {
  readonly corrections: readonly Correction[];
  readonly retraction?: Retraction | undefined;
}

/** @param published When the article appeared, where that is known: no note can be older. */
export function readNotes(
  raw: RawArticle,
  fields: Fields,
  published: When | undefined,
  zone: string,
): Checked<ArticleNotes> {
  const collector = new ProblemCollector();
  const corrections = (fields.corrections ?? []).flatMap((each, i) => {
    const note = collector.take(readNote(raw, each, ["corrections", i], published, zone));
    return note === undefined ? [] : [{ ...note, id: each.id ?? undefined, significant: each.significant ?? false }];
  });
  const retraction = fields.retraction
    ? collector.take(readNote(raw, fields.retraction, ["retraction"], published, zone))
    : undefined;
  return {
    value: { corrections, retraction },
    problems: [...collector.problems, ...checkSameDate(raw, corrections)],
  };
}

/** Corrections of one moment are distinguished by their ids; without them, by their order in the list. */
function checkSameDate(raw: RawArticle, corrections: readonly Correction[]): readonly Problem[] {
  const place = raw.placeOf(["corrections"]);
  return [...groupBy(corrections, ({ date }) => JSON.stringify(date)).values()].flatMap((same) => {
    const named = same.flatMap(({ id }) => id ?? []);
    const twice = named.find((id, i) => named.indexOf(id) < i);
    if (twice !== undefined) {
      const message = `Two corrections of one date have the id "${twice}".`;
      return [problem("field-conflict", place, message, "Give each an id of its own: subscribers know it by its id.")];
    }
    if (same.length - named.length < 2 || !same.some(({ id, significant }) => significant && id === undefined))
      return [];
    return [
      problem(
        "correction-order",
        place,
        "Corrections of one date are distinguished by their order alone: if it changes, subscribers get the wrong ones again.",
        'Give each an `id`; those that are published already have `id: "1"`, `id: "2"` and so on, as they stand now.',
      ),
    ];
  });
}

function readNote(
  raw: RawArticle,
  note: { readonly date: string; readonly text: string },
  path: FieldPath,
  published: When | undefined,
  zone: string,
): Outcome<{ readonly date: When; readonly text: Markup }> {
  const { markup, faults } = renderLine(note.text, raw.form === "plain" ? "plain" : "line");
  const place = raw.placeOf([...path, "date"]);
  const { value: date, problems } = readWhen(note.date, place, zone);
  const isEarly = date !== undefined && published !== undefined && isBefore(date, published, zone);
  const all = [
    ...problems,
    ...(isEarly ? [changedBeforeDate(place)] : []),
    ...toTextProblems(faults, () => raw.placeOf([...path, "text"])),
  ];
  return date === undefined ? { problems: all } : { value: { date, text: markup }, problems: all };
}
