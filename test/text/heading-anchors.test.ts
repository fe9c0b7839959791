import { describe, expect, it } from "vitest";
import { parseBlocks } from "../../src/text/markdown.ts";
import { renderMarkdown } from "../../src/text/render-markdown.ts";

function anchorsOf(source: string): readonly string[] {
  const { body } = renderMarkdown(parseBlocks(source).tokens, source.length, "articles");
  return [...body.parts.join("").matchAll(/<h[2-4] id="([^"]*)">/g)].map(([, id = ""]) => id);
}

describe("headings", () => {
  it.each([
    ["## Cost", ["cost"]],
    ["## Cost\n\n### Cost\n\n## Cost 2", ["cost", "cost-2", "cost-2-2"]],
    ["## What it *costs* & `why`", ["what-it-costs-why"]],
    ["## [The notice](https://example.org/)", ["the-notice"]],
    ["## 费用", ["feiyong"]],
    ["## Main\n\nSearch\n===", ["main-2", "search-2"]],
    ['## "><script>', ["script"]],
    ["##\n\n## …", [expect.stringMatching(/^[\da-f]{10}$/), expect.stringMatching(/^[\da-f-]+$/)]],
  ])("of %j can be linked to", (source, anchors) => {
    expect(anchorsOf(source)).toEqual(anchors);
  });
});
