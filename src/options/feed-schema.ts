// The form of the option `feeds`.

import { z } from "zod";
import { isWebUrl } from "./forms.ts";
import type { FeedKind } from "./kinds.ts";
import { count, text } from "./values.ts";

const limits = {
  content: z.enum(["full", "summary"]),
  days: count,
  minItems: count,
  maxItems: count,
  maxBytes: z.int().min(10_000, "must be 10000 or more"),
};
const ownLimits = z.strictObject(limits).partial().optional();

const ofKinds = {
  stories: ownLimits,
  editions: ownLimits,
  topics: ownLimits,
  topicEditions: ownLimits,
  threads: ownLimits,
  corrections: ownLimits,
  weekly: ownLimits,
  monthly: ownLimits,
} satisfies Record<FeedKind, typeof ownLimits>;

const HUB_FAULT = 'must be an http or https address such as "https://hub.example.org/", or a list of them';
const hub = z.string().refine(isWebUrl, HUB_FAULT);

export const feeds = z.strictObject({
  content: limits.content.default("full"),
  days: limits.days.default(7),
  minItems: limits.minItems.default(20),
  maxItems: limits.maxItems.default(100),
  maxBytes: limits.maxBytes.default(1_000_000),
  ...ofKinds,
  without: z.array(z.array(text).min(1, "must name one topic or more")).default([]),
  languages: z.boolean().default(true),
  openEditions: z.boolean().optional(),
  ttl: count.default(60),
  hub: z.union([hub, z.array(hub)], HUB_FAULT).optional(),
  image: z
    .string()
    .refine(
      (image) => /\.(?:png|jpe?g)$/i.test(image) && (/^\/(?![/\\])/.test(image) || isWebUrl(image)),
      'must be a PNG or JPEG: a path of this site such as "/images/logo.png", or an http or https address',
    )
    .optional(),
});
