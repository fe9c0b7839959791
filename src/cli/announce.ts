// `news-digest announce`: notifies the site's WebSub hubs and IndexNow of what has changed since the last time.
// https://www.w3.org/TR/websub/ leaves open how a hub is notified; hubs take the form of PubSubHubbub 0.4, section 7.1.
// https://www.indexnow.org/documentation

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { counted } from "../count.ts";
import { CACHE_FOLDER } from "../eleventy/cache.ts";
import { clock } from "../eleventy/clock.ts";
import { readLedger } from "../eleventy/read-ledger.ts";
import { RSS } from "../feed/rss.ts";
import { formatProblems } from "../format-problems.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { SiteSettings } from "../options/settings.ts";
import { compareText } from "../order.ts";
import { hasErrors } from "../problem.ts";
import { STORY_FEED, toOutputFile, toUrl } from "../site/urls.ts";
import { changesSince, readAnnounced, writeAnnounced } from "./announced.ts";
import { get, post } from "./ask-server.ts";
import { type PublishedSite, readPublishedSite } from "./published-site.ts";
import type { AnnounceRequest } from "./requests.ts";
import { loadSite, type Site } from "./site.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

const ANNOUNCED = "announced.txt";
const DAY = 24 * 60 * 60 * 1000;
/** Where it is unknown what was announced, pages that changed in these days are, and what has left its address. */
const RECENT_DAYS = 2;
const FEEDS_AT_ONCE = 50;
/** IndexNow takes no more. */
const PAGES_AT_ONCE = 10_000;

export async function announce(request: AnnounceRequest, terminal: Terminal): Promise<ExitCode> {
  const site = await loadSite(request.config);
  const { settings, root, output } = site;
  const { hubs } = settings.feeds;
  if (hubs.length === 0 && settings.indexNow === undefined) {
    throw new UsageError('There is nobody to notify: set the option "feeds.hub" or "indexNow" (docs/options.md).');
  }
  const file =
    request.since === undefined ? join(root, CACHE_FOLDER, ANNOUNCED) : resolve(terminal.folder, request.since);
  const now = readPublishedSite(join(output, settings.site.mount), settings.site);
  const before = readAnnounced(file);
  const { value: ledger, problems } = readLedger(root, settings.content);
  if (hasErrors(problems)) {
    terminal.warn(formatProblems(problems));
    return 1;
  }
  // A site that has moved: what its old host serves is not announced here, and IndexNow would refuse all of it.
  const isOurs = (url: string) => url.startsWith(settings.site.url);
  const feeds = hubs.length === 0 ? [] : changesSince(before?.feeds ?? new Map(), now.feeds).filter(isOurs);
  const pages =
    settings.indexNow === undefined
      ? []
      : before === undefined
        ? listRecentPages(now, { ledger, site: settings.site, clock: settings.now ?? clock() })
        : changesSince(before.pages, now.pages).filter(isOurs);
  if (request.dryRun) {
    for (const url of [...feeds, ...pages]) terminal.print(url);
    terminal.print(`Would announce ${counted(feeds.length, "feed")} and ${counted(pages.length, "page")}.`);
    return 0;
  }
  if (feeds.length + pages.length > 0) {
    const fault = await findUndeployed(site);
    if (fault !== undefined) {
      terminal.warn(`${fault} Nothing was announced: deploy first, and try again when the new site is served.`);
      return 1;
    }
  }
  const faults = [...(await tellHubs(hubs, feeds)), ...(await tellIndexNow(site, pages))];
  for (const fault of faults) terminal.warn(fault);
  if (faults.length > 0) {
    terminal.warn("What was changed is announced again by the next run.");
    return 1;
  }
  writeAnnounced(file, now);
  terminal.print(`Announced ${counted(feeds.length, "feed")} and ${counted(pages.length, "page")}.`);
  return 0;
}

/**
 * Where it is unknown what was announced: what came or changed lately, and every page that was recorded and has moved or
 * gone, whenever that was.
 */
function listRecentPages(
  { pages }: PublishedSite,
  {
    ledger,
    site,
    clock,
  }: { readonly ledger?: Ledger | undefined; readonly site: SiteSettings; readonly clock: number },
): readonly string[] {
  const recent = [...pages].filter(([, modified]) => Date.parse(modified) >= clock - RECENT_DAYS * DAY);
  const recorded = (ledger?.entries ?? [])
    .filter(({ kind, path }) => kind !== "feed" && kind !== "notice" && path.endsWith("/"))
    .map(({ path }) => toUrl(site, path));
  const left = recorded.filter((url) => !pages.has(url));
  return [...new Set([...recent.map(([url]) => url), ...left])].sort(compareText);
}

/** A hub fetches a feed as soon as it is notified: it must find the new one. @returns What keeps it from that. */
async function findUndeployed({ settings, output }: Site): Promise<string | undefined> {
  const path = RSS.path(STORY_FEED);
  const url = toUrl(settings.site, path);
  const served = await get(url);
  if ("fault" in served) return `${url} is not served: ${served.fault}.`;
  return served.bytes.equals(readFileSync(join(output, toOutputFile(settings.site, path))))
    ? undefined
    : `${url} is not the one that was built.`;
}

async function tellHubs(hubs: readonly string[], feeds: readonly string[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const hub of hubs) {
    for (const part of parts(feeds, FEEDS_AT_ONCE)) {
      const form = new URLSearchParams({ "hub.mode": "publish" });
      for (const url of part) form.append("hub.url", url);
      const fault = await post(hub, { type: "application/x-www-form-urlencoded", text: form.toString() });
      if (fault === undefined) continue;
      faults.push(`The hub ${hub} was not notified: ${fault}.`);
      break;
    }
  }
  return faults;
}

async function tellIndexNow({ settings }: Site, pages: readonly string[]): Promise<readonly string[]> {
  const { site, indexNow } = settings;
  if (indexNow === undefined) return [];
  const { key, endpoint } = indexNow;
  const request = { host: new URL(site.url).host, key, keyLocation: toUrl(site, `/${key}.txt`) };
  for (const urlList of parts(pages, PAGES_AT_ONCE)) {
    const text = JSON.stringify({ ...request, urlList });
    const fault = await post(endpoint, { type: "application/json; charset=utf-8", text });
    if (fault !== undefined) return [`IndexNow (${endpoint}) was not notified: ${fault}.`];
  }
  return [];
}

function parts<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
