import { statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { configWith, Project } from "./project.ts";

const made: Project[] = [];

afterAll(() => {
  for (const each of made) each.dispose();
});

it("a recording below the content folder is published, measured, and withdrawn with its field", () => {
  const file = "content/articles/2025-03-07-tram.md";
  const story = "---\nheadline: The tram opens\naudio: {src: audio/tram.mp3, duration: 12:34}\n---\n\nIt runs.\n";
  const site = new Project({
    "eleventy.config.js": configWith(""),
    [file]: story,
    "content/audio/tram.mp3": "x".repeat(700),
  });
  made.push(site);
  expect(site.build()).toEqual({ exitCode: 0, said: "" });
  expect(site.files("_site/media")).toEqual(["audio/tram.mp3"]);
  expect(site.read("_site/feed.xml")).toContain(
    '<enclosure url="https://example.org/media/audio/tram.mp3" length="700" type="audio/mpeg"/>',
  );
  expect(site.read("_site/2025/03/07/tram/index.html")).toContain('src="/media/audio/tram.mp3"');

  site.write({ "content/audio/tram.mp3": "x".repeat(900) });
  expect(site.build().exitCode).toBe(0);
  expect(site.read("_site/feed.xml")).toContain('length="900"');
  expect(site.read("_site/media/audio/tram.mp3")).toHaveLength(900);

  const before = statSync(join(site.folder, "_site/media/audio/tram.mp3")).ino;
  utimesSync(join(site.folder, "content/audio/tram.mp3"), 1, 1);
  expect(site.build().exitCode).toBe(0);
  expect(statSync(join(site.folder, "_site/media/audio/tram.mp3")).ino, "of another time, and the same").toBe(before);

  site.write({ [file]: story.replace(/audio:.*\n/, "") });
  expect(site.build().exitCode).toBe(0);
  expect(site.files("_site/media")).toEqual([]);
  expect(site.read("_site/feed.xml")).not.toContain("enclosure");
});
