import { expect, it } from "vitest";
import { SiteFiles } from "../../src/check/site-files.ts";
import { SiteTargets } from "../../src/check/site-targets.ts";

const targets = new SiteTargets({ base: "https://example.org/news", prefix: "/news" }, ["/shop/"]);

it.each([
  ["/news/about/", "/about/", ""],
  ["/news/", "/", ""],
  ["/news", "", ""],
  ["https://example.org/news/about/", "/about/", ""],
  ["HTTPS://EXAMPLE.ORG/news/about/", "/about/", ""],
  ["//example.org/news/about/", "/about/", ""],
  ["/news/about/?a=/b#us", "/about/", "us"],
  ["/news/x/../about/", "/about/", ""],
  ["#us", "/2025/03/", "us"],
  ["#%C3%BC", "/2025/03/", "ü"],
  ["#%", "/2025/03/", "%"],
  ["#us:~:text=we", "/2025/03/", "us"],
  ["", "/2025/03/", ""],
  ["?page=2", "/2025/03/", ""],
  ["07/", "/2025/03/07/", ""],
  ["../", "/2025/", ""],
  ["./list", "/2025/03/list", ""],
])("takes %j for a place in the site", (address, path, fragment) => {
  expect(targets.resolve(address, "/2025/03/")).toEqual({ path, fragment });
});

it.each([
  "https://elsewhere.example/news/",
  "//elsewhere.example/",
  "/",
  "/other/",
  "/newsroom/",
  "mailto:a@b.example",
])("takes %j for no place in the site", (address) => {
  expect(targets.resolve(address, "/2025/03/")).toBeUndefined();
});

it("leaves alone what is somebody else's", () => {
  expect(targets.resolve("/news/shop/cart/", "/")).toBeUndefined();
});

it("follows a base address", () => {
  expect(targets.resolve("tram/#a", "/x/", "/news/2025/")).toEqual({ path: "/2025/tram/", fragment: "a" });
  expect(targets.resolve("#a", "/x/", "/news/2025/")).toEqual({ path: "/2025/", fragment: "a" });
});

it.each([
  ["/", "there"],
  ["", "no-slash"],
  ["/about/", "there"],
  ["/about", "no-slash"],
  ["/about/index.html", "there"],
  ["/feed.xml", "there"],
  ["/feed.xml/", "dead"],
  ["/media/a%20b.png", "there"],
  ["/media/%", "dead"],
  ["/gone/", "dead"],
  ["/gone", "dead"],
] as const)("knows that %j is %s", (path, state) => {
  const files = new Set(["index.html", "about/index.html", "feed.xml", "media/a b.png"]);
  expect(new SiteFiles((file) => files.has(file)).stateOf(path)).toBe(state);
});
