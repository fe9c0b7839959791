import { relative } from "node:path";
import { describe, expect, it } from "vitest";
import { renderOwnPage, renderPage, renderShell } from "../../_includes/theme.ts";
import type { Digest } from "../../src/digest/digest.ts";
import { frameOwnPage } from "../../src/page/own-page.ts";
import { listPages } from "../../src/page/pages.ts";
import { html } from "../../src/text/html.ts";
import { makeDigest, makeSettings } from "../make.ts";
import { sampleDigest, sampleWith } from "./sample.ts";

const ROOT = `${import.meta.dirname}/../..`;
const GOLDEN = `${ROOT}/test/golden/pages`;
const ASSETS = { stylesheet: "/assets/style.css" };

/** The pages open in a browser as they are: the style sheet is linked from where they lie. */
function printed(document: string): string {
  const stylesheet = relative(GOLDEN, `${ROOT}/_includes/style.css`);
  return document.replace(/(<link rel="stylesheet" href=)"[^"]*"/, `$1"${stylesheet}"`);
}

function page(digest: Digest, path: string): string {
  const entry = listPages(digest, ASSETS).find((each) => each.path === path);
  if (entry === undefined) throw new Error(`There is no page ${path}.`);
  return printed(renderPage(entry.build()));
}

const sample = sampleDigest();
const TWICE_A_DAY = {
  cutoffs: [
    { at: "12:00", name: "Morning" },
    { at: "20:00", name: "Evening" },
  ],
};

describe("golden pages", () => {
  const rows: readonly (readonly [string, Digest, string])[] = [
    ["home", sample, "/"],
    ["home-empty", makeDigest([], makeSettings()), "/"],
    ["edition", sample, "/2025/03/05/"],
    ["edition-of-a-morning", sampleWith(TWICE_A_DAY), "/2025/03/07/morning/"],
    ["edition-of-a-week", sampleWith({ period: "week" }), "/2025/w10/"],
    ["edition-of-a-month", sampleWith({ period: "month" }), "/2025/03/"],
    ["story", sample, "/2025/03/07/tram-line-opens/"],
    ["story-plain", sample, "/2025/03/07/bridge/"],
    ["story-retracted", sample, "/2025/03/07/cod-prices/"],
    ["story-right-to-left", sample, "/2025/03/07/alminaa/"],
    ["story-draft", sample, "/2025/03/07/night-trams/"],
    ["day", sampleWith(TWICE_A_DAY), "/2025/03/07/"],
    ["month", sample, "/2025/03/"],
    ["year", sample, "/2025/"],
    ["archive", sample, "/archive/"],
    ["topics", sample, "/topics/"],
    ["topic", sample, "/topics/city/"],
    ["topic-page-2", sample, "/topics/city/page/2/"],
    ["topic-pages", sample, "/topics/city/page/"],
    ["topic-empty", sample, "/topics/sport/"],
    ["sources", sample, "/sources/"],
    ["feeds", sample, "/feeds/"],
    ["not-found", sample, "/404.html"],
  ];

  it.each(rows)("renders %s", async (name, digest, path) => {
    await expect(page(digest, path)).toMatchFileSnapshot(`${GOLDEN}/${name}.html`);
  });

  it("renders a page of the site owner's own", async () => {
    const base = frameOwnPage(sample.settings, ASSETS, { path: "/about/", title: "About <us>" });
    const content = html`<p>We print what the town says.</p>\n<h2>Who we are</h2>\n<p>Two desks and a kettle.</p>`;
    const document = printed(renderShell(base, renderOwnPage(base, content)));
    await expect(document).toMatchFileSnapshot(`${GOLDEN}/own-page.html`);
  });
});
