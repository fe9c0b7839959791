// The stale files of a site, rendered and written where they wait for their places.

import { lstatSync, readFileSync } from "node:fs";
import type { BodyOf } from "../article/article.ts";
import { type PageLink, PageLinks } from "../check/page-links.ts";
import { SiteTargets } from "../check/site-targets.ts";
import { fingerprintOf, hashOf } from "../fingerprint.ts";
import type { SiteSettings } from "../options/settings.ts";
import { compareBy } from "../order.ts";
import { buildContext } from "../page/context.ts";
import type { FrameAssets } from "../page/frame.ts";
import type { PageEntry } from "../page/pages.ts";
import { fileOf, type SiteDocument } from "../site/site-document.ts";
import { toSitePath } from "../site/urls.ts";
import type { FileCopy, MadeFile } from "./outputs.ts";
import { type PageTask, type RenderedPages, renderPages } from "./render-pages.ts";
import type { SitePlan } from "./site-plan.ts";
import type { SiteUpdate } from "./site-update.ts";
import { type StagedFile, Staging } from "./staging.ts";
import type { ThreadTask } from "./thread.ts";
import type { Threads } from "./threads.ts";

/** What waits to be put into place. */
export interface StagedSite {
  readonly update: SiteUpdate;
  readonly staging: Staging;
  readonly staged: readonly StagedFile[];
  readonly links: readonly PageLink[];
}

export interface StageRequest {
  readonly update: SiteUpdate;
  readonly threads: Threads;
  readonly assets: FrameAssets;
  readonly bodyOf: BodyOf;
  /**
   * Checks the feeds that are stale, and hands on the text of each; false where something is wrong.
   */
  check(
    isStale: (document: SiteDocument) => boolean,
    onChecked: (document: SiteDocument, text: string) => void,
  ): boolean;
}

/** Fewer pages are rendered here before a thread has started. */
const FEWEST_PAGES = 2500;
/** Pages that one thread renders at a time. */
const BATCH = 200;

/** Renders what is stale, and writes it where it waits for its place. Nothing that is online changes. */
export async function stageSite(plan: SitePlan, request: StageRequest): Promise<StagedSite> {
  const { update } = request;
  const { site } = plan.digest.settings;
  const staging = new Staging(update.output, "main");
  const pages = plan.pages.filter(({ file, scope }) => update.isStale(file, scope));
  const documents = plan.documents.filter((document) => isStaleDocument(document, site, update));
  const files = plan.files.filter((file) => update.isStale(file.to, fingerprintOfFile(file)));
  staging.open();
  const staged: StagedFile[] = [];
  const meanwhile = () => {
    for (const each of stageOthers(documents, files, staging, site, request)) staged.push(each);
  };
  const { batches, links } = await renderStale(pages, plan, staging, meanwhile, request);
  for (const batch of batches) {
    if (batch === undefined) continue;
    staged.push(...batch.staged);
    for (const file of batch.same) update.keep(file);
  }
  return { update, staging, staged, links };
}

/** Stages texts that are not pages, and files; no more of them where `check` has found an error. */
function stageOthers(
  documents: readonly SiteDocument[],
  files: SitePlan["files"],
  staging: Staging,
  site: SiteSettings,
  { update, check }: StageRequest,
): readonly StagedFile[] {
  const staged: StagedFile[] = [];
  const stage = (file: string, bytes: Uint8Array) => {
    const written = staging.writeBytes(file, bytes, update.expected(file));
    if (written === "same") update.keep(file);
    else staged.push(written);
  };
  const left = new Set(documents);
  const stageDocument = (document: SiteDocument, text: string) => {
    left.delete(document);
    stage(fileOf(document, site), Buffer.from(text));
  };
  if (!check((document) => left.has(document), stageDocument)) return staged;
  for (const document of left) stageDocument(document, document.content);
  for (const file of files) stage(file.to, "from" in file ? readFileSync(file.from) : file.bytes);
  return staged;
}

/**
 * Renders pages, in several threads where there are many.
 * @param meanwhile What else there is to do, once other threads have begun.
 */
async function renderStale(
  pages: readonly PageEntry[],
  { digest: { settings } }: SitePlan,
  staging: Staging,
  meanwhile: () => void,
  { update, threads, assets, bodyOf }: StageRequest,
): Promise<{ readonly batches: readonly (RenderedPages | undefined)[]; readonly links: readonly PageLink[] }> {
  const targets = new SiteTargets(settings.site.root, settings.links.ignore);
  const needs = { context: buildContext({ settings, bodyOf }, assets), staging, targets };
  const links = new PageLinks(targets);
  // By time: pages that show the same stories, and need the same bodies, are made together.
  const newestFirst = [...pages].sort(compareBy(({ modified }) => -(modified ?? 0)));
  const tasks = toBatches(newestFirst.map((page) => toTask(page, settings.site, update)));
  const here = (task: ThreadTask) => (task.do === "render" ? renderPages(task.pages, needs) : undefined);
  // Pages have most of their links in common: of many, those of each are not held until the last is made.
  const keep = (batch: RenderedPages | undefined) => {
    links.merge(batch?.links ?? []);
    return batch && { ...batch, links: [] };
  };
  if (pages.length >= FEWEST_PAGES)
    return { batches: await threads.run(tasks, here, meanwhile, keep), links: links.all };
  meanwhile();
  return { batches: tasks.map((task) => keep(here(task))), links: links.all };
}

function isStaleDocument(document: SiteDocument, site: SiteSettings, update: SiteUpdate): boolean {
  return update.isStale(fileOf(document, site), document.fingerprint ?? hashOf(document.content));
}

/** A copy is known by what the file system says of its source. */
function fingerprintOfFile(file: FileCopy | MadeFile): string {
  if ("bytes" in file) return hashOf(file.bytes);
  const { size, mtimeMs, ctimeMs } = lstatSync(file.from);
  return fingerprintOf([file.from, size, mtimeMs, ctimeMs]);
}

function toTask({ kind, scope, path, file }: PageEntry, site: SiteSettings, update: SiteUpdate): PageTask {
  return { kind, scope, path: toSitePath(site, path), file, expected: update.expected(file) };
}

function toBatches(pages: readonly PageTask[]): readonly ThreadTask[] {
  return Array.from({ length: Math.ceil(pages.length / BATCH) }, (_, i) => ({
    do: "render",
    pages: pages.slice(i * BATCH, (i + 1) * BATCH),
  }));
}
