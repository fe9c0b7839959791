// A WordPress export (WXR) to records.

import { counted } from "../count.ts";
import { toSeconds } from "../text/audio.ts";
import { cleanText } from "../text/clean.ts";
import { toWebUrl } from "../text/urls.ts";
import { toRecording } from "./feed-items.ts";
import { htmlToText } from "./html-text.ts";
import { type Export, get, type Item, readExport } from "./read-wxr.ts";
import {
  type ImportRecord,
  importNote,
  type RecordAudio,
  type RecordPicture,
  type Records,
  sourceUnusable,
} from "./record.ts";
import { expandShortcodes, unknownShortcodes } from "./wordpress-shortcodes.ts";

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
  const attachments = new Map(items.flatMap(toAttachment));
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
  }: { readonly file: string; readonly attachments: ReadonlyMap<string, RecordPicture>; readonly from: Export },
): ImportRecord {
  const link = get(item, "link");
  const content = expandShortcodes(get(item, "content:encoded"), attachments);
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
    picture: attachments.get(item.meta.get("_thumbnail_id") ?? ""),
    audio: recordingOf(item),
    language: from.language,
    slug: decode(get(item, "wp:post_name")) || undefined,
    draft: isHeld,
    // A draft's address only names its number.
    oldAddresses: link === "" || (isHeld && /[?&]p=\d+/.test(link)) ? [] : [link],
    base: toWebUrl(link) ?? from.base,
  };
}

/** A file of the media library by its id, with what is said of it there. */
function toAttachment(item: Item): readonly (readonly [string, RecordPicture])[] {
  const src = get(item, "wp:attachment_url");
  if (get(item, "wp:post_type") !== "attachment" || src === "") return [];
  const alt = item.meta.get("_wp_attachment_image_alt") ?? "";
  const caption = htmlToText(get(item, "excerpt:encoded"));
  return [[get(item, "wp:post_id"), { src, alt, caption: caption === "" ? undefined : caption }]];
}

/** As podcast plugins keep it: address, bytes and media type on a line each, and maybe its duration behind them. */
function recordingOf({ meta }: Item): RecordAudio | undefined {
  const written = meta.get("enclosure") ?? "";
  const [src = "", length = "", type = ""] = written.split(/\r?\n/).map((line) => line.trim());
  const clock = /"duration";s:\d+:"([\d:]+)"/.exec(written)?.[1];
  const duration = clock === undefined ? undefined : toSeconds(clock.replace(/^00:/, ""));
  return duration === undefined
    ? undefined
    : toRecording({ url: src, type: type === "" ? undefined : type, length: Number(length) || undefined, duration });
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
  return [
    importNote({ file }, `Left out, because they are not articles: ${what}.`, "Pages of your own are templates."),
  ];
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
