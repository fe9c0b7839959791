// A body without markup: paragraphs, and bare addresses as links.

import { escapeHtml } from "./html.ts";
import { InlineWriter, type ShownLink } from "./inline-writer.ts";
import { parseInline } from "./markdown.ts";
import type { Body } from "./markup.ts";

const ADDRESS = /https?:\/\//i;

/**
 * Renders plain text. Where it has empty lines they part the paragraphs, else each line is one.
 * @param source Clean, with `\n` for line ends.
 */
export function renderPlain(source: string): { readonly body: Body; readonly links: readonly ShownLink[] } {
  const paragraphs = toParagraphs(source);
  const writer = new InlineWriter({ folder: "", sitePaths: false, length: source.length });
  for (const paragraph of paragraphs) {
    writer.write("<p>");
    if (ADDRESS.test(paragraph)) writer.writeInline(parseInline(paragraph, "plain"), 0);
    else writer.write(escapeHtml(paragraph));
    writer.write("</p>\n");
  }
  return { body: { parts: writer.parts, text: paragraphs.join("\n") }, links: writer.links };
}

function toParagraphs(source: string): readonly string[] {
  const lines = source
    .trim()
    .split("\n")
    .map((line) => line.trim());
  if (!lines.includes("")) return lines.filter((line) => line !== "");
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((each) => each.length > 0).map((each) => each.join(" "));
}
