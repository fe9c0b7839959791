import { describe, expect, it } from "vitest";
import { configWith } from "./project.ts";
import { project, TWO_STORIES } from "./two-stories.ts";

describe("beside a site's own pages", () => {
  it("leaves them as they are, and gives them the digest and its frame", () => {
    const site = project({
      ...TWO_STORIES,
      "about.md": "---\ntitle: About us\nlayout: news-digest/page.11ty.js\n---\n\nWho *we* are.\n",
      "latest.njk":
        "{% for story in digest.stories %}[{{ story.article.headline.text }}]{% endfor %}{{ digest.editions[0].key }}",
      "ways.liquid":
        "{{ digest.stories[0] | digestHref }} {{ digest.editions[0] | digestHref }} {{ digest.topics[0] | digestHref }}",
    });
    expect(site.build()).toEqual({ exitCode: 0, said: "" });
    expect(site.read("_site/latest/index.html")).toBe("[The ferry is late][The tram line opens]2025-03-08");
    expect(site.read("_site/ways/index.html")).toBe("/2025/03/08/ferry/ /2025/03/08/ /topics/unsorted/");
    const about = site.read("_site/about/index.html");
    expect(about).toContain("<em>we</em>");
    expect(about).toContain("<title>About us");
    expect(about).toContain('type="application/rss+xml"');
  });

  it.each([
    ["a feed", "/feed.xml"],
    ["the home page", "/"],
    ["a list", "/feeds/"],
  ])("refuses to have %s written over, before anything is written", (_, path) => {
    const site = project({ ...TWO_STORIES, "mine.njk": `---\npermalink: ${path}\n---\nMine\n` });
    const { exitCode, said } = site.build();
    expect(exitCode).toBe(1);
    expect(said).toContain(`The template writes "${path}"`);
    expect(said).toContain("mine.njk");
    expect(site.files()).toEqual([]);
  });

  it("gives any kind of page a layout of the site's own", () => {
    const site = project({
      ...TWO_STORIES,
      "eleventy.config.js": configWith('layouts: { story: "my-story.njk", home: "mine/home.liquid" }'),
      "_includes/my-story.njk":
        "<my-story>{{ model.headline | safe }}|{{ model.published.iso }}|{{ content | safe }}</my-story>",
      "_includes/mine/home.liquid": "<my-home>{{ model.heading }}{{ content }}</my-home>",
    });
    expect(site.build()).toEqual({ exitCode: 0, said: "" });
    const story = site.read("_site/2025/03/07/tram-line/index.html");
    expect(story).toMatch(/^<my-story>The tram line opens\|2025-03-07T08:15:00/);
    expect(story).toContain("The first tram left the harbour at dawn.");
    expect(story).not.toContain("<html");
    expect(site.read("_site/index.html")).toMatch(/^<my-home>The Digest/);
    expect(site.read("_site/2025/03/07/index.html")).toContain("<html");
  });
});
