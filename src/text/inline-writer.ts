// Inline tokens to HTML and plain text. Only what is written here can come out, whatever a text holds.

import { AddressBudget } from "./address-budget.ts";
import { cleanText } from "./clean.ts";
import { compact } from "./compact.ts";
import { escapeHtml } from "./html.ts";
import { altOf, attributeOf, type Token } from "./markdown.ts";
import { findCommentFaults } from "./markdown-comments.ts";
import type { BodyPicture } from "./markup.ts";
import { type PictureSource, toPictureSource } from "./pictures.ts";
import { DATA_PICTURE, droppedLink, pictureFault, type TextFault, TOO_MANY_ADDRESSES } from "./text-faults.ts";
import { type LinkTarget, toLinkTarget } from "./urls.ts";

/** A local picture that a text shows: its path below the content folder, and its line, from 0. */
export interface ShownPicture {
  readonly path: string;
  readonly line: number;
}

/** A link of a text: an absolute address or a path of the site, and its line, from 0. */
export interface ShownLink {
  readonly address: string;
  readonly line: number;
}

export interface WriterOptions {
  /** The article's folder below the content folder, which relative pictures count from. */
  readonly folder: string;
  /** Whether the output has places for the site's address, so that paths of the site can be links. */
  readonly sitePaths: boolean;
  /** The length of the whole source. */
  readonly length: number;
}

/** What closes a link: `[text](address)` for one that stays text. */
interface Ending {
  readonly html: string;
  readonly text: string;
}

const TAGS: Readonly<Record<string, string>> = {
  em_open: "<em>",
  em_close: "</em>",
  strong_open: "<strong>",
  strong_close: "</strong>",
  s_open: "<del>",
  s_close: "</del>",
};

const NOTHING: Ending = { html: "", text: "" };
const LINK_END: Ending = { html: "</a>", text: "" };

export class InlineWriter {
  readonly faults: TextFault[] = [];
  readonly pictures: ShownPicture[] = [];
  readonly links: ShownLink[] = [];
  readonly #options: WriterOptions;
  readonly #parts: (string | BodyPicture)[] = [];
  #html = "";
  #text = "";
  #inLink = false;
  readonly #budget: AddressBudget;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#budget = new AddressBudget(options.length);
  }

  /** The HTML so far, cut at pictures and wherever the site's address belongs. */
  get parts(): readonly (string | BodyPicture)[] {
    return [...this.#parts, compact(this.#html)];
  }

  /** Adds markup that the caller made. */
  write(html: string): void {
    this.#html += html;
  }

  /** The plain text since it was last taken. */
  takeText(): string {
    const text = this.#text;
    this.#text = "";
    return text;
  }

  /** Adds the tokens of one paragraph that begins at `line`. */
  writeInline(tokens: readonly Token[], line: number): void {
    this.checkComments(tokens, line);
    const endings: Ending[] = [];
    for (const token of tokens) {
      switch (token.type) {
        case "text":
          this.#put(token.content);
          break;
        case "code_inline":
          this.write("<code>");
          this.#put(token.content);
          this.write("</code>");
          break;
        case "softbreak":
          this.write("\n");
          this.#text += " ";
          break;
        case "hardbreak":
          this.write("<br />\n");
          this.#text += " ";
          break;
        case "link_open":
          endings.push(this.#openLink(token, line));
          break;
        case "link_close":
          this.#end(endings.pop() ?? NOTHING);
          break;
        case "image":
          this.#writeImage(token, line);
          break;
        case "footnote_ref":
          this.write(`<sup>${noteNumber(token)}</sup>`);
          this.#text += `[${noteNumber(token)}]`;
          break;
        default:
          this.write(TAGS[token.type] ?? "");
      }
    }
  }

  /** Adds a picture that stands alone as a figure; false, and nothing added, where it is not a local one. */
  writeFigure(image: Token, line: number): boolean {
    const source = this.#sourceOf(image);
    const title = attributeOf(image, "title");
    if (source.kind !== "local" || !this.#budget.spend(source.path.length + title.length)) return false;
    this.checkComments([image], line);
    this.write("<figure>");
    this.#writePicture(source.path, image, line);
    if (title !== "") {
      this.write("<figcaption>");
      this.#put(title);
      this.write("</figcaption>");
    }
    this.write("</figure>\n");
    return true;
  }

  /** Reports what is wrong with comments in these tokens. */
  checkComments(tokens: readonly Token[], line: number): void {
    this.faults.push(...findCommentFaults(tokens, line));
  }

  #put(written: string): void {
    // Once more: character references such as `&#x202E;` have become characters since the text came in.
    const text = cleanText(written);
    this.#html += escapeHtml(text);
    this.#text += text;
  }

  #end(ending: Ending): void {
    this.#html += ending.html;
    this.#text += ending.text;
    if (ending === LINK_END) this.#inLink = false;
  }

  #openLink(token: Token, line: number): Ending {
    const address = attributeOf(token, "href");
    if (!this.#budget.spend(address.length)) {
      this.#fault(line, TOO_MANY_ADDRESSES);
      return NOTHING;
    }
    const target = toLinkTarget(address);
    if (target !== undefined && ("url" in target || this.#options.sitePaths)) {
      this.#startLink(target);
      this.links.push({ address: "path" in target ? target.path : target.url, line });
      return LINK_END;
    }
    // A bare address in plain text that is no good is no more than text.
    if (token.markup === "linkify") return NOTHING;
    this.#fault(line, droppedLink(address, target));
    const isAuto = token.markup === "autolink";
    this.#put(isAuto ? "<" : "[");
    const end = isAuto ? ">" : `](${cleanText(address)})`;
    return { html: escapeHtml(end), text: end };
  }

  #startLink(target: LinkTarget): void {
    this.#inLink = true;
    this.#html += '<a href="';
    if ("path" in target) this.#cut();
    this.#html += `${escapeHtml("path" in target ? target.path : target.url)}">`;
  }

  #writeImage(token: Token, line: number): void {
    const address = attributeOf(token, "src");
    const alt = altOf(token);
    if (!this.#budget.spend(address.length)) {
      this.#fault(line, TOO_MANY_ADDRESSES);
      this.#put(alt);
      return;
    }
    const source = this.#sourceOf(token);
    switch (source.kind) {
      case "local":
        this.#writePicture(source.path, token, line);
        break;
      case "remote":
        this.#writeRemote(source.url, alt);
        break;
      case "unusable":
        if (/^data:/i.test(address)) {
          this.#fault(line, DATA_PICTURE);
          this.#put(alt);
          break;
        }
        this.#fault(line, droppedLink(address, undefined));
        this.#put(`![${alt}](${address})`);
        break;
      default:
        this.#fault(line, pictureFault(address, source.kind));
        this.#put(alt);
    }
  }

  #writePicture(path: string, image: Token, line: number): void {
    this.#cut();
    this.#parts.push({ file: path, alt: cleanText(altOf(image)) });
    this.pictures.push({ path, line });
  }

  /** Pictures of other sites are not shown: a link leads to them. */
  #writeRemote(url: string, alt: string): void {
    if (this.#inLink) {
      this.#put(alt);
      return;
    }
    this.#startLink({ url });
    this.#put(alt === "" ? url : alt);
    this.#end(LINK_END);
  }

  #sourceOf(image: Token): PictureSource {
    return toPictureSource(decode(attributeOf(image, "src")), this.#options.folder);
  }

  #cut(): void {
    this.#parts.push(compact(this.#html));
    this.#html = "";
  }

  #fault(line: number, fault: Omit<TextFault, "line">): void {
    this.faults.push({ ...fault, line });
  }
}

/** A footnote's number, from 1. */
function noteNumber({ meta }: Token): number {
  return typeof meta?.id === "number" ? meta.id + 1 : 0;
}

/** Addresses in Markdown are percent-encoded, names of files are not. */
function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
