// The pictures of the README: home, an edition and a story of the sample site, at two widths, light and dark.
// `npm run screenshots` makes them anew in docs/screenshots/.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { CHECKOUT } from "../determinism/checkout.ts";
import { launch } from "./chromium.ts";
import { makeSampleSite } from "./sample-site.ts";

const PAGES = [
  ["home", ""],
  ["edition", "2025/03/12/"],
  ["story", "2025/03/12/millbrook-line-opens/"],
] as const;
const SIZES = [
  { width: 1280, height: 800 },
  { width: 360, height: 800 },
] as const;
const SCHEMES = ["light", "dark"] as const;

const folder = join(CHECKOUT, "docs/screenshots");
mkdirSync(folder, { recursive: true });
const [browser, { host }] = await Promise.all([launch(), makeSampleSite()]);
for (const colorScheme of SCHEMES) {
  for (const viewport of SIZES) {
    const page = await browser.newPage({ viewport, colorScheme, reducedMotion: "reduce" });
    for (const [name, path] of PAGES) {
      await page.goto(host.url + path, { waitUntil: "networkidle" });
      await page.screenshot({ path: join(folder, `${name}-${viewport.width}-${colorScheme}.png`) });
    }
    await page.close();
  }
}
await browser.close();
await host.close();
