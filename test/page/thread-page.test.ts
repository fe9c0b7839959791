import { describe, expect, it } from "vitest";
import { checkPages } from "../../src/page/check-pages.ts";
import type { PageEntry, PageModel } from "../../src/page/pages.ts";
import { listPages } from "../../src/page/pages.ts";
import { composeRaw, type RawFiles, type RawSite } from "../digest/compose-raw.ts";
import { documentAt, documentsOf } from "../feed/documents-of.ts";

const text = (headline: string, ...paragraphs: readonly string[]) => `${[headline, ...paragraphs].join("\n\n")}\n`;

/** A crane that is spoken of on three days, twice on the first; and a library that is not. */
const FILES: RawFiles = {
  "2025-03-18T0740-crane.txt": text(
    "Crane falls on Fish Quay",
    "A crane fell onto Fish Quay in a storm on Tuesday and sank two trawlers, the harbour authority said.",
    "The harbour authority closed Fish Quay to trawlers and sent divers to look at the wall below the crane.",
  ),
  "2025-03-18T1000-radio.txt": text(
    "Two trawlers sink as crane falls at Fish Quay",
    "A crane has fallen on two trawlers at Fish Quay. The storm had moved the crane, the harbour authority said.",
  ),
  "2025-03-18T1200-library.txt": text(
    "Library shows maps of the old town",
    "The Central Library shows ninety maps of the old town until May. The oldest of them is from 1612.",
  ),
  "2025-03-20T0810-divers.txt": text(
    "Divers find crack below fallen crane on Fish Quay",
    "Divers found a crack in the wall of Fish Quay below the fallen crane. Trawlers land at Saltings meanwhile.",
  ),
  "2025-03-27T0810-lifted.txt": text(
    "Fallen crane is lifted off Fish Quay",
    "The fallen crane was lifted off Fish Quay on Thursday. The harbour authority lets trawlers in again today.",
  ),
};
const SLUG = "2025-03-18-crane";
const NOW = Date.UTC(2025, 2, 28);

const pagesOf = (files: RawFiles = FILES, site: RawSite = {}): readonly PageEntry[] =>
  listPages(composeRaw(files, { now: NOW, ...site }), { stylesheet: "/s.css" });

function pageAt<K extends PageModel["kind"]>(entries: readonly PageEntry[], kind: K, path: string) {
  const model = entries.find((entry) => entry.path === path)?.build();
  if (model?.kind !== kind) throw new Error(`${path} is not a page of the kind ${kind}.`);
  return model as Extract<PageModel, { kind: K }>;
}

const hrefs = (links: readonly { readonly href: string }[] = []) =>
  links.map(({ href }) => href.split("/").at(-2) ?? "");

describe("the page of a running story", () => {
  const pages = pagesOf();
  const page = pageAt(pages, "thread", `/threads/${SLUG}/`);

  it("has its stories by day, the newest first, and the reports of one event under one", () => {
    expect(page.days.map(({ day, stories }) => [day.href, hrefs(stories)])).toEqual([
      ["/news/2025/03/27/", ["lifted"]],
      ["/news/2025/03/20/", ["divers"]],
      ["/news/2025/03/18/", [expect.stringMatching(/^(?:crane|radio)$/)]],
    ]);
    const [first] = page.days.at(-1)?.stories ?? [];
    expect(first?.reports).toHaveLength(1);
    expect(page.storyCount).toBe(4);
  });

  it("is called after its first story, says how long it is, and shows its coverage", () => {
    expect(page.heading).toBe("Crane falls on Fish Quay");
    expect(page.span).toMatch(/18.*27/);
    expect(page.feed.href).toBe(`/news/threads/${SLUG}/feed.xml`);
    expect(page.breadcrumbs.map(({ href }) => href)).toEqual(["/news/", "/news/threads/"]);
    expect(page.chart).toBeDefined();
  });

  it("is called after the editor's key, where there is one", () => {
    const keyed = Object.entries(FILES).map(([path, source]) => {
      const [headline = "", ...rest] = source.split("\n\n");
      const fields = path.includes("library") ? "" : "\nstory: fish-quay-crane";
      return [path.replace(".txt", ".md"), `---\nheadline: ${headline}${fields}\n---\n\n${rest.join("\n\n")}`];
    });
    expect(pageAt(pagesOf(Object.fromEntries(keyed)), "thread", `/threads/${SLUG}/`).heading).toBe("Fish quay crane");
  });

  it("passes the checks of pages", () => {
    expect(checkPages(pages)).toEqual([]);
  });

  it("is not there before there are three articles in two editions, nor where threads are off", () => {
    const early = Object.fromEntries(Object.entries(FILES).slice(0, 3));
    for (const entries of [pagesOf(early), pagesOf(FILES, { options: { insight: { threads: false } } })]) {
      expect(entries.filter(({ kind }) => kind === "thread" || kind === "threads")).toEqual([]);
    }
  });
});

describe("a story in a running story", () => {
  it("leads to what came before and after it, and to the whole", () => {
    const { thread } = pageAt(pagesOf(), "story", "/2025/03/20/divers/");
    expect(hrefs(thread?.before)).toEqual(["crane", "radio"]);
    expect(hrefs(thread?.after)).toEqual(["lifted"]);
    expect(thread?.page?.href).toBe(`/news/threads/${SLUG}/`);
    expect(pageAt(pagesOf(), "story", "/2025/03/18/library/").thread).toBeUndefined();
  });
});

describe("the list of running stories", () => {
  it("tells those that run from those that have come to rest", () => {
    const running = pageAt(pagesOf(), "threads", "/threads/");
    expect([hrefs(running.running), hrefs(running.earlier)]).toEqual([[SLUG], []]);
    expect(running.running[0]).toMatchObject({ storyCount: 4, newest: { href: "/news/2025/03/27/lifted/" } });
    const rested = pageAt(pagesOf(FILES, { now: Date.UTC(2025, 5, 1) }), "threads", "/threads/");
    expect([hrefs(rested.running), hrefs(rested.earlier)]).toEqual([[], [SLUG]]);
  });

  it("is led to by the home page, which shows those that run alone", () => {
    expect(hrefs(pageAt(pagesOf(), "home", "/").threads?.threads)).toEqual([SLUG]);
    const rested = pageAt(pagesOf(FILES, { now: Date.UTC(2025, 5, 1) }), "home", "/");
    expect([rested.threads?.all.href, rested.threads?.threads]).toEqual(["/news/threads/", []]);
  });
});

describe("the feeds of a running story", () => {
  const digest = composeRaw(FILES, { now: NOW });
  const items = (path: string) => documentAt(digest, `/threads/${SLUG}/${path}`);
  const order = ["lifted", "divers", "radio", "crane"];

  it.each(["feed.xml", "atom.xml"])("carry its stories alone, the newest first: %s", (path) => {
    const content = items(path);
    const places = order.map((slug) => content.search(new RegExp(`https://example.org/news/2025/03/\\d\\d/${slug}/`)));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(content).not.toContain("library");
    expect(content).toContain("Crane falls on Fish Quay");
  });

  it("mark in JSON Feed, as in others, what was taken from the article", () => {
    const feed = JSON.parse(items("feed.json")) as {
      readonly home_page_url: string;
      readonly items: readonly {
        readonly url: string;
        readonly _from_the_article?: { readonly key_points: string[] };
      }[];
    };
    expect(feed.home_page_url).toBe(`https://example.org/news/threads/${SLUG}/`);
    expect(feed.items.map(({ url }) => url.split("/").at(-2))).toEqual(order);
    expect(feed.items.at(-1)?._from_the_article?.key_points).toEqual([
      "A crane fell onto Fish Quay in a storm on Tuesday and sank two trawlers, the harbour authority said.",
    ]);
    expect(items("feed.xml")).toContain("From the article");
  });

  it("are none of a thread without a page", () => {
    const early = composeRaw(Object.fromEntries(Object.entries(FILES).slice(0, 3)), { now: NOW });
    expect(early.threads).toHaveLength(1);
    expect([...documentsOf(early).keys()].filter((path) => path.startsWith("/threads/"))).toEqual([]);
  });
});
