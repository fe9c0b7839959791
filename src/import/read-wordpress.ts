// A WordPress export (WXR) to records: the one file of the project that knows saxes.
// https://github.com/WordPress/WordPress/blob/master/wp-admin/includes/export.php writes it.

import { SaxesParser } from "saxes";
import { counted } from "../count.ts";
import { cleanText } from "../text/clean.ts";
import { toWebUrl } from "../text/urls.ts";
import { htmlToText } from "./html-to-markdown.ts";
import { type ImportRecord, importNote, type Records, sourceUnusable } from "./record.ts";
import { expandShortcodes, unknownShortcodes } from "./wordpress-shortcodes.ts";

/** The texts of an item by the names of its elements, and what stands in several. */
interface Item {
  readonly texts: Map<string, string>;
  readonly topics: string[];
  readonly meta: Map<string, string>;
}

interface Export {
  readonly items: readonly Item[];
  readonly base: string | undefined;
  readonly language: string | undefined;
  readonly authors: ReadonlyMap<string, string>;
  /** Why there may be items that could not be read. */
  readonly fault: string | undefined;
}

/** Posts that are not written yet, or were deleted. */
const UNWRITTEN = ["trash", "auto-draft", "inherit"];
/** What WordPress does not show to everybody. */
const HELD_BACK = ["draft", "pending", "private"];

export function readWordpress(text: string, file: string): Records {
  const read = readExport(cleanText(text));
  if (typeof read === "string") {
    return { records: [], problems: [sourceUnusable(file, read, "Export it anew from WordPress: Tools, Export.")] };
  }
  const { items } = read;
  const attachments = new Map(
    items.flatMap((item) => {
      const url = get(item, "wp:attachment_url");
      return get(item, "wp:post_type") === "attachment" && url !== "" ? [[get(item, "wp:post_id"), url] as const] : [];
    }),
  );
  const isPost = (item: Item) =>
    ["post", ""].includes(get(item, "wp:post_type")) && !UNWRITTEN.includes(get(item, "wp:status"));
  const posts = items.filter(isPost);
  const records = posts.map((item, i) => toRecord(item, i + 1, { file, attachments, from: read }));
  return {
    records,
    problems: [
      ...(read.fault === undefined ? [] : [brokenOff(read.fault, items.length, file)]),
      ...notesOn(items, isPost, file),
      ...noteShortcodes(records, file),
      ...noteHeldBack(posts, file),
    ],
  };
}

function toRecord(
  item: Item,
  at: number,
  {
    file,
    attachments,
    from,
  }: { readonly file: string; readonly attachments: ReadonlyMap<string, string>; readonly from: Export },
): ImportRecord {
  const link = get(item, "link");
  const content = expandShortcodes(get(item, "content:encoded"), attachments);
  const thumbnail = attachments.get(item.meta.get("_thumbnail_id") ?? "");
  const isBlocks = content.includes("<!-- wp:");
  const author = get(item, "dc:creator");
  // Ids of posts stay for ever; "guid" is not always one.
  const number = get(item, "wp:post_id");
  const key = number === "" ? get(item, "guid") || link : `${from.base ?? file} post ${number}`;
  const isHeld = HELD_BACK.includes(get(item, "wp:status")) || get(item, "wp:post_password") !== "";
  return {
    key,
    place: { file, field: `post ${get(item, "wp:post_id") || at}` },
    headline: htmlToText(get(item, "title")),
    date: dateOf(item),
    updated: utc(get(item, "wp:post_modified_gmt")),
    body: { form: isBlocks ? "html" : "wordpress", text: content },
    summary: { form: "html", text: get(item, "excerpt:encoded") },
    topics: item.topics,
    authors: author === "" ? [] : [from.authors.get(author) ?? author],
    sources: [],
    picture: thumbnail === undefined ? undefined : { src: thumbnail, alt: "" },
    language: from.language,
    slug: decode(get(item, "wp:post_name")) || undefined,
    draft: isHeld,
    // A draft's address only names its number.
    oldAddresses: link === "" || (isHeld && /[?&]p=\d+/.test(link)) ? [] : [link],
    base: toWebUrl(link) ?? from.base,
  };
}

function readExport(text: string): Export | string {
  const parser = new SaxesParser();
  const items: Item[] = [];
  const authors = new Map<string, string>();
  const channel = new Map<string, string>();
  let author = new Map<string, string>();
  let meta = new Map<string, string>();
  let item: Item | undefined;
  let value = "";
  let isCategory = false;
  let fault: string | undefined;
  const path: string[] = [];
  parser.on("error", (error) => {
    fault ??= `The export breaks off, or is no XML: ${error.message.slice(0, 120)}.`;
  });
  parser.on("opentag", ({ name, attributes }) => {
    path.push(name);
    value = "";
    if (name === "item") item = { texts: new Map(), topics: [], meta: new Map() };
    else if (name === "wp:author") author = new Map();
    else if (name === "wp:postmeta") meta = new Map();
    else if (name === "category") isCategory = /^(?:category|post_tag|tag)$/.test(attributes.domain ?? "category");
  });
  const gather = (part: string) => {
    value += part;
  };
  parser.on("text", gather);
  parser.on("cdata", gather);
  parser.on("closetag", ({ name }) => {
    path.pop();
    const parent = path.at(-1);
    if (name === "item" && item !== undefined) {
      items.push(item);
      item = undefined;
    } else if (name === "wp:author")
      authors.set(author.get("wp:author_login") ?? "", author.get("wp:author_display_name") ?? "");
    else if (name === "wp:postmeta") item?.meta.set(meta.get("wp:meta_key") ?? "", meta.get("wp:meta_value") ?? "");
    else if (parent === "wp:author") author.set(name, value.trim());
    else if (parent === "wp:postmeta") meta.set(name, value.trim());
    else if (parent === "item" && item !== undefined) {
      if (name === "category") {
        if (isCategory && value.trim() !== "Uncategorized") item.topics.push(value.trim());
      } else item.texts.set(name, name === "content:encoded" ? value : value.trim());
    } else if (parent === "channel") channel.set(name, value.trim());
    value = "";
  });
  parser.write(text).close();
  if (fault !== undefined && items.length === 0) return fault;
  return {
    items,
    base: toWebUrl(channel.get("wp:base_blog_url") || channel.get("link") || ""),
    language: channel.get("language"),
    authors: new Map([...authors].filter(([, name]) => name !== "")),
    fault,
  };
}

function get({ texts }: Item, name: string): string {
  return texts.get(name) ?? "";
}

function dateOf(item: Item): string {
  // Drafts have no time in UTC yet.
  return (
    utc(get(item, "wp:post_date_gmt")) ??
    (isDate(get(item, "wp:post_date")) ? get(item, "wp:post_date") : get(item, "pubDate"))
  );
}

function utc(date: string): string | undefined {
  return isDate(date) ? `${date.replace(" ", "T")}Z` : undefined;
}

function isDate(date: string): boolean {
  return date !== "" && !date.startsWith("0000");
}

/** Names in addresses are percent-encoded outside of ASCII. */
function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function brokenOff(fault: string, count: number, file: string): Records["problems"][number] {
  return sourceUnusable(file, `${fault} What stands before was taken: ${counted(count, "item")}.`, "Export it anew.");
}

function notesOn(items: readonly Item[], isPost: (item: Item) => boolean, file: string): Records["problems"] {
  const counts = new Map<string, number>();
  for (const item of items) {
    if (isPost(item)) continue;
    const type = get(item, "wp:post_type");
    if (type === "attachment") continue;
    const kind = type === "post" ? `post (${get(item, "wp:status")})` : type;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const what = [...counts].map(([kind, count]) => `${count} ${kind}`).join(", ");
  return [importNote({ file }, `Left out, because they are no articles: ${what}.`, "Pages of your own are templates.")];
}

function noteShortcodes(records: readonly ImportRecord[], file: string): Records["problems"] {
  const names = new Set(records.flatMap(({ body }) => unknownShortcodes(body?.text ?? "")));
  if (names.size === 0) return [];
  const message = `Shortcodes of plugins stay in the texts as they are: ${[...names].sort().slice(0, 20).join(", ")}.`;
  return [importNote({ file }, message, "Search for them, and write what they stood for.")];
}

function noteHeldBack(posts: readonly Item[], file: string): Records["problems"] {
  const closed = posts.filter((item) => get(item, "wp:post_password") !== "" || get(item, "wp:status") === "private");
  if (closed.length === 0) return [];
  const message = `${counted(closed.length, "post")} with a password, or private: imported as drafts.`;
  return [importNote({ file }, message, "Take draft: true out of what everybody may read.")];
}
