// Text as Markdown that means the same text: what could be read as markup gets a backslash, and nothing else.

/** Whatever of a text could be markup; most texts have none of it. */
const SPECIAL = /[\\`[\]*_~<&{%]/;
const ALWAYS = /[\\`[\]]/g;
/** Emphasis only where a letter could open or close it: `2 * 3` stays, and so does `snake_case`. */
const EMPHASIS = /\*(?!\s)|(?<!\s)\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~/gu;
/** What could begin an autolink, a tag or a comment. */
const ANGLE = /<(?=[A-Za-z/!?])/g;
/** What other tools begin a comment with. */
const COMMENT = /\{(?=[%#{/\s!:]|$)|%(?=%)/g;
const ENTITY = /&(?=#\d|#x[\da-f]|[a-z][a-z\d]*;)/gi;

/** A run of text in a paragraph, a heading or a cell. @param text On one line. */
export function escapeInline(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(ALWAYS, "\\$&")
    .replace(EMPHASIS, "\\$&")
    .replace(ANGLE, "\\<")
    .replace(ENTITY, "\\&")
    .replace(COMMENT, "\\$&");
}

/** A line's start: what would make it a heading, a list, a quotation, a rule or a table. */
const BLOCK = /^(?:#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|[-=_|:][-=_|:\s]*$|\+\+\+|:(?=\s))/;
const NUMBER = /^(\d{1,9})([.)])(?=\s|$)/;

/** A line that begins a block or follows a line break, whose inline markup is there already. */
export function escapeLineStart(line: string): string {
  if (NUMBER.test(line)) return line.replace(NUMBER, "$1\\$2");
  return BLOCK.test(line) ? `\\${line}` : line;
}

/** Plain text of several paragraphs, split at empty lines; single line ends stay line breaks. */
export function plainToMarkdown(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((paragraph) =>
      paragraph
        .split("\n")
        .map((line) => escapeLineStart(linkAddresses(line.trim())))
        .filter((line) => line !== "")
        .join("\\\n"),
    )
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

const ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}]/g;

/** Bare addresses as autolinks, the rest escaped. */
function linkAddresses(line: string): string {
  let at = 0;
  let made = "";
  for (const match of line.matchAll(ADDRESS)) {
    made += `${escapeInline(line.slice(at, match.index))}<${match[0]}>`;
    at = match.index + match[0].length;
  }
  return made + escapeInline(line.slice(at));
}

/** An address as the destination of a link or picture. */
export function destinationOf(address: string): string {
  const escaped = address.replace(ENTITY, "\\&").replace(/[<>\\]/g, encodeURIComponent);
  return /[()\s]/.test(escaped) ? `<${escaped.replace(/\s/g, "%20")}>` : escaped;
}

/** Code in a line, in as many backticks as it takes. */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^`|`$|^ .* $/s.test(text) ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** Lines of code between fences that are longer than any in it. */
export function codeBlock(text: string, language: string): readonly string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return [fence + language, ...text.replace(/\n$/, "").split("\n"), fence];
}
