// What opens a Markdown text and is not its body: the headline, and a list of key points.

import type { Token } from "./markdown.ts";

/** One line of Markdown that was cut out of a text; `line` counts from 0. */
export interface OpeningLine {
  readonly source: string;
  readonly line: number;
}

export interface Opening<T> {
  readonly found: T;
  readonly rest: readonly Token[];
}

/** The heading of level 1 that opens a text. */
export function openingHeading(tokens: readonly Token[]): Opening<OpeningLine> | undefined {
  const [open, inline] = tokens;
  if (open?.type !== "heading_open" || open.tag !== "h1" || inline === undefined) return undefined;
  return { found: toLine(inline), rest: tokens.slice(3) };
}

/** The list that opens a text, if each of its entries is one paragraph without pictures. */
export function openingList(tokens: readonly Token[]): Opening<readonly OpeningLine[]> | undefined {
  const type = tokens[0]?.type;
  if (type !== "bullet_list_open" && type !== "ordered_list_open") return undefined;
  const found: OpeningLine[] = [];
  let at = 1;
  while (tokens[at]?.type === "list_item_open") {
    const inline = tokens[at + 2];
    const isSimple =
      tokens[at + 1]?.type === "paragraph_open" &&
      inline?.children?.every((each) => each.type !== "image") === true &&
      tokens[at + 4]?.type === "list_item_close";
    if (!isSimple) return undefined;
    found.push(toLine(inline));
    at += 5;
  }
  return { found, rest: tokens.slice(at + 1) };
}

function toLine(inline: Token): OpeningLine {
  return { source: inline.content, line: inline.map?.[0] ?? 0 };
}
