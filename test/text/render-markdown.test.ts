import { describe, expect, test } from "vitest";
import { html as markup } from "../../src/text/html.ts";
import { parseBlocks } from "../../src/text/markdown.ts";
import { bodyHtml } from "../../src/text/markup.ts";
import { lineOfDeepest, type RenderedBody, renderMarkdown } from "../../src/text/render-markdown.ts";

function render(source: string, folder = "articles/2025"): RenderedBody {
  return renderMarkdown(parseBlocks(source).tokens, source.length, folder);
}

/** The HTML with `{}` where the site's address belongs, and pictures by the names of their files. */
function html(source: string): string {
  return bodyHtml(
    render(source).body,
    "{}",
    ({ file, alt }) => markup`<img src="${file}" alt="${alt}" />`,
  ).value.trim();
}

describe("blocks", () => {
  test.each([
    ["a *b* **c** `d` ~~e~~", "<p>a <em>b</em> <strong>c</strong> <code>d</code> <del>e</del></p>"],
    ["a  \nb\nc", "<p>a<br />\nb\nc</p>"],
    ["- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"],
    ["3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
    ["1. a", "<ol>\n<li>a</li>\n</ol>"],
    ["> a", "<blockquote>\n<p>a</p>\n</blockquote>"],
    ["***", "<hr />"],
    ["    a <b>", "<pre><code>a &lt;b&gt;\n</code></pre>"],
    ["```js x=y\na\n```", "<pre><code>a\n</code></pre>"],
    [
      "|a|b|\n|:-|-:|\n|c|d|",
      '<table>\n<thead>\n<tr><th>a</th><th class="align-right">b</th></tr>\n</thead>\n<tbody>\n<tr><td>c</td><td class="align-right">d</td></tr>\n</tbody>\n</table>',
    ],
    ["<b onclick=x>a</b>", "<p>&lt;b onclick=x&gt;a&lt;/b&gt;</p>"],
    ["<script>\n\nx", "<p>&lt;script&gt;</p>\n<p>x</p>"],
    [
      "www.example.org https://example.org a@example.org",
      '<p>www.example.org <a href="https://example.org/">https://example.org</a> a@example.org</p>',
    ],
    [
      "https://user:pw@example.org/ https://user@example.org",
      "<p>https://user:pw@example.org/ https://user@example.org</p>",
    ],
    ["`https://example.org/`", "<p><code>https://example.org/</code></p>"],
    ["看https://example.org/路。次", '<p>看<a href="https://example.org/%E8%B7%AF">https://example.org/路</a>。次</p>'],
    ["**成本：**每张五元。", "<p><strong>成本：</strong>每张五元。</p>"],
    ["他说**“很好。”**然后", "<p>他说<strong>“很好。”</strong>然后</p>"],
    ["이것은 **굵게**입니다", "<p>이것은 <strong>굵게</strong>입니다</p>"],
    [
      "a[^1] b[^x] c[^1]\n\n[^1]: One *note*.\n[^x]: Two\n    lines.",
      "<p>a<sup>1</sup> b<sup>2</sup> c<sup>1</sup></p>\n<hr />\n<ol>\n<li>\n<p>One <em>note</em>.</p>\n</li>\n<li>\n<p>Two\nlines.</p>\n</li>\n</ol>",
    ],
    ["a[^1]", "<p>a[^1]</p>"],
    ['(c) -- "a"', "<p>(c) -- &quot;a&quot;</p>"],
    ["a&#x202E;&ZeroWidthSpace;b", "<p>ab</p>"],
  ])("%j", (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test.each([
    ["# a\n## b", "h2 h3"],
    ["### a\n### b\n## c\n#### d", "h2 h2 h2 h3"],
    ["# a\n###### b\n###### c\n## d", "h2 h3 h3 h3"],
    ["# a\n## b\n### c\n#### d\n##### e\n# f", "h2 h3 h4 h4 h4 h2"],
    ["a\n===\nb\n---", "h2 h3"],
  ])("headings of %j are %s", (source, levels) => {
    expect(
      html(source)
        .match(/(?<=<)h\d/g)
        ?.join(" "),
    ).toBe(levels);
  });
});

describe("links", () => {
  test.each([
    ["[a](https://example.org/?b&c 'd')", '<p><a href="https://example.org/?b&amp;c">a</a></p>'],
    ["[a][b]\n\n[b]: https://example.org/", '<p><a href="https://example.org/">a</a></p>'],
    ["<https://example.org/>", '<p><a href="https://example.org/">https://example.org/</a></p>'],
    ["<a@example.org>", '<p><a href="mailto:a@example.org">a@example.org</a></p>'],
    ["[a](/b/)", '<p><a href="{}/b/">a</a></p>'],
    ["[a](javascript:alert(1))", "<p>[a](javascript:alert(1))</p>"],
    ["[*a*](data:text/html,b)", "<p>[<em>a</em>](data:text/html,b)</p>"],
    ["<javascript:a>", "<p>&lt;javascript:a&gt;</p>"],
    ["[a](b.html)", "<p>[a](b.html)</p>"],
    ["[a](#b)", "<p>[a](#b)</p>"],
    ["[a](//example.org)", "<p>[a](//example.org)</p>"],
  ])("%j", (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test("a definition that is used too often stops making links", () => {
    const address = `https://example.org/${"a".repeat(1900)}`;
    const source = `[a]: ${address}\n\n${"[a] ".repeat(10_000)}`;
    const { body, faults } = render(source);
    expect(body.parts.join("").length).toBeLessThan(400_000);
    expect(body.text.match(/a/g)?.length).toBe(10_000);
    expect(faults[0]).toMatchObject({ code: "link-dropped", line: 2 });
  });
});

describe("pictures", () => {
  test.each([
    ["![a](b.png)", '<figure><img src="b.png" alt="a" /></figure>'],
    [
      "![a](../b.png 'c <d>')",
      '<figure><img src="articles/b.png" alt="a" /><figcaption>c &lt;d&gt;</figcaption></figure>',
    ],
    ['a ![*b* "c"](</d e.png>)', '<p>a <img src="d e.png" alt="b &quot;c&quot;" /></p>'],
    ["![a](b%20c.png)", '<figure><img src="b c.png" alt="a" /></figure>'],
    ["![a](100%.png)", '<figure><img src="100%.png" alt="a" /></figure>'],
    ["- ![a](b.png)", '<ul>\n<li><img src="b.png" alt="a" /></li>\n</ul>'],
    ["![a](https://example.org/b.png)", '<p><a href="https://example.org/b.png">a</a></p>'],
    ["![](https://example.org/b.png)", '<p><a href="https://example.org/b.png">https://example.org/b.png</a></p>'],
    ["[![a](https://example.org/b.png)](/c)", '<p><a href="{}/c">a</a></p>'],
    ["![a](javascript:b)", "<p>![a](javascript:b)</p>"],
    ["![a](b.svg)", "<p>a</p>"],
  ])("%j", (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test("are collected as often as they are shown, with their lines", () => {
    const { pictures } = render("![a](b.png)\n\n![a](c.png) ![a](./d.png)\n\n![a](b.png)");
    expect(pictures.map(({ path, line }) => [path, line])).toEqual([
      ["b.png", 0],
      ["c.png", 2],
      ["articles/2025/d.png", 2],
      ["b.png", 4],
    ]);
  });
});

test("the plain text has a line a paragraph, heading, entry, row and block of code", () => {
  const source =
    "# a\n\nb *c*\nd [e](/f)\n\n- g\n- h\n\n|i|j|\n|-|-|\n|k|l|\n\n    m\n\n![n](o.png 'p')\n\n![q](r.png)";
  expect(render(source).body.text).toBe("a\nb c d e\ng\nh\ni j\nk l\nm\np");
});

test("a picture that is used too often becomes its text", () => {
  const source = `[a]: ${"b".repeat(50_000)}.png '${"c".repeat(50_000)}'\n\n${"![d][a]\n\n".repeat(1000)}`;
  const { body, faults } = render(source);
  expect(html(source).length).toBeLessThan(400_000);
  expect(body.text).toContain("d\nd");
  expect(faults[0]).toMatchObject({ code: "link-dropped" });
});

describe("lineOfDeepest", () => {
  test.each([
    ["a", undefined],
    [`${">".repeat(20)} a`, undefined],
    [`a\n\n${">".repeat(21)} a`, 2],
    [`${"- ".repeat(20)}a`, undefined],
    [`${"> - ".repeat(11)}a`, 0],
    [`${">".repeat(5000)} a`, 0],
  ])("%#", (source, line) => {
    expect(lineOfDeepest(parseBlocks(source).tokens)).toBe(line);
  });
});

describe("hostile text of 64 KiB is rendered without a long wait", () => {
  const repeated = [
    "[",
    "![",
    "*",
    "*a **a ",
    "_a",
    "~~a",
    "`a ",
    "[a](",
    "[a](<b",
    "<",
    "<a:",
    "&#",
    "|",
    ">",
    "> - ",
    "- ",
    "a\n",
    "|-|-|\n",
    "\\",
    "#",
    " \n",
    "[a]: b\n'c\n",
  ];
  const made: readonly (readonly [string, string])[] = [
    ["backticks of every length", Array.from({ length: 350 }, (_, i) => "`".repeat(i + 1)).join(" ")],
    ["a definition of half the text", `[a]: ${"b".repeat(2 ** 15)}\n\n${"[a]".repeat(2 ** 13)}`],
    ["a quotation with lazy lines", ">".repeat(90) + "a\n".repeat(2 ** 15)],
    ["a table with short rows", `${"|a".repeat(2 ** 15)}|\n${"|-".repeat(2 ** 15)}|\n${"|\n".repeat(2 ** 15)}`],
    ["nested links", "[".repeat(2 ** 14) + "](a)".repeat(2 ** 14)],
  ];
  test.each([...repeated.map((piece) => [piece, piece.repeat(2 ** 16 / piece.length)] as const), ...made])(
    "%j",
    (_, source) => {
      const start = performance.now();
      const { body } = render(source);
      expect(performance.now() - start).toBeLessThan(5_000);
      expect(body.parts.join("").length).toBeLessThan(30 * 2 ** 16);
    },
  );
});

test("A picture that is written out in the text leaves its alternative text, and a fault", () => {
  const data = `data:image/png;base64,${"iVBORw0KGgo=".repeat(5)}`;
  for (const text of [`See ![a tram](${data}) here.`, `See ![a tram][p] here.\n\n[p]: <${data}>`]) {
    const { body, faults } = render(text);
    expect(body.text).toBe("See a tram here.");
    expect(JSON.stringify(body.parts)).not.toContain("base64");
    expect(faults).toMatchObject([{ code: "link-dropped", line: 0 }]);
  }
});
