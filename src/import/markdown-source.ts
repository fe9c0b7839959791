// Markdown of other tools as ours: no comments, their pictures found, and their HTML made Markdown.

import MarkdownIt from "markdown-it";
import { parseUrl } from "../text/urls.ts";
import { destinationOf } from "./escape-markdown.ts";
import { type HtmlRequest, htmlToMarkdown } from "./html-to-markdown.ts";

/** With HTML let through: what it renders is read by `htmlToMarkdown`, which lets nothing run. */
const markdown = new MarkdownIt("commonmark", { html: true, maxNesting: 60 }).enable(["table", "strikethrough"]);
markdown.validateLink = () => true;

const FENCE = /^(?: {0,3}|\t)(`{3,}|~{3,})/;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
/** An inline picture with a destination and maybe a title. */
const PICTURE =
  /!\[((?:[^\][\\]|\\.)*)\]\(\s*(?:<([^>\n]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/g;

/** @param source With `\n` for line ends. */
export function cleanMarkdown(source: string, request: HtmlRequest): string {
  const bare = outsideCode(source, (text) => text.replace(COMMENT, ""));
  if (hasHtml(bare)) return htmlToMarkdown(markdown.render(bare), request);
  return outsideCode(bare, (text) => findPictures(text, request))
    .trim()
    .replace(/\n{3,}/g, "\n\n");
}

function hasHtml(source: string): boolean {
  if (!/<[A-Za-z/!?]/.test(source)) return false;
  const pending = [...markdown.parse(source, {})];
  for (let token = pending.pop(); token !== undefined; token = pending.pop()) {
    if (token.type === "html_block" || token.type === "html_inline") return true;
    pending.push(...(token.children ?? []));
  }
  return false;
}

function findPictures(text: string, { pictureFile, base }: HtmlRequest): string {
  return text.replace(PICTURE, (whole: string, alt: string, angled?: string, plain?: string) => {
    const written = angled ?? plain ?? "";
    const src = parseUrl(written, base)?.href ?? written;
    const file = pictureFile?.({ written, src, alt });
    if (file !== undefined) return `![${alt}](${destinationOf(file)})`;
    if (!/^https?:/i.test(src)) return alt;
    return src === written ? whole : `![${alt}](${destinationOf(src)})`;
  });
}

/** Changes what is not code: fenced blocks and code in a line stay as they are. */
export function outsideCode(source: string, change: (text: string) => string): string {
  const parts: { text: string; isCode: boolean }[] = [];
  let fence = "";
  for (const line of source.split("\n")) {
    const mark = FENCE.exec(line)?.[1] ?? "";
    const isEnd = fence !== "" && mark.startsWith(fence) && line.trim() === mark;
    const isCode = fence !== "" || mark !== "";
    const last = parts.at(-1);
    if (last !== undefined && last.isCode === isCode) last.text += `\n${line}`;
    else parts.push({ text: line, isCode });
    if (isEnd) fence = "";
    else if (fence === "") fence = mark;
  }
  return parts.map(({ text, isCode }) => (isCode ? text : outsideSpans(text, change))).join("\n");
}

function outsideSpans(text: string, change: (text: string) => string): string {
  if (!text.includes("`")) return change(text);
  // Spans stand in for themselves while the rest changes, so that what goes over one of them is seen whole.
  const spans: string[] = [];
  const held = text.replace(/(?<!`)(`+)(?!`)[^`]+(?<!`)\1(?!`)/g, (span) => `\u0000${spans.push(span) - 1}\u0000`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: clean text has none
  return change(held).replace(/\u0000(\d+)\u0000/g, (_, at: string) => spans[Number(at)] ?? "");
}
