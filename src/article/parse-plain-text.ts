// Plain text: a headline, key points right after it, and a body. Nothing in it is markup.
// Fields may stand in front of it, as front matter.

import { type Outcome, type Place, type Problem, problem } from "../problem.ts";
import { cleanText } from "../text/clean.ts";
import { stripComments } from "../text/comments.ts";
import { headlineMissing } from "./article-lines.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { findMisplaced } from "./misplaced-fields.ts";
import { nextFull, readPlainPoints } from "./plain-points.ts";
import { isGiven, type RawArticle } from "./raw-article.ts";
import { toTextProblems } from "./text-problems.ts";

/** What may have been meant to begin front matter, which would keep a draft back. */
const FENCE_LIKE = /^\s*-{3}/;

const KEY_POINT = /^\s*[-*•](?:\s|$)/;

/** Headings, bold text, links, code and tables of Markdown, which plain text does not have. */
const MARKDOWN =
  /^#{1,6} \S|^\s*`{3}|(?<![\w*])\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*(?![\w*])|\[[^\]\n]+\]\((?:https?:\/\/|mailto:|[/#][^\s()]*\)|[^\s()]+\.(?:md|html?|jpe?g|png|gif|webp)\))|^\s*\|[-:|\s]*-{3}[-:|\s]*$/;
/** Tags and references to characters. */
const HTML =
  /<\/(?:p|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|table|tr|td|blockquote)>|<(?:p|br|div|img|h[1-6])(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|quot|apos|#x?[0-9a-f]{2,6});/i;
/** What some underline a headline with. */
const UNDERLINE = /^\s*(?:={3,}|-{3,}|~{3,}|_{3,}|\*{3,})\s*$/;

/**
 * Reads the plain-text form. Empty lines may stand before and between key points; the first line that is none ends
 * them. Where a field gives the headline or the key points, the text has none.
 * @param text With `\n` for line ends.
 */
export function parsePlainText(text: string, file: string): Outcome<RawArticle> {
  const { value: front, problems } = parseFrontMatter(text, file);
  if (front === undefined) return { problems };
  const { raw, bodyLine } = front;
  const stripped = stripComments(cleanText(front.body));
  // Lines that held nothing but a comment are gone; the others keep their numbers.
  const kept = [...stripped.lines.entries()].flatMap(([i, text]) =>
    text === undefined ? [] : [{ text, number: bodyLine + i }],
  );
  const lines = kept.map(({ text }) => text);
  const numberOf = (index: number) => kept[index]?.number ?? bodyLine + index;
  if (stripped.faults.length > 0) {
    return { problems: toTextProblems(stripped.faults, (line) => ({ file, line: bodyLine + line })) };
  }
  const first = nextFull(lines, 0);
  const headline = isGiven(raw, "headline", "title") || first === lines.length ? undefined : first;
  if (headline === undefined && bodyLine === 1) {
    return { problems: [problem("file-empty", { file }, "The file is empty.", "Write a headline in its first line.")] };
  }
  if (headline !== undefined && FENCE_LIKE.test(lines[headline] ?? "")) {
    return { problems: [misplacedFence({ file, line: numberOf(headline) })] };
  }
  const misplaced = findMisplaced({ text: lines.join("\n"), isPlain: headline !== undefined }, (line) => ({
    file,
    line: numberOf(line),
  }));
  if (misplaced.length > 0) return { problems: misplaced };
  if (headline !== undefined && KEY_POINT.test(lines[headline] ?? "")) {
    return { problems: [headlineMissing({ file, line: numberOf(headline), field: "headline" })] };
  }
  const isUnderlined = headline !== undefined && UNDERLINE.test(lines[headline + 1] ?? "");
  const afterHeadline = headline === undefined ? 0 : headline + (isUnderlined ? 2 : 1);
  const { points, next: body } = isGiven(raw, "keyPoints")
    ? { points: [], next: afterHeadline }
    : readPlainPoints(lines, afterHeadline);

  const marked = lines.findIndex(
    (line, i) => (i === headline || i >= body) && (MARKDOWN.test(line) || HTML.test(line)),
  );
  const markup = MARKDOWN.test(lines[marked] ?? "") ? "Markdown" : "HTML";
  const reported = marked === -1 ? problems : [...problems, looksLike(markup, { file, line: numberOf(marked) })];
  const fields: Record<string, unknown> = Object.assign(Object.create(null), raw.fields);
  if (headline !== undefined) fields.headline = lines[headline];
  if (points.length > 0) fields.keyPoints = points.map(({ text }) => text);
  const lineOf = (name: string | number | undefined, index: string | number | undefined): number | undefined => {
    if (name === "keyPoints" && points.length > 0) return points[typeof index === "number" ? index : 0]?.line;
    return name === "headline" || (name === undefined && bodyLine === 1) ? headline : undefined;
  };
  return {
    value: {
      fields,
      form: "plain",
      sourceOf: raw.sourceOf,
      placeOf: (path, part) => {
        const line = lineOf(path[0], path[1]);
        const place = raw.placeOf(path, part);
        return line === undefined ? place : { file, line: numberOf(line), field: place.field };
      },
      body: {
        form: "plain",
        text: lines.slice(body).join("\n"),
        placeOfLine: (line) => ({ file, line: numberOf(body + line) }),
      },
    },
    problems: reported,
  };
}

function looksLike(markup: "Markdown" | "HTML", place: Place): Problem {
  return problem(
    "markup-foreign",
    place,
    `This looks like ${markup}, and is printed as it stands: plain text has no markup.`,
    markup === "HTML"
      ? "Leave the tags out, and write the characters themselves."
      : 'Give the file the extension ".md", or leave the signs out.',
  );
}

function misplacedFence(place: Place): Problem {
  return problem(
    "front-matter-misplaced",
    place,
    "The text begins with hyphens, and they begin no front matter.",
    'For front matter write "---" alone on the very first line of the file; a headline begins with a letter.',
  );
}
