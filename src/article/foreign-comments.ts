// Comments of other tools, which we would print: what their writers kept from readers must not be published.

import { type Place, type Problem, problem } from "../problem.ts";
import { quote } from "../text/clean.ts";

/** Liquid and Twig tags, Jinja and Nunjucks, Hugo, Handlebars, MDX and JSX and others; each with what begins it. */
const FORMS: readonly RegExp[] = [
  /(?<!\\)\{%-?\s*(?:comment|#)(?:\s[^%\n]*)?%\}/,
  /(?<!\\)\{#(?!\d)[^#{}\n]*(?:#\}|$)/,
  /(?<!\\)\{\{-?\s*\/\*/,
  /(?<!\\)\{\{!/,
  /(?<!\\|\\\{)\{\s*\/\*/,
  // Kramdown
  /(?<!\\)\{::comment\}/,
  // Obsidian: a pair in a line, or a line that opens one.
  /(?:^|\s)%%(?:\s[^%\n]*\s|[^\s%](?:[^%\n]*[^\s%])?)%%(?=\s|[.,;:!?]|$)/,
  /^[\s>]*%%\s*$/,
  // What language models say to themselves.
  /(?<!\\)<\/?(?:think|thinking|scratchpad|reasoning|analysis)>/i,
];
const MAY_HAVE_ANY = /\{[%#{/\s!:]|%%|<\/?(?:think|scratchpad|reasoning|analysis)/i;
/** Longer lines are looked at up to here. */
const MAX_LINE = 20_000;

/**
 * @param lines Those of code and comments of our own are empty.
 * @returns The first that is found.
 */
export function findForeignComment(lines: readonly string[], placeOfLine: (line: number) => Place): readonly Problem[] {
  for (const [i, line] of lines.entries()) {
    if (!MAY_HAVE_ANY.test(line)) continue;
    const shown = line.slice(0, MAX_LINE).replace(/(`+)(?:(?!\1).)+?\1(?!`)/g, "");
    const match = FORMS.map((form) => form.exec(shown)?.[0].trim()).find((each) => each !== undefined);
    if (match === undefined) continue;
    return [
      problem(
        "comment-unclear",
        placeOfLine(i),
        `${quote(match)} is, or begins, a comment of another tool: it would be published.`,
        "Write <!-- … --> for a comment, or take it out; what is to be seen goes into a code span, or gets a backslash.",
      ),
    ];
  }
  return [];
}

/** The lines with some of them empty, from the first to before the second. */
export function withoutLines(
  lines: readonly string[],
  hidden: readonly (readonly [number, number])[],
): readonly string[] {
  if (hidden.length === 0) return lines;
  const left = [...lines];
  for (const [from, to] of hidden) left.fill("", from, to);
  return left;
}
