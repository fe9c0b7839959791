// https://www.jsonfeed.org/version/1.1/ as a schema: every field that it knows, and no other.

import { describe, expect, it } from "vitest";
import { z } from "zod";
import { makeDigest } from "../make.ts";
import { documentsOf } from "./documents-of.ts";
import { sampleDigest } from "./sample.ts";

const url = z.url({ protocol: /^https?$/ });
const text = z.string().min(1);
const author = z.strictObject({ name: text, url: url.optional() });

const item = z
  .strictObject({
    id: text,
    url,
    external_url: url.optional(),
    title: text,
    content_html: text.optional(),
    content_text: text.optional(),
    summary: text,
    image: url.optional(),
    date_published: z.iso.datetime(),
    date_modified: z.iso.datetime(),
    authors: z.array(author).min(1),
    tags: z.array(text).min(1).optional(),
    language: text,
  })
  .refine((each) => each.content_html !== undefined || each.content_text !== undefined, "must have a content");

const feed = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: text,
  home_page_url: url,
  feed_url: url,
  description: text,
  next_url: url.optional(),
  icon: url.optional(),
  authors: z.array(author).min(1),
  language: text,
  hubs: z.array(z.strictObject({ type: text, url })).optional(),
  items: z.array(item),
});

describe("JSON Feed 1.1", () => {
  it.each([
    ["whole stories", sampleDigest()],
    ["leads alone", sampleDigest({ content: "summary" })],
    ["no stories", makeDigest([])],
  ])("is what every .json document of %s is", (_, digest) => {
    const documents = [...documentsOf(digest)].filter(([path]) => path.endsWith(".json"));
    expect(documents.length).toBeGreaterThanOrEqual(3);
    for (const [path, content] of documents) {
      expect(feed.safeParse(JSON.parse(content)).error?.issues, path).toBeUndefined();
      expect(JSON.parse(content).feed_url).toBe(`https://example.org/news${path}`);
    }
  });
});
