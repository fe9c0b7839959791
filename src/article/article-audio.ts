// The recording of an article: its field, and the file that it names.

import { lstatSync } from "node:fs";
import { join } from "node:path";
import { type Outcome, type Place, type Problem, problem } from "../problem.ts";
import { type AudioLocation, audioType, toAudioLocation } from "../text/audio.ts";
import { quote } from "../text/clean.ts";
import type { Article, ArticleAudio } from "./article.ts";
import type { Fields } from "./fields.ts";
import { checkMediaFile, type FileFault, fileProblem, findBeside } from "./media-file.ts";
import type { FindNear } from "./near-file.ts";

/** A recording's file as it was found. */
export interface FoundAudio {
  /** Below the content folder, with `/`. */
  readonly file: string;
  readonly bytes: number;
}

/** Looks for a recording by its path below the content folder: its size in bytes. */
export type FindAudio = (path: string) => number | FileFault;

/** @param folder The article's folder below the content folder. */
export function readAudio(audio: NonNullable<Fields["audio"]>, at: Place, folder: string): Outcome<ArticleAudio> {
  const { src, duration, type, length } = audio;
  const place = toAudioLocation(src, folder);
  if (place === undefined) return { problems: [unusable(src, at)] };
  const known = type ?? audioType("url" in place ? place.url : place.file);
  if (known === undefined) return { problems: [typeUnknown(src, at)] };
  const { line, column } = at;
  return { value: { place, type: known, seconds: duration, bytes: length ?? undefined, line, column }, problems: [] };
}

/** @param folder The content folder, absolute. */
export function audioFinder(folder: string): FindAudio {
  return (path) => checkMediaFile("recording", folder, path) ?? lstatSync(join(folder, path)).size;
}

/**
 * The second step of reading, after the text: the file of a recording, below the content folder or beside the article.
 * @param content The content folder as the publisher knows it, for messages.
 * @param findNear Looks for the file that was meant by a path that is missing.
 */
export function measureAudio(
  { file, audio }: Pick<Article, "file" | "audio">,
  find: FindAudio,
  content: string,
  findNear: FindNear = () => undefined,
): Outcome<FoundAudio> {
  if (audio === undefined || "url" in audio.place) return { problems: [] };
  const { file: named } = audio.place;
  const folder = file.slice(content.length + 1, file.lastIndexOf("/"));
  const { path, found } = findBeside(named, folder, find);
  if (typeof found === "number") return { value: { file: path, bytes: found }, problems: [] };
  const { line, column } = audio;
  const near = found === "missing" ? (findNear(named) ?? findNear(`${folder}/${named}`)) : undefined;
  return {
    problems: [fileProblem("recording", found, named, { file, line, column, field: "audio.src" }, content, near)],
  };
}

/** Where the recording is to be had, for one that was measured. */
export function placeOfAudio(audio: ArticleAudio, found: FoundAudio | undefined): AudioLocation {
  return found === undefined ? audio.place : { file: found.file };
}

function unusable(source: string, place: Place): Problem {
  return problem(
    "audio-invalid",
    place,
    `The recording ${quote(source)} is neither an http(s) address nor a path below the content folder.`,
    'Write its whole address, "https://example.org/tram.mp3", or its path, "audio/tram.mp3".',
  );
}

function typeUnknown(source: string, place: Place): Problem {
  return problem(
    "audio-invalid",
    place,
    `The extension of the recording ${quote(source)} does not say what it is.`,
    'Give its media type beside it: type: "audio/mpeg".',
  );
}
