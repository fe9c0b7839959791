// Schemas that every file of a site's feeds must keep, whoever reads it.

import { expect } from "vitest";
import type { Feed } from "../../src/feed/feed.ts";
import { JSON_FEED } from "../../src/feed/json-feed.ts";
import { jsonFeedSchema } from "../feed/json-feed-schema.ts";
import { runProgram } from "./programs.ts";
import type { ServedSite } from "./served-site.ts";

/** Fails unless every file of XML is well-formed, as libxml2 sees it: feeds, archives, lists of feeds, sitemaps. */
export async function expectWellFormed({ project }: ServedSite): Promise<void> {
  const files = project.files().filter((file) => /\.(?:xml|opml)$/.test(file));
  expect(files.length).toBeGreaterThan(10);
  const paths = files.map((file) => `_site/${file}`);
  await runProgram("xmllint", ["--noout", ...paths], { home: project.folder });
}

/** Fails unless every one of `feeds` and every archive keeps the schema of JSON Feed. */
export function expectJsonFeeds({ project }: ServedSite, feeds: readonly Feed[]): void {
  const archives = project.files().filter((file) => /^archive\/.*\.json$/.test(file));
  expect(archives.length).toBeGreaterThan(0);
  for (const file of [...feeds.map(({ address }) => JSON_FEED.path(address).slice(1)), ...archives]) {
    const content: unknown = JSON.parse(project.read(`_site/${file}`));
    expect(jsonFeedSchema.safeParse(content).error?.issues, file).toBeUndefined();
  }
}
