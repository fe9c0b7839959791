// Markdown put together from events: blocks that open and close, and text with marks between them.

import { codeBlock, escapeLineStart } from "./escape-markdown.ts";
import { type Mark, type Piece, writeInline } from "./inline-markdown.ts";

interface Container {
  /** Before the first line, and before each that follows. */
  readonly first: string;
  readonly rest: string;
  /** Whether it follows what is before it without an empty line. */
  readonly isClose: boolean;
  isBegun: boolean;
}

export class MarkdownBuilder {
  readonly #lines: string[] = [];
  readonly #containers: Container[] = [];
  readonly #marks: Mark[] = [];
  #pieces: Piece[] = [];
  /** Whether the next block needs an empty line before it. */
  #isApart = false;

  text(text: string): void {
    this.#pieces.push({ kind: "text", text });
  }

  /** Code in a line. */
  codeText(text: string): void {
    this.#pieces.push({ kind: "code", text });
  }

  /** Markdown that is whole by itself: a picture, an address. */
  raw(text: string): void {
    this.#pieces.push({ kind: "raw", text });
  }

  lineBreak(): void {
    this.#pieces.push({ kind: "break" });
  }

  open(mark: Mark): void {
    this.#marks.push(mark);
    this.#pieces.push({ kind: "open", mark });
  }

  close(): void {
    const mark = this.#marks.pop();
    if (mark !== undefined) this.#pieces.push({ kind: "close", mark });
  }

  /** Ends a paragraph, if there is one; marks that are open go on in the next. */
  endParagraph(prefix = "", suffix = ""): void {
    const closing = [...this.#marks].reverse().map((mark): Piece => ({ kind: "close", mark }));
    const text = writeInline([...this.#pieces, ...closing]);
    this.#pieces = this.#marks.map((mark) => ({ kind: "open", mark }));
    if (text === "") return;
    if (prefix.startsWith("#")) this.#block([`${prefix}${headingText(text)}`]);
    else this.#block((prefix + text + suffix).split("\n").map((line) => escapeLineStart(line)));
  }

  enter(first: string, rest: string, isClose = false): void {
    this.endParagraph();
    this.#containers.push({ first, rest, isClose, isBegun: false });
  }

  leave(): void {
    this.endParagraph();
    const container = this.#containers.at(-1);
    // An entry of a list with nothing in it keeps its number.
    if (container !== undefined && !container.isBegun && container.first !== container.rest) this.#block([""]);
    this.#containers.pop();
  }

  code(text: string, language: string): void {
    this.endParagraph();
    this.#block(codeBlock(text, language));
  }

  /** Lines of a whole block. */
  block(lines: readonly string[]): void {
    this.endParagraph();
    this.#block(lines);
  }

  toString(): string {
    this.endParagraph();
    return this.#lines.join("\n");
  }

  #block(lines: readonly string[]): void {
    const begun = this.#containers.filter((each) => each.isBegun);
    const next = this.#containers[begun.length];
    if (this.#isApart && !next?.isClose)
      this.#lines.push(
        begun
          .map((each) => each.rest)
          .join("")
          .trimEnd(),
      );
    for (const line of lines) {
      let prefix = "";
      for (const container of this.#containers) {
        prefix += container.isBegun ? container.rest : container.first;
        container.isBegun = true;
      }
      this.#lines.push((prefix + line).trimEnd());
    }
    this.#isApart = true;
  }
}

/** One line; a closing run of signs is text. */
function headingText(text: string): string {
  return text.replace(/\\?\n/g, " ").replace(/(^|\s)(#+)$/, "$1\\$2");
}
