// `news-digest redirects`: what has moved and what is gone, for a web server to read.

import { clock } from "../eleventy/clock.ts";
import { Publication } from "../eleventy/publication.ts";
import { renderRedirects } from "../feed/redirect-forms.ts";
import { formatProblems } from "../format-problems.ts";
import { hasErrors } from "../problem.ts";
import type { RedirectsRequest } from "./requests.ts";
import { loadSite } from "./site.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

export async function redirects({ form, config }: RedirectsRequest, terminal: Terminal): Promise<ExitCode> {
  const { settings, root } = await loadSite(config);
  const publication = new Publication(settings, root);
  const problems = await publication.refresh({ now: settings.now ?? clock(), preview: false });
  if (hasErrors(problems) || publication.record === undefined) {
    terminal.warn(formatProblems(problems.filter(({ severity }) => severity === "error")));
    return 1;
  }
  terminal.print(renderRedirects(form, publication.record.moves, settings.site).trimEnd());
  return 0;
}
