// What items of all formats of feeds have in common, and the records that they become.

import { audioType, isAudioType, toAudioLocation, toSeconds } from "../text/audio.ts";
import { hostOf, parseUrl, toWebUrl } from "../text/urls.ts";
import { htmlToText } from "./html-text.ts";
import type { ImportRecord, RecordAudio, RecordSource, RecordText } from "./record.ts";

/** What the items of a feed have in common. */
export interface Feed {
  readonly file: string;
  readonly title: string;
  readonly base: string | undefined;
  readonly language: string | undefined;
  readonly authors: readonly string[];
}

/** A file that an item carries. */
export interface Enclosure {
  readonly url?: string | undefined;
  readonly type?: string | undefined;
  /** Bytes. */
  readonly length?: number | undefined;
  /** Seconds; of the item's own recording where the format has no place for it at the enclosure. */
  readonly duration?: number | undefined;
}

export interface Item {
  readonly id: string | undefined;
  readonly link: string | undefined;
  readonly headline: string;
  readonly date: string;
  readonly isDateOfChange: boolean;
  readonly updated: string | undefined;
  readonly content: RecordText | undefined;
  readonly description: RecordText | undefined;
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  readonly language: string | undefined;
  readonly origin: string;
  readonly pictures: readonly (string | undefined)[];
  readonly enclosures: readonly Enclosure[];
  readonly base: string | undefined;
  /** Whether it is not to be shown yet. */
  readonly draft?: boolean | undefined;
}

export function makeFeed(
  file: string,
  title: string | undefined,
  base: string | undefined,
  { language, authors }: Pick<Feed, "language" | "authors">,
): Feed {
  return { file, title: htmlToText(title ?? ""), base: base && toWebUrl(base.trim()), language, authors };
}

export function makeRecord(feed: Feed, at: number, item: Item): ImportRecord {
  const base = resolve(item.base, feed.base) ?? item.link ?? feed.base;
  const id = item.id?.trim() || item.link;
  const files = item.enclosures.flatMap((each) => {
    const src = resolve(each.url, base);
    return src === undefined ? [] : [{ ...each, src }];
  });
  const [picture] = [
    ...files.filter(({ type }) => type?.startsWith("image/")).map(({ src }) => src),
    ...item.pictures.flatMap((src) => resolve(src, base) ?? []),
  ];
  const others = files.filter(({ type }) => !type?.startsWith("image/"));
  const recording = others.find((each) => toRecording(each) !== undefined);
  const hasContent = item.content !== undefined && item.content.text.trim() !== "";
  return {
    key: id === undefined ? "" : /^[a-z][a-z\d+.-]*:./i.test(id) ? id : `${feed.base ?? feed.title} ${id}`,
    place: { file: feed.file, field: `item ${at}` },
    headline: htmlToText(item.headline),
    date: item.date,
    updated: item.updated,
    isDateOfChange: item.isDateOfChange,
    body: hasContent ? item.content : item.description,
    summary: hasContent ? item.description : undefined,
    topics: item.topics,
    authors: item.authors.length > 0 ? item.authors : feed.authors,
    sources: sourcesOf(item.link, item.origin),
    picture: picture === undefined ? undefined : { src: picture, alt: "" },
    audio: recording && toRecording({ ...recording, url: recording.src }),
    enclosures: others.filter((each) => each !== recording).map(({ src }) => src),
    language: item.language ?? feed.language,
    draft: item.draft,
    oldAddresses: [],
    base,
  };
}

/**
 * A file as an article's recording, where it is one.
 * @param file Its address is absolute. Without a duration it can only be linked to.
 */
export function toRecording({ url: src, type, duration, length }: Enclosure): RecordAudio | undefined {
  if (src === undefined || duration === undefined || toSeconds(duration) === undefined) return undefined;
  const isAudio = type === undefined ? audioType(src) !== undefined : isAudioType(type.toLowerCase());
  if (!isAudio || toAudioLocation(src, "") === undefined) return undefined;
  return { src, type: type?.toLowerCase(), duration, length: length !== undefined && length > 0 ? length : undefined };
}

function sourcesOf(link: string | undefined, title: string): readonly RecordSource[] {
  if (link === undefined) return title === "" ? [] : [{ name: title }];
  return [{ name: title || hostOf(link), url: link }];
}

export function resolve(address: string | undefined, base: string | undefined): string | undefined {
  if (address === undefined || address.trim() === "") return undefined;
  return toWebUrl(parseUrl(address.trim(), base)?.href ?? "");
}
