// newsboat, a reader for the terminal: https://newsboat.org/. It needs no screen to fetch feeds into its cache.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram } from "./programs.ts";
import type { Reader, ReadItem } from "./reader.ts";

export const NEWSBOAT_NEEDS = ["newsboat", "sqlite3"] as const;

const SECOND = 1000;

/** A user's newsboat, which remembers what it has read. */
export class Newsboat {
  readonly #home = mkdtempSync(join(tmpdir(), "news-digest-newsboat-"));

  /** @param url The one feed that is followed. */
  constructor(url: string) {
    writeFileSync(join(this.#home, "urls"), `${url}\n`);
    writeFileSync(join(this.#home, "config"), "");
  }

  /** Fetches the feed, and gives every item that is shown, of this time and of times before. */
  async read(): Promise<readonly ReadItem[]> {
    await runProgram("newsboat", ["-u", "urls", "-c", "cache.db", "-C", "config", "-x", "reload"], {
      home: this.#home,
    });
    const query = "select guid as id, title, url, pubDate as seconds from rss_item where deleted = 0";
    const rows = await runProgram("sqlite3", ["-json", "cache.db", query], { home: this.#home });
    const items: readonly (Omit<ReadItem, "published"> & { seconds: number })[] = rows === "" ? [] : JSON.parse(rows);
    return items.map(({ seconds, ...item }) => ({ ...item, published: seconds * SECOND }));
  }

  dispose(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }
}

export const newsboat: Reader = {
  name: "newsboat",
  formats: ["rss", "atom"],
  needs: NEWSBOAT_NEEDS,
  async read(url) {
    // It keeps an item of one id once, in whichever feed had it last: so each feed gets a newsboat of its own.
    const user = new Newsboat(url);
    try {
      return await user.read();
    } finally {
      user.dispose();
    }
  },
};
