import { describe, expect, test } from "vitest";
import { hostOf, parseUrl, toLinkTarget, toWebUrl } from "../../src/text/urls.ts";

test("an address stays one, however many have been read before", () => {
  for (let i = 0; i < 20_000; i++) expect(parseUrl("https://bücher.example/ä")?.host).toBe("xn--bcher-kva.example");
  expect(parseUrl("ä", "https://bücher.example/")?.pathname).toBe("/%C3%A4");
  expect(parseUrl("https://")).toBeUndefined();
});

describe("toWebUrl", () => {
  test.each([
    ["https://example.org", "https://example.org/"],
    ['HTTP://Example.ORG/a b?c="d"#e', "http://example.org/a%20b?c=%22d%22#e"],
    ["https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"],
    ["https://example.org/?a|b^c`d{e}", "https://example.org/?a%7Cb%5Ec%60d%7Be%7D"],
    ["https://example.org/a[1]?b[]=c\\d#[e]", "https://example.org/a%5B1%5D?b%5B%5D=c%5Cd#%5Be%5D"],
    ["http://[::1]:8080/x", "http://[::1]:8080/x"],
    ["https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"],
  ])("%s", (text, url) => {
    expect(toWebUrl(text)).toBe(url);
  });

  test.each([
    "",
    "example.org",
    "//example.org",
    "/a",
    "https:example.org",
    "https:///example.org",
    "https:\\\\example.org",
    "https://a b/",
    "https://user@example.org/",
    "ftp://example.org/",
    "javascript:alert(1)",
    "data:,x",
    "mailto:a@example.org",
    `https://example.org/${"a".repeat(2048)}`,
  ])("refuses %s", (text) => {
    expect(toWebUrl(text)).toBeUndefined();
  });
});

test("hostOf leaves www. out", () => {
  expect(hostOf("https://www.example.org/a")).toBe("example.org");
});

describe("toLinkTarget", () => {
  test.each([
    ["https://example.org/a", { url: "https://example.org/a" }],
    ["mailto:desk@example.org", { url: "mailto:desk@example.org" }],
    ["mailto:desk@example.org?subject=a[1]|b", { url: "mailto:desk@example.org?subject=a%5B1%5D%7Cb" }],
    ["/about/", { path: "/about/" }],
    ["/a/../b?c#d", { path: "/b?c#d" }],
    ["/", { path: "/" }],
    ['/a"b', { path: "/a%22b" }],
  ])("%s", (address, target) => {
    expect(toLinkTarget(address)).toEqual(target);
  });

  test.each([
    "https://bank.example@example.org/",
    "https://name:word@example.org/",
    "//example.org",
    "/\\example.org",
    "/\t/example.org",
    "/.//example.org",
    "/..//example.org",
    "a.html",
    "../a",
    "#a",
    "?a",
    "",
    "javascript:alert(1)",
    " java\nscript:alert(1)",
    "vbscript:x",
    "data:text/html,x",
    "blob:https://example.org/x",
    "file:///etc/hosts",
    "ftp://example.org/",
  ])("refuses %j", (address) => {
    expect(toLinkTarget(address)).toBeUndefined();
  });
});
