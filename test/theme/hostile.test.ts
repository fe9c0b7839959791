import fc from "fast-check";
import { expect, it } from "vitest";
import type { Story } from "../../src/digest/model.ts";
import { makeBody, makeDigest, makeMarkup, makeSettings, makeStory, makeTopic } from "../make.ts";
import { attribute, named, parsePages, textOf } from "./documents.ts";

const FRAGMENTS = [
  "</title>",
  "</script>",
  "<script>alert(1)</script>",
  "<!--",
  "-->",
  "]]>",
  "<![CDATA[",
  '" onload="x',
  "' onload='x",
  "</h1></article></main>",
  "<img src=x onerror=x>",
  "{{ x }}",
  "&amp;",
  "&",
  "<",
  ">",
  "\\u003c",
  "\u2028",
  "javascript:x",
  "مرحبا",
  "中文",
  " ",
  "a",
];

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ maxLength: 3 })), { minLength: 1, maxLength: 6 })
  .map((parts) => `x${parts.join("").replace(/[\0\r]/g, "")}x`);

/** A story with the same hostile text in each field that holds text. */
function hostileStory(text: string): Story {
  const at = (iso: string) => ({ at: Date.parse(iso) });
  return makeStory({
    headline: makeMarkup(text),
    keyPoints: [makeMarkup(text)],
    body: makeBody(text),
    summary: text,
    topics: [makeTopic(text, { slug: "topic", description: text })],
    sources: [{ name: text, url: "https://source.example/?a=1&b=%22" }, { name: text }],
    authors: [{ name: text }],
    image: { file: "images/a b'\"<.png", alt: text, caption: text, credit: text },
    corrections: [{ date: at("2025-03-08T08:00:00Z"), text: makeMarkup(text), significant: true }],
    retraction: { date: at("2025-03-09T08:00:00Z"), text: makeMarkup(text) },
    lead: true,
  });
}

/** What a page is made of: its elements with the names of their attributes. */
function skeleton(text: string): readonly string[] {
  const site = {
    title: text,
    description: text,
    notice: text,
    copyright: text,
    links: [{ title: text, path: "/about/" }],
  };
  const second = makeStory({
    id: "plain",
    slug: "plain",
    headline: makeMarkup(text),
    keyPoints: [],
    summary: text,
    sources: [],
  });
  const digest = makeDigest([hostileStory(text), second], makeSettings({ site }));
  return parsePages(digest).flatMap((page) => {
    expect(page.errors).toEqual([]);
    const [script] = named(page, "script");
    expect(() => JSON.parse(script === undefined ? "" : textOf(script))).not.toThrow();
    expect(named(page, "title").map(textOf)[0]).toContain(text.trim());
    for (const link of named(page, "a")) expect(attribute(link, "href")).toMatch(/^(?:\/news\/|https:\/\/|#main$)/);
    return page.elements.map((element) =>
      [page.path, element.tagName, ...element.attrs.map((each) => each.name)].join(" "),
    );
  });
}

it("keeps every text in its place, whatever it says", () => {
  const plain = skeleton("plain");
  fc.assert(
    fc.property(hostile, (text) => {
      expect(skeleton(text)).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});
