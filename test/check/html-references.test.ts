import { expect, it } from "vitest";
import { readReferences } from "../../src/check/html-references.ts";

it.each([
  ['<a href="/a/">', ["/a/"]],
  ["<A HREF = '/a/?b=1&amp;c=2#d'>", ["/a/?b=1&c=2#d"]],
  ["<a class=x href=/a/>", ["/a/"]],
  ['<link rel="canonical" href="/a/"><area href="/b/">', ["/a/", "/b/"]],
  ['<a title="a > b" href="/a/">', ["/a/"]],
  ['<a href="&#47;a&#x2f;">', ["/a/"]],
  ['<a href="/a?copy=1">', ["/a?copy=1"]],
  ['<a data-href="/no/">', []],
  ["<p title=' href=\"/no/\"'>", []],
  ['href="/no/"', []],
  ['<!-- <a href="/no/"> -->', []],
  ['<!-- <a href="/no/">', []],
  ['<script>\'<a href="/no/">\'</script><a href="/a/">', ["/a/"]],
  ['<textarea><a href="/no/"></textarea>', []],
  ['<base href="/no/">', []],
])("reads the links of %s", (html, links) => {
  expect(readReferences(html).links).toEqual(links);
});

it.each([
  ['<img src="a.png" alt="">', ["a.png"]],
  ['<script src="/a.js">" src="/no.js"</script>', ["/a.js"]],
  ['<img srcset="/a.png, /b.png 2x">', ["/a.png", "/b.png"]],
  ['<source srcset="/a.webp 480w,\n  /b,c.webp 960w">', ["/a.webp", "/b,c.webp"]],
  ['<video poster="/a.png" src="/a.mp4">', ["/a.png", "/a.mp4"]],
])("reads what %s loads", (html, loads) => {
  expect(readReferences(html).loads).toEqual(loads);
});

it("reads what fragments can name, and the base", () => {
  const { anchors, base } = readReferences('<base href="/b/"><h2 id="one">1</h2><a name=two></a><input name="no">');
  expect(anchors).toEqual(["one", "two"]);
  expect(base).toBe("/b/");
});

it("reads nothing from tags that never end, however many", () => {
  expect(readReferences(`<a "${" href=x".repeat(200_000)}`).links).toEqual([]);
  expect(readReferences("<a ".repeat(2_000)).links).toEqual([]);
});
