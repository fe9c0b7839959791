import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, launch, NO_CHROMIUM } from "./chromium.ts";
import { makeSampleSite, type SampleSite } from "./sample-site.ts";

/** Links whose text is a headline, and that are in sight as a whole; an address counts once. */
const HEADLINES_IN_SIGHT = `[...new Set([...document.querySelectorAll("main :is(h2, h3, .editions :is(ul, p)) a")]
  .filter((link) => /\\/\\d{4}\\/\\d{2}\\/\\d{2}\\/[^/]+\\/$/.test(link.href))
  .filter((link) => {
    const { top, bottom, left, right } = link.getBoundingClientRect();
    return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  })
  .map((link) => link.href))].length`;

describe.skipIf(CHROMIUM === undefined)(`in Chromium (${NO_CHROMIUM})`, () => {
  let browser: Browser;
  let site: SampleSite;

  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), makeSampleSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.host.close();
  });

  it.each([
    ["/", 1280, 800, 5],
    ["/2025/03/12/", 1280, 800, 4],
    ["/", 360, 740, 3],
    // Its lead has a picture, a long headline and a correction.
    ["/2025/03/12/", 360, 740, 3],
  ])("%s shows its first stories without scrolling at %i×%i px", async (path, width, height, stories) => {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(site.host.url + path.slice(1));
    expect(await page.evaluate<number>(HEADLINES_IN_SIGHT)).toBeGreaterThanOrEqual(stories);
    await page.close();
  });
});
