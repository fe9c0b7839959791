import { describe, expect, test } from "vitest";
import { renderPlain } from "../../src/text/render-plain.ts";

describe("renderPlain", () => {
  const html = (source: string) => renderPlain(source).body.parts.join("{}");

  test.each([
    ["a\nb", "<p>a</p>\n<p>b</p>\n"],
    ["a\nb\n\nc", "<p>a b</p>\n<p>c</p>\n"],
    ["\n a \n \t\n\n b\n", "<p>a</p>\n<p>b</p>\n"],
    ["", ""],
    ["# a *b* <i> [c](d)", "<p># a *b* &lt;i&gt; [c](d)</p>\n"],
    ["- a", "<p>- a</p>\n"],
    ["https://user:pw@example.org/ and", "<p>https://user:pw@example.org/ and</p>\n"],
    ["https://user@example.org/", "<p>https://user@example.org/</p>\n"],
    ["`https://example.org/code`", '<p>`<a href="https://example.org/code">https://example.org/code</a>`</p>\n'],
    ["https://example.org/@name", '<p><a href="https://example.org/@name">https://example.org/@name</a></p>\n'],
    ["http://example.org.", '<p><a href="http://example.org/">http://example.org</a>.</p>\n'],
    ["HTTPS://example.org/ä", '<p><a href="https://example.org/%C3%A4">HTTPS://example.org/ä</a></p>\n'],
    [
      "www.example.org a@example.org ftp://example.org //example.org http://",
      "<p>www.example.org a@example.org ftp://example.org //example.org http://</p>\n",
    ],
  ])("%j", (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test("the plain text has a line a paragraph", () => {
    expect(renderPlain("a\nb https://example.org\n\nc").body.text).toBe("a b https://example.org\nc");
  });

  test.each(["http://", "http://a ", "http://a.b/(", "http://a.b/c ", "https://a.", "@http://a:"])(
    "64 KiB of %j are rendered without a long wait",
    (piece) => {
      const start = performance.now();
      renderPlain(piece.repeat(2 ** 16 / piece.length));
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );
});
