import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { COMPILED } from "../compiled.ts";
import { Project } from "../eleventy/project.ts";
import { overflowing, violations } from "./audits.ts";
import { CHROMIUM, launch, NO_CHROMIUM, openPage, type Witness } from "./chromium.ts";
import { HAS_PAGEFIND, makeIndex, NO_PAGEFIND } from "./pagefind.ts";
import { type Host, serve } from "./serve.ts";

const BELL = "/news/2025/03/12/bell/";
const CRATE = "/news/2024/12/30/crate/";

function article(headline: string, topics: string, text: string): string {
  return `---\nheadline: ${headline}\ntopics: [${topics}]\nauthors: [Night desk]\n---\n\n${text}\n`;
}

/** Three stories that differ, and fourteen about ferries. */
const ARTICLES = {
  "2025-03-12T0900-bell.md": article("The old tram rings again", "Trams", "His granddaughter brought the bell back."),
  "2024-12-30-crate.md": article("A crate of tins", "Economy", "Under the bell tower stood `<img src=x>` &amp; tins."),
  "2025-03-13-draft.md": `---\nheadline: A draft\ndraft: true\n---\n\nThe secret granddaughter.\n`,
  ...Object.fromEntries(
    Array.from({ length: 14 }, (_, i) => [
      `2025-02-${i + 10}-ferry.md`,
      article(`Ferry ${i}`, "Transport", `Boat ${i} sailed.`),
    ]),
  ),
};

const CONFIG = `import newsDigest from ${JSON.stringify(join(COMPILED, "src/index.js"))};
export default (eleventyConfig) => eleventyConfig.addPlugin(newsDigest, {
  site: { url: "https://example.org/news/", id: "tag:example.org,2025", title: "The Digest" },
  search: true,
});
`;

describe.skipIf(CHROMIUM === undefined || !HAS_PAGEFIND)(
  `the search, in Chromium (${NO_CHROMIUM}; ${NO_PAGEFIND})`,
  () => {
    const site = new Project({
      "eleventy.config.js": CONFIG,
      "content/topics.yaml": "- name: Transport\n  children: [{ name: Trams }]\n- name: Economy\n",
      ...Object.fromEntries(Object.entries(ARTICLES).map(([file, text]) => [`content/articles/${file}`, text])),
    });
    let browser: Browser;
    let host: Host;
    let context: BrowserContext;
    let page: Page;
    let witness: Witness;

    beforeAll(async () => {
      const { exitCode, said } = site.build();
      expect(exitCode, said).toBe(0);
      const folder = join(site.folder, "_site");
      [browser, host] = await Promise.all([launch(), serve({ "/news/": folder }), makeIndex(folder)]);
    });
    afterAll(async () => {
      await browser.close();
      await host.close();
      site.dispose();
    });
    afterEach(() => context.close());

    async function open(query = "", options: Parameters<Browser["newContext"]>[0] = {}): Promise<void> {
      context = await browser.newContext(options);
      ({ page, witness } = await openPage(context));
      await page.goto(`${host.url}news/search/${query}`);
      if (options.javaScriptEnabled !== false) await page.locator("form").waitFor();
    }

    const words = () => page.getByLabel("Search words");
    const results = () => page.locator("#results li");
    const found = (count: number) => page.getByText(`Stories found: ${count}`, { exact: true }).waitFor();
    const links = async () =>
      Promise.all((await page.locator("#results a").all()).map((link) => link.getAttribute("href")));
    const isFocused = (selector: string) => page.locator(`${selector}:focus`).waitFor();

    it("finds a story by a word of its body, below the site's prefix", async () => {
      await open();
      await words().fill("granddaughter");
      await found(1);
      expect(await links()).toEqual([BELL]);
      expect(await results().textContent()).toContain("12 March 2025, 09:00");
      expect(await page.locator("mark").textContent()).toBe("granddaughter");
      await page.getByRole("link", { name: "The old tram rings again" }).click();
      expect(page.url()).toBe(host.url + BELL.slice(1));
    });

    it("narrows what it finds by topic, with the topics below it, and by year", async () => {
      await open("?q=bell");
      await found(2);
      await page.getByLabel("Topic").selectOption("Transport");
      await found(1);
      expect(await links()).toEqual([BELL]);
      await page.getByLabel("Topic").selectOption("");
      await page.getByLabel("Year").selectOption("2024");
      await page.locator(`#results a[href="${CRATE}"]`).waitFor();
      expect(await links()).toEqual([CRATE]);
    });

    it("offers its topics and years with how many stories they have, and lists them without a word", async () => {
      await open();
      const options = (label: string) => page.getByLabel(label).locator("option").allInnerTexts();
      expect(await options("Topic")).toEqual(["All topics", "Economy (1)", "Trams (1)", "Transport (15)"]);
      expect(await options("Year")).toEqual(["All years", "2025 (15)", "2024 (1)"]);
      await page.getByLabel("Topic").selectOption("Transport");
      await found(15);
      expect((await links())[0]).toBe(BELL);
    });

    it("says when nothing fits", async () => {
      await open("?q=zyzzyva");
      await found(0);
      expect(await page.getByText("No story matches.").isVisible()).toBe(true);
    });

    it("keeps in its address what was asked, and begins with what an address asks", async () => {
      await open("?q=bell&topic=Trams&year=2025&length=1");
      await found(1);
      await words().fill("boat");
      await page.waitForURL(/\?q=boat&topic=Trams&year=2025$/);
      await found(0);
    });

    it("works by keyboard alone, and leads on to what comes after the first ten", async () => {
      await open();
      await words().focus();
      await page.keyboard.type("boat");
      await page.keyboard.press("Enter");
      await found(14);
      expect(await results().count()).toBe(10);
      for (const field of [
        "#topic",
        "#year",
        "form button",
        ...Array.from({ length: 10 }, (_, i) => `li:nth-child(${i + 1}) a`),
        "#more",
      ]) {
        await page.keyboard.press("Tab");
        await isFocused(field);
      }
      await page.keyboard.press("Enter");
      await isFocused("#results li:nth-child(11) a");
      expect(await results().count()).toBe(14);
      expect(await page.locator("#more").isVisible()).toBe(false);
    });

    it("shows a story's text as text", async () => {
      await open("?q=tins");
      await found(1);
      expect(await page.locator(".excerpt").textContent()).toContain("<img src=x> & tins");
      expect(await page.locator("#results img").count()).toBe(0);
    });

    it("finds no draft, and nothing of the frame's own words", async () => {
      await open("?q=secret");
      await found(0);
      await words().fill("reading minutes edition");
      await found(0);
    });

    it("is blocked by nothing, asks no other host and says nothing on the console", async () => {
      await open("?q=bell");
      await found(2);
      expect(witness.messages).toEqual([]);
      expect(witness.requests.length).toBeGreaterThan(5);
      expect(witness.requests.filter((url) => !url.startsWith(`${host.url}news/`))).toEqual([]);
    });

    it.each([
      [320, "light"],
      [1440, "dark"],
    ] as const)(
      "fits, and meets WCAG 2.2 AA, with what it found, at %i px when it is %s",
      async (width, colorScheme) => {
        await open("?q=boat", { viewport: { width, height: 800 }, colorScheme });
        await found(14);
        expect(await overflowing(page)).toEqual([]);
        expect(await violations(page)).toEqual([]);
      },
    );

    it("says what to do without script", async () => {
      await open("", { javaScriptEnabled: false });
      expect(await page.locator("noscript").isVisible()).toBe(true);
      expect(await page.locator("main").getByRole("link", { name: "Archive" }).isVisible()).toBe(true);
      expect(await page.locator("form, #missing, #more").filter({ visible: true }).count()).toBe(0);
    });

    it("says so when there is no index", async () => {
      context = await browser.newContext();
      await context.route("**/pagefind/**", (route) => route.abort());
      ({ page } = await openPage(context));
      await page.goto(`${host.url}news/search/`);
      await page.getByText("Search is not available at the moment").waitFor();
      expect(await page.locator("form").isVisible()).toBe(false);
    });
  },
);
