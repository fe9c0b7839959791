import { describe, expect, it } from "vitest";
import type { FoundStoryline } from "../../src/digest/enrichment.ts";
import type { Story } from "../../src/digest/model.ts";
import { buildThreads } from "../../src/digest/threads.ts";
import { DEFAULTS } from "../../src/insight/settings.ts";
import { byIdOf, makeStory, type StoryParts } from "../make.ts";

const DAY = 86_400_000;
const NOW = Date.UTC(2025, 2, 20);

function story(id: string, day: number, overrides: StoryParts = {}): Story {
  return makeStory({ id, slug: id, published: { at: Date.UTC(2025, 2, day, 8) }, ...overrides });
}

const A = story("a", 1);
const B = story("b", 3);
const C = story("c", 5);
const STORIES = [C, B, A];
const found = (thread: string, ...articles: readonly string[]): FoundStoryline => ({ thread, articles });
const build = (storylines: readonly FoundStoryline[], stories: readonly Story[] = STORIES, now = NOW) =>
  buildThreads(storylines, byIdOf(stories), DEFAULTS.threads, now);

describe("threads", () => {
  it("have their stories newest first, and the address of the first", () => {
    const [thread] = build([found("a", "a"), found("a", "b"), found("a", "c")]);
    expect(thread).toMatchObject({ slug: "2025-03-01-a", name: undefined, opening: A, hasPage: true });
    expect(thread?.stories).toEqual([C, B, A]);
    expect(thread?.updatedAt).toBe(C.publishedAt);
  });

  it("change when one of their stories does", () => {
    const corrected = story("b", 3, { updatedAt: Date.UTC(2025, 2, 19) });
    const [thread] = build([found("a", "a"), found("a", "b")], [corrected, A]);
    expect(thread?.updatedAt).toBe(Date.UTC(2025, 2, 19));
  });

  it.each([
    ["three stories in two editions", [found("a", "a", "b"), found("a", "c")], true],
    ["three stories in one edition", [found("a", "a", "b", "c")], false],
    ["two stories", [found("a", "a"), found("a", "b")], false],
    ["two stories with a key", [{ ...found("a", "a"), key: "crane" }, found("a", "b")], true],
    ["two stories with a key in one edition", [{ ...found("a", "a", "b"), key: "crane" }], false],
  ])("of %s: has a page? %#", (_, storylines, hasPage) => {
    expect(build(storylines).map((each) => each.hasPage)).toEqual([hasPage]);
  });

  it("are not there for one story, nor where what they began with is not out", () => {
    expect(build([found("a", "a")])).toEqual([]);
    expect(build([found("gone", "gone"), found("gone", "b"), found("gone", "c")])).toEqual([]);
  });

  it("leave out stories that are not out", () => {
    const [thread] = build([found("a", "a", "later"), found("a", "b")]);
    expect(thread?.stories).toEqual([B, A]);
  });

  it("run for as long as another story may follow", () => {
    const storylines = [found("a", "a"), found("a", "b"), found("a", "c")];
    const end = C.publishedAt + DEFAULTS.threads.days * DAY;
    expect(build(storylines, STORIES, end)[0]?.isRunning).toBe(true);
    expect(build(storylines, STORIES, end + 1)[0]?.isRunning).toBe(false);
    expect(build([found("a", "a"), found("a", "b")], STORIES, end)[0]?.isRunning).toBe(false);
  });

  it.each([
    ["millbrook-tram", "Millbrook tram"],
    ["millbrook_tram_2", "Millbrook tram 2"],
    ["The Millbrook tram-line", "The Millbrook tram-line"],
    ["ångström", "Ångström"],
    ["电车", "电车"],
  ])("are called after the key %s: %s", (key, name) => {
    expect(build([{ ...found("a", "a"), key }, found("a", "b")])[0]?.name).toBe(name);
  });

  it("stand in the order of their newest stories, then of their addresses", () => {
    const [d, e] = [story("d", 5), story("e", 1)];
    const threads = build(
      [found("e", "e"), found("e", "d"), found("a", "a"), found("a", "c"), found("b", "b"), found("b", "f")],
      [C, d, B, story("f", 2), A, e],
    );
    expect(threads.map(({ slug }) => slug)).toEqual(["2025-03-01-a", "2025-03-01-e", "2025-03-03-b"]);
  });
});
