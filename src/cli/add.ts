// `news-digest add`: articles go to their dated places, but for those over which a build would stumble there.

import { lstatSync, rmSync } from "node:fs";
import { join } from "node:path";
import { audioFinder } from "../article/article-audio.ts";
import { linkRefused } from "../article/find-files.ts";
import { pictureFinder } from "../article/find-picture.ts";
import { contextOf } from "../article/read-articles.ts";
import { counted } from "../count.ts";
import { clock } from "../eleventy/clock.ts";
import { readContent, toReadRequest } from "../eleventy/load-digest.ts";
import { readLedger } from "../eleventy/read-ledger.ts";
import { formatProblems } from "../format-problems.ts";
import { hasErrors, type Problem, problem } from "../problem.ts";
import { acceptCandidates } from "./accept.ts";
import { stampOf } from "./article-name.ts";
import { type Candidate, makeCandidate } from "./candidate.ts";
import { parseDateOption } from "./date-option.ts";
import { readIncoming } from "./incoming.ts";
import { recordPublished } from "./record.ts";
import { existingArticles } from "./replace-article.ts";
import { describeAdded } from "./report.ts";
import type { AddRequest } from "./requests.ts";
import { loadSite } from "./site.ts";
import { TakenFiles } from "./taken-files.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { replaceFile, writeNewFile } from "./write-new-file.ts";

export async function add(request: AddRequest, terminal: Terminal): Promise<ExitCode> {
  const { settings, root } = await loadSite(request.config);
  const now = settings.now ?? clock();
  const date = request.date === undefined ? undefined : parseDateOption(request.date, settings.edition.zone);
  const { incoming, problems: unread } = await readIncoming(request, terminal);

  const content = readContent(root, settings);
  const needs = {
    root,
    context: contextOf(toReadRequest(root, settings)),
    findPicture: pictureFinder(join(root, settings.content)),
    findAudio: audioFinder(join(root, settings.content)),
    date,
    metadata: request.metadata,
    now: stampOf({ at: now }, settings.edition.zone),
    takenFiles: new TakenFiles(root),
    existing: request.update ? existingArticles(content.articles) : undefined,
  };
  const made = incoming.map((each) => makeCandidate(each, needs));
  const { accepted, digest, problems } = acceptCandidates(
    made.flatMap(({ value }) => value ?? []),
    content,
    settings,
  );
  const isRefused = request.strict && hasErrors([...unread, ...made.flatMap((each) => each.problems), ...problems]);
  const written = (isRefused ? [] : accepted).map((candidate) => ({
    candidate,
    faults: write(candidate, root, settings.content),
  }));
  const added = written.flatMap(({ candidate, faults }) => (faults.length === 0 ? [candidate] : []));
  const reported = [
    ...unread,
    ...made.flatMap((each) => each.problems),
    ...problems,
    ...written.flatMap(({ faults }) => faults),
  ];

  for (const text of describeAdded(added, digest, now)) terminal.print(text);
  if (reported.length > 0) terminal.warn(formatProblems(reported));
  if (added.length > 0 && readLedger(root, settings.content).value !== undefined) {
    const recorded = await recordPublished({ settings, root, now, asDated: false });
    terminal.print(
      recorded.value ??
        'Nothing was recorded, as the site has problems: run "news-digest check", then "news-digest record".',
    );
  }
  if (incoming.length > 1) {
    terminal.print(`Added ${counted(added.length, "file")}, refused ${incoming.length - added.length}.`);
  }
  return hasErrors(reported) ? 1 : 0;
}

function write({ file, movesFrom, replaces, text }: Candidate, root: string, content: string): readonly Problem[] {
  try {
    const link = findLink(root, content, file);
    if (link !== undefined) return [linkRefused(link)];
    if (replaces === file) replaceFile(join(root, file), text);
    else writeNewFile(join(root, file), text);
    if (replaces !== undefined && replaces !== file) rmSync(join(root, replaces));
    if (movesFrom !== undefined) rmSync(join(root, movesFrom));
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const hint = "See that the folder may be written to, and try again.";
    return [problem("file-unwritable", { file }, `It could not be put there: ${reason}.`, hint)];
  }
}

/** The first folder between the content folder and a file that is a symbolic link: a build would not follow it. */
function findLink(root: string, content: string, file: string): string | undefined {
  const names = file
    .slice(content.length + 1)
    .split("/")
    .slice(0, -1);
  const folders = names.map((_, i) => [content, ...names.slice(0, i + 1)].join("/"));
  return folders.find((folder) => lstatSync(join(root, folder), { throwIfNoEntry: false })?.isSymbolicLink());
}
