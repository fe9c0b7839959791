// Addresses at which something was found before: paths of the site, or whole addresses of another.

import { parseUrl } from "./urls.ts";

const MAX_LENGTH = 500;

/**
 * `text` as it is kept, percent-encoded: a path that begins with `/`, or an absolute http(s) address. Nothing for what no
 * static file can answer: addresses with a query, and those that are none.
 *
 * @example
 * toOldAddress("/2014/fähre/") // "/2014/f%C3%A4hre/"
 */
export function toOldAddress(text: string): string | undefined {
  const given = text.trim();
  if (given.length > MAX_LENGTH || /[?#*\\\s]|\/\//.test(given.replace(/^https?:\/\//i, ""))) return undefined;
  if (/(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)|%(?:2f|5c|00)/i.test(given)) return undefined;
  const isPath = given.startsWith("/");
  if (!isPath && !/^https?:\/\//i.test(given)) return undefined;
  const url = parseUrl(given, "http://site.invalid");
  if (url === undefined || url.username !== "" || url.password !== "") return undefined;
  const path = canonical(url.pathname);
  return path === undefined || path === "/" ? undefined : isPath ? path : url.origin + path;
}

/** What the path of a URL may hold as it is, besides letters, digits and marks. */
const PLAIN = /%(?:2[46BC]|3[ABD]|40)/g;

/** One form for what may be written in several, that of a browser: `%7E` and `~`, `%c3` and `%C3`. */
function canonical(path: string): string | undefined {
  try {
    return path
      .split("/")
      .map((segment) => encodeURIComponent(decodeURIComponent(segment)).replace(PLAIN, decodeURIComponent))
      .join("/");
  } catch {
    return undefined;
  }
}

/** Where an old address is to be answered: its path from the root of the host, with whatever prefix the site has. */
export function hrefOfOldAddress(
  address: string,
  { base, prefix }: { readonly base: string; readonly prefix: string },
): string {
  if (address.startsWith("/")) return prefix + address;
  const origin = base.slice(0, base.length - prefix.length);
  if (address.startsWith(`${origin}/`)) return address.slice(origin.length);
  return prefix + (parseUrl(address)?.pathname ?? "");
}
