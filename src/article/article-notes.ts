// What was said about an article after it appeared: corrections and a retraction.

import type { Outcome, Told } from "../problem.ts";
import type { When } from "../text/dates.ts";
import type { Markup } from "../text/markup.ts";
import { renderLine } from "../text/render-line.ts";
import type { FieldPath } from "../text/value-tree.ts";
import type { Correction, Retraction } from "./article.ts";
import { changedBeforeDate, isBefore, readWhen } from "./article-dates.ts";
import type { Fields } from "./fields.ts";
import { Gathering } from "./outcomes.ts";
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
): Told<ArticleNotes> {
  const gathering = new Gathering();
  const corrections = (fields.corrections ?? []).flatMap((each, i) => {
    const note = gathering.take(readNote(raw, each, ["corrections", i], published, zone));
    return note === undefined ? [] : [{ ...note, significant: each.significant ?? false }];
  });
  const retraction = fields.retraction
    ? gathering.take(readNote(raw, fields.retraction, ["retraction"], published, zone))
    : undefined;
  return { value: { corrections, retraction }, problems: gathering.problems };
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
