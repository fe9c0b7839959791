import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { configWith } from "./project.ts";
import { project, TWO_STORIES } from "./two-stories.ts";

const STORY = "_site/2025/03/08/ferry/index.html";

/** A site whose builds end as `STOP` says: at the first page after the story's, or when Eleventy has written its last. */
const CONFIG = configWith("").replace(
  "eleventyConfig.setQuietMode(true);",
  `eleventyConfig.setQuietMode(true);
  const kill = () => process.kill(process.pid, "SIGKILL");
  const stops = {
    killed: kill,
    crashed() { throw new Error("No space left on device"); },
  };
  eleventyConfig.addTransform("stop", (content) => {
    if (existsSync(${JSON.stringify(STORY)})) stops[process.env.STOP]?.();
    return content;
  });
  if (process.env.STOP === "killed at the end") eleventyConfig.on("eleventy.after", kill);`,
);

const FILES = { ...TWO_STORIES, "eleventy.config.js": `import { existsSync } from "node:fs";\n${CONFIG}` };

describe.each(["killed", "crashed", "killed at the end"])("a build that was %s", (stop) => {
  it("leaves nothing online that is withdrawn then", () => {
    const site = project(FILES);
    expect(site.build([], { env: { STOP: stop } }).exitCode).not.toBe(0);
    expect(existsSync(join(site.folder, STORY))).toBe(true);
    expect(site.has("_site/feed.xml")).toBe(false);

    site.remove("content/articles/2025-03-08-ferry.txt");
    expect(site.build()).toEqual({ exitCode: 0, said: "" });
    expect(site.files().filter((file) => file.startsWith("2025/03/08"))).toEqual([]);
    const clean = project(FILES);
    clean.remove("content/articles/2025-03-08-ferry.txt");
    clean.build();
    expect(site.files()).toEqual(clean.files());
  });
});

it("a build that was killed leaves the next one to warn of pages that no list names", () => {
  const site = project(FILES);
  site.build();
  site.write({ "_site/.news-digest.json": "[", "_site/2024/01/01/lost/index.html": "" });
  site.remove(STORY);
  site.build([], { env: { STOP: "killed" } });
  for (const attempt of ["next", "one after"]) {
    expect(site.build().said, attempt).toContain("warning /2024/01/01/lost/index.html\n");
  }
  site.remove("_site/2024");
  expect(site.build()).toEqual({ exitCode: 0, said: "" });
  expect(JSON.parse(site.read("_site/.news-digest.json"))).toContain("index.html");
});

it("a build that finds a conflict has written nothing", () => {
  const site = project({ ...FILES, "own.njk": "---\npermalink: /archive/\n---\nOwn." });
  expect(site.build().exitCode).toBe(1);
  expect(site.files()).toEqual([]);
});
