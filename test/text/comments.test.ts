import { describe, expect, test } from "vitest";
import { stripComments } from "../../src/text/comments.ts";
import { html as markup } from "../../src/text/html.ts";
import { parseBlocks } from "../../src/text/markdown.ts";
import { bodyHtml } from "../../src/text/markup.ts";
import { type LineForm, renderLine } from "../../src/text/render-line.ts";
import { renderMarkdown } from "../../src/text/render-markdown.ts";

function render(source: string) {
  const { body, faults } = renderMarkdown(parseBlocks(source).tokens, source.length, "articles");
  const html = bodyHtml(body, "", ({ file, alt }) => markup`<img src="${file}" alt="${alt}" />`).value.trim();
  return { html, text: body.text, faults: faults.map(({ line, message }) => ({ line, message })) };
}

describe("comments in Markdown", () => {
  test.each([
    ["a <!-- b --> c", "<p>a c</p>", "a c"],
    ["a<!-- b -->c", "<p>ac</p>", "ac"],
    ["<!-- b --> a", "<p>a</p>", "a"],
    ["a <!-- b -->", "<p>a</p>", "a"],
    ["a  <!-- b -->\nc", "<p>a\nc</p>", "a c"],
    ["a <!-- b -->  \nc", "<p>a<br />\nc</p>", "a c"],
    ["a <!-- b\nc --> d", "<p>a d</p>", "a d"],
    ["<!-- b -->", "", ""],
    ["<!-- b --><!-- c -->", "", ""],
    ["<!-- b --> <!-- c --> a", "<p>a</p>", "a"],
    ["<!--\n\nb\n\n# c\n\n-->\na", "<p>a</p>", "a"],
    ["<!-- b\n\n```\nc\n```\n-->\n\na", "<p>a</p>", "a"],
    ["<!-- b\n\nc --> a *d*", "<p>a <em>d</em></p>", "a d"],
    ["<!-- b\n--># a", "<h2>a</h2>", "a"],
    ["<!-- b\n--><!-- c\n\n--> a", "<p>a</p>", "a"],
    ["a\n<!-- b -->\nc", "<p>a</p>\n<p>c</p>", "a\nc"],
    ["a -- b <!-- c -- d - e --> f", "<p>a -- b f</p>", "a -- b f"],
    ["<!-- more -->\n\na", "<p>a</p>", "a"],
    ["- a <!-- b -->\n- c", "<ul>\n<li>a</li>\n<li>c</li>\n</ul>", "a\nc"],
    ["- a\n\n  <!-- b\n\n  c -->\n- d", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>d</p>\n</li>\n</ul>", "a\nd"],
    ["- <!-- b\n\nc -->\n- d", "<ul>\n<li></li>\n<li>d</li>\n</ul>", "d"],
    ["> <!-- b\n> c -->\n> a", "<blockquote>\n<p>a</p>\n</blockquote>", "a"],
    ["## a <!-- b -->", "<h2>a</h2>", "a"],
    ["a <!-- b -->\n===", "<h2>a</h2>", "a"],
    ["[a <!-- b -->](https://example.org/)", '<p><a href="https://example.org/">a</a></p>', "a"],
    ["![a <!-- b -->](c.png)", '<figure><img src="c.png" alt="a" /></figure>', ""],
    ["**a <!-- b** -->", "<p>**a</p>", "**a"],
    ["<!-- `b --> a` c", "<p>a` c</p>", "a` c"],
  ])("%j", (source, html, text) => {
    const rendered = render(source);
    expect(rendered.faults).toEqual([]);
    expect(
      rendered.html
        .replace(/ id="[^"]*"/g, "")
        .replace(/<li>\n?/g, "<li>")
        .replace(/\n<\/li>/g, "</li>"),
    ).toBe(html.replace(/<li>\n?/g, "<li>").replace(/\n<\/li>/g, "</li>"));
    expect(rendered.text.trim()).toBe(text);
  });

  test("leave tables whole", () => {
    expect(render("| a | b |\n|---|---|\n| c <!-- d --> | e |").text).toBe("a b\nc e");
  });

  test.each([
    ["`a <!-- b -->`", "a <!-- b -->"],
    ["```html\n<!-- a -->\n```", "<!-- a -->"],
    ["    <!-- a -->", "<!-- a -->"],
    ["~~~\n<!--\n~~~", "<!--"],
    ["`<!--` and `-->`", "<!-- and -->"],
    ["\\<!-- a -->", "<!-- a -->"],
    ["&lt;!-- a -->", "<!-- a -->"],
    ["a --> b", "a --> b"],
    ["a <- b <! c", "a <- b <! c"],
  ])("stay as the author's text in %j", (source, text) => {
    const rendered = render(source);
    expect(rendered.faults).toEqual([]);
    expect(rendered.text).toBe(text);
  });

  test.each([
    ["a\n\nb <!-- c", 2, /no end/],
    ["a <!-- b\n\nc -->", 0, /no end/],
    ["a\nb <!-- c\n\nd", 1, /no end/],
    ["a\n\n<!-- b\n\nc", 2, /no end/],
    ["> <!-- a\n\nb -->", 0, /no end/],
    ["| a <!-- b | c --> |\n|---|---|", 0, /no end/],
    ["<!-- a <!-- b --> c", 0, /another/],
    ["d <!-- a <!-- b --> c -->", 0, /another/],
    ["<!-- a\n\n<!-- b -->\n\nc -->", 0, /another/],
    ["<!--> a -->", 0, /seems/],
    ["<!---> a -->", 0, /seems/],
    ["a <!-- b --!> c -->", 0, /seems/],
    ["<!— a —>", 0, /seems/],
    ["<!– a –>", 0, /seems/],
    ["<! -- a -->", 0, /seems/],
    ["< !-- a -->", 0, /seems/],
    ["<！-- a -->", 0, /seems/],
    ["a <!-- b --> c -->", 0, /one end/],
    ["a ` b <!-- c ` d -->", 0, /one end/],
    ["[a](https://example.org/<!--b-->)", 0, /one end/],
    ["[a](<!-- b -->)", 0, /one end/],
    ['![a](b.png "c <!-- d -->")', 0, /one end/],
    ["[a]: https://example.org/<!--b-->\n\n[a]", 2, /one end/],
    ["![a <!-- b <!-- c -->](d.png)", 0, /another/],
  ])("are a fault in %j", (source, line, message) => {
    expect(render(source).faults[0]).toEqual({ line, message: expect.stringMatching(message) });
  });

  test.each(["<!-- ", "<!-- -->", "<!--\n", "<!-->", "a <!-- b --> ", "> <!--\n\n", "- <!-- -->\n", "[<!--", "`<!--"])(
    "256 KiB of %j cost what they should",
    (piece) => {
      const start = performance.now();
      render(piece.repeat(2 ** 18 / piece.length));
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );
});

describe("comments in a line", () => {
  test.each<[LineForm, string, string]>([
    ["headline", "a <!-- b --> *c*", "a c"],
    ["line", "<!-- b -->a", "a"],
    ["plain", "a <!-- b --> https://example.org/", "a https://example.org/"],
    ["literal", "a <!-- b --> *c*", "a *c*"],
  ])("of the form %s", (form, source, text) => {
    const { markup, faults } = renderLine(source, form);
    expect([markup.text, faults]).toEqual([text, []]);
  });

  test.each<LineForm>(["headline", "line", "plain", "literal"])("are a fault in one of the form %s", (form) => {
    expect(renderLine("a <!-- b", form).faults).toHaveLength(1);
  });
});

describe("comments in plain text", () => {
  test.each([
    ["a <!-- b --> c", ["a c"]],
    ["a <!-- b\nc -->\nd", ["a", undefined, "d"]],
    ["<!-- b -->\na", [undefined, "a"]],
    ["a\n\n<!--\n\nb\n\n-->\n\nc", ["a", "", undefined, undefined, undefined, undefined, undefined, "", "c"]],
    ["a <!-- b\n--> c", ["a", "c"]],
    ["a < b - c", ["a < b - c"]],
  ])("%j", (source, lines) => {
    expect(stripComments(source)).toEqual({ lines, faults: [] });
  });

  test.each([
    ["a\nb <!-- c\nd", 1],
    ["a\n\n<!— c —>\nd", 2],
  ])("are a fault in %j", (source, line) => {
    const { lines, faults } = stripComments(source);
    expect(faults.map((each) => each.line)).toEqual([line]);
    expect(lines.join("\n")).not.toContain("c");
  });
});
