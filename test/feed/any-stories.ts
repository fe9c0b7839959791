// Stories of any kind, as they are once an article has been read: clean, and ids and dates in their form.

import fc from "fast-check";
import type { Story, Topic } from "../../src/digest/model.ts";
import { cleanText } from "../../src/text/clean.ts";
import { makeBody, makeMarkup, makeStory, makeTopic } from "../make.ts";

const topics: readonly Topic[] = [
  makeTopic("World"),
  makeTopic("C++", { slug: "cpp" }),
  makeTopic("Nature & Climate"),
  makeTopic("</title>", { slug: "title" }),
];

/** One line of anything, some of it made of what breaks feeds. */
const line: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom(
        "<b>",
        "</b>",
        "&amp;",
        "&#8217;",
        "]]>",
        "<!--",
        "Q&A",
        '"',
        "'",
        "\\",
        "😀",
        "中",
        "\u202E",
        "{{ x }}",
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => cleanText(parts.join("")).replace(/\s+/g, " ").trim())
  .filter((text) => text !== "");

/** In 2024 and 2025, many at the same moment. */
const instant = fc
  .oneof(fc.constant(0), fc.integer({ min: 0, max: 400 * 24 * 60 }))
  .map((minutes) => Date.UTC(2024, 1, 1) + minutes * 60_000);

const when = fc.oneof(
  instant.map((at) => ({ at })),
  instant.map((at) => ({ day: new Date(at).toISOString().slice(0, 10) })),
);

const correction = fc.record({ date: when, text: line.map(makeMarkup), significant: fc.boolean() });
const source = fc.record({ name: line, url: fc.option(fc.webUrl({ withQueryParameters: true }), { nil: undefined }) });

const story = fc
  .record({
    id: fc.stringMatching(/^[A-Za-z0-9._-]{1,12}(\/[A-Za-z0-9._-]{1,8})?$/),
    headline: line.map(makeMarkup),
    keyPoints: fc.array(line.map(makeMarkup), { maxLength: 3 }),
    body: fc.array(line, { minLength: 1, maxLength: 3 }).map((paragraphs) => makeBody(...paragraphs)),
    published: when,
    topics: fc.subarray([...topics], { minLength: 1 }),
    sources: fc.array(source, { maxLength: 3 }),
    authors: fc.array(fc.record({ name: line }), { maxLength: 2 }),
    language: fc.constantFrom("en", "ar", "zh-Hans"),
    corrections: fc.array(correction, { maxLength: 3 }),
    retraction: fc.option(fc.record({ date: when, text: line.map(makeMarkup) }), { nil: undefined, freq: 6 }),
  })
  .map((fields) => ({ ...fields, slug: `s-${Buffer.from(fields.id).toString("hex")}` }));

/** Stories with ids of their own, in any number and order. */
export const anyStories: fc.Arbitrary<readonly Story[]> = fc
  .uniqueArray(story, { selector: ({ id }) => id, maxLength: 12 })
  .map((all) => all.map((fields) => makeStory(fields)));
