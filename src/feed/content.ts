// The HTML of an item, escaped once for every feed and format that carries it.

import { type Html, html } from "../text/html.ts";
import { escapeXml } from "../text/xml.ts";

export class FeedContent {
  /** Escaped, for an element of RSS or Atom. */
  readonly xml: string;
  /** Escaped, for between the quotes of a JSON string. */
  readonly json: string;
  /** The most that it takes in UTF-8 in either form. */
  readonly bytes: number;

  private constructor(xml: string, json: string, bytes: number) {
    this.xml = xml;
    this.json = json;
    this.bytes = bytes;
  }

  static of(...parts: readonly Html[]): FeedContent {
    const { value } = html`${parts}`;
    const xml = escapeXml(value);
    const json = JSON.stringify(value).slice(1, -1);
    return new FeedContent(xml, json, Math.max(Buffer.byteLength(xml), Buffer.byteLength(json)));
  }

  /** One after the other, without escaping them again. */
  static join(parts: readonly FeedContent[]): FeedContent {
    return new FeedContent(
      parts.map((each) => each.xml).join(""),
      parts.map((each) => each.json).join(""),
      parts.reduce((total, each) => total + each.bytes, 0),
    );
  }
}
