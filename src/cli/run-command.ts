// From the words of the command line to an exit code.

import { ClockError } from "../eleventy/clock.ts";
import { add } from "./add.ts";
import { announce } from "./announce.ts";
import { parseCommandLine } from "./arguments.ts";
import { build, merge } from "./build.ts";
import { check } from "./check.ts";
import { explain } from "./explain.ts";
import { helpOn } from "./help.ts";
import { importRecords } from "./import.ts";
import { init } from "./init.ts";
import { record } from "./record.ts";
import { redirects } from "./redirects.ts";
import type { Request } from "./requests.ts";
import { status } from "./status.ts";
import { swap } from "./swap.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { readVersion } from "./version.ts";

export async function runCommand(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await run(parseCommandLine(words), terminal);
  } catch (error) {
    if (error instanceof ClockError) {
      terminal.warn(`news-digest: ${error.message}`);
      return 2;
    }
    if (!(error instanceof UsageError)) throw error;
    terminal.warn(`news-digest: ${error.message}\nSee "news-digest --help".`);
    return 2;
  }
}

async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  switch (request.command) {
    case "add":
      return add(request, terminal);
    case "announce":
      return announce(request, terminal);
    case "build":
      return build(request);
    case "merge":
      return merge(request);
    case "check":
      return check(request, terminal);
    case "explain":
      return explain(request, terminal);
    case "init":
      return init(request, terminal);
    case "import":
      return importRecords(request, terminal);
    case "record":
      return record(request, terminal);
    case "redirects":
      return redirects(request, terminal);
    case "status":
      return status(request, terminal);
    case "swap":
      return swap(request, terminal);
    case "help":
      terminal.print(helpOn(request.on));
      return 0;
    case "version":
      terminal.print(readVersion());
      return 0;
  }
}
