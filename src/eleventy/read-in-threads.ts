// Articles that are read into the store by several threads at once, where there are many to read.

import { existsSync } from "node:fs";
import type { AnalyseArticle } from "../article/article.ts";
import { readSegment, segmentPath } from "../article/article-store.ts";
import type { ReadElsewhere } from "../article/read-articles.ts";
import type { ThreadTask } from "./thread.ts";
import type { Threads } from "./threads.ts";

/** Fewer files are read here before a thread has started. */
const FEWEST_FILES = 2500;

/** Reads the segments that the store does not have; what it has is looked at where it is needed. */
export function readInThreads(threads: Threads, analyse: AnalyseArticle): ReadElsewhere {
  return async (groups, store) => {
    const missing = [...groups].filter(([name]) => !existsSync(segmentPath(store, name)));
    const count = missing.reduce((total, [, files]) => total + files.length, 0);
    if (missing.length < 2 || count < FEWEST_FILES) return;
    const tasks = missing.map(([segment, files]): ThreadTask => ({ do: "read", segment, files }));
    await threads.run(tasks, (task) => {
      if (task.do === "read") readSegment(task.segment, task.files, store, analyse);
      return undefined;
    });
  };
}
