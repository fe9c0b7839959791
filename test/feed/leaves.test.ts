import { describe, expect, it } from "vitest";
import { FeedContent } from "../../src/feed/content.ts";
import { fineTime } from "../../src/feed/fine-time.ts";
import { literal } from "../../src/feed/literal.ts";
import { summaryOf } from "../../src/feed/summary.ts";
import { html } from "../../src/text/html.ts";
import { makeBody, makeMarkup, makeStory } from "../make.ts";

describe("literal", () => {
  it.each([
    ["Q&A", "Q&amp;A"],
    ["Nature & Climate", "Nature &amp; Climate"],
    ["a < b > c", "a &lt; b &gt; c"],
    ["The <b> tag", "The &lt;\u2060b&gt; tag"],
    ["</script>", "&lt;\u2060/script&gt;"],
    ["<!-- no -->", "&lt;\u2060!-- no --&gt;"],
    ["A. Reader <reader@example.org>", "A. Reader &lt;\u2060reader@example.org&gt;"],
    ["&lt; is escaped", "&#x26;lt; is escaped"],
    ["&#8217;", "&#x26;#8217;"],
    ["R&D2", "R&#x26;D2"],
    ["R&É2, &_", "R&#x26;É2, &#x26;_"],
    ["R&É", "R&amp;É"],
    ["\u0000\u0008\uFFFDa\uFFFE\uD800", "?a"],
    ["😀]]>", "😀]]&gt;"],
  ])("escapes %j once", (text, expected) => {
    expect(literal(text).value).toBe(expected);
  });
});

describe("fineTime", () => {
  const at = Date.parse("2025-03-07T08:15:00.900Z");

  it("keeps the second and takes the rest from the id", () => {
    expect(fineTime(at, "a", 0)).toMatch(/^2025-03-07T08:15:00\.\d{6}Z$/);
    expect(fineTime(at, "a", 0)).toBe(fineTime(at, "a", 0));
    expect(fineTime(at, "a", 0)).not.toBe(fineTime(at, "b", 0));
  });

  it("gives another time at each turn, in the same second", () => {
    const times = Array.from({ length: 1000 }, (_, turn) => fineTime(at, "a", turn * 1000));
    expect(new Set(times).size).toBe(1000);
    expect(new Set(times.map((time) => time.slice(0, 19))).size).toBe(1);
  });
});

describe("summaryOf", () => {
  it.each([
    [{ summary: "Short.", keyPoints: [makeMarkup("A.")] }, "Short."],
    [{ keyPoints: [makeMarkup("A."), makeMarkup("B.")] }, "A. B."],
    [{ keyPoints: [], body: makeBody("First.", "Second.") }, "First. Second."],
    [{ summary: "", keyPoints: [], body: makeBody("First.") }, "First."],
    [{ headline: makeMarkup("Two pictures"), keyPoints: [], body: makeBody(" ") }, "Two pictures"],
    [{ summary: `${"A long sentence. ".repeat(40)}`, keyPoints: [] }, `${"A long sentence. ".repeat(29)}`.trim()],
  ])("prefers what a publisher wrote", (overrides, expected) => {
    expect(summaryOf(makeStory(overrides))).toBe(expected);
  });
});

describe("FeedContent", () => {
  it("is escaped once for each kind of document", () => {
    const content = FeedContent.of(html`<p>${'"a" & b'}</p>\n`);
    expect(content.xml).toBe("&lt;p&gt;&amp;quot;a&amp;quot; &amp;amp; b&lt;/p&gt;\n");
    expect(JSON.parse(`"${content.json}"`)).toBe("<p>&quot;a&quot; &amp; b</p>\n");
  });

  it("knows its size, also when it is joined", () => {
    const content = FeedContent.of(html`<p>中 é</p>`);
    const joined = FeedContent.join([content, content]);
    expect(content.bytes).toBe(Buffer.byteLength(content.xml));
    expect(joined.bytes).toBe(Buffer.byteLength(joined.xml));
    expect(joined.xml).toBe(content.xml + content.xml);
  });
});
