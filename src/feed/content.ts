// The HTML of an item, escaped for XML or JSON.

import type { Html } from "../text/html.ts";
import { escapeXml } from "../text/xml.ts";

/** Its HTML is made once, and escaped once for each form: it is let go with the item that has it. */
export class FeedContent {
  /** Its HTML one after the other, each with whole elements: several contents may share some. */
  readonly pieces: readonly Html[];
  readonly #toXml: () => string;
  readonly #toJson: () => string;
  #xml: string | undefined;
  #json: string | undefined;
  #bytes: number | undefined;

  private constructor(pieces: readonly Html[], toXml: () => string, toJson: () => string) {
    this.pieces = pieces;
    this.#toXml = toXml;
    this.#toJson = toJson;
  }

  /** One after the other. They are not joined, so that a body is not held twice. */
  static of(...parts: readonly Html[]): FeedContent {
    return new FeedContent(
      parts,
      () => parts.map(({ value }) => escapeXml(value)).join(""),
      () => parts.map(({ value }) => JSON.stringify(value).slice(1, -1)).join(""),
    );
  }

  /** One after the other, without escaping them again. */
  static join(parts: readonly FeedContent[]): FeedContent {
    return new FeedContent(
      parts.flatMap(({ pieces }) => pieces),
      () => parts.map((each) => each.xml).join(""),
      () => parts.map((each) => each.json).join(""),
    );
  }

  /** Escaped, for an element of RSS or Atom. */
  get xml(): string {
    this.#xml ??= this.#toXml();
    return this.#xml;
  }

  /** Escaped, for between the quotes of a JSON string. */
  get json(): string {
    this.#json ??= this.#toJson();
    return this.#json;
  }

  /** The most that it takes in UTF-8 in either form. */
  get bytes(): number {
    this.#bytes ??= Math.max(Buffer.byteLength(this.xml), Buffer.byteLength(this.json));
    return this.#bytes;
  }
}
