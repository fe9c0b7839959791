// Python's feedparser, on which many readers are built: https://feedparser.readthedocs.io/

import { tmpdir } from "node:os";
import { PYTHON, PYTHON_FEEDPARSER, runProgram } from "./programs.ts";
import { instantOfDate, type Reader, type ReadItem } from "./reader.ts";

/** Fails where the feed is not well-formed or otherwise "bozo". */
const READ_FEED = `
import feedparser, json, sys, time
feed = feedparser.parse(sys.argv[1])
if feed.bozo: sys.exit(repr(feed.bozo_exception))
print(json.dumps([{"id": e.id, "title": e.title, "url": e.link, "date": time.strftime("%Y-%m-%dT%H:%M:%SZ", e.published_parsed)} for e in feed.entries]))
`;

export const pythonFeedparser: Reader = {
  name: "Python's feedparser",
  formats: ["rss", "atom"],
  needs: [PYTHON_FEEDPARSER],
  async read(url) {
    const items: readonly (Omit<ReadItem, "published"> & { date: string })[] = JSON.parse(
      await runProgram(PYTHON, ["-c", READ_FEED, url], { home: tmpdir() }),
    );
    return items.map(({ date, ...item }) => ({ ...item, published: instantOfDate(date) }));
  },
};
