// The sample site, built for the address at which it is then served.

import { join } from "node:path";
import type { PageKind } from "../../src/options/kinds.ts";
import { buildSample } from "../determinism/build-sample.ts";
import { CHECKOUT, copyCheckout } from "../determinism/checkout.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";
import { type Host, serve } from "./serve.ts";

/** A page of each kind that the sample site has, with the story pages that differ most. */
export const SAMPLE_PAGES = [
  ["home", "/"],
  ["edition", "/2025/03/12/"],
  ["story", "/2025/03/12/millbrook-line-opens/"],
  ["story", "/2025/03/17/barrier-report/"],
  ["story", "/2025/03/12/millbrook-line-guide-zh/"],
  // Told by several reports, and how that went on: sentences from the article, links to what came before and after.
  ["edition", "/2025/03/18/"],
  ["story", "/2025/03/20/divers-look-at-fish-quay-wall/"],
  ["threads", "/threads/"],
  ["thread", "/threads/2025-03-18-crane-falls-on-fish-quay/"],
  ["rollup", "/2025/w11/"],
  ["month", "/2025/03/"],
  ["year", "/2025/"],
  ["archive", "/archive/"],
  ["topics", "/topics/"],
  ["topic", "/topics/city/"],
  ["sources", "/sources/"],
  ["statistics", "/statistics/"],
  ["corrections", "/corrections/"],
  ["search", "/search/"],
  ["feeds", "/feeds/"],
  ["notFound", "/404.html"],
  ["own", "/about/"],
] as const satisfies readonly (readonly [PageKind | "own", string])[];

export interface SampleSite {
  /** Below it are the pages. */
  readonly folder: string;
  /** With the golden pages of the theme beside the site's own, at `/golden/`. */
  readonly host: Host;
}

export async function makeSampleSite(): Promise<SampleSite> {
  const checkout = join(makeTemporaryFolder("news-digest-browser"), "checkout");
  const folder = join(checkout, "_site");
  const host = await serve({
    "/golden/": join(CHECKOUT, "test/golden/pages"),
    "/_includes/": join(CHECKOUT, "_includes"),
    "/": folder,
  });
  copyCheckout(checkout);
  await buildSample({ checkout, env: { SITE_URL: host.url } });
  return { folder, host };
}
