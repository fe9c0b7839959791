// Recordings that an article may have: their media types, how long they last, and where a file of them is.

import { resolveContentPath } from "./pictures.ts";
import { toWebUrl } from "./urls.ts";

/** Formats that browsers play: their media types, by file extension. */
const TYPES: Readonly<Record<string, string>> = {
  aac: "audio/aac",
  flac: "audio/flac",
  m4a: "audio/mp4",
  mp3: "audio/mpeg",
  oga: "audio/ogg",
  ogg: "audio/ogg",
  opus: "audio/ogg",
  wav: "audio/wav",
  weba: "audio/webm",
};

export const AUDIO_EXTENSIONS = Object.keys(TYPES);

/** `audio/mpeg` for `tram.mp3`, whatever stands behind a `?`; nothing where the extension does not say. */
export function audioType(address: string): string | undefined {
  const [path = ""] = address.split(/[?#]/, 1);
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return Object.hasOwn(TYPES, extension) ? TYPES[extension] : undefined;
}

/** A media type of a recording, without parameters. */
export function isAudioType(type: string): boolean {
  return /^audio\/[a-z0-9][a-z0-9.+-]{0,60}$/.test(type);
}

/** Longer than any recording: a day. */
const MAX_SECONDS = 24 * 60 * 60;

/**
 * Whole seconds, rounded; `undefined` for what is not a length of time or longer than a day.
 *
 * @example
 * toSeconds(754)       // 754
 * toSeconds("12:34")   // 754
 * toSeconds("1:02:03") // 3723
 */
export function toSeconds(value: number | string): number | undefined {
  const seconds = typeof value === "number" ? value : ofClock(value.trim());
  if (!(seconds > 0) || seconds > MAX_SECONDS) return undefined;
  return Math.max(1, Math.round(seconds));
}

function ofClock(text: string): number {
  if (/^\d{1,5}(?:\.\d{1,9})?$/.test(text)) return Number(text);
  const [, hours = "0", minutes = "", seconds = ""] = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/.exec(text) ?? [];
  const isClock = seconds !== "" && (hours === "0" || Number(minutes) < 60);
  return isClock ? Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) : Number.NaN;
}

/** `12:34`, `1:02:03` */
export function toClock(total: number): string {
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const tail = `${String(minutes).padStart(hours > 0 ? 2 : 1, "0")}:${String(seconds).padStart(2, "0")}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

/** What a recording's source stands for: an absolute address, or a path below the content folder, with `/`. */
export type AudioLocation = { readonly url: string } | { readonly file: string };

/**
 * Resolves a recording's source as that of a picture: `./` and `../` count from `folder`, anything else from the content
 * folder. `undefined` for what is neither an address nor such a path.
 */
export function toAudioLocation(source: string, folder: string): AudioLocation | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(source)) {
    const url = toWebUrl(source);
    // A host in usual letters: the policy of the page that plays it names the host.
    return url !== undefined && /^https?:\/\/[a-z0-9.-]+(?::\d+)?\//.test(url) ? { url } : undefined;
  }
  const file = resolveContentPath(source, folder);
  return file === undefined || file === "" ? undefined : { file };
}
