import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fontFamilies, fontFiles, fontRules } from "../../src/eleventy/web-font.ts";
import { makeSettings } from "../make.ts";
import { CHROMIUM, launch, NO_CHROMIUM } from "./chromium.ts";

const { site } = makeSettings({ site: { font: "source-serif" } });
const TEXT =
  "The Millbrook tram line opened on time on Wednesday, four years after it was agreed, in a fog that hid the front of each tram from those who waited at the back.";
const FALLBACK = "Source Serif 4 Noto Serif";

/** Box of a paragraph in one of the families, once that is there. */
const MEASURE = (family: string, weight: number) => `(async () => {
  await document.fonts.load('${weight} 40px "${family}"', "a").catch(() => {});
  const p = document.querySelector("p");
  p.style.font = '${weight} 40px/normal "${family}", monospace';
  const { width, height } = p.getBoundingClientRect();
  return { width, height };
})()`;

describe.skipIf(CHROMIUM === undefined)(`in Chromium (${NO_CHROMIUM})`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each([400, 700])("what stands in for the font is as wide and as high, at weight %i", async (weight) => {
    const page = await browser.newPage();
    await page.route("http://fonts.test/**", (route) => {
      const file = (fontFiles(site).value ?? []).find(({ to }) =>
        route.request().url().endsWith(to.slice("assets".length)),
      );
      return file === undefined
        ? route.fulfill({
            contentType: "text/html",
            body: `<!doctype html><style>${fontRules(site)} p { display: inline-block; white-space: nowrap }</style><p>${TEXT}`,
          })
        : route.fulfill({ path: file.from, contentType: "font/woff2" });
    });
    await page.goto("http://fonts.test/");
    type Box = { readonly width: number; readonly height: number };
    const real = await page.evaluate<Box>(MEASURE("Source Serif 4", weight));
    const mono = await page.evaluate<Box>(MEASURE("No such font", weight));
    const standIn = await page.evaluate<Box>(MEASURE(FALLBACK, weight));
    await page.close();
    expect(fontFamilies(site)).toContain(`"${FALLBACK}"`);
    expect(Math.abs(mono.width / real.width - 1)).toBeGreaterThan(0.1);
    // Where the system has no Noto Serif there is nothing to compare.
    if (standIn.width === mono.width) return;
    expect(Math.abs(standIn.width / real.width - 1)).toBeLessThan(0.03);
    expect(Math.abs(standIn.height - real.height)).toBeLessThanOrEqual(1);
  });
});
