// An article's text as the text engine reads it: paragraphs and entries of lists, without headings, captions and code.

import type { AnalyseArticle, WholeArticle } from "../article/article.ts";
import { analyse } from "../insight/analyse.ts";
import type { Languages } from "../insight/languages.ts";
import { packAnalysis } from "../insight/packed-analysis.ts";
import type { Body } from "../text/markup.ts";

/** What is kept of each article: a `PackedAnalysis`. */
export function articleAnalyser(languages: Languages): AnalyseArticle {
  return ({ article, body }: WholeArticle) => {
    const { headline, keyPoints, language } = article;
    const paragraphs = paragraphsOf(body);
    const text = { headline: headline.text, keyPoints: keyPoints.map((each) => each.text), paragraphs, language };
    return packAnalysis(analyse(text, languages), paragraphs);
  };
}

/** A paragraph or an entry, up to its end or to the next block inside it: our own renderers wrote every tag. */
const BLOCK = /<(?:p|li)>([\s\S]*?)(?=<\/?(?:p|li|ul|ol|pre|table|blockquote|figure|hr)\b)/g;

export function paragraphsOf({ parts }: Body): readonly string[] {
  const html = parts.map((part) => (typeof part === "string" ? part : " ")).join("");
  const paragraphs: string[] = [];
  for (const [, inner = ""] of html.matchAll(BLOCK)) {
    const text = toText(inner);
    if (text !== "") paragraphs.push(text);
  }
  return paragraphs;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** Without marks of footnotes. */
function toText(html: string): string {
  const bare = html.includes("<")
    ? html
        .replace(/<sup\b[\s\S]*?<\/sup>/g, "")
        .replace(/<br \/>/g, " ")
        .replace(/<[^>]*>/g, "")
    : html;
  const text = bare.includes("&")
    ? bare.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    : bare;
  return withoutRemnants(text).replace(/\s+/g, " ").trim();
}

/** Tags that an author wrote: pages show them as text, but they are not words. */
const WRITTEN_TAG =
  /<\/?(?:a|abbr|article|aside|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|embed|figcaption|figure|font|form|h[1-6]|hr|i|iframe|img|input|ins|li|mark|object|ol|p|param|picture|pre|q|s|script|section|small|source|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|video)(?:[\s/][^<>]*)?>|<!--[^<>]*-->/gi;
/** What is left of a link whose address was lost: `[the report]()`, `[the report]( "Its title")`. */
const EMPTY_LINK = /\[([^[\]]*)\]\(\s*(?:"[^"()]*"\s*)?\)/g;

function withoutRemnants(text: string): string {
  const tagless = text.includes("<") ? text.replace(WRITTEN_TAG, (tag) => (INLINE_TAG.test(tag) ? "" : " ")) : text;
  return tagless.includes("](") ? tagless.replace(EMPTY_LINK, "$1") : tagless;
}

/** These stand inside words and sentences; others end one. */
const INLINE_TAG =
  /^<\/?(?:a|abbr|b|big|cite|code|del|em|font|i|ins|mark|q|s|small|span|strike|strong|sub|sup|tt|u)[\s/>]/i;
