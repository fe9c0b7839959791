// rss2email, which sends each new item as a letter: https://github.com/rss2email/rss2email. It delivers to a folder here.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PYTHON, PYTHON_FEEDPARSER, runProgram } from "./programs.ts";
import { instantOfDate, type Reader, type ReadItem } from "./reader.ts";

export const RSS2EMAIL_NEEDS = ["r2e", PYTHON_FEEDPARSER] as const;

/** Prints the letters of a maildir as JSON, their headers decoded. */
const READ_LETTERS = `
import email, email.policy, json, pathlib, sys
letters = [email.message_from_bytes(p.read_bytes(), policy=email.policy.default) for p in pathlib.Path(sys.argv[1]).glob("new/*")]
print(json.dumps([{"id": m["X-RSS-ID"], "title": m["Subject"], "url": m["X-RSS-URL"], "date": m["Date"]} for m in letters]))
`;

/** A user's rss2email, which remembers what it has sent. */
export class Rss2email {
  readonly #home = mkdtempSync(join(tmpdir(), "news-digest-rss2email-"));

  /** @param url The one feed that is followed. */
  constructor(url: string) {
    writeFileSync(
      join(this.#home, "config"),
      `[DEFAULT]
from = digest@example.org
to = reader@example.org
email-protocol = maildir
maildir-path = ${this.#home}/mail
maildir-mailbox = inbox
date-header = True
date-header-order = issued
verbose = error

[feed.digest]
url = ${url}
`,
    );
    for (const folder of ["cur", "new", "tmp"]) mkdirSync(join(this.#inbox, folder), { recursive: true });
  }

  get #inbox(): string {
    return join(this.#home, "mail/inbox");
  }

  /** Fetches the feed, and gives the letters that came of it this time. */
  async read(): Promise<readonly ReadItem[]> {
    this.#emptyInbox();
    await runProgram("r2e", ["-c", "config", "-d", "data.json", "run"], { home: this.#home });
    const letters: readonly (Omit<ReadItem, "published"> & { date: string })[] = JSON.parse(
      await runProgram(PYTHON, ["-c", READ_LETTERS, this.#inbox], { home: this.#home }),
    );
    return letters.map(({ date, ...letter }) => ({ ...letter, published: instantOfDate(date) }));
  }

  #emptyInbox(): void {
    const folder = join(this.#inbox, "new");
    for (const file of readdirSync(folder)) rmSync(join(folder, file));
  }

  dispose(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }
}

export const rss2email: Reader = {
  name: "rss2email",
  formats: ["rss", "atom"],
  needs: RSS2EMAIL_NEEDS,
  async read(url) {
    const user = new Rss2email(url);
    try {
      return await user.read();
    } finally {
      user.dispose();
    }
  },
};
