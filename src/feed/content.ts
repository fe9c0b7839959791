// The HTML of an item, in the forms that feeds take it in.

import type { Html } from "../text/html.ts";
import { escapeXml } from "../text/xml.ts";

interface Forms {
  readonly xml: string;
  readonly json: string;
  /** The most that it takes in UTF-8 in either form. */
  readonly bytes: number;
}

/**
 * Its HTML is made once. Escaped it is kept from when a feed carries it, for several do; what stands in the archives
 * alone, most of a site's past, is escaped when it is written.
 */
export class FeedContent {
  readonly #toXml: () => string;
  readonly #toJson: () => string;
  #kept: Forms | undefined;

  private constructor(toXml: () => string, toJson: () => string) {
    this.#toXml = toXml;
    this.#toJson = toJson;
  }

  /** One after the other. They are not joined, so that a body is not held twice. */
  static of(...parts: readonly Html[]): FeedContent {
    return new FeedContent(
      () => parts.map(({ value }) => escapeXml(value)).join(""),
      () => parts.map(({ value }) => JSON.stringify(value).slice(1, -1)).join(""),
    );
  }

  /** One after the other, without escaping them again. */
  static join(parts: readonly FeedContent[]): FeedContent {
    return new FeedContent(
      () => parts.map((each) => each.#keep().xml).join(""),
      () => parts.map((each) => each.#keep().json).join(""),
    );
  }

  /** Escaped, for an element of RSS or Atom. */
  get xml(): string {
    return this.#kept?.xml ?? this.#toXml();
  }

  /** Escaped, for between the quotes of a JSON string. */
  get json(): string {
    return this.#kept?.json ?? this.#toJson();
  }

  /** The most that it takes in UTF-8 in either form. A feed that asks is about to carry it. */
  get bytes(): number {
    return this.#keep().bytes;
  }

  #keep(): Forms {
    if (this.#kept === undefined) {
      const xml = this.#toXml();
      const json = this.#toJson();
      this.#kept = { xml, json, bytes: Math.max(Buffer.byteLength(xml), Buffer.byteLength(json)) };
    }
    return this.#kept;
  }
}
