// `news-digest init`: a new site in an empty folder.

import { readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { clock } from "../eleventy/clock.ts";
import { isSiteUrl, isZone } from "../options/forms.ts";
import { dayOf } from "../text/dates.ts";
import { slugOf } from "../text/slugs.ts";
import { newSiteFiles } from "./new-site.ts";
import type { InitRequest } from "./requests.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { writeNewFile } from "./write-new-file.ts";

/** What a new repository has already, and no site. */
const IGNORED = new Set([".git", ".DS_Store", "LICENSE", "README.md"]);

interface Question {
  readonly flag: "title" | "url" | "zone";
  readonly text: string;
  readonly fallback: string;
  readonly fault: (answer: string) => string | undefined;
}

export async function init(request: InitRequest, terminal: Terminal): Promise<ExitCode> {
  const folder = resolve(terminal.folder, request.folder ?? ".");
  const [there] = listFolder(folder).filter((name) => !IGNORED.has(name));
  if (there !== undefined) {
    throw new UsageError(
      `${folder} is not empty (${there}): a new site needs an empty folder. In a site that exists, add the plugin to its configuration: see the README.`,
    );
  }
  const title = await answerTo(
    question("title", "What is the digest called?", "The Digest", () => undefined),
    request,
    terminal,
  );
  const url = await answerTo(
    question("url", "Where will it be published?", "https://example.org/", faultOfUrl),
    request,
    terminal,
  );
  const zone = await answerTo(
    question("zone", "In which time zone does it appear?", systemZone(), faultOfZone),
    request,
    terminal,
  );
  const files = newSiteFiles({
    title,
    url: url.replace(/\/*$/, "/"),
    zone,
    today: dayOf(clock(), zone),
    name: slugOf(basename(folder), folder),
  });
  for (const [file, text] of files) writeNewFile(join(folder, file), text);
  terminal.print(`Made a site in ${folder}: ${[...files.keys()].join(", ")}.`);
  const change = request.folder === undefined ? "" : `cd ${request.folder} && `;
  terminal.print(`Next: ${change}npm install && npm start`);
  return 0;
}

function question(flag: Question["flag"], text: string, fallback: string, fault: Question["fault"]): Question {
  return { flag, text, fallback, fault };
}

/** From the command line, else asked for at the terminal, again until the answer is valid. */
async function answerTo(
  { flag, text, fallback, fault }: Question,
  request: InitRequest,
  terminal: Terminal,
): Promise<string> {
  const given = request[flag];
  if (given === undefined && !terminal.isInteractive) {
    throw new UsageError(`There is nobody to ask: give --${flag} too, such as --${flag} ${JSON.stringify(fallback)}.`);
  }
  if (given !== undefined) {
    const wrong = given.trim() === "" ? "must not be empty" : fault(given.trim());
    if (wrong !== undefined) throw new UsageError(`--${flag} ${wrong}.`);
    return given.trim();
  }
  for (;;) {
    const answer = (await terminal.ask(`${text} [${fallback}] `)).trim() || fallback;
    const wrong = fault(answer);
    if (wrong === undefined) return answer;
    terminal.print(`It ${wrong}.`);
  }
}

function faultOfUrl(answer: string): string | undefined {
  return isSiteUrl(answer) ? undefined : 'must be an http or https address such as "https://example.org/"';
}

function faultOfZone(answer: string): string | undefined {
  return isZone(answer) ? undefined : 'must be a time zone such as "Europe/London"';
}

function systemZone(): string {
  return new Intl.DateTimeFormat("en").resolvedOptions().timeZone;
}

/** Nothing where there is no such folder yet. */
function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw new UsageError(`${folder} cannot be read as a folder.`, { cause: error });
  }
}
