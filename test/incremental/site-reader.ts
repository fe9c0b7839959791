// A reader who crawls a site that is being changed, by its files: pages and feeds, over and over.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readReferences } from "../../src/check/html-references.ts";
import { SiteTargets } from "../../src/check/site-targets.ts";
import { toFile } from "../../src/site/urls.ts";

const SITE = { base: "https://example.org/news", prefix: "/news" };
const FEEDS = ["/feed.xml", "/atom.xml", "/feed.json", "/editions.xml", "/corrections.xml", "/sitemap.xml"];
const END: Readonly<Record<string, RegExp>> = {
  html: /<\/html>\s*$/,
  xml: /<\/(?:rss|feed|urlset|sitemapindex)>\s*$/,
  json: /\}\s*$/,
};

export class SiteReader {
  /** What no reader should meet: half files, and links that lead nowhere while they are there. */
  readonly faults: string[] = [];
  /** The versions of the site in the order in which they were seen, each as often as it came anew. */
  readonly versions: string[] = [];
  reads = 0;
  readonly #folder: string;
  readonly #trees: readonly ReadonlyMap<string, unknown>[];
  readonly #targets = new SiteTargets(SITE, []);
  #isOver = false;

  /**
   * @param folder Where the site is served from.
   * @param versions What it was and what it is to be: a link to what is in neither is its author's fault.
   */
  constructor(folder: string, versions: readonly ReadonlyMap<string, unknown>[]) {
    this.#folder = folder;
    this.#trees = versions;
  }

  stop(): void {
    this.#isOver = true;
  }

  /** Crawls from the home page and the feeds until it is stopped. */
  async crawl(): Promise<void> {
    while (!this.#isOver) {
      const seen = new Set(["/", ...FEEDS]);
      for (const path of seen) {
        if (this.#isOver) return;
        const text = await this.#read(path);
        if (text === undefined) continue;
        for (const target of this.#linksOf(path, text)) {
          if (seen.has(target)) continue;
          seen.add(target);
          if ((await this.#read(target)) === undefined) await this.#lookAgain(path, target);
        }
      }
    }
  }

  /** A page may have gone since the link to it was read; the link must have gone before. */
  async #lookAgain(path: string, target: string): Promise<void> {
    // What goes, a page and its feeds that lead to each other, goes file by file; nothing that stays leads there.
    if (!FEEDS.includes(path) && this.#trees.at(-1)?.has(toFile(path)) !== true) return;
    const isLinked = async () => {
      const text = await this.#read(path);
      return text !== undefined && this.#linksOf(path, text).includes(target);
    };
    // The link may be newer than the first look at its target, and the second look newer than the link.
    if ((await isLinked()) && (await this.#read(target)) === undefined && (await isLinked())) {
      this.faults.push(`${path} leads to ${target}, which is not there`);
    }
  }

  async #read(path: string): Promise<string | undefined> {
    this.reads++;
    let text: string;
    try {
      text = await readFile(join(this.#folder, toFile(path)), "utf8");
    } catch {
      return undefined;
    }
    const end = END[/\.(\w+)$/.exec(toFile(path))?.[1] ?? ""];
    if (end !== undefined && !end.test(text)) this.faults.push(`${path} is half a file`);
    const [version] = /The Digest \d+/.exec(text) ?? [];
    if (version !== undefined && this.versions.at(-1) !== version) this.versions.push(version);
    return text;
  }

  #linksOf(path: string, text: string): readonly string[] {
    return this.#allLinksOf(path, text).filter((each) => this.#trees.some((tree) => tree.has(toFile(each))));
  }

  #allLinksOf(path: string, text: string): readonly string[] {
    if (path.endsWith("/")) {
      const { links, loads, base } = readReferences(text);
      return [...links, ...loads].flatMap((address) => this.#targets.resolve(address, path, base)?.path ?? []);
    }
    // Items of feeds, and what their texts lead to.
    const addresses = text.match(/https:\/\/example\.org\/news\/[^\s"'<>\\&]*/g) ?? [];
    return addresses.flatMap((address) => this.#targets.resolve(address, path, undefined)?.path ?? []);
  }
}
