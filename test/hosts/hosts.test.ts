import type { ChildProcess } from "node:child_process";
import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSample } from "../determinism/build-sample.ts";
import { copyCheckout } from "../determinism/checkout.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";
import { type Answer, crawl } from "./crawl.ts";
import { findPort, SERVERS, start } from "./servers.ts";

const SITES = [
  { path: "/", base: "https://example.org", prefix: "" },
  { path: "/news/", base: "https://example.org/news", prefix: "/news" },
] as const;

const work = makeTemporaryFolder("news-digest-hosts");

describe.each(SITES)("the sample site at $path", ({ path, base, prefix }) => {
  /** A document root, with the site where its path says. */
  const root = join(work, path === "/" ? "root" : "below");
  const site = join(root, path);

  beforeAll(async () => {
    const checkout = join(work, `checkout${path}`);
    copyCheckout(checkout);
    await buildSample({ checkout, env: { SITE_URL: `${base}/` } });
    cpSync(join(checkout, "_site"), site, { recursive: true });
  });

  describe.each(SERVERS)("served by $name (skipped where it is not installed)", (server) => {
    let child: ChildProcess | undefined;
    let host: string;
    let answers: ReadonlyMap<string, Answer>;

    beforeAll(async () => {
      if (server.program === undefined) return;
      const port = await findPort();
      host = `http://127.0.0.1:${port}`;
      child = await start(server, { port, root, path, folder: join(work, `${server.name}${prefix}`) });
      answers = await crawl(host, { base, prefix });
    });
    afterAll(() => {
      child?.kill();
    });

    const each = it.skipIf(server.program === undefined);

    each("has every page, found by links from the home page, and no broken link", () => {
      const broken = [...answers].filter(([, { status }]) => status !== 200);
      expect(broken).toEqual([]);
      const pages = readdirSync(site, { recursive: true, encoding: "utf8" })
        .filter((file) => /(?:^|\/)index\.html$/.test(file))
        .map((file) => `/${file.replace(/index\.html$/, "")}`);
      expect(pages.filter((page) => !answers.has(page))).toEqual([]);
      expect(pages.length).toBeGreaterThan(100);
    });

    each("gives feeds a type that readers take", () => {
      const typeOf = (feed: string) => answers.get(feed)?.type.replace("; charset=utf-8", "");
      expect(typeOf("/feed.xml")).toBe("application/rss+xml");
      expect(typeOf("/atom.xml")).toBe("application/atom+xml");
      const feeds = [...answers].filter(([each]) => each.endsWith(".xml"));
      expect(feeds.length).toBeGreaterThan(50);
      expect(feeds.filter(([, { type }]) => !/^(?:application|text)\/(?:\w+\+)?xml/.test(type))).toEqual([]);
    });

    each("shows the 404 page, with that status, for an address that leads nowhere", async () => {
      const response = await fetch(`${host}${path}2025/03/99/nothing/`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain(`<a href="${path}archive/">`);
    });

    each("leads a page without its slash on to the one with it", async () => {
      const response = await fetch(`${host}${path}archive`);
      expect([response.status, response.url]).toEqual([200, `${host}${path}archive/`]);
    });

    each("lets what is named by its content be kept for a year, and feeds for an hour at most", async () => {
      const ageOf = async (asset: string) => {
        const response = await fetch(`${host}${prefix}${asset}`);
        return Number(/max-age=(\d+)/.exec(response.headers.get("cache-control") ?? "")?.[1]);
      };
      const stylesheet = [...answers.keys()].find((each) => each.endsWith(".css")) ?? "";
      expect(await ageOf(stylesheet)).toBe(31_536_000);
      expect(await ageOf("/feed.xml")).toBeLessThanOrEqual(3600);
    });
  });
});
