// A body without markup: paragraphs, lists, quotations, and bare addresses as links.

import { escapeHtml } from "./html.ts";
import { InlineWriter, type ShownLink } from "./inline-writer.ts";
import { parseInline } from "./markdown.ts";
import type { Body } from "./markup.ts";
import { toPlainBlocks } from "./plain-blocks.ts";

const ADDRESS = /https?:\/\//i;

/**
 * Renders plain text.
 * @param source Clean, with `\n` for line ends.
 */
export function renderPlain(source: string): { readonly body: Body; readonly links: readonly ShownLink[] } {
  const writer = new InlineWriter({ folder: "", sitePaths: false, length: source.length });
  const lines: string[] = [];
  const writeText = (text: string) => {
    lines.push(text);
    if (ADDRESS.test(text)) writer.writeInline(parseInline(text, "plain"), 0);
    else writer.write(escapeHtml(text));
  };
  for (const block of toPlainBlocks(source)) {
    if (block.kind !== "list") {
      const isQuoted = block.kind === "quotation";
      writer.write(isQuoted ? "<blockquote>\n<p>" : "<p>");
      writeText(block.text);
      writer.write(isQuoted ? "</p>\n</blockquote>\n" : "</p>\n");
      continue;
    }
    const { start, entries } = block;
    writer.write(start === undefined ? "<ul>\n" : `<ol${start === 1 ? "" : ` start="${start}"`}>\n`);
    for (const entry of entries) {
      writer.write("<li>");
      writeText(entry);
      writer.write("</li>\n");
    }
    writer.write(start === undefined ? "</ul>\n" : "</ol>\n");
  }
  return { body: { parts: writer.parts, text: lines.join("\n") }, links: writer.links };
}
