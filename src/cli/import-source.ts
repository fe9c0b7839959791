// What `news-digest import` is given, read into records: a file, a folder, an address, standard input.

import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename, relative, resolve } from "node:path";
import { unreadable } from "../article/find-files.ts";
import { decodeSource } from "../import/decode-source.ts";
import { detectSource, feedsOfPage } from "../import/detect.ts";
import { readFeed, readFeedList } from "../import/read-feed.ts";
import { readGhost } from "../import/read-ghost.ts";
import { readMail } from "../import/read-mail.ts";
import { readCsv, readJson } from "../import/read-rows.ts";
import { readWordpress } from "../import/read-wordpress.ts";
import { importNote, type Records, sourceUnusable } from "../import/record.ts";
import type { Instant } from "../text/dates.ts";
import { parseUrl } from "../text/urls.ts";
import { fetchAddress } from "./fetch-address.ts";
import { readFolder } from "./import-folder.ts";
import type { ImportRequest } from "./import-request.ts";
import type { FeedState, SourceRecords } from "./import-state.ts";
import type { Terminal } from "./terminal.ts";
import { readVersion } from "./version.ts";

export interface SourceContext {
  readonly request: ImportRequest;
  readonly terminal: Terminal;
  readonly now: Instant;
  readonly feeds: ReadonlyMap<string, FeedState>;
}

const MIB = 1024 * 1024;
/** A feed holds recent items; an export holds everything. */
const MAX_FEED = 32 * MIB;
const MAX_FILE = 512 * MIB;
/** Feeds that are asked at a time, and in a list of them. */
const AT_ONCE = 6;
const MAX_FEEDS = 2000;
const ACCEPT =
  "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

export const USER_AGENT = `news-digest/${readVersion()} (import)`;

/** Of standard input: as much as an export of a large site has. */
const MAX_INPUT_BYTES = 256 * 1024 * 1024;

const NOTHING: SourceRecords = { records: [], problems: [] };

export async function readSource(source: string, context: SourceContext): Promise<SourceRecords> {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(source)) return readAddress(source, context);
  if (source === "-") return readText(await context.terminal.readInput(MAX_INPUT_BYTES), "standard input", context);
  const path = fromHere(source, context.terminal.folder);
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) {
      const hint = "Check its name and the folder that you are in.";
      return failed(sourceUnusable(source, "There is no such file or folder.", hint));
    }
    if (stats.isDirectory()) return readFolder(path, context.request, context.now);
    if (!stats.isFile()) return failed(sourceUnusable(source, "This is neither a file nor a folder.", "Name one."));
    if (stats.size > MAX_FILE) {
      const message = `The file is larger than ${MAX_FILE / MIB} MiB.`;
      return failed(sourceUnusable(source, message, "Export it in parts."));
    }
    return await readText(readFileSync(path), basename(source), context);
  } catch (error) {
    if (error instanceof Error && "code" in error) return failed(unreadable(source, error));
    throw error;
  }
}

function fromHere(path: string, folder: string): string {
  return folder === process.cwd() ? path : relative("", resolve(folder, path));
}

/** @param name What the source is called in records' keys: the same wherever the file lies. */
async function readText(bytes: Buffer, name: string, context: SourceContext, contentType = ""): Promise<SourceRecords> {
  const { kind, map, base } = context.request;
  const decoded = decodeSource(bytes, contentType);
  const latin = bytes.toString("latin1", 0, 20_000);
  if ((kind ?? detectSource(latin, name)) === "mail") return readMail(bytes.toString("latin1"), name);
  if ("fault" in decoded) {
    return failed(sourceUnusable(name, decoded.fault, "Save or export it as UTF-8, and import that."));
  }
  const { text } = decoded;
  const detected = kind ?? detectSource(text, name);
  switch (detected) {
    case "feed":
      return readFeed(text, name);
    case "opml":
      return readList(text, name, context);
    case "wordpress":
      return readWordpress(text, name);
    case "ghost":
      return readGhost(text, name, base);
    case "csv":
      return readCsv(text, name, map);
    case "json":
      return readJson(text, name, map);
    case "html":
      return failed(webPage(text, name));
    case "jekyll":
    case "hugo":
    case "eleventy":
      return failed(sourceUnusable(name, "This is a file.", `Name the folder of your ${detected} site.`));
    default: {
      const hint = 'Say with --from what it is; an article file is for "news-digest add".';
      return failed(
        sourceUnusable(name, text.trim() === "" ? "It is empty." : "It is none of the kinds that are known.", hint),
      );
    }
  }
}

function webPage(text: string, name: string) {
  const feeds = feedsOfPage(text).map((href) => parseUrl(href, name)?.href ?? href);
  const hint =
    feeds.length === 0 ? "Look for the address of its feed." : `Import its feed: ${feeds.slice(0, 5).join(" or ")}.`;
  return sourceUnusable(name, "This is a web page, and no feed.", hint);
}

async function readAddress(address: string, context: SourceContext): Promise<SourceRecords> {
  const { request } = context;
  const use = useOf(request);
  const known = context.feeds.get(address);
  const fetched = await fetchAddress(address, {
    accept: ACCEPT,
    limit: MAX_FEED,
    userAgent: USER_AGENT,
    allowPrivate: request.allowPrivate,
    ...(known?.use === use ? { etag: known.etag, lastModified: known.lastModified } : {}),
  });
  if (fetched === "not-modified") {
    const note = importNote(
      { file: address },
      "Nothing is new there since the last import.",
      "There is nothing to do.",
    );
    return { records: [], problems: [note] };
  }
  if ("fault" in fetched) return failed(sourceUnusable(address, fetched.fault, fetched.hint));
  const read = await readText(fetched.bytes, address, context, fetched.contentType);
  const { etag, lastModified } = fetched;
  if (etag === undefined && lastModified === undefined) return read;
  return { ...read, feeds: [...(read.feeds ?? []), [address, { use, etag, lastModified }]] };
}

/** Another use of the same feed needs it whole. */
function useOf({ images, since, topics, dates, map, base }: ImportRequest): string {
  const use = JSON.stringify([images, since, topics, dates, [...map], base]);
  return createHash("sha256").update(use).digest("hex").slice(0, 8);
}

async function readList(text: string, name: string, context: SourceContext): Promise<SourceRecords> {
  const addresses = readFeedList(text);
  if (typeof addresses === "string") return failed(sourceUnusable(name, addresses, "Export it anew from your reader."));
  if (addresses.length === 0) return failed(sourceUnusable(name, "There is no feed in this list.", "Add one."));
  const taken = addresses.slice(0, MAX_FEEDS);
  const read = await mapAtOnce(taken, AT_ONCE, (address) =>
    /^https?:\/\//i.test(address)
      ? readAddress(address, context)
      : failed(sourceUnusable(address, "Only http and https addresses are asked.", "Correct it in the list.")),
  );
  const tooMany =
    taken.length < addresses.length
      ? [sourceUnusable(name, `Only the first ${MAX_FEEDS} of ${addresses.length} feeds were read.`, "Split the list.")]
      : [];
  return {
    records: read.flatMap(({ records }) => records),
    problems: [...tooMany, ...read.flatMap(({ problems }) => problems)],
    feeds: read.flatMap(({ feeds = [] }) => feeds),
  };
}

/** In the order of `values`, with so many under way at a time. */
export async function mapAtOnce<T, R>(
  values: readonly T[],
  limit: number,
  work: (value: T) => R | Promise<R>,
): Promise<readonly R[]> {
  const results = new Map<number, R>();
  let next = 0;
  const workers = Array.from({ length: Math.min(limit, values.length) }, async () => {
    for (let at = next++; at < values.length; at = next++) {
      const value = values[at];
      if (value !== undefined) results.set(at, await work(value));
    }
  });
  await Promise.all(workers);
  return values.flatMap((_, i) => results.get(i) ?? []);
}

function failed(problem: Records["problems"][number]): SourceRecords {
  return { ...NOTHING, problems: [problem] };
}
