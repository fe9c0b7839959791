import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticles } from "../../src/article/parse-article.ts";
import { plainToMarkdown } from "../../src/import/escape-markdown.ts";
import { htmlToText } from "../../src/import/html-text.ts";
import { htmlToMarkdown } from "../../src/import/html-to-markdown.ts";

const CONTEXT = {
  content: "content",
  zone: "UTC",
  language: "en",
  extraFields: [],
  findPicture: () => "missing" as const,
};

/** What readers see of Markdown: its HTML, and the text in it. */
function render(markdown: string) {
  const text = `---\nheadline: x\ndate: 2025-03-07\nkeyPoints: [x]\n---\n\n${markdown}\n`;
  const { articles, problems } = parseArticles(text, "content/articles/x.md", "md", CONTEXT);
  const body = articles[0]?.body;
  return { html: body?.parts.filter((part) => typeof part === "string").join("") ?? "", text: body?.text, problems };
}

describe("htmlToMarkdown", () => {
  it.each([
    ["<p>One</p><p>Two</p>", "One\n\nTwo"],
    ["One<br>two<br/>", "One\\\ntwo"],
    ["<b> bold </b>and <i>it</i>", "**bold** and *it*"],
    ["a<b>“q”</b>b", "a“q”b"],
    ["<b></b><i> </i>x", "x"],
    ["<b>a</b><b>b</b>", "**ab**"],
    ["<b><p>one</p><p>two</p></b>", "**one**\n\n**two**"],
    ["<h2>C #</h2><h4></h4>", "## C \\#"],
    ["<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c"],
    ["<ul><li><p>a</p></li><li><p>b</p></li></ul>", "- a\n\n- b"],
    ["<ol start=3><li>a<li>b</ol>", "3. a\n4. b"],
    ["<blockquote><p>a<p>b</blockquote>c", "> a\n>\n> b\n\nc"],
    ['<pre><code class="language-js">a\n  b\n</code></pre>', "```js\na\n  b\n```"],
    ["<pre>```</pre>", "````\n```\n````"],
    ["<code>a`b</code> <code>`</code>", "``a`b`` `` ` ``"],
    ["<table><tr><th>a|b<th>c<tr><td>d</table>", "| a\\|b | c |\n| --- | --- |\n| d |  |"],
    ["<table><tr><td><p>layout</p><ul><li>x</li></ul></table>", "layout\n\n- x"],
    ['<a href="https://x.example/a(b)?c=d&copy;e">t</a>', "[t](<https://x.example/a(b)?c=d%C2%A9e>)"],
    ['<a href="https://x.example/">https://x.example/</a>', "<https://x.example/>"],
    ['hi!<a href="/a">b</a>', "hi\\![b](https://base.example/a)"],
    ['<a href="javascript:alert(1)">x</a><a href="//b.example/c">y</a>', "x[y](https://b.example/c)"],
    ['<img src="a.png" alt="[A]">', "![\\[A\\]](https://base.example/p/a.png)"],
    ['<img src="data:image/gif;base64,R0" data-src="/l.jpg" alt="l">', "![l](https://base.example/l.jpg)"],
    ['<img src="https://t.example/p.gif" width="1" height="1">x', "x"],
    ['<iframe src="//video.example/1"></iframe>', "<https://video.example/1>"],
    ["<figure><img src=/a.png alt=A><figcaption>B</figcaption></figure>", "![A](https://base.example/a.png)\n\n*B*"],
    ["<dl><dt>T<dd>D</dl>", "**T**\n\nD"],
    ["a<!-- never --><script>alert(1)</script><style>p{}</style>b", "ab"],
    ['<p hidden>secret</p><div style="display: none">secret</div>ok', "ok"],
    ["1. x<p>- y<p># z<p>&gt; q<p>---<p>+++", "1\\. x\n\n\\- y\n\n\\# z\n\n\\> q\n\n\\---\n\n\\+++"],
    [
      "*a* _b_ c_d 2 * 3 `e` ~~f~~ [g](h) &lt;i&gt; &amp;amp;",
      "\\*a\\* \\_b\\_ c_d 2 * 3 \\`e\\` \\~\\~f\\~\\~ \\[g\\](h) \\<i> \\&amp;",
    ],
  ])("makes %j of it", (html, markdown) => {
    expect(htmlToMarkdown(html, { base: "https://base.example/p/" })).toBe(markdown);
  });

  it("reads line ends as WordPress does", () => {
    const html = "One\ntwo\n\nthree <b>x</b>\n<ul>\n<li>a</li>\n</ul>\nfour";
    expect(htmlToMarkdown(html, { lineEnds: "wordpress" })).toBe("One\\\ntwo\n\nthree **x**\n\n- a\n\nfour");
  });

  it("keeps a picture that has a file, and names the others", () => {
    const asked: string[] = [];
    const pictureFile = ({ written, src }: { written: string; src: string }) => {
      asked.push(`${written} ${src}`);
      return src.endsWith("a.png") ? "images/a.png" : undefined;
    };
    const html = '<img src="a.png" alt="A"><img src="b.png" alt="B">';
    expect(htmlToMarkdown(html, { pictureFile })).toBe("![A](images/a.png)B");
    expect(asked).toEqual(["a.png a.png", "b.png b.png"]);
  });

  it.each(["<div>", "<b>", "<ul><li>", "<blockquote>", "<table><tr><td>", "<a href=/x>", "<p><b><i><table>"])(
    "takes thousands of %s in each other",
    (tag) => {
      const start = performance.now();
      const markdown = htmlToMarkdown(`${tag.repeat(5000)}deep`);
      expect(markdown).toContain("deep");
      expect(render(markdown).problems).toEqual([]);
      expect(performance.now() - start).toBeLessThan(5000);
    },
  );

  it("gives Markdown that reads as the HTML did, whatever the text", () => {
    const text = fc.string({ unit: fc.constantFrom(..."ab *_`~[]()<>!#+-=|&;:.1\\\"'x{}^$@/é中"), maxLength: 30 });
    const inline = fc.oneof(
      text.map(escapeHtml),
      fc
        .tuple(fc.constantFrom("b", "i", "del", "u", "code", "q"), text)
        .map(([tag, inner]) => `<${tag}>${escapeHtml(inner)}</${tag}>`),
      text.map((inner) => `<a href="https://x.example/">${escapeHtml(inner)}</a>`),
    );
    const block = fc
      .tuple(fc.constantFrom("p", "h3", "blockquote", "li", "pre"), fc.array(inline, { maxLength: 4 }))
      .map(([tag, parts]) => {
        const inner = parts.join("");
        return tag === "li" ? `<ul><li>${inner}</li></ul>` : `<${tag}>${inner}</${tag}>`;
      });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
        const html = blocks.join("");
        const { text: seen = "" } = render(`${htmlToMarkdown(html)}\n\nend`);
        expect(squeeze(seen)).toBe(`${squeeze(htmlToText(html.replace(/<\/?q>/g, '"')).replaceAll('"', '"'))}end`);
      }),
      { numRuns: 400 },
    );
  });

  it("lets nothing run, whatever the tags", () => {
    const tag = fc.constantFrom(
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      '<a href="java&#10;script:alert(1)">x</a>',
      "<svg onload=alert(1)>",
      "<math><mtext><img src=x onerror=alert(1)>",
      "<iframe srcdoc='<script>alert(1)</script>'>",
      "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
      "&lt;script&gt;alert(1)&lt;/script&gt;",
      "<p>",
      "</p>",
      "<table>",
      "<td>",
      "]]>",
      "<!--",
      "-->",
    );
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 12 }), (tags) => {
        const { html } = render(`${htmlToMarkdown(tags.join(""))}\n\nend`);
        expect(html).not.toMatch(
          /<(?!\/?(?:p|strong|em|del|code|pre|ul|ol|li|blockquote|h\d|hr|br|table|thead|tbody|tr|t[hd]|a|div|figure|img|span)\b)[a-z!]/i,
        );
        expect(html).not.toMatch(/<[^>]*\s(?:on\w+|srcdoc|style)\s*=/i);
        expect(html).not.toMatch(/(?:href|src)="(?!https?:|mailto:|\/)/i);
      }),
      { numRuns: 300 },
    );
  });
});

describe("plainToMarkdown", () => {
  it("means the same text, with its addresses as links", () => {
    const markdown = plainToMarkdown("- a\n\n# b_ *c*\nsee https://x.example/a_b_.\n");
    expect(markdown).toBe("\\- a\n\n\\# b\\_ \\*c\\*\\\nsee <https://x.example/a_b_>.");
  });
});

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Spaces and the quotes of <q> are set by other rules. */
function squeeze(text: string): string {
  return text.replace(/[\s"“”]/g, "");
}
