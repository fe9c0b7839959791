// How many bytes an article takes in a feed, before there is one.

import type { BodyPicture } from "../text/markup.ts";

/** What only a feed can know, addresses of the site and of pictures, is not counted. */
export function bytesInFeeds(parts: readonly (string | BodyPicture)[]): number {
  let [bytes, xml, json] = [0, 0, 0];
  for (const part of parts) {
    if (typeof part !== "string") continue;
    bytes += Buffer.byteLength(part);
    for (let i = 0; i < part.length; i++) {
      const unit = part.charCodeAt(i);
      // `<` and `>` are the last of those that either format escapes, but for `\\`.
      if (unit > 0x3e && unit !== 0x5c) continue;
      const added = ESCAPES[unit];
      if (added !== undefined) {
        xml += added.xml;
        json += added.json;
      }
    }
  }
  return bytes + Math.max(xml, json);
}

/** How many bytes more a character takes in XML and in JSON, by its code unit. */
const ESCAPES: Readonly<Record<number, { readonly xml: number; readonly json: number }>> = {
  9: { xml: 0, json: 1 },
  10: { xml: 0, json: 1 },
  34: { xml: 5, json: 1 },
  38: { xml: 4, json: 0 },
  39: { xml: 5, json: 0 },
  60: { xml: 3, json: 0 },
  62: { xml: 3, json: 0 },
  92: { xml: 0, json: 1 },
};
