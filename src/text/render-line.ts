// One line of text to markup: headlines, key points, corrections.

import { cleanLine } from "./clean.ts";
import { stripLine } from "./comments.ts";
import { compact } from "./compact.ts";
import { escapeHtml } from "./html.ts";
import { InlineWriter } from "./inline-writer.ts";
import { parseInline, type References, type Token } from "./markdown.ts";
import type { Markup } from "./markup.ts";
import type { TextFault } from "./text-faults.ts";

/** `headline`: emphasis and code; `line`: links and strikethrough too; `plain`: bare addresses; `literal`: nothing. */
export type LineForm = "headline" | "line" | "plain" | "literal";

export interface RenderedLine {
  readonly markup: Markup;
  readonly faults: readonly TextFault[];
}

/** Whatever could be markup, in any form. */
const SPECIAL = /[\\`*_~[<&]|:\/\//;

/** What links and pictures say, without where they lead. */
function withoutLinks(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => {
    if (token.type === "image") return withoutLinks(token.children ?? []);
    return token.type === "link_open" || token.type === "link_close" ? [] : [token];
  });
}

/** @param source One clean line. */
export function renderLine(source: string, form: LineForm, references?: References): RenderedLine {
  // Safe: escaped, or made by the writer below, which escapes.
  if (form === "literal" || !SPECIAL.test(source)) {
    const { text: stripped, faults } = stripLine(source);
    const text = compact(cleanLine(stripped));
    return { markup: { text, html: escapeHtml(text) }, faults };
  }
  const writer = new InlineWriter({ folder: "", sitePaths: false, length: source.length });
  const tokens = parseInline(source, form, references);
  writer.writeInline(form === "headline" ? withoutLinks(tokens) : tokens, 0);
  const text = compact(cleanLine(writer.takeText()));
  return { markup: { text, html: writer.parts.join("") }, faults: writer.faults };
}
