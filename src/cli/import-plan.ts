// What an import would do with each record: make a file, update the one it made, or leave things as they are.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WholeArticle } from "../article/article.ts";
import type { ArticleContext } from "../article/context.ts";
import { parseArticles } from "../article/parse-article.ts";
import { type ArticleText, toArticleText } from "../import/article-file.ts";
import type { ArticleRequest } from "../import/article-request.ts";
import { readDate } from "../import/read-date.ts";
import { type ImportRecord, importNote, recordSetAside } from "../import/record.ts";
import type { Problem } from "../problem.ts";
import { parseWhen, startOf, toZonedIso, type When } from "../text/dates.ts";
import { shortHash } from "../text/slugs.ts";
import { FreeNames, type NamesRequest } from "./free-names.ts";
import { hashOf, type ImportedFile } from "./import-state.ts";
import type { TakenFiles } from "./taken-files.ts";

/** `kept`: a person changed it; `removed`: a person took it away. Neither is touched. */
export type PlanKind = "new" | "updated" | "unchanged" | "kept" | "removed";

export interface PlannedFile {
  readonly kind: PlanKind;
  readonly key: string;
  readonly record: ImportRecord;
  /** From the project's root, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly state: ImportedFile;
  /** What a build would read in it; absent where nothing is written. */
  readonly article?: WholeArticle | undefined;
}

export interface Plan {
  readonly files: readonly PlannedFile[];
  readonly problems: readonly Problem[];
  /** Records that are older than `since`. */
  readonly older: number;
  /** Pictures that stay where they are. */
  readonly lostPictures: number;
}

export interface PlanRequest {
  /** The project's folder, absolute. */
  readonly root: string;
  readonly context: ArticleContext;
  readonly article: Omit<ArticleRequest, "settled" | "pictureFile">;
  readonly pictureFile: ArticleRequest["pictureFile"];
  readonly since: When | undefined;
  readonly known: ReadonlyMap<string, ImportedFile>;
  readonly takenFiles: TakenFiles;
  readonly taken: NamesRequest["taken"];
}

export function planImport(records: readonly ImportRecord[], request: PlanRequest): Plan {
  const { zone } = request.article;
  const files: PlannedFile[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const names = new FreeNames(request);
  let older = 0;
  const repeated: ImportRecord[] = [];
  const undated: ImportRecord[] = [];
  let lostPictures = 0;
  for (const record of records) {
    const key = keyOf(record);
    if (seen.has(key)) {
      repeated.push(record);
      continue;
    }
    seen.add(key);
    const known = request.known.get(key);
    if (request.since !== undefined && isBefore(record, known, request.since, request.article)) {
      older++;
      continue;
    }
    const settled = known?.date === undefined ? undefined : settledDate(known.date, zone);
    const made = toArticleText(record, { ...request.article, settled, pictureFile: request.pictureFile });
    if ("refused" in made) {
      problems.push(recordSetAside(record.place, made.refused, made.hint));
      continue;
    }
    lostPictures += made.lostPictures.length;
    if (made.isUndated && known === undefined) undated.push(record);
    const planned =
      known === undefined ? planNew(made, record, key, names, request) : planKnown(made, record, key, known, request);
    if ("code" in planned) problems.push(planned);
    else files.push(planned);
  }
  return { files, problems: [...problems, ...noteRepeated(repeated), ...noteUndated(undated)], older, lostPictures };
}

function noteRepeated(records: readonly ImportRecord[]): readonly Problem[] {
  const [first] = records;
  if (first === undefined) return [];
  const message = `Of records with the same id the first was taken; left out: ${records.length}.`;
  return [importNote(first.place, message, "There is nothing to do where they are the same.")];
}

function noteUndated(records: readonly ImportRecord[]): readonly Problem[] {
  const [first] = records;
  if (first === undefined) return [];
  const message = `Records without a date, which got that of this import: ${records.length}.`;
  return [importNote(first.place, message, 'Change "date" in their files where you know better.')];
}

/** Keys of any length and content, also of what has no id. */
function keyOf(record: ImportRecord): string {
  const { key, headline, date, body, place } = record;
  if (key === "") return `${place.file} ${shortHash(JSON.stringify([headline, date, body?.text ?? ""]))}`;
  return key.length <= 500 ? key : `${key.slice(0, 400)} ${shortHash(key)}`;
}

function planKnown(
  made: ArticleText,
  record: ImportRecord,
  key: string,
  known: ImportedFile,
  request: PlanRequest,
): PlannedFile | Problem {
  const { file } = known;
  const hash = hashOf(made.text);
  const state = { file, hash, date: dateToKeep(made, record, request) };
  const base = { key, record, file, text: made.text };
  const there = readFile(join(request.root, file));
  if (there === undefined) return { ...base, kind: "removed", state: known };
  const thereHash = hashOf(there);
  if (thereHash === hash) return { ...base, kind: "unchanged", state };
  if (thereHash !== known.hash) return { ...base, kind: "kept", state: known };
  return check({ ...base, kind: "updated", state }, request);
}

function planNew(
  made: ArticleText,
  record: ImportRecord,
  key: string,
  names: FreeNames,
  request: PlanRequest,
): PlannedFile | Problem {
  const { file, isThere } = names.find(made);
  const state = { file, hash: hashOf(made.text), date: dateToKeep(made, record, request) };
  // Written by an import that was broken off before it could note it.
  if (isThere) return { key, record, file, text: made.text, kind: "unchanged", state };
  const planned = check({ key, record, file, text: made.text, kind: "new", state }, request);
  if (!("code" in planned)) names.reserve(made, file);
  return planned;
}

function check(planned: PlannedFile, { context }: PlanRequest): PlannedFile | Problem {
  const { articles, problems } = parseArticles(planned.text, planned.file, "md", context);
  const [first] = articles;
  if (first !== undefined) return { ...planned, article: first };
  const fault = problems.find(({ severity }) => severity === "error");
  return recordSetAside(
    planned.record.place,
    fault?.message ?? "It would be no article.",
    fault?.hint ?? "Change it in its source.",
  );
}

function dateToKeep(
  { isUndated, published }: ArticleText,
  { isDateOfChange }: ImportRecord,
  { article }: PlanRequest,
): string | undefined {
  if (!isUndated && !isDateOfChange) return undefined;
  return "day" in published ? published.day : toZonedIso(published.at, article.zone);
}

function settledDate(date: string, zone: string): When | undefined {
  const when = parseWhen(date, zone);
  return "fault" in when ? undefined : when;
}

function isBefore(
  { date }: ImportRecord,
  known: ImportedFile | undefined,
  since: When,
  { zone, order, firstSeen }: PlanRequest["article"],
): boolean {
  const written = date.trim() === "" ? known?.date : date;
  const when = written === undefined ? firstSeen : readDate(written, zone, order);
  return !("fault" in when) && startOf(when, zone) < startOf(since, zone);
}

function readFile(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
