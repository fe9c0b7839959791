// Fields that hold an article back and say nothing: they do not say whether it may be published.

import { type Problem, problem } from "../problem.ts";
import { cleanText, isBlank } from "../text/clean.ts";
import type { RawArticle } from "./raw-article.ts";

const HINTS: Readonly<Record<string, string>> = {
  draft: 'Write "draft: true" to hold the article back, or "draft: false" to publish it.',
  embargo: 'Write when it may be published, as "embargo: 2025-03-07T08:15", or leave the line out to publish it.',
};

/** Whether a field that holds back is there without a value, be it null or a text of nothing. */
export function isEmptyHoldField(name: string, value: unknown): boolean {
  return Object.hasOwn(HINTS, name) && (value === null || (typeof value === "string" && isBlank(cleanText(value))));
}

export function findEmptyHoldFields(raw: RawArticle): readonly Problem[] {
  return Object.entries(HINTS)
    .filter(([name]) => Object.hasOwn(raw.fields, name) && isEmptyHoldField(name, raw.fields[name]))
    .map(([name, hint]) =>
      problem(
        "field-empty",
        raw.placeOf([name], "key"),
        `The field "${name}" is empty: it does not say whether the article may be published.`,
        hint,
      ),
    );
}
