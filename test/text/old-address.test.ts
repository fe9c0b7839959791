import { describe, expect, it } from "vitest";
import { hrefOfOldAddress, toOldAddress } from "../../src/text/old-address.ts";

describe("toOldAddress", () => {
  it.each([
    ["/2014/old-name/", "/2014/old-name/"],
    [" /2014/fähre ", "/2014/f%C3%A4hre"],
    ["/%7euser/%c3%a4$+", "/~user/%C3%A4$+"],
    ["https://Old.example:443/a%20b.html", "https://old.example/a%20b.html"],
  ])("gives %j one form", (text, address) => {
    expect(toOldAddress(text)).toBe(address);
  });

  it.each([
    [
      "",
      "/",
      "old",
      "//old.example/x",
      "/a//b",
      "/a/../b",
      "/a/%2e%2e/b",
      "/a%2fb",
      "/a?p=1",
      "/a#b",
      "/a b",
      "/a\\b",
      "/*",
    ],
    ["https://user@old.example/a", "ftp://old.example/a", "mailto:a@b.example", "/%ff", `/${"a".repeat(500)}`],
  ])("takes nothing that no file can answer", (...texts) => {
    expect(texts.map(toOldAddress)).toEqual(texts.map(() => undefined));
  });
});

describe("hrefOfOldAddress", () => {
  const site = { base: "https://example.org/news", prefix: "/news" };

  it.each([
    ["/a/", "/news/a/"],
    ["https://example.org/news/a/", "/news/a/"],
    ["https://example.org/blog/a/", "/blog/a/"],
    ["https://old.example/a/", "/news/a/"],
    ["https://example.org.example/a/", "/news/a/"],
  ])("answers %j at %j", (address, href) => {
    expect(hrefOfOldAddress(address, site)).toBe(href);
  });
});
