// Markup of other tools, which is printed as it stands: one warning a text that names the kinds and their lines.

import { type Place, type Problem, problem } from "../problem.ts";
import { withoutLines } from "./foreign-comments.ts";
import type { Lines } from "./misplaced-fields.ts";

/** `sign` is in whatever has the form: looking for it costs next to nothing, and most lines have none of them. */
const KINDS: readonly [name: string, sign: string, form: RegExp][] = [
  ["[[wiki links]]", "[[", /!?\[\[[^[\]\n]+\]\]/],
  ["{{< shortcodes >}}", "{{", /\{\{[<%][^{}\n]*[>%]\}\}/],
  ["{{ variables }}", "{{", /\{\{(?![<%])[^{}\n]*\}\}/],
  ["{% tags %}", "{%", /\{%[^%{\n]*%\}/],
  ["{: attributes }", "{", /\{:[^}\n]*\}|\{[.#][\w-]+(?:\s[^}\n]*)?\}/],
  ["footnotes without a text", "[^", /\[\^[^\]\s]+\]/],
  ["HTML", "<", /<\/?(?:[a-z][a-z0-9-]*)(?:\s[^<>]*)?\/?>/i],
  ["[…](addresses with spaces)", "](", /\]\((?!<)[^\s()]+ +(?!["'( ])[^)\n]*\)/],
  [":emoji:", ":", /(?<![\w:]):[a-z][a-z0-9_+-]*:(?![\w:])/],
  ["> [!NOTE]", "", /^\s*>\s*\[![a-z]+\]/i],
  [":::", "", /^\s*:{3,}/],
  [
    "[shortcodes]",
    "[",
    /\[\/?(?:caption|gallery|embed|video|audio|youtube|vc_\w+|et_\w+)\b[^\][\n]*\]|\[[a-z][\w-]* [^\][\n]*=["'][^\][\n]*\](?!\()/,
  ],
  ["citation marks", "", /【[^】\n]*】|:contentReference\[|\uE200cite/],
  ["__GHOST_URL__", "__GHOST_URL__", /__GHOST_URL__/],
  ["==marks==", "==", /(?<![=\w])==[^\s=][^=\n]*==(?![=\w])/],
  ["$formulas$", "$", /\$\$[^$\n]+\$\$|\$[^\s$\d][^$\n]*[\\_^][^$\n]*\$(?!\d)/],
  ["definition lists", "", /^:[ \t]+\S/],
  ["*[abbreviations]:", "", /^\*\[[^\]\n]+\]:/],
  ["lists with • or other signs", "", /^\s*[•●▪◦‣∙]\s+\S/],
  ["block marks (^name)", "^", /\s\^[a-z0-9-]{3,}\s*$/i],
  ["task boxes", "", /^\s*[-*+]\s+\[[ xX]\]\s/],
  ["!!! admonitions", "", /^\s*(?:!!!|\?\?\?\+?)\s+[a-z]/i],
  ["import and export", "", /^(?:import\s.+\sfrom\s+["']|export\s+(?:const|default|function)\s)/],
  ["(…)[addresses in square brackets]", ")[", /\([^()\n]+\)\[https?:[^\]\s]*\]/],
  ["[…] (addresses behind a space)", "] (", /(?<!!)\[[^[\]\n]+\] \(https?:[^)\s]*\)/],
  ["##headings without a space", "", /^#{2,6}[^\s#!]/],
  ["LaTeX", "", /^\s*\\[a-z]{3,}(?:\{|\s*$)/i],
  ["\\n for the end of a line", "\\n", /\\n\\n|[.!?:;"”]\\n(?=[\p{Lu}\p{N}\s•*#-]|$)/u],
  ["tables of + and -", "", /^\s*\+(?:[-=]{2,}\+)+\s*$/],
  ["columns between tabs", "\t", /[^\s.):•·*+-][ ]?\t+[^\s]/],
];
/** Lines that a warning names of each kind. */
const MAX_LINES = 5;
/** Longer lines are looked at up to here. */
const MAX_LINE = 2_000;

/**
 * @param hidden The lines of code and comments, from 0.
 */
export function findForeignMarkup(
  text: string,
  hidden: readonly Lines[],
  placeOfLine: (line: number) => Place,
): readonly Problem[] {
  if (
    !/[[{<:=$•●▪◦‣∙^【\uE200\\\t]|__GHOST|^(?:[ \t]*(?:!!!|\?\?\?)|import |export |##+[^\s#]|[ \t]*\+[-=])/m.test(text)
  )
    return [];
  const lines = withoutLines(text.split("\n"), hidden);
  const notes = new Set([...text.matchAll(/^ {0,3}\[\^([^\]\s]+)\]:/gm)].map(([, name = ""]) => `[^${name}]`));
  const references = new Set([...text.matchAll(/^ {0,3}\[([^\]\n]+)\]:/gm)].map(([, name = ""]) => fold(name)));
  const found = new Map<string, number[]>();
  const add = (name: string, line: number) => {
    const known = found.get(name);
    if (known === undefined) found.set(name, [line]);
    else known.push(line);
  };
  for (const [i, line] of lines.entries()) {
    if (line === "") continue;
    const shown = withoutCode(line.slice(0, MAX_LINE));
    for (const [name, sign, form] of KINDS) {
      if (!shown.includes(sign)) continue;
      const [match] = form.exec(shown) ?? [];
      if (match === undefined || notes.has(match)) continue;
      add(name, i);
    }
    if (!shown.includes("][")) continue;
    for (const [, shownText = "", label = ""] of shown.matchAll(/(?<![\]\w])\[([^[\]\n]+)\]\[([^[\]\n]*)\]/g)) {
      if (references.has(fold(label === "" ? shownText : label))) continue;
      add(NO_REFERENCE, i);
      break;
    }
  }
  const [first] = [...found.values()].flat().sort((a, b) => a - b);
  if (first === undefined) return [];
  const kinds = [...found].map(([name, at]) => `${name} (${describe(at, placeOfLine)})`);
  return [
    problem(
      "markup-foreign",
      placeOfLine(first),
      `Markup that is not rendered is printed as it stands: ${kinds.join(", ")}.`,
      "Write it in Markdown, or put it into a code span if it is meant to be seen.",
    ),
  ];
}

const NO_REFERENCE = "[…][references without an address]";

/** Labels are the same in large and small letters, and however they are spaced. */
function fold(label: string): string {
  return label.trim().toLowerCase().replace(/\s+/g, " ");
}

/** Comments and code spans of one line are not markup of others. */
function withoutCode(line: string): string {
  return line.includes("`") || line.includes("<!--")
    ? line.replace(/(`+)(?:(?!\1).)+?\1(?!`)/g, "").replace(/<!--.*?-->/g, "")
    : line;
}

function describe(at: readonly number[], placeOfLine: (line: number) => Place): string {
  const numbers = [...new Set(at.map((line) => placeOfLine(line).line))].filter((line) => line !== undefined);
  const shown = numbers.slice(0, MAX_LINES).join(", ");
  const more = numbers.length > MAX_LINES ? ` and ${numbers.length - MAX_LINES} more` : "";
  return `${numbers.length === 1 ? "line" : "lines"} ${shown}${more}`;
}
