// Everything that a reader can come to from the home page, by links and by what pages load.

import { readReferences } from "../../src/check/html-references.ts";
import { SiteTargets } from "../../src/check/site-targets.ts";

export interface Answer {
  readonly status: number;
  readonly type: string;
}

/**
 * @param host The server's address without a slash at its end.
 * @param site The address that the site was built for, and its path, neither with a slash at its end.
 * @returns What each path below the site's own answered, redirections not followed.
 */
export async function crawl(
  host: string,
  site: { readonly base: string; readonly prefix: string },
): Promise<ReadonlyMap<string, Answer>> {
  const targets = new SiteTargets(site, []);
  const answers = new Map<string, Answer>();
  const found = new Set(["/"]);
  for (const path of found) {
    const response = await fetch(host + site.prefix + path, { redirect: "manual" });
    const type = response.headers.get("content-type") ?? "";
    const content = await response.text();
    answers.set(path, { status: response.status, type });
    if (!type.startsWith("text/html")) continue;
    const { links, loads, base } = readReferences(content);
    for (const address of [...links, ...loads]) {
      const target = targets.resolve(address, path, base);
      if (target !== undefined) found.add(target.path);
    }
  }
  return answers;
}
