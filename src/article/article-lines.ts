// The lines of an article that are not body: its headline and its key points.

import { type Outcome, type Place, type Problem, problem } from "../problem.ts";
import { cleanLine, isBlank } from "../text/clean.ts";
import type { References } from "../text/markdown.ts";
import type { Markup } from "../text/markup.ts";
import { type LineForm, renderLine } from "../text/render-line.ts";
import { toTextProblems } from "./text-problems.ts";

const MAX_HEADLINE = 300;
const MAX_KEY_POINT = 400;
const MAX_KEY_POINTS = 10;
/** Characters of HTML for one of the text's. */
const MAX_MARKUP = 20;

/** One line as it was written, and where. */
export interface Line {
  readonly source: string;
  readonly place: Place;
}

/** A headline of 1 to 300 characters. */
export function readHeadline({ source, place }: Line, form: LineForm): Outcome<Markup> {
  const { markup, faults } = renderLine(cleanLine(source), form);
  if (faults.length > 0) return { problems: toTextProblems(faults, () => place) };
  if (isBlank(markup.text)) return { problems: [headlineMissing(place)] };
  const length = countCharacters(markup.text, MAX_HEADLINE);
  if (length <= MAX_HEADLINE && isLight(markup, MAX_HEADLINE)) return { value: markup, problems: [] };
  if (length <= MAX_HEADLINE) return { problems: [tooMuchMarkup(place, "headline")] };
  return {
    problems: [
      problem(
        "headline-too-long",
        place,
        `The headline has ${length} characters, more than ${MAX_HEADLINE}.`,
        "Shorten it; what it says more can be the summary.",
      ),
    ],
  };
}

export function headlineMissing(place: Place): Problem {
  return problem(
    "headline-missing",
    place,
    "The article has no headline.",
    'Give it one: the field "headline", "# …" at the start of a Markdown body, or the first line of a plain text.',
  );
}

/** At most 10 key points of 1 to 400 characters each. */
export function readKeyPoints(
  lines: readonly Line[],
  form: LineForm,
  references?: References,
): Outcome<readonly Markup[]> {
  const problems: Problem[] = [];
  const last = lines[MAX_KEY_POINTS];
  if (last !== undefined) problems.push(tooMany(last.place, lines.length));
  const value = lines.map(({ source, place }) => {
    const { markup, faults } = renderLine(cleanLine(source), form, references);
    problems.push(...toTextProblems(faults, () => place));
    const length = isBlank(markup.text) ? 0 : countCharacters(markup.text, MAX_KEY_POINT);
    if (length === 0 || length > MAX_KEY_POINT) problems.push(unfit(place, length));
    else if (!isLight(markup, MAX_KEY_POINT)) problems.push(tooMuchMarkup(place, "key point"));
    return markup;
  });
  return { value, problems };
}

/** Whether a line's HTML is in proportion to the most that its text may have: a page shows many of them. */
function isLight({ html }: Markup, limit: number): boolean {
  return html.length <= MAX_MARKUP * limit;
}

function tooMuchMarkup(place: Place, what: "headline" | "key point"): Problem {
  return problem(
    what === "headline" ? "headline-too-long" : "key-point-invalid",
    place,
    `The ${what} has far more markup than text.`,
    "Leave links and marks out of it, or put them into the body.",
  );
}

function tooMany(place: Place, count: number): Problem {
  return problem(
    "key-points-too-many",
    place,
    `There are ${count} key points, more than ${MAX_KEY_POINTS}.`,
    "Keep those that say most, and put the rest in the body.",
  );
}

function unfit(place: Place, length: number): Problem {
  const message =
    length === 0 ? "The key point is empty." : `The key point has ${length} characters, more than ${MAX_KEY_POINT}.`;
  return problem("key-point-invalid", place, message, `Write 1 to ${MAX_KEY_POINT} characters, or leave it out.`);
}

/** Characters as people count them, if there are more UTF-16 units than `limit`. */
function countCharacters(text: string, limit: number): number {
  return text.length <= limit ? text.length : [...text].length;
}
