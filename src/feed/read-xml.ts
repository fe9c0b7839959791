// Reads back the XML of a feed outside its items' bodies: quickly, since a site has many feeds.

/** The style sheet's address is none: it is for the browser, which knows where the feed is. */
const URLS =
  /(?<!<\?xml-stylesheet type="text\/css")\s(?:href|(?:xml|html)?url|domain|scheme)="([^"]*)"|<(?:link|uri|url|logo)>([^<]*)</gi;

/** Every address in a piece of RSS, Atom or OPML. */
export function readXmlUrls(text: string): readonly string[] {
  return [...text.matchAll(URLS)].map(([, attribute, element]) => decodeXml(attribute ?? element ?? ""));
}

/** The text of the first place between `start` and `end`, or none. */
export function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start);
  if (from === -1) return "";
  const to = text.indexOf(end, from + start.length);
  return to === -1 ? "" : decodeXml(text.slice(from + start.length, to));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Decodes a text or attribute that we wrote. */
export function decodeXml(text: string): string {
  return text.includes("&") ? text.replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all) : text;
}
