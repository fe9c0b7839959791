// The claim that all of this is for: what a reader shows is what the model says.

import { expect } from "vitest";
import { ATOM } from "../../src/feed/atom.ts";
import type { Feed } from "../../src/feed/feed.ts";
import { feedUrl } from "../../src/feed/format.ts";
import { JSON_FEED } from "../../src/feed/json-feed.ts";
import { RSS } from "../../src/feed/rss.ts";
import { compareBy } from "../../src/order.ts";
import { asShownBy } from "./quirks.ts";
import type { Reader, ReadFormat, ReadItem } from "./reader.ts";

const SECOND = 1000;

const byTime = compareBy<ReadItem>(
  (item) => -item.published,
  (item) => item.id,
);

const FORMATS = { rss: RSS, atom: ATOM, json: JSON_FEED };

/** Fails unless `reader` gives back each item of `feed`, and no other. */
export async function expectModel(reader: Reader, feed: Feed, format: ReadFormat): Promise<void> {
  const url = feedUrl(feed, FORMATS[format]);
  const shown = await reader.read(url);
  const meant = feed.items.map((item) => asShownBy(reader.name, format, item));
  expect(inOrder(shown), `${url} as ${reader.name} shows it`).toEqual(inOrder(meant));
}

/** Readers sort as they like; feeds tell time in whole seconds, and part a `<` from a tag by what nobody sees. */
function inOrder(items: readonly ReadItem[]): readonly ReadItem[] {
  return items
    .map(({ title, published, ...item }) => ({
      ...item,
      title: title.replaceAll("\u2060", ""),
      published: Math.floor(published / SECOND) * SECOND,
    }))
    .sort(byTime);
}
