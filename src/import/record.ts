// What every source is read into: one record for what is to be one article, before it is one.

import type { Place, Problem } from "../problem.ts";
import { problem } from "../problem.ts";

export type TextForm = "html" | "wordpress" | "markdown" | "plain";

export interface RecordText {
  /** `wordpress`: HTML whose bare line ends mean breaks and paragraphs. */
  readonly form: TextForm;
  readonly text: string;
}

export interface RecordSource {
  readonly name: string;
  readonly url?: string | undefined;
}

export interface RecordPicture {
  /** An absolute address; or a path in the source's own folder. */
  readonly src: string;
  readonly alt: string;
  readonly caption?: string | undefined;
}

/** A recording of the story elsewhere. */
export interface RecordAudio {
  readonly src: string;
  /** Its media type, where the source says. */
  readonly type?: string | undefined;
  /** Seconds. */
  readonly duration?: number | undefined;
  /** Bytes. */
  readonly length?: number | undefined;
}

export interface ImportRecord {
  /** What the record is known by in its source, the same in every run. */
  readonly key: string;
  /** Where it stands, for messages. */
  readonly place: Place;
  /** Without markup. Empty where the source gives none. */
  readonly headline: string;
  /** As the source has it; empty where it gives none. */
  readonly date: string;
  readonly updated?: string | undefined;
  /** Whether `date` is but the last change, for want of a first date. */
  readonly isDateOfChange?: boolean | undefined;
  readonly body?: RecordText | undefined;
  readonly summary?: RecordText | undefined;
  readonly keyPoints?: readonly string[] | undefined;
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  readonly sources: readonly RecordSource[];
  readonly picture?: RecordPicture | undefined;
  readonly audio?: RecordAudio | undefined;
  /** Other recordings and films: addresses. */
  readonly enclosures?: readonly string[] | undefined;
  readonly language?: string | undefined;
  readonly slug?: string | undefined;
  readonly draft?: boolean | undefined;
  /** Addresses or paths under which it was found before. */
  readonly oldAddresses: readonly string[];
  /** What relative addresses in it are resolved against. */
  readonly base?: string | undefined;
  /** Other fields of ours, as they were given. */
  readonly more?: Readonly<Record<string, unknown>> | undefined;
}

/** Records, and what was left out of them and why. */
export interface Records {
  readonly records: readonly ImportRecord[];
  readonly problems: readonly Problem[];
}

/** The problem of a source of which nothing can be taken. */
export function sourceUnusable(file: string, message: string, hint: string): Problem {
  return problem("source-unusable", { file }, message, hint);
}

/** The problem of one record that cannot be taken; the others are. */
export function recordSetAside(place: Place, message: string, hint: string): Problem {
  return problem("record-set-aside", place, message, hint);
}

/** What is worth knowing of what was taken, or left out on purpose. */
export function importNote(place: Place, message: string, hint: string): Problem {
  return problem("import-note", place, message, hint);
}
