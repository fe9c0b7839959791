// `news-digest explain`: why the last build made a page, or left it alone; what was found in an article, and why.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { CACHE_FOLDER } from "../eleventy/cache.ts";
import { type OutputFile, type OutputFiles, readOutputState } from "../eleventy/output-state.ts";
import { outputStatePath } from "../eleventy/site-update.ts";
import { suggestNearest } from "../problem.ts";
import { toFile, toPath } from "../site/urls.ts";
import { explainFiles } from "./explain-files.ts";
import type { ExplainRequest } from "./requests.ts";
import { loadSite, type Site } from "./site.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

export async function explain(request: ExplainRequest, terminal: Terminal): Promise<ExitCode> {
  const { files, config } = request;
  const site = await loadSite(config);
  const [first = ""] = files;
  // A path of the site looks like one of the disk; its whole address does not.
  const { base, prefix } = site.settings.site.root;
  const path = first.startsWith(`${base}/`) ? prefix + first.slice(base.length) : first;
  const page = request.page ?? (files.length === 1 && path.startsWith("/") && !existsSync(path) ? path : undefined);
  return page === undefined ? explainFiles(request, site, terminal) : explainPage(page, site, terminal);
}

function explainPage(page: string, { settings, root, output }: Site, terminal: Terminal): ExitCode {
  const files = readOutputState(outputStatePath(join(root, CACHE_FOLDER), output));
  if (files.size === 0) throw new UsageError("Nothing is known of a build: build the site first, with its cache.");
  const { prefix } = settings.site.root;
  const path = page.startsWith(`${prefix}/`) ? page.slice(prefix.length) : page;
  const found = findFile(path, files);
  if (found === undefined) {
    const paths = [...files.keys()].map(toPath);
    throw new UsageError(`The last build made nothing at ${path}. ${suggestNearest(path, paths) ?? ""}`.trim());
  }
  const [file, known] = found;
  terminal.print(`${toPath(file)} (${file}): ${describeReason(known)}`);
  return 0;
}

function findFile(path: string, files: OutputFiles): readonly [string, OutputFile] | undefined {
  for (const each of [path, `${path}/`]) {
    const file = toFile(each);
    const known = files.get(file);
    if (known !== undefined) return [file, known];
  }
  return undefined;
}

/** What a scope's parts are called for people; others go by their own names. */
const PART_NAMES: Readonly<Record<string, string>> = {
  story: "the story itself",
  stories: "its stories",
  edition: "its edition",
  editions: "its editions",
  latest: "the latest edition",
  older: "the one before it",
  newer: "the one after it",
  related: "others of its running story",
  thread: "what came before and after it",
  threads: "running stories",
  running: "the stories that run now",
  seeAlso: "older stories on the same matter",
  sameTopic: "older stories of its topic",
  coverage: "other reports of its events",
  onThisDay: "the same day in earlier years",
  earlier: "earlier editions",
  nextDue: "until when the next edition takes stories",
  silentSince: "since when nothing has come",
  isOpen: "whether the edition is open",
  topics: "its topics",
  children: "its subtopics",
  trend: "its chart",
  chart: "its chart",
  storyCount: "how many stories there are",
  days: "how much ran on which day",
  months: "how much ran in which month",
  rollups: "its rollups",
  rollup: "the rollup itself",
  card: "its share image",
  content: "its content",
};

function describeReason({ reason, parts }: OutputFile): string {
  switch (reason) {
    case "":
      return `left as it was: nothing that it shows has changed (${namesOf(parts).join(", ")}).`;
    case "new":
      return "made, because it was not there before.";
    case "altered":
      return "made again, because its file was missing or had been changed.";
    case "shared":
      return "made again, because of what all pages share: the program, its theme, or the site's options.";
  }
  const changed = reason.split(" ");
  const shared = changed.includes("shared")
    ? " and what all pages share: the program, its theme, or the site's options"
    : "";
  const own = changed.filter((part) => part !== "shared").map((part) => PART_NAMES[part] ?? part);
  if (own.length === 0) return `made again, because something changed:${shared.slice(4)}.`;
  return `made again, because something changed: ${own.join(", ")}${shared}.`;
}

function namesOf(parts: string): readonly string[] {
  return parts
    .split(" ")
    .map((part) => part.slice(0, part.indexOf(":")))
    .filter((part) => part !== "shared")
    .map((part) => PART_NAMES[part] ?? part);
}
