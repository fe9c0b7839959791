// RSS 1.1, http://purl.org/net/rss1.1: the vocabulary of RSS 1.0 in another order. Its items stand in a list within the
// channel, where RSS 1.0 has them beside it.

const ROOT = /<(?:([A-Za-z_][\w.-]*):)?Channel\b([^>]*\bhttp:\/\/purl\.org\/net\/rss1\.1#[^>]*)>/;

/** The same feed as RSS 1.0; nothing for what is not an RSS 1.1. */
export function toRdf(text: string): string | undefined {
  const root = ROOT.exec(text.slice(0, 20_000));
  if (root === null) return undefined;
  const [whole, prefix = "", attributes = ""] = root;
  const name = (local: string) => (prefix === "" ? local : `${prefix}:${local}`);
  const body = text.slice(root.index + whole.length);
  const items = new RegExp(`<${name("items")}\\b[^>]*?(/?)>`).exec(body);
  const end = body.lastIndexOf(`</${name("Channel")}`);
  if (items === null || end === -1) return undefined;
  const from = items.index + items[0].length;
  const close = items[1] === "/" ? from : body.lastIndexOf(`</${name("items")}`);
  const channel = body.slice(0, items.index);
  const rest = body.slice(close, end).replace(/^<\/[^>]*>/, "");
  const names = attributes.replaceAll("http://purl.org/net/rss1.1#", "http://purl.org/rss/1.0/");
  const open = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" ${names.replace(/\s(?:\w+:)?about\s*=\s*(?:"[^"]*"|'[^']*')/, "").replace(/\sxmlns:rdf\s*=\s*(?:"[^"]*"|'[^']*')/, "")}>`;
  return `${open}<${name("channel")}>${channel}${rest}</${name("channel")}>${body.slice(from, close)}</rdf:RDF>`;
}
