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
 * What a feed carries is kept, since several carry it. What stands in the archives alone is made when it is written:
 * of a site's whole past, that is most.
 */
export class FeedContent {
  readonly #toXml: () => string;
  readonly #toJson: () => string;
  #kept: Forms | undefined;

  private constructor(toXml: () => string, toJson: () => string) {
    this.#toXml = toXml;
    this.#toJson = toJson;
  }

  /** @param make Called when a form is wanted; gives the same each time. */
  static of(make: () => Html): FeedContent {
    return new FeedContent(
      () => escapeXml(make().value),
      () => JSON.stringify(make().value).slice(1, -1),
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

  /** The most that it takes in UTF-8 in either form. A feed that asks is about to carry it: it is kept from now on. */
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
