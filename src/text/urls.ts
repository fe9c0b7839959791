// Which addresses may leave an article: absolute http(s), mailto, and paths of the site itself.

/** Longer than any address that browsers and feed readers agree on. */
const MAX_LENGTH = 2048;

/** What no path, query or fragment of a URI (RFC 3986) may hold. Browsers take some of it, feeds must not have any. */
const NOT_IN_URIS = /[^A-Za-z0-9;/?:@&=+$.\-_!~*'()%,#]/gu;

/** A base that no address has, to resolve paths of the site against. */
const SITE = "http://site.invalid";

/**
 * An address as a URL; `undefined` where it is none.
 *
 * In place of `URL.canParse`, which on Node 20 and 22 finds no URL in any text with letters such as `ü` once it has been
 * called a few thousand times: https://github.com/nodejs/node/issues/48816 has the first of its kind.
 */
export function parseUrl(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

/**
 * The canonical form of an absolute http(s) URL without credentials; `undefined` for anything else.
 *
 * @example
 * toWebUrl("HTTPS://Example.org/a b") // "https://example.org/a%20b"
 * toWebUrl("//example.org/")          // undefined
 */
export function toWebUrl(text: string): string | undefined {
  if (text.length > MAX_LENGTH || !/^https?:\/\/[^/\\]/i.test(text)) return undefined;
  const url = parseUrl(text);
  return url === undefined || hasCredentials(url) ? undefined : shortEnough(toUri(url));
}

/** Whether there is a name or password before the host: it would be published, or be taken for the host. */
function hasCredentials({ username, password }: URL): boolean {
  return username !== "" || password !== "";
}

/** The host of a URL as a name: `bbc.co.uk` for `https://www.bbc.co.uk/news`. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, "");
}

/** Where a link in a body leads: out of the site, or to a path of it. */
export type LinkTarget = { readonly url: string } | { readonly path: string };

/**
 * What a link's address stands for, or `undefined` where it must not be a link.
 *
 * @example
 * toLinkTarget("mailto:desk@example.org") // {url: "mailto:desk@example.org"}
 * toLinkTarget("/about/")                 // {path: "/about/"}
 * toLinkTarget("javascript:alert(1)")     // undefined
 */
export function toLinkTarget(address: string): LinkTarget | undefined {
  if (address.length > MAX_LENGTH) return undefined;
  return address.startsWith("/") ? toSitePath(address) : toOutside(address);
}

function toOutside(address: string): LinkTarget | undefined {
  const url = parseUrl(address);
  if (url === undefined) return undefined;
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  const isMail = url.protocol === "mailto:" && url.pathname !== "";
  const uri = (isWeb || isMail) && !hasCredentials(url) ? shortEnough(toUri(url)) : undefined;
  return uri === undefined ? undefined : { url: uri };
}

function toSitePath(address: string): LinkTarget | undefined {
  const url = parseUrl(address, SITE);
  if (url === undefined) return undefined;
  const path = shortEnough(toUri(url))?.slice(url.origin.length);
  // `/.//example.org` stays on the site while it is resolved, and leaves it as the path `//example.org`.
  return path !== undefined && url.origin === SITE && !path.startsWith("//") ? { path } : undefined;
}

/** Percent-encoded an address can be nine times as long as it was written. */
function shortEnough(uri: string): string | undefined {
  return uri.length <= MAX_LENGTH ? uri : undefined;
}

/** The host stays as it is: an IPv6 address has brackets. */
function toUri({ href, host }: URL): string {
  const end = href.indexOf(host) + host.length;
  return href.slice(0, end) + href.slice(end).replace(NOT_IN_URIS, encodeURIComponent);
}
