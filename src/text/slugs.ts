// Names for folders in a site's addresses: lower-case ASCII, short, safe on every file system.

import { createHash } from "node:crypto";
import anyAscii from "any-ascii";

const MAX_LENGTH = 80;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Names that Windows keeps for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether `text` can be a folder of the site as it stands. */
export function isSlug(text: string): boolean {
  return SLUG.test(text) && text.length <= MAX_LENGTH && !DEVICES.test(text);
}

/**
 * A slug for any text in any script, cut between words; a short hash of `id` where nothing can be read out.
 *
 * @example
 * slugOf("Nature & Climate", "") // "nature-climate"
 * slugOf("中东", "")              // "zhongdong"
 */
export function slugOf(text: string, id: string): string {
  const words = anyAscii(text.normalize("NFKC"))
    .toLowerCase()
    .replace(/['’]/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word.slice(0, MAX_LENGTH) : `${slug}-${word}`;
    if (longer.length > MAX_LENGTH) break;
    slug = longer;
  }
  return slug === "" || DEVICES.test(slug) ? [slug, shortHash(id)].filter(Boolean).join("-") : slug;
}

/** Ten hexadecimal digits that stay the same for the same text. */
export function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 10);
}
