import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PAGE_KINDS } from "../../src/options/kinds.ts";
import { CHECKOUT } from "../determinism/checkout.ts";
import { overflowing, violations } from "./audits.ts";
import { CHROMIUM, launch, NO_CHROMIUM, openPage, type Witness } from "./chromium.ts";
import { countFocusable, walkByKeyboard } from "./focus.ts";
import { makeSampleSite, SAMPLE_PAGES, type SampleSite } from "./sample-site.ts";

const WIDTHS = [320, 390, 768, 1440];
const SCHEMES = ["light", "dark"] as const;

/** The pages of the sample site, then those that the theme's tests keep: states that the sample does not have. */
const GOLDEN = readdirSync(join(CHECKOUT, "test/golden/pages")).map((file) => `golden/${file}`);
const SAMPLE_PATHS = SAMPLE_PAGES.map(([, path]) => path.slice(1));
/** As far as a page is walked: what comes later is more of the same. */
const MOST_STEPS = 40;
const PICTURE = /\.(?:webp|png|jpg|svg)$/;
/** What a first screen and a little below it has, on a page that lists editions. */
const MOST_PICTURES = 5;

describe.skipIf(CHROMIUM === undefined)(`in Chromium (${NO_CHROMIUM})`, () => {
  let browser: Browser;
  let site: SampleSite;
  let page: Page;
  let witness: Witness;

  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), makeSampleSite()]);
    ({ page, witness } = await openPage(await browser.newContext({ reducedMotion: "reduce" })));
  });
  afterAll(async () => {
    await browser.close();
    await site.host.close();
  });

  /** Opens a page where it is not open yet. */
  async function open(path: string): Promise<void> {
    if (page.url() !== site.host.url + path) await page.goto(site.host.url + path);
  }

  it("looks at a page of every kind", () => {
    const kinds = new Set<string>([...SAMPLE_PAGES.map(([kind]) => kind), "day"]);
    expect(GOLDEN).toContain("golden/day.html");
    expect(PAGE_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  describe.each([...SAMPLE_PATHS, ...GOLDEN])("/%s", (path) => {
    it("fits every width, in light and dark, without sideways scrolling", async () => {
      await open(path);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          expect(await overflowing(page), `${width} px, ${colorScheme}`).toEqual([]);
        }
      }
    });

    it.each([
      [390, "light"],
      [1440, "dark"],
    ] as const)("meets WCAG 2.2 AA at %i px when it is %s", async (width, colorScheme) => {
      await open(path);
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
    });
  });

  // What the search page asks for has tests of its own.
  describe.each(SAMPLE_PATHS.filter((path) => path !== "search/"))("/%s", (path) => {
    it("says nothing on the console, asks no other host and loads one style sheet and pictures alone", async () => {
      witness.messages.length = 0;
      witness.requests.length = 0;
      await page.setViewportSize({ width: 1440, height: 800 });
      await page.goto(site.host.url + path, { waitUntil: "networkidle" });
      expect(witness.messages).toEqual([]);
      expect(witness.requests.filter((url) => !url.startsWith(site.host.url))).toEqual([]);
      expect(witness.requests.filter((url) => !PICTURE.test(url)).length).toBeLessThanOrEqual(2);
      expect(witness.requests.length).toBeLessThanOrEqual(2 + MOST_PICTURES);
    });

    it("is walked by keyboard in its own order, the focus always in sight", async () => {
      await page.setViewportSize({ width: 390, height: 800 });
      await page.goto(site.host.url + path);
      const steps = Math.min(await countFocusable(page), MOST_STEPS);
      const stops = await walkByKeyboard(page, steps);
      expect(stops.map(({ place }) => place)).toEqual(Array.from({ length: steps }, (_, i) => i));
      expect(stops.filter(({ inSight, outlined }) => !inSight || !outlined)).toEqual([]);
    });
  });

  it("is skipped into by the first link", async () => {
    await page.goto(site.host.url);
    const [skip] = await walkByKeyboard(page, 1);
    expect(skip).toMatchObject({ text: "Skip to the content", inSight: true });
    await page.keyboard.press("Enter");
    expect(page.url()).toBe(`${site.host.url}#main`);
    await page.keyboard.press("Tab");
    expect(await page.evaluate<boolean>("document.activeElement.closest('main') !== null")).toBe(true);
  });
});
