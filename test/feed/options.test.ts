import { describe, expect, it } from "vitest";
import { FEED_KINDS } from "../../src/options/kinds.ts";
import { resolveOptions } from "../../src/options/resolve.ts";
import { makeSettings } from "../make.ts";

const SITE = { url: "https://example.org/news/", id: "tag:example.org,2025", title: "The Digest" };
const DEFAULTS = { content: "full", days: 7, minItems: 20, maxItems: 100, maxBytes: 1_000_000 };

describe("options of feeds", () => {
  it("have defaults for every kind of feed", () => {
    const { feeds } = makeSettings();
    for (const kind of FEED_KINDS) expect(feeds[kind]).toEqual(DEFAULTS);
    expect(feeds).toMatchObject({ ttl: 60, hubs: [], image: undefined });
  });

  it("hold for all kinds, unless a kind has its own", () => {
    const { feeds } = makeSettings({
      feeds: { days: 3, maxItems: 50, topics: { maxItems: 10 }, editions: { days: 90 } },
    });
    expect(feeds.stories).toEqual({ ...DEFAULTS, days: 3, maxItems: 50 });
    expect(feeds.topics).toEqual({ ...DEFAULTS, days: 3, maxItems: 10 });
    expect(feeds.editions).toEqual({ ...DEFAULTS, days: 90, maxItems: 50 });
  });

  it.each([
    ["/images/logo.png", "https://example.org/news/images/logo.png"],
    ["https://cdn.example/logo.jpeg", "https://cdn.example/logo.jpeg"],
  ])("make the picture %s absolute", (image, expected) => {
    expect(makeSettings({ feeds: { image } }).feeds.image).toBe(expected);
  });

  it.each([
    [{ image: "/logo.svg" }, "feeds.image"],
    [{ image: "logo.png" }, "feeds.image"],
    [{ image: "//example.org/logo.png" }, "feeds.image"],
    [{ hub: "hub.example" }, "feeds.hub"],
    [{ hub: ["https://hub.example/", "hub.example"] }, "feeds.hub.1"],
    [{ ttl: 0 }, "feeds.ttl"],
    [{ topics: { maxBytes: 10 } }, "feeds.topics.maxBytes"],
    [{ content: "half" }, "feeds.content"],
  ])("refuse %j", (feeds, field) => {
    const { value, problems } = resolveOptions({ site: SITE, feeds });
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: "option-invalid", field }]);
  });

  it("name the nearest option for one that is not known", () => {
    const { problems } = resolveOptions({ site: SITE, feeds: { topics: { maxItem: 3 } } });
    expect(problems).toMatchObject([
      { code: "option-unknown", field: "feeds.topics.maxItem", hint: 'Did you mean "maxItems"?' },
    ]);
  });
});
