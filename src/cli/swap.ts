// `news-digest swap`: puts the built site online at once, with what was added after the build, a search's index say.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { swapSite } from "../eleventy/swap-site.ts";
import { formatProblems } from "../format-problems.ts";
import type { SwapRequest } from "./requests.ts";
import { loadSite } from "./site.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

export async function swap({ config }: SwapRequest, terminal: Terminal): Promise<ExitCode> {
  const { settings, root, output } = await loadSite(config);
  if (settings.swap === undefined) {
    throw new UsageError('Set the option "swap" first, to the link that is to lead to the site: swap: "public".');
  }
  if (!existsSync(join(output, ".news-digest.json"))) throw new UsageError("There is no site yet: build it first.");
  const problems = swapSite({ root, output, link: settings.swap });
  if (problems.length > 0) {
    terminal.warn(formatProblems(problems));
    return 1;
  }
  terminal.print(`${settings.swap} leads to the site as it was built last.`);
  return 0;
}
