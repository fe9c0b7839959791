// https://www.jsonfeed.org/version/1.1/ as a schema: every field of it that our feeds have, and no other.

import { z } from "zod";

const url = z.url({ protocol: /^https?$/ });
const text = z.string().min(1);
const author = z.strictObject({ name: text, url: url.optional() });

const attachment = z.strictObject({
  url,
  mime_type: text,
  size_in_bytes: z.int().positive().optional(),
  duration_in_seconds: z.int().positive().optional(),
});

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
    attachments: z.array(attachment).min(1).optional(),
    // An extension: their names begin with `_`.
    _from_the_article: z.strictObject({ key_points: z.array(text).min(1) }).optional(),
  })
  .refine((each) => each.content_html !== undefined || each.content_text !== undefined, "must have a content");

/** A whole document. */
export const jsonFeedSchema = z.strictObject({
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
