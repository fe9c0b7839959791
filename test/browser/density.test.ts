import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderPage } from "../../_includes/theme.ts";
import type { Digest } from "../../src/digest/digest.ts";
import { stylesheetsOf } from "../../src/eleventy/stylesheets.ts";
import { listPages } from "../../src/page/pages.ts";
import { makeDigest, makeMarkup, makeStory, makeTopic } from "../make.ts";
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

const HEADLINE = "Council approves the plans for a second bridge over the Wend";
const POINTS = ["It is to open in four years.", "Trams and bicycles have a lane each.", "Half of the money is there."];

/** Stories of one day, under so many topics by turns; the day before has three. */
function digestOf(stories: number, topics: number): Digest {
  const names = Array.from({ length: topics }, (_, i) => makeTopic(`Topic ${i + 1} of the city`));
  return makeDigest(
    Array.from({ length: stories + 3 }, (_, i) =>
      makeStory({
        id: `s${i}`,
        slug: `story-${i}`,
        headline: makeMarkup(HEADLINE),
        keyPoints: POINTS.map(makeMarkup),
        published: { at: Date.UTC(2025, 2, i < stories ? 7 : 6, 8, i) },
        topics: names.slice(i % topics, (i % topics) + 1),
      }),
    ),
  );
}

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

  it.each([
    ["thirty stories under twelve topics", 30, 12, 1280, 800, 5],
    ["thirty stories under twelve topics", 30, 12, 360, 740, 3],
    ["thirty stories under one topic", 30, 1, 1280, 800, 5],
    ["thirty stories under one topic", 30, 1, 360, 740, 3],
    ["forty stories under forty topics", 40, 40, 360, 740, 3],
    // The others are of the day before.
    ["one story", 1, 1, 1280, 800, 4],
    ["one story", 1, 1, 360, 740, 3],
  ])("a home page with %s (%i, %i) shows them without scrolling at %i×%i px", async (...row) => {
    const [, stories, topics, width, height, expected] = row;
    const digest = digestOf(stories, topics);
    const [style] = stylesheetsOf(digest.settings);
    const [home] = listPages(digest, { stylesheet: style.path });
    const page = await browser.newPage({ viewport: { width, height } });
    await page.route("http://home.test/**", (route) =>
      route.request().url().endsWith(style.path)
        ? route.fulfill({ contentType: "text/css", body: style.content })
        : route.fulfill({ contentType: "text/html", body: home === undefined ? "" : renderPage(home.build()) }),
    );
    await page.goto("http://home.test/");
    expect(await page.evaluate<number>(HEADLINES_IN_SIGHT)).toBeGreaterThanOrEqual(expected);
    await page.close();
  });
});
