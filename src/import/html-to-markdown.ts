// HTML to our Markdown.
// Written by hand on a kept parser: the kept converters take 0.8 ms and more for a short text, are quadratic in the
// depth of nested tags, and leave `&lt;`, `~~` and `![` in a text to be read as markup.

import { parseUrl, toLinkTarget } from "../text/urls.ts";
import { destinationOf, escapeInline } from "./escape-markdown.ts";
import { type Element, isDataTable, type Node, tableLines } from "./html-tables.ts";
import { attribute, BLOCKS, isLeftOut, parseHtml, textOf } from "./html-text.ts";
import { MarkdownBuilder } from "./markdown-builder.ts";

export interface Picture {
  /** As it was written. */
  readonly written: string;
  /** Absolute where there is a base. */
  readonly src: string;
  readonly alt: string;
}

export interface HtmlRequest {
  /** What relative addresses are resolved against. */
  readonly base?: string | undefined;
  /** Whether line ends of bare text mean what they mean to WordPress: one a line break, two a paragraph. */
  readonly lineEnds?: "wordpress" | undefined;
  /** What a picture becomes: the path of its file below the content folder, or nothing where it has none. */
  readonly pictureFile?: ((picture: Picture) => string | undefined) | undefined;
}

const MARKS: Readonly<Record<string, "strong" | "em" | "strike">> = {
  b: "strong",
  strong: "strong",
  i: "em",
  em: "em",
  cite: "em",
  s: "strike",
  del: "strike",
  strike: "strike",
};
/** Shown elsewhere by a frame or player: a link to it is what stays. */
const FRAMES = new Set(["iframe", "embed", "video", "audio"]);

/** Deeper than people nest: below it tags are passed over and their text stays. */
const MAX_DEPTH = 200;
/** Lists and quotations in each other; articles may have twenty. */
const MAX_CONTAINERS = 9;

/** @returns Blocks with an empty line between them; empty where there is nothing to read. */
export function htmlToMarkdown(html: string, request: HtmlRequest = {}): string {
  return new Writer(request).write(parseHtml(html));
}

class Writer {
  readonly #request: HtmlRequest;
  readonly #builder = new MarkdownBuilder();
  #containers = 0;
  #isInLink = false;
  #isInTight = false;

  constructor(request: HtmlRequest) {
    this.#request = request;
  }

  write(nodes: readonly Node[]): string {
    this.#all(nodes, 0, true);
    return this.#builder.toString();
  }

  /** @param isBare Whether text stands here that no element has made a paragraph of. */
  #all(nodes: readonly Node[], depth: number, isBare: boolean): void {
    for (const node of nodes) {
      if (node.nodeName === "#text" && "value" in node) this.#text(node.value, isBare);
      else if ("tagName" in node && !isLeftOut(node)) {
        if (depth > MAX_DEPTH) this.#text(textOf([node], " "), false);
        else this.#element(node, depth + 1, isBare);
      }
    }
  }

  #text(text: string, isBare: boolean): void {
    if (this.#request.lineEnds !== "wordpress" || !isBare) {
      this.#builder.text(text.replace(/[ \t\n\r\f]+/g, " "));
      return;
    }
    for (const [i, paragraph] of text
      .replace(/\r\n?/g, "\n")
      .split(/\n\s*\n/)
      .entries()) {
      if (i > 0) this.#builder.endParagraph();
      for (const [j, line] of paragraph.split("\n").entries()) {
        if (j > 0) this.#builder.lineBreak();
        this.#builder.text(line.replace(/[ \t\f]+/g, " "));
      }
    }
  }

  #element(element: Element, depth: number, isBare: boolean): void {
    const { tagName, childNodes } = element;
    const builder = this.#builder;
    const mark = MARKS[tagName];
    if (mark !== undefined) {
      builder.open({ kind: mark });
      this.#all(childNodes, depth, isBare);
      builder.close();
    } else if (FRAMES.has(tagName)) this.#frame(element);
    else if (BLOCKS.has(tagName)) this.#block(element, depth, isBare);
    else if (tagName === "a") this.#link(element, depth, isBare);
    else if (tagName === "br") builder.lineBreak();
    else if (tagName === "img") this.#picture(element);
    else if (tagName === "code" || tagName === "kbd" || tagName === "samp" || tagName === "tt") {
      const text = textOf(childNodes).replace(/\s+/g, " ").trim();
      if (text !== "") builder.codeText(text);
    } else if (tagName === "q") {
      builder.text("“");
      this.#all(childNodes, depth, isBare);
      builder.text("”");
    } else if (tagName === "wbr") return;
    else this.#all(childNodes, depth, isBare);
  }

  #block(element: Element, depth: number, isBare: boolean): void {
    const { tagName, childNodes } = element;
    const builder = this.#builder;
    builder.endParagraph();
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    if (level !== undefined) {
      this.#all(childNodes, depth, false);
      builder.endParagraph(`${"#".repeat(Number(level))} `);
    } else if (tagName === "hr") builder.block(["* * *"]);
    else if (tagName === "pre") this.#code(element);
    else if (tagName === "table") this.#table(element, depth);
    else if (tagName === "ul" || tagName === "ol" || tagName === "menu" || tagName === "dir")
      this.#list(element, depth);
    else if (tagName === "blockquote") this.#inContainer("> ", "> ", false, () => this.#all(childNodes, depth, isBare));
    else if (tagName === "dt" || tagName === "summary" || tagName === "figcaption") {
      builder.open({ kind: tagName === "figcaption" ? "em" : "strong" });
      this.#all(childNodes, depth, false);
      builder.close();
    } else this.#all(childNodes, depth, isBare && tagName !== "p" && tagName !== "li");
    builder.endParagraph();
  }

  #list(list: Element, depth: number): void {
    const { tagName, childNodes } = list;
    const start = Number.parseInt(attribute(list, "start") || "1", 10);
    let number = start >= 0 && start < 999_999_999 ? start : 1;
    const isTight = !childNodes.some((item) => "tagName" in item && item.childNodes.some(isApart));
    // A list inside an entry may follow its text at once; one that does not count from 1 would be part of it.
    let isClose = isTight && this.#isInTight && (tagName !== "ol" || number === 1);
    const wasInTight = this.#isInTight;
    for (const child of childNodes) {
      if (!("tagName" in child)) this.#all([child], depth, false);
      else if (child.tagName !== "li") this.#element(child, depth, false);
      else if (!isLeftOut(child)) {
        const sign = tagName === "ol" ? `${number++}. ` : "- ";
        this.#isInTight = isTight;
        this.#inContainer(sign, " ".repeat(sign.length), isClose, () => this.#all(child.childNodes, depth + 1, false));
        isClose = isTight;
      }
    }
    this.#isInTight = wasInTight;
  }

  #inContainer(first: string, rest: string, isClose: boolean, write: () => void): void {
    if (this.#containers >= MAX_CONTAINERS) {
      write();
      return;
    }
    this.#containers++;
    this.#builder.enter(first, rest, isClose);
    write();
    this.#builder.leave();
    this.#containers--;
  }

  #code(element: Element): void {
    const code = element.childNodes.find((child): child is Element => "tagName" in child && child.tagName === "code");
    const names = `${attribute(element, "class")} ${code === undefined ? "" : attribute(code, "class")}`;
    const language = /\b(?:language|lang|highlight-source|brush:)[- ]?([\w+#.-]+)/.exec(names)?.[1] ?? "";
    const text = textOf(element.childNodes).replace(/\r\n?/g, "\n");
    if (text.trim() !== "") this.#builder.code(text.replace(/^\n/, ""), language);
  }

  #table(table: Element, depth: number): void {
    if (!isDataTable(table)) {
      this.#all(table.childNodes, depth, false);
      return;
    }
    const cell = (nodes: readonly Node[]) => {
      const request = { ...this.#request, lineEnds: undefined };
      return new Writer(request)
        .write(nodes)
        .replace(/\\?\n+/g, " ")
        .replace(/(?<!\\)\|/g, "\\|");
    };
    this.#builder.block(tableLines(table, cell));
  }

  #link(element: Element, depth: number, isBare: boolean): void {
    const { childNodes } = element;
    const href = this.#resolve(attribute(element, "href"));
    const target = href === undefined ? undefined : toLinkTarget(href);
    const hasText = textOf(childNodes).trim() !== "";
    if (target === undefined || this.#isInLink || !hasText) {
      this.#all(childNodes, depth, isBare);
      return;
    }
    const address = "url" in target ? target.url : target.path;
    if ("url" in target && textOf(childNodes).trim() === href && /^https?:/.test(address)) {
      this.#builder.raw(`<${address}>`);
      return;
    }
    this.#isInLink = true;
    this.#builder.open({ kind: "link", href: destinationOf(address) });
    this.#all(childNodes, depth, isBare);
    this.#builder.close();
    this.#isInLink = false;
  }

  #picture(element: Element): void {
    const alt = attribute(element, "alt").replace(/\s+/g, " ").trim();
    const given = ["src", "data-src", "data-original", "data-lazy-src"].map((name) => attribute(element, name).trim());
    const written = given.find((each) => each !== "" && !each.startsWith("data:")) ?? firstOfSet(element);
    const isPixel = ["width", "height"].every((name) => /^[01](?:px)?$/.test(attribute(element, name)));
    if (written === undefined || isPixel) return;
    const src = this.#resolve(written) ?? written;
    const file = this.#request.pictureFile?.({ written, src, alt });
    if (file !== undefined) this.#builder.raw(`![${escapeInline(alt)}](${destinationOf(file)})`);
    else if (this.#isInLink || !/^https?:/i.test(src)) this.#builder.text(alt);
    else this.#builder.raw(`![${escapeInline(alt)}](${destinationOf(src)})`);
  }

  #frame(element: Element): void {
    const source = element.childNodes.find(
      (child): child is Element => "tagName" in child && child.tagName === "source",
    );
    const written = attribute(element, "src") || (source === undefined ? "" : attribute(source, "src"));
    const href = this.#resolve(written.startsWith("//") ? `https:${written}` : written);
    const target = href === undefined ? undefined : toLinkTarget(href);
    if (target === undefined || !("url" in target)) return;
    this.#builder.endParagraph();
    this.#builder.raw(`<${target.url}>`);
    this.#builder.endParagraph();
  }

  /** Absolute where there is a base; a path of the site where there is none. */
  #resolve(address: string): string | undefined {
    const trimmed = address.trim();
    if (trimmed === "" || trimmed.startsWith("#")) return undefined;
    const { base } = this.#request;
    if (base !== undefined) return parseUrl(trimmed, base)?.href;
    return trimmed;
  }
}

/** Whether an entry of a list holds more than lines and lists of lines. */
function isApart(node: Node): boolean {
  return "tagName" in node && BLOCKS.has(node.tagName) && !/^(?:[uo]l|menu|dir)$/.test(node.tagName);
}

function firstOfSet(element: Element): string | undefined {
  const set = attribute(element, "srcset") || attribute(element, "data-srcset");
  const [first = ""] = set.trim().split(/[\s,]/);
  return first === "" || first.startsWith("data:") ? undefined : first;
}
