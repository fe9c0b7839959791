// `news-digest import`: records of feeds, exports and other sites become article files, and stay in step with them.

import { join } from "node:path";
import { contextOf } from "../article/read-articles.ts";
import { clock } from "../eleventy/clock.ts";
import { readContent, type SiteContent, toReadRequest, withArticles } from "../eleventy/load-digest.ts";
import { formatProblems } from "../format-problems.ts";
import { importNote, recordSetAside } from "../import/record.ts";
import type { DigestSettings } from "../options/settings.ts";
import { hasErrors, type Problem } from "../problem.ts";
import { dayOf } from "../text/dates.ts";
import { parseDateOption } from "./date-option.ts";
import { Pictures } from "./import-pictures.ts";
import { type Plan, planImport } from "./import-plan.ts";
import { describeImport, writeReport } from "./import-report.ts";
import type { ImportRequest } from "./import-request.ts";
import { readSource } from "./import-source.ts";
import { readState, writeState } from "./import-state.ts";
import { writeAll } from "./import-write.ts";
import { newProblems, planWithFuture } from "./plan-with-future.ts";
import { loadSite } from "./site.ts";
import { TakenFiles } from "./taken-files.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

export async function importRecords(request: ImportRequest, terminal: Terminal): Promise<ExitCode> {
  const { settings, root } = await loadSite(request.config);
  const { zone } = settings.edition;
  const state = readState(root, settings.content);
  const since = request.since === undefined ? undefined : parseDateOption(request.since, zone);
  const now = settings.now ?? clock();
  const read = [];
  for (const source of request.sources) {
    read.push(await readSource(source, { request, terminal, now, feeds: state.feeds }));
  }

  // Of ten thousand articles that takes seconds, and is not needed where nothing is new.
  const site = once(() => readContent(root, settings));
  const pictures = new Pictures({
    content: join(root, settings.content),
    isWanted: request.images && !request.dryRun,
    allowPrivate: request.allowPrivate,
  });
  const folderOf = new Map(read.flatMap(({ records, folder }) => records.map((record) => [record, folder] as const)));
  const leftOut = [...request.map].flatMap(([field, path]) => (path === undefined ? [field] : []));
  const records = read.flatMap((each) => each.records).map((record) => withoutFields(record, leftOut, folderOf));
  const plan = () =>
    planImport(records, {
      root,
      context: contextOf(toReadRequest(root, settings)),
      article: {
        zone,
        language: settings.site.language,
        order: request.dates,
        topics: request.topics,
        firstSeen: { at: Math.floor(now / 60_000) * 60_000 },
      },
      pictureFile: (picture, record) => pictures.fileOf(picture, record, folderOf.get(record)),
      since,
      known: state.files,
      takenFiles: new TakenFiles(root),
      taken: () => takenAddresses(site(), zone),
    });
  let planned = plan();
  let unfetched: readonly Problem[] = [];
  if (pictures.hasMissing) {
    unfetched = await pictures.fetchMissing();
    // Once more, now that the pictures are there.
    planned = plan();
  }
  // No address and no fault depends on what is found in texts, which takes as long as all the rest.
  const plain = { ...settings, insight: false } as const;
  const { kept, refused, digest } = siftFaults(planned, site, plain);
  const written = request.dryRun
    ? { done: kept, problems: [] }
    : writeAll(kept, { root, state, content: settings.content });
  if (!request.dryRun) {
    if (refused.length + written.problems.length === 0) {
      for (const [address, feed] of read.flatMap(({ feeds = [] }) => feeds)) state.feeds.set(address, feed);
    }
    writeState(root, settings.content, state);
  }
  const problems = [
    ...read.flatMap((each) => each.problems),
    ...planned.problems,
    ...unfetched,
    ...refused,
    ...written.problems,
    ...noteLostPictures(planned, request),
  ];
  for (const line of describeImport(written.done, { plan: planned, problems, isDry: request.dryRun }))
    terminal.print(line);
  if (problems.length > 0) terminal.warn(formatProblems(problems));
  if (request.report !== undefined) {
    writeReport(request.report, written.done, problems, digest ?? planWithFuture(site(), plain).digest);
  }
  return hasErrors(problems) ? 1 : 0;
}

type Records = Parameters<typeof planImport>[0];

/** `--map topics=` takes a field away from every record, whatever its source. */
function withoutFields(
  record: Records[number],
  fields: readonly string[],
  folderOf: Map<Records[number], string | undefined>,
) {
  if (fields.length === 0) return record;
  const has = (name: string) => fields.includes(name);
  const rest: Records[number] = {
    ...record,
    topics: has("topics") ? [] : record.topics,
    authors: has("authors") ? [] : record.authors,
    sources: has("sources") ? [] : record.sources,
    summary: has("summary") ? undefined : record.summary,
    updated: has("updated") ? undefined : record.updated,
    picture: has("image") ? undefined : record.picture,
    language: has("language") ? undefined : record.language,
    slug: has("slug") ? undefined : record.slug,
    oldAddresses: has("aliases") ? [] : record.oldAddresses,
  };
  folderOf.set(rest, folderOf.get(record));
  return rest;
}

/** What no other story of the site may be called: imported ones keep the name of their file. */
function takenAddresses({ articles }: SiteContent, zone: string) {
  return articles.map(({ published, slug }) => ({
    slug,
    day: "day" in published ? published.day : dayOf(published.at, zone),
  }));
}

/** Takes out what the site as a whole could not be built with. */
function siftFaults({ files }: Plan, content: () => SiteContent, settings: DigestSettings) {
  const changed = files.filter(({ article }) => article !== undefined);
  if (changed.length === 0) return { kept: files, refused: [], digest: undefined };
  const site = content();
  const { problems: known } = planWithFuture(site, settings);
  const replaced = new Set(changed.map(({ file }) => file));
  const whole = withArticles(
    site,
    changed.flatMap(({ article }) => article ?? []),
    replaced,
  );
  const { problems, digest } = planWithFuture(whole, settings);
  const faults = newProblems(
    problems.filter(({ severity }) => severity === "error"),
    known,
  );
  const faultOf = new Map(faults.map((fault) => [fault.file, fault]));
  return {
    digest,
    kept: files.filter(({ file }) => !faultOf.has(file)),
    refused: files.flatMap(({ file, record }) => {
      const fault = faultOf.get(file);
      return fault === undefined ? [] : [recordSetAside(record.place, fault.message, fault.hint)];
    }),
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function noteLostPictures({ lostPictures, files }: Plan, { images }: ImportRequest): readonly Problem[] {
  if (lostPictures === 0) return [];
  const file = files[0]?.record.place.file ?? "";
  const message = `Pictures that are left out: ${lostPictures}.`;
  const hint = images
    ? "They are in none of the formats that are taken, or are not there."
    : "--images fetches them into the content folder.";
  return [importNote({ file }, message, hint)];
}
