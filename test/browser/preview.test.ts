import { availableParallelism, loadavg } from "node:os";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { drawIcon } from "../../src/eleventy/icon-png.ts";
import { makeSettings } from "../make.ts";
import { CHROMIUM, launch, NO_CHROMIUM, openPage, type Witness } from "./chromium.ts";
import { PreviewServer } from "./preview-server.ts";

const STORY = "content/articles/2025/03/2025-03-17-barrier-report.md";
const STORY_PAGE = "2025/03/17/barrier-report/";
const HEADLINE = "Barrier spared 140 homes, says report on the March surge";
const THEME = "_includes/story.ts";
const NEW = "content/articles/2025/03/2025-03-17T1600-owl.md";
const OWL = "---\nheadline: An owl in the Market Hall\ntopics: [Saltings]\n---\n\nIt slept on the clock.\n";

/** Milliseconds in which an act shows. */
const SOON = 2_000;
/** Milliseconds after which a test gives up: other tests may keep the machine busy. */
const PATIENCE = 40_000;

/** What happens on an open page, with what holds once it shows. */
interface Act {
  readonly name: string;
  readonly act: () => void;
  readonly shows: () => Promise<boolean>;
}

describe.skipIf(CHROMIUM === undefined)(`what is saved under --serve, in Chromium (${NO_CHROMIUM})`, () => {
  let server: PreviewServer;
  let browser: Browser;
  let page: Page;
  let witness: Witness;
  /** What the pages' policy did not let through. */
  const refused: string[] = [];
  const times = new Map<string, readonly number[]>();

  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), PreviewServer.start()]);
    ({ page, witness } = await openPage(await browser.newContext()));
    page.on("console", (message) => {
      if (/content security policy|refused/i.test(message.text())) refused.push(message.text());
    });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  afterEach(() => {
    expect(refused).toEqual([]);
  });

  /** Opens a page, acts, undoes it, and does both once more; each time the page has to load itself anew. */
  async function watchIt(path: string, ...acts: readonly Act[]): Promise<void> {
    await visit(path);
    await connected();
    for (const each of [...acts, ...acts]) await see(each);
  }

  async function see({ name, act, shows }: Act): Promise<void> {
    await page.locator("html").evaluate((root) => root.setAttribute("data-before", ""));
    const begun = Date.now();
    act();
    await until(async () => (await page.locator("html[data-before]").count()) === 0 && (await shows()), name);
    const took = Date.now() - begun;
    if (!name.includes("twice")) times.set(name, [...(times.get(name) ?? []), took]);
    await connected();
  }

  /** A page that is still to be loaded anew, for what was saved before, would interrupt it. */
  const visit = (path: string) =>
    until(async () => (await page.goto(server.url + path, { waitUntil: "load" })) !== null, path);

  /** Until the page listens to the server: nobody saves within its first milliseconds. */
  async function connected(): Promise<void> {
    await until(async () => witness.messages.some((message) => message.endsWith("Connected")), "connected");
    witness.messages.length = 0;
  }

  /** A page that is just being left answers with an error. */
  async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
    const deadline = Date.now() + PATIENCE;
    while (!(await holds().catch(() => false))) {
      if (Date.now() > deadline) throw new Error(`It did not come about: ${what}\n${server.said.slice(-4000)}`);
      await page.waitForTimeout(10);
    }
  }

  const replace = (file: string, from: string, to: string) => () => {
    const text = server.read(file);
    if (!text.includes(from)) throw new Error(`${file} has no "${from}".`);
    server.write(file, text.replace(from, to));
  };
  const text = async (selector: string) => (await page.locator(selector).first().textContent()) ?? "";
  const has = async (selector: string) => (await page.locator(selector).count()) > 0;
  const answers = async (path: string) => (await page.request.get(server.url + path)).status();
  const isMissing = async () => (await text("h1")) === "This page does not exist";
  const isStory = (headline: string) => async () => (await text("h1")) === headline;

  /** The same, and back. */
  function change(
    name: string,
    file: string,
    from: string,
    to: string,
    shows: (isChanged: boolean) => Promise<boolean>,
  ) {
    return [
      { name, act: replace(file, from, to), shows: () => shows(true) },
      { name: `${name}, undone`, act: replace(file, to, from), shows: () => shows(false) },
    ];
  }

  it("an edited story", async () => {
    const edited = "An edited headline";
    await watchIt(
      STORY_PAGE,
      ...change("edit", STORY, HEADLINE, edited, async (is) => (await text("h1")) === (is ? edited : HEADLINE)),
    );
  });

  it("a new story, renamed and renamed back, under another address by a slug, and deleted", async () => {
    const renamed = NEW.replace("owl", "night-bird");
    const linksTo =
      (slug: string, ...gone: readonly string[]) =>
      async () =>
        (await has(`main a[href$="/2025/03/17/${slug}/"]`)) &&
        (await answers(`2025/03/17/${slug}/`)) === 200 &&
        (await Promise.all(gone.map((each) => answers(`2025/03/17/${each}/`)))).every((status) => status === 404);
    await watchIt(
      "2025/03/17/",
      { name: "add", act: () => server.write(NEW, OWL), shows: linksTo("owl", "night-bird") },
      { name: "rename", act: () => server.rename(NEW, renamed), shows: linksTo("night-bird", "owl") },
      { name: "rename, undone", act: () => server.rename(renamed, NEW), shows: linksTo("owl", "night-bird") },
      ...change("slug", NEW, "---\n", "---\nslug: barn-owl\n", (is) =>
        is ? linksTo("barn-owl", "owl")() : linksTo("owl", "barn-owl")(),
      ),
      {
        name: "delete",
        act: () => server.remove(NEW),
        shows: async () =>
          !(await has('main a[href$="/2025/03/17/owl/"]')) && (await answers("2025/03/17/owl/")) === 404,
      },
    );
  });

  it("a story that is deleted while it is open, and put back", async () => {
    const story = server.read(STORY);
    await watchIt(
      STORY_PAGE,
      { name: "delete", act: () => server.remove(STORY), shows: isMissing },
      { name: "delete, undone", act: () => server.write(STORY, story), shows: isStory(HEADLINE) },
    );
  });

  it("a topic that is renamed in topics.yaml, and renamed back", async () => {
    await watchIt(
      "topics/sport/rowing/",
      ...change("topic", "content/topics.yaml", "- name: Rowing", "- name: Sculling", async (is) =>
        is
          ? (await isMissing()) && (await answers("topics/sport/sculling/")) === 200
          : (await text("h1")) === "Rowing" && (await answers("topics/sport/sculling/")) === 404,
      ),
    );
  });

  it("an option", async () => {
    const [before, after] = ["The Larkhaven Digest", "The Larkhaven Post"];
    await watchIt(
      "archive/",
      ...change("option", "eleventy.config.ts", before, after, async (is) =>
        (await page.title()).includes(is ? after : before),
      ),
    );
  });

  it("a style sheet", async () => {
    const green = "\nbody { color: rgb(0, 128, 0) !important; }\n";
    const sheet = server.read("_includes/style.css");
    const colour = () => page.evaluate<string>("getComputedStyle(document.body).color");
    await watchIt(
      "",
      { name: "CSS", act: () => server.write("_includes/style.css", sheet + green), shows: isGreen(true) },
      { name: "CSS, undone", act: () => server.write("_includes/style.css", sheet), shows: isGreen(false) },
    );
    function isGreen(expected: boolean) {
      return async () => ((await colour()) === "rgb(0, 128, 0)") === expected;
    }
  });

  it("the theme", async () => {
    await watchIt(
      STORY_PAGE,
      ...change(
        "theme",
        THEME,
        "<article ",
        "<article data-edited ",
        async (is) => is === (await has("[data-edited]")),
      ),
    );
  });

  it("the plugin", async () => {
    await watchIt(
      "",
      ...change("plugin", "src/messages/english.ts", 'topics: "Topics"', 'topics: "Themes"', async (is) =>
        (await text("header")).includes(is ? "Themes" : "Topics"),
      ),
    );
  });

  it("the theme, saved once more while the site is built", async () => {
    const original = server.read(THEME);
    const save = (n: number) => server.write(THEME, original.replace("<article ", `<article data-edit="${n}" `));
    const twice = () => {
      save(1);
      setTimeout(() => save(2), 500);
    };
    // Eleventy's server does not reach a page that is still loading when the second build ends: ask for what it serves.
    const isServed = async (text: string) =>
      (await (await page.request.get(server.url + STORY_PAGE)).text()).includes(text);
    await watchIt(
      STORY_PAGE,
      { name: "theme, twice", act: twice, shows: () => isServed('data-edit="2"') },
      {
        name: "theme, twice, undone",
        act: () => server.write(THEME, original),
        shows: async () => !(await isServed("data-edit=")),
      },
    );
  });

  it("a picture", async () => {
    const file = "content/images/river-levels.png";
    const original = server.readBytes(file);
    const picture = page.locator('img[src$="river-levels.png"]');
    /** How wide it is said to be, and whether that picture is there, in the form that the browser has chosen. */
    const isShown = async (width: number) => {
      await picture.scrollIntoViewIfNeeded();
      const isLoaded = await picture.evaluate((img) => "naturalWidth" in img && img.naturalWidth > 0);
      return isLoaded && (await picture.getAttribute("width")) === String(width);
    };
    await watchIt(
      "2025/03/07/barrier-closes-for-surge/",
      {
        name: "picture",
        act: () => server.write(file, drawIcon(makeSettings().site, 192)),
        shows: () => isShown(192),
      },
      { name: "picture, undone", act: () => server.write(file, original), shows: () => isShown(1200) },
    );
  });

  it("a fault, which leaves the page as it is, and its correction", async () => {
    await visit(STORY_PAGE);
    const before = server.said.length;
    replace(STORY, "headline:", "headlin:")();
    await until(async () => server.said.slice(before).includes('Did you mean "headline"?'), "the fault");
    expect(await answers(STORY_PAGE)).toBe(200);
    await see({
      name: "mend",
      act: replace(STORY, "headlin:", "headline:"),
      shows: isStory(HEADLINE),
    });
  });

  it(`shows all of it within ${SOON} ms (skipped where others keep the machine busy)`, ({ skip }) => {
    if ((loadavg()[0] ?? 0) > 1.5 * availableParallelism()) skip("The machine is busy.");
    expect([...times].filter(([, each]) => Math.min(...each) > SOON)).toEqual([]);
  });
});
