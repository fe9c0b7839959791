import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Feed } from "../../src/feed/feed.ts";
import { expectJsonFeeds, expectWellFormed } from "./check-files.ts";
import { expectModel } from "./expect-model.ts";
import { missingPrograms, nameWith } from "./programs.ts";
import { READERS } from "./readers.ts";
import { ServedSite } from "./served-site.ts";

/** Names that break feeds, folders or programs that others wrote. */
const TOPICS = [
  "C++",
  "Nature & Climate",
  "中东",
  "constructor",
  "🚋 Trams",
  "Q&A </title>",
  "con",
  `A topic whose name is very long, ${"and longer still, ".repeat(9)}end.`,
];

/** Texts that try to be something else. */
const TEXTS = [
  "<script>alert('&amp;')</script>",
  "]]> <!-- & --> <![CDATA[ x",
  "{{ 7 * 7 }} #{x} <%= y %> {% z %}",
  "Fish & chips &lt; R&D2 &#8217; \"quoted\" 'twice'",
  "</title></item></channel> Use <b>, not <i>",
  "العربية \u202Eright to left\u202C 中文 😀 e\u0301",
  "A. Reader <reader@example.org> writes",
  "\\ %41 %zz ../../etc/passwd C:\\con",
];

const ARTICLES = Object.fromEntries(
  TEXTS.map((text, i) => [
    `content/articles/2025/03/odd-${i}.json`,
    JSON.stringify({
      headline: text,
      // Two of one moment each.
      date: `2025-03-0${1 + (i >> 1)}T08:15:00Z`,
      keyPoints: [text],
      summary: text,
      body: `${text}\n\n## ${text}\n\n- ${text}\n\n> ${text}\n\n\`${text.replaceAll("`", "")}\`\n\n<div onclick="x()">${text}</div>\n`,
      topics: TOPICS,
      authors: [text],
      sources: [{ name: text, url: "https://source.example/a|b?q=[<>]&c='\"#é" }],
      corrections: [{ date: "2025-03-06", text, significant: i % 2 === 0 }],
      ...(i === 7 && { retraction: { date: "2025-03-07", text } }),
    }),
  ]),
);

let site: ServedSite;
let feeds: readonly Feed[];

beforeAll(async () => {
  const title = TEXTS.join(" ");
  site = await ServedSite.of(ARTICLES, {
    site: { title, description: title, copyright: title },
    topics: { undeclared: "allow" },
  });
  site.build();
  feeds = site.model();
});
afterAll(() => site.dispose());

describe("a site of hostile texts and odd topics", () => {
  it("has the feeds of every topic", () => {
    expect(feeds.filter(({ kind }) => kind === "topics")).toHaveLength(TOPICS.length);
    for (const { kind, items } of feeds) expect(items.length, kind).toBeGreaterThan(0);
  });

  const missing = missingPrograms(["xmllint"]);
  it.skipIf(missing.length > 0)(nameWith("is well-formed", missing), () => expectWellFormed(site));

  it("keeps the schema of JSON Feed", () => expectJsonFeeds(site, feeds));
});

describe.each(READERS)("$name", (reader) => {
  const missing = missingPrograms(reader.needs);
  const name = nameWith("gives back every title in %s", missing);

  it.skipIf(missing.length > 0).concurrent.each(reader.formats)(name, async (format) => {
    await expectModel(reader, feedOf("stories"), format);
    await expectModel(reader, feedOf("topicEditions", "Q&A </title>"), format);
  });
});

function feedOf(kind: Feed["kind"], topic = ""): Feed {
  const feed = feeds.find((each) => each.kind === kind && each.title.includes(topic));
  if (feed === undefined) throw new Error(`There is no feed of ${kind} of "${topic}".`);
  return feed;
}
