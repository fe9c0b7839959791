// An article's permanent names: its id, and the slug in its address.

import { isSlug, shortHash, slugOf } from "../text/slugs.ts";
import { afterFileDate } from "./path-dates.ts";

const MAX_ID = 200;
const ID = /^[A-Za-z0-9._/-]+$/;

/**
 * Whether `text` can be an id: 1 to 200 letters, digits, dots, underscores, hyphens and slashes; the slashes separate
 * names, none of which is `..`.
 */
export function isId(text: string): boolean {
  return (
    ID.test(text) && text.length <= MAX_ID && text.split("/").every((segment) => segment !== "" && segment !== "..")
  );
}

/**
 * The id of an article that gives none: its path below the articles folder, without the extension. A path with other
 * characters is spelt in ASCII, and a hash keeps different paths apart.
 *
 * @example
 * idOfPath("2025/03/tram.md") // "2025/03/tram"
 * idOfPath("Über uns.txt")    // "uber-uns-" and ten digits
 */
export function idOfPath(path: string): string {
  // File systems differ in how they write accents.
  const name = path.normalize("NFC").replace(/\.[^./]*$/, "");
  if (isId(name)) return name;
  const hash = shortHash(name);
  const readable = name
    .split("/")
    .map((segment) => (isId(segment) ? segment : slugOf(segment, segment)))
    .join("/")
    .slice(0, MAX_ID - hash.length - 1)
    .replace(/\/+$/, "");
  return `${readable}-${hash}`;
}

/**
 * The slug that a file's own name gives: what follows its date, in lower case and spelt out.
 *
 * @example
 * slugOfPath("2025-03-07-My_Post.md") // "my-post"
 */
export function slugOfPath(path: string): string | undefined {
  const rest = afterFileDate(path.normalize("NFC"));
  if (rest === undefined || rest === "") return undefined;
  return isSlug(rest) ? rest : slugOf(rest, path);
}
