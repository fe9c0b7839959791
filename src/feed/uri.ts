// URLs for feeds: browsers are lenient, validators and readers are not.

/** What is no character of a path, query or fragment. */
const NOT_OF_A_URI = /[^A-Za-z0-9;/?:@&=+$.\-_!~*'()%,#]/gu;

/**
 * An absolute http(s) URL with nothing in it but what RFC 3986 allows.
 *
 * @example
 * toUri("https://example.org/a|b") // "https://example.org/a%7Cb"
 */
export function toUri(url: string): string {
  const { origin, href } = new URL(url);
  return origin + href.slice(origin.length).replace(NOT_OF_A_URI, encodeURIComponent);
}
