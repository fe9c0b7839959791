import { describe, expect, it } from "vitest";
import {
  correctionId,
  editionId,
  feedId,
  retractionId,
  rollupId,
  storyId,
  topicEditionId,
} from "../../src/feed/ids.ts";
import { makeMarkup, makeStory } from "../make.ts";

const site = { id: "tag:example.org,2025" };
/** RFC 4151, section 2.1. */
const TAG_URI = /^tag:[a-z0-9.-]+,\d{4}(-\d{2}(-\d{2})?)?:[\w;/?:@&=+$.\-!~*'()%,]*$/i;

describe("ids of items", () => {
  it.each([
    ["2025/03/tram", "tag:example.org,2025:2025/03/tram"],
    ["a b é", "tag:example.org,2025:a%20b%20%C3%A9"],
    ["edition:2025-03-07", "tag:example.org,2025:edition%3A2025-03-07"],
    ["edition/2025-03-07", "tag:example.org,2025:edition/2025-03-07"],
  ])("are made of a story's id %j", (id, expected) => {
    expect(storyId(site, { id })).toBe(expected);
    expect(expected).toMatch(TAG_URI);
  });

  it("never meet, whatever a story is called", () => {
    const key = "2025-03-07/morning";
    const correction = { date: { day: "2025-03-09" }, text: makeMarkup("No."), significant: true };
    const story = makeStory({ id: "tram", corrections: [correction] });
    const others = [
      editionId(site, { key }),
      topicEditionId(site, "world", { key }),
      correctionId(site, story, correction),
      retractionId(site, story),
      rollupId(site, { key: "2025-w10" }),
      feedId(site, "topics", "world"),
      feedId(site, "stories"),
    ];
    expect(new Set(others).size).toBe(others.length);
    for (const other of others) {
      expect(other).toMatch(TAG_URI);
      const id = other.slice(site.id.length + 1);
      expect(storyId(site, { id })).not.toBe(other);
      expect(storyId(site, { id: id.replaceAll(":", "/") })).not.toBe(other);
    }
  });

  it("of a correction stay when its text or another day's correction changes", () => {
    const first = { date: { day: "2025-03-09" }, text: makeMarkup("One."), significant: true };
    const second = { date: { day: "2025-03-09" }, text: makeMarkup("Two."), significant: true };
    const third = { date: { day: "2025-03-10" }, text: makeMarkup("Three."), significant: true };
    const before = makeStory({ id: "tram", corrections: [first, second, third] });
    const reworded = { ...second, text: makeMarkup("Two, in other words.") };
    const after = makeStory({ id: "tram", corrections: [third, first, reworded] });
    expect(correctionId(site, before, first)).toBe("tag:example.org,2025:correction:tram:2025-03-09:1");
    expect(correctionId(site, before, second)).toBe("tag:example.org,2025:correction:tram:2025-03-09:2");
    expect(correctionId(site, after, reworded)).toBe(correctionId(site, before, second));
    expect(correctionId(site, after, third)).toBe(correctionId(site, before, third));
  });

  it("of corrections with ids of their own stay wherever they stand in the list", () => {
    const make = (text: string, id?: string) => ({
      date: { day: "2025-03-09" },
      text: makeMarkup(text),
      significant: true,
      id,
    });
    const idsOf = (...corrections: readonly ReturnType<typeof make>[]) => {
      const story = makeStory({ id: "tram", corrections });
      return Object.fromEntries(corrections.map((each) => [each.text.text, correctionId(site, story, each)]));
    };
    const before = idsOf(make("One"), make("Two"));
    const one = make("One", "1");
    const two = make("Two", "2");
    const stops = make("Stops", "stops");
    for (const list of [
      [one, two, stops],
      [stops, two, one],
      [two, stops, one],
    ])
      expect(idsOf(...list)).toEqual({ ...before, Stops: "tag:example.org,2025:correction:tram:2025-03-09:stops" });
    // One without an id beside them takes none of theirs.
    expect(idsOf(make("Late"), one, two).Late).toBe("tag:example.org,2025:correction:tram:2025-03-09:3");
    expect(idsOf(stops, make("One")).One).toBe(before.One);
  });
});
