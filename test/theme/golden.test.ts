import { relative } from "node:path";
import { describe, expect, it } from "vitest";
import { renderOwnPage, renderPage, renderShell } from "../../_includes/theme.ts";
import type { Digest } from "../../src/digest/digest.ts";
import type { FrameAssets } from "../../src/page/frame.ts";
import { frameOwnPage } from "../../src/page/own-page.ts";
import { listPages } from "../../src/page/pages.ts";
import { html } from "../../src/text/html.ts";
import { makeDigest, makeSettings } from "../make.ts";
import { digestIn } from "./languages.ts";
import { sampleDigest, sampleWith, sampleWithRollups, storiesOfEarlierYears } from "./sample.ts";

const ROOT = `${import.meta.dirname}/../..`;
const GOLDEN = `${ROOT}/test/golden/pages`;
const ASSETS = { stylesheet: "/assets/style.css" };

/** The pages open in a browser as they are: the style sheet is linked from where they lie. */
function printed(document: string): string {
  const theme = relative(GOLDEN, `${ROOT}/_includes`);
  return document.replace(
    /((?:<link rel="stylesheet" href=|<script type="module" src=)")[^"]*\/assets\/([^"]*")/g,
    `$1${theme}/$2`,
  );
}

function page(digest: Digest, path: string, assets: FrameAssets = ASSETS): string {
  const entry = listPages(digest, assets).find((each) => each.path === path);
  if (entry === undefined) throw new Error(`There is no page ${path}.`);
  return printed(renderPage(entry.build()));
}

const sample = sampleDigest();
const rollups = sampleWithRollups();
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
    ["edition-on-this-day", sampleWith({}, storiesOfEarlierYears()), "/2025/03/05/"],
    ["edition-of-a-morning", sampleWith(TWICE_A_DAY), "/2025/03/07/morning/"],
    ["edition-of-a-week", sampleWith({ period: "week" }), "/2025/w10/"],
    ["edition-of-a-month", sampleWith({ period: "month" }), "/2025/03/"],
    ["rollup-of-a-week", rollups, "/2025/w10/"],
    ["rollup-of-a-month", rollups, "/2025/03/round-up/"],
    ["home-in-arabic", digestIn("ar"), "/"],
    ["home-in-chinese", digestIn("zh"), "/"],
    ["home-in-german", digestIn("de"), "/"],
    ["story-in-arabic", digestIn("ar"), "/2025/03/01/tram/"],
    ["story", sample, "/2025/03/07/tram-line-opens/"],
    ["story-plain", sample, "/2025/03/07/bridge/"],
    ["story-retracted", sample, "/2025/03/07/cod-prices/"],
    ["story-right-to-left", sample, "/2025/03/07/alminaa/"],
    ["story-draft", sample, "/2025/03/07/night-trams/"],
    ["day", sampleWith(TWICE_A_DAY), "/2025/03/07/"],
    ["month", sample, "/2025/03/"],
    ["month-with-rollups", rollups, "/2025/03/"],
    ["year", sample, "/2025/"],
    ["archive", sample, "/archive/"],
    ["topics", sample, "/topics/"],
    ["topic", sample, "/topics/city/"],
    ["topic-page-1", sample, "/topics/city/page/1/"],
    ["topic-pages", sample, "/topics/city/page/"],
    ["topic-empty", sample, "/topics/sport/"],
    ["sources", sample, "/sources/"],
    ["statistics", sample, "/statistics/"],
    ["corrections", sample, "/corrections/"],
    ["feeds", sample, "/feeds/"],
    ["not-found", sample, "/404.html"],
  ];

  it.each(rows)("renders %s", async (name, digest, path) => {
    await expect(page(digest, path)).toMatchFileSnapshot(`${GOLDEN}/${name}.html`);
  });

  it.each([
    ["search", "/search/"],
    ["story-searched", "/2025/03/07/tram-line-opens/"],
  ])("renders %s", async (name, path) => {
    const assets = { ...ASSETS, searchScript: "/assets/search-in-browser.js" };
    await expect(page(sample, path, assets)).toMatchFileSnapshot(`${GOLDEN}/${name}.html`);
  });

  it("renders a page of the site owner's own", async () => {
    const base = frameOwnPage(sample.settings, ASSETS, { path: "/about/", title: "About <us>" });
    const content = html`<p>We print what the town says.</p>\n<h2>Who we are</h2>\n<p>Two desks and a kettle.</p>`;
    const document = printed(renderShell(base, renderOwnPage(base, content)));
    await expect(document).toMatchFileSnapshot(`${GOLDEN}/own-page.html`);
  });
});
