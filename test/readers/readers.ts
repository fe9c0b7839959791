// The readers that every feed is tried with.

import { newsboat } from "./newsboat.ts";
import { NPM_READERS } from "./npm-readers.ts";
import { pythonFeedparser } from "./python-feedparser.ts";
import type { Reader } from "./reader.ts";
import { rss2email } from "./rss2email.ts";
import { sfeed } from "./sfeed.ts";

export const READERS: readonly Reader[] = [newsboat, sfeed, rss2email, pythonFeedparser, ...NPM_READERS];
