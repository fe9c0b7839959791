import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { assetsOf, stylesheetsOf } from "../../src/eleventy/stylesheets.ts";
import { makeSettings } from "../make.ts";

const [STYLE, FEED] = ["style.css", "feed.css"].map((file) =>
  readFileSync(new URL(`../../_includes/${file}`, import.meta.url), "utf8"),
);

describe("style sheets", () => {
  it("are the theme's as they are, where a site says nothing of its own", () => {
    const [style, feed] = stylesheetsOf(makeSettings());
    expect(style.content).toBe(STYLE);
    expect(feed.content).toBe(FEED);
  });

  it("have the site's accent for light and dark, and names after what they hold", () => {
    const plain = makeSettings();
    const own = makeSettings({ site: { accent: { light: "#0b5fa5", dark: "#7fb8ea" } } });
    const [style, feed] = stylesheetsOf(own);
    expect(style.content).toBe(STYLE?.replace("#8c2a1b, #f0a591", "#0b5fa5, #7fb8ea"));
    expect(feed.content).toBe(FEED?.replace("#8c2a1b, #f0a591", "#0b5fa5, #7fb8ea"));
    expect(assetsOf(own)).toMatchObject({ stylesheet: style.path, feedStylesheet: feed.path });
    expect(assetsOf(own).stylesheet).not.toBe(assetsOf(plain).stylesheet);
    expect(assetsOf(own).feedStylesheet).not.toBe(assetsOf(plain).feedStylesheet);
  });

  it("say in the site's language and direction what a feed is", () => {
    const [, feed] = stylesheetsOf(makeSettings({ site: { language: "ar" } }));
    expect(feed.content).toContain('--feed-note: "هذه خلاصة ويب.');
    expect(feed.content).toContain("direction: rtl;");
    expect(feed.content).not.toContain("This is a");
  });

  it("keep a text in its place, whatever it says", () => {
    const [, feed] = stylesheetsOf(makeSettings({ strings: { feedNote: 'a"; } \\ * {$&\n' } }));
    expect(feed.content).toContain('--feed-note: "a\\22 ; } \\5c  * {$&\\a ";');
  });
});
