// A Markdown body to HTML and plain text, block by block, from a list of elements and nothing else.

import { escapeHtml } from "./html.ts";
import { InlineWriter, type ShownLink, type ShownPicture } from "./inline-writer.ts";
import { attributeOf, type Token } from "./markdown.ts";
import type { Body } from "./markup.ts";
import { slugOf } from "./slugs.ts";
import type { TextFault } from "./text-faults.ts";
import { MAX_NESTING } from "./value-tree.ts";

export interface RenderedBody {
  readonly body: Body;
  readonly pictures: readonly ShownPicture[];
  readonly links: readonly ShownLink[];
  readonly faults: readonly TextFault[];
}

const TAGS: Readonly<Record<string, string>> = {
  bullet_list_open: "<ul>\n",
  bullet_list_close: "</ul>\n",
  ordered_list_close: "</ol>\n",
  list_item_open: "<li>",
  list_item_close: "</li>\n",
  blockquote_open: "<blockquote>\n",
  blockquote_close: "</blockquote>\n",
  hr: "<hr />\n",
  table_open: "<table>\n",
  table_close: "</table>\n",
  thead_open: "<thead>\n",
  thead_close: "</thead>\n",
  tbody_open: "<tbody>\n",
  tbody_close: "</tbody>\n",
  th_close: "</th>",
  td_close: "</td>",
  footnote_block_open: "<hr />\n<ol>\n",
  footnote_block_close: "</ol>\n",
  footnote_open: "<li>\n",
  footnote_close: "</li>\n",
};

/**
 * Renders the blocks of a Markdown text.
 * @param length The length of the text that they were read from.
 * @param folder The article's folder below the content folder, which relative pictures count from.
 */
export function renderMarkdown(tokens: readonly Token[], length: number, folder: string): RenderedBody {
  const writer = new InlineWriter({ folder, sitePaths: true, length });
  const lines: string[] = [];
  const nextHeading = headingLevels();
  const nextAnchor = headingAnchors();
  let heading = "";
  let cells: string[] | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    switch (token.type) {
      case "inline": {
        writer.writeInline(token.children ?? [], token.map?.[0] ?? 0);
        (cells ?? lines).push(writer.takeText().trim());
        break;
      }
      case "paragraph_open": {
        const image = loneImage(tokens[i + 1]);
        if (!token.hidden && image !== undefined && writer.writeFigure(image, token.map?.[0] ?? 0)) {
          lines.push(writer.takeText());
          i += 2;
        } else if (!token.hidden) writer.write("<p>");
        break;
      }
      case "paragraph_close":
        if (!token.hidden) writer.write("</p>\n");
        break;
      case "heading_open":
        heading = nextHeading(Number(token.tag.slice(1)));
        writer.write(`<${heading} id="${nextAnchor(tokens[i + 1])}">`);
        break;
      case "heading_close":
        writer.write(`</${heading}>\n`);
        break;
      case "ordered_list_open": {
        const start = attributeOf(token, "start");
        writer.write(start === "" ? "<ol>\n" : `<ol start="${escapeHtml(start)}">\n`);
        break;
      }
      case "code_block":
      case "fence":
        writer.write(`<pre><code>${escapeHtml(token.content)}</code></pre>\n`);
        lines.push(token.content.trimEnd());
        break;
      case "tr_open":
        cells = [];
        writer.write("<tr>");
        break;
      case "tr_close":
        lines.push((cells ?? []).join(" "));
        cells = undefined;
        writer.write("</tr>\n");
        break;
      case "th_open":
      case "td_open":
        writer.write(openCell(token));
        break;
      case "comment_fault":
        writer.checkComments([token], token.map?.[0] ?? 0);
        break;
      default:
        writer.write(TAGS[token.type] ?? "");
    }
  }
  const text = lines.filter((line) => line.trim() !== "").join("\n");
  const { parts, pictures, links, faults } = writer;
  return { body: { parts, text }, pictures, links, faults };
}

/** A class and no style: the pages' policy takes none, and feed readers drop both. */
function openCell(token: Token): string {
  const [, side] = /^text-align:(right|center)$/.exec(attributeOf(token, "style")) ?? [];
  return side === undefined ? `<${token.tag}>` : `<${token.tag} class="align-${side}">`;
}

/** Quotations and lists that stand in others: a text of these alone would grow to many times its size. */
const MOST_NESTED = 10_000;

/** The line, from 0, at which quotations and lists first stand deeper, or more often, in each other than they may. */
export function lineOfDeepest(tokens: readonly Token[]): number | undefined {
  let depth = 0;
  let nested = 0;
  for (const { type, map } of tokens) {
    if (type === "blockquote_open" || type === "bullet_list_open" || type === "ordered_list_open") {
      if (++depth > 1) nested++;
      if (depth > MAX_NESTING || nested > MOST_NESTED) return map?.[0] ?? 0;
    } else if (type === "blockquote_close" || type === "bullet_list_close" || type === "ordered_list_close") depth--;
  }
  return undefined;
}

/** Levels below the page's own h1: they begin at h2, never jump, and end at h4. */
function headingLevels(): (level: number) => string {
  const open: number[] = [];
  return (level) => {
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return `h${Math.min(open.length + 1, 4)}`;
  };
}

/** Names that a page has for parts of its own. */
const TAKEN = ["main", "q", "search", "results", "status", "more"];

/** Names for headings, each once: `cost` and `cost-2` for two that say "Cost". */
function headingAnchors(): (inline: Token | undefined) => string {
  const taken = new Set(TAKEN);
  // Of each name, the number to try next: a text may have a hundred thousand headings that say the same.
  const next = new Map<string, number>();
  return (inline) => {
    const stem = slugOf(inline === undefined ? "" : plainText(inline), inline?.content ?? "");
    let anchor = stem;
    let number = next.get(stem) ?? 2;
    for (; taken.has(anchor); number++) anchor = `${stem}-${number}`;
    next.set(stem, number);
    taken.add(anchor);
    return anchor;
  };
}

/** What a line says, without its markup. */
function plainText({ children }: Token): string {
  return (children ?? []).map(({ type, content }) => (type === "softbreak" ? " " : content)).join("");
}

/** The picture of a paragraph that holds nothing else. */
function loneImage(inline: Token | undefined): Token | undefined {
  const [first, ...others] = inline?.children ?? [];
  return first?.type === "image" && others.length === 0 ? first : undefined;
}
