import { describe, expect, test } from "vitest";
import { parseBlocks } from "../../src/text/markdown.ts";
import { type LineForm, renderLine } from "../../src/text/render-line.ts";

describe("renderLine", () => {
  test.each<[LineForm, string, string, string]>([
    ["headline", "a *b* `c`", "a <em>b</em> <code>c</code>", "a b c"],
    ["headline", "**a** _b_ \\*c\\* &amp; d", "<strong>a</strong> <em>b</em> *c* &amp; d", "a b *c* & d"],
    [
      "headline",
      "[a *b*](https://example.org/) ~~c~~ ![d](e.png) <https://example.org/>",
      "a <em>b</em> ~~c~~ d https://example.org/",
      "a b ~~c~~ d https://example.org/",
    ],
    ["headline", "a&#10;b&NewLine;c&#32;&#32;d", "a\nb\nc  d", "a b c d"],
    ["headline", "a < b & 'c'", "a &lt; b &amp; &#39;c&#39;", "a < b & 'c'"],
    [
      "line",
      "a *b* ~~c~~ [d](https://example.org/)",
      'a <em>b</em> <del>c</del> <a href="https://example.org/">d</a>',
      "a b c d",
    ],
    ["line", "[a](javascript:b)", "[a](javascript:b)", "[a](javascript:b)"],
    ["line", "[a](/b)", "[a](/b)", "[a](/b)"],
    ["line", "![a](b.png)", "![a](b.png)", "![a](b.png)"],
    ["plain", "*a* <b> [c](d)", "*a* &lt;b&gt; [c](d)", "*a* <b> [c](d)"],
    [
      "plain",
      "see https://example.org/a_b_(c), d",
      'see <a href="https://example.org/a_b_(c)">https://example.org/a_b_(c)</a>, d',
      "see https://example.org/a_b_(c), d",
    ],
    ["literal", "*a* https://example.org &amp;", "*a* https://example.org &amp;amp;", "*a* https://example.org &amp;"],
  ])("%s: %j", (form, source, html, text) => {
    const { markup } = renderLine(source, form);
    expect(markup.html).toBe(html);
    expect(markup.text).toBe(text);
  });

  test("a line of a text knows the text's definitions", () => {
    const { references } = parseBlocks("[a]: https://example.org/");
    expect(renderLine("[b][a]", "line", references).markup.html).toBe('<a href="https://example.org/">b</a>');
  });
});
