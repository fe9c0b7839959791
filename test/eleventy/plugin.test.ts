import { describe, expect, it } from "vitest";
import { configWith } from "./project.ts";
import { FERRY, project, TRAM, TWO_STORIES } from "./two-stories.ts";

describe("a build", () => {
  it("writes the whole site from a four-line configuration", () => {
    const site = project(TWO_STORIES);
    expect(site.build()).toEqual({ exitCode: 0, said: "" });
    expect(site.files()).toEqual(
      expect.arrayContaining([
        "index.html",
        "2025/03/07/index.html",
        "2025/03/07/tram-line/index.html",
        "2025/03/08/ferry/index.html",
        "2025/03/index.html",
        "2025/index.html",
        "archive/index.html",
        "topics/index.html",
        "topics/unsorted/index.html",
        "topics/unsorted/feed.xml",
        "sources/index.html",
        "feeds/index.html",
        "feed.xml",
        "editions.xml",
        "404.html",
        "robots.txt",
        "sitemap.xml",
      ]),
    );
    expect(site.read("_site/2025/03/07/tram-line/index.html")).toContain("The first tram left the harbour at dawn.");
  });

  it("works without any article", () => {
    const site = project({ "eleventy.config.js": configWith(""), "content/articles/.keep": "" });
    expect(site.build()).toEqual({ exitCode: 0, said: "" });
    expect(site.read("_site/feed.xml")).toContain("<channel>");
  });

  it("puts the site's path in front of every link", () => {
    const site = project({
      ...TWO_STORIES,
      "eleventy.config.js": TWO_STORIES["eleventy.config.js"].replace("example.org/", "example.org/news/"),
      "own.njk": '<a href="{{ "/own/" | url }}">own</a>',
    });
    expect(site.build().exitCode).toBe(0);
    const home = site.read("_site/index.html");
    expect([...home.matchAll(/(?:href|src)="(\/[^"]*)"/g)].filter(([, href]) => !href?.startsWith("/news/"))).toEqual(
      [],
    );
    expect(site.read("_site/feed.xml")).toContain("https://example.org/news/2025/03/07/tram-line/");
    expect(site.read("_site/own/index.html")).toContain('href="/news/own/"');
  });

  it("treats no article as a template", () => {
    const site = project({
      ...TWO_STORIES,
      "content/articles/2025-03-09-code.md":
        "---\nheadline: '{{ 7 * 7 }} {% include \"x\" %}'\n---\n\n{{ 7 * 7 }} <% 1 %>\n",
      "content/articles/2025/03/09/page.html": "<h1>{{ 7 * 7 }}</h1>",
      "content/articles/2025/03/09/data.11tydata.js": "throw new Error('run');",
    });
    expect(site.build().exitCode).toBe(0);
    expect(site.read("_site/2025/03/09/code/index.html")).toContain("{{ 7 * 7 }}");
    expect(site.files().filter((file) => site.read(`_site/${file}`).includes("49 "))).toEqual([]);
    expect(site.files().filter((file) => file.includes("articles"))).toEqual([]);
  });
});

describe("a problem", () => {
  it("ends the build with exit code 1, all problems reported, nothing written", () => {
    const site = project({
      ...TWO_STORIES,
      "content/articles/2025-02-30-no-such-day.txt": TRAM,
      "content/articles/2025-03-09-field.md": "---\nheadline: A\ntopcis: [B]\n---\n\nText.\n",
      "content/topics.yaml": "- nam: World\n",
    });
    const { exitCode, said } = site.build();
    expect(exitCode).toBe(1);
    expect(said).toContain("content/articles/2025-02-30-no-such-day.txt");
    expect(said).toContain('Did you mean "topics"?');
    expect(said).toContain("content/topics.yaml:1:");
    expect(said).toContain("Nothing was written.");
    expect(said).not.toContain("stack trace");
    expect(said).not.toContain("plugin.ts");
    expect(said.match(/no-such-day/g)).toHaveLength(1);
    expect(site.files()).toEqual([]);
  });

  it("leaves the last good site as it was", () => {
    const site = project(TWO_STORIES);
    site.build();
    const before = site.files();
    site.write({ "content/articles/2025-03-10-empty.txt": "" });
    site.remove("content/articles/2025-03-08-ferry.txt");
    expect(site.build().exitCode).toBe(1);
    expect(site.files()).toEqual(before);
  });

  it("in the options is reported before anything is read", () => {
    const site = project({ ...TWO_STORIES, "eleventy.config.js": configWith("topcis: {}") });
    const { exitCode, said } = site.build();
    expect(exitCode).toBe(1);
    expect(said).toContain('There is no option "topcis".');
    expect(said).toContain('Did you mean "topics"?');
    expect(site.files()).toEqual([]);
  });

  it("that is only a warning is reported and builds", () => {
    const site = project({
      ...TWO_STORIES,
      "content/topics.yaml": "- name: Transport\n",
      "content/articles/2025-03-09-bus.md": "---\nheadline: A bus\ntopics: [Transprot]\n---\n\nText.\n",
    });
    const { exitCode, said } = site.build();
    expect(exitCode).toBe(0);
    expect(said).toContain("[topic-undeclared]");
    expect(site.files()).toContain("topics/transprot/index.html");
  });

  it.each([
    ["one address twice", { "content/articles/2025-03-07-tram-line.txt": FERRY }, "[url-duplicate]"],
    [
      "one id twice",
      {
        "content/articles/a.md": "---\nid: x\ndate: 2025-03-09\nheadline: A\n---\nB",
        "content/articles/b.md": "---\nid: x\ndate: 2025-03-10\nheadline: B\n---\nB",
      },
      "[id-duplicate]",
    ],
  ])("names both files of %s", (_, files: Record<string, string>, code) => {
    const { exitCode, said } = project({ ...TWO_STORIES, ...files }).build();
    expect(exitCode).toBe(1);
    expect(said).toContain(code);
    const involved =
      Object.keys(files).length === 1
        ? [...Object.keys(files), "content/articles/2025-03-07T0815-tram-line.txt"]
        : Object.keys(files);
    for (const file of involved) expect(said).toContain(file);
  });
});

describe("what is not out", () => {
  it("is in no file of the output", () => {
    const site = project({
      ...TWO_STORIES,
      "content/articles/2025-03-09-a.md": "---\nheadline: Draft MARKER\ndraft: true\ntopics: [MARKER]\n---\n\nMARKER\n",
      "content/articles/2025-03-09-b.md":
        "---\nheadline: Embargo MARKER\nembargo: 2099-01-01T00:00Z\nsources: [https://marker.example/MARKER]\n---\n\nMARKER\n",
      "content/articles/2099-03-09-c.txt": "Future MARKER\n- MARKER\nMARKER\n",
      "content/articles/2099-03-10-marker.txt": "Future MARKER\nMARKER\n",
    });
    expect(site.build().exitCode).toBe(0);
    expect(
      site.files().filter((file) => /MARKER|marker\.example|2099/.test(file + site.read(`_site/${file}`))),
    ).toEqual([]);
  });

  it("goes offline when it is taken back", () => {
    const site = project(TWO_STORIES);
    site.build();
    site.remove("content/articles/2025-03-08-ferry.txt");
    site.write({ "_site/kept-by-hand.txt": "" });
    expect(site.build().exitCode).toBe(0);
    expect(site.files().filter((file) => file.startsWith("2025/03/08"))).toEqual([]);
    expect(site.files()).toContain("kept-by-hand.txt");
    expect(site.files()).toContain("2025/03/07/tram-line/index.html");
  });
});

it("warns of pages of an earlier build whose list is lost", () => {
  const site = project(TWO_STORIES);
  site.build();
  site.remove("content/articles/2025-03-07T0815-tram-line.txt");
  site.write({ "_site/.news-digest.json": "[" });
  const { exitCode, said } = site.build();
  expect(exitCode).toBe(0);
  expect(said).toContain("warning /2025/03/07/tram-line/index.html\n");
  expect(said).toContain("[output-stray]");
  expect(said).not.toContain("/2025/03/08/");
});

it("is added once, however often a configuration adds it", () => {
  const twice = configWith("").replace(/(\n {2}eleventyConfig\.addPlugin.*)/, "$1$1");
  const site = project({ ...TWO_STORIES, "eleventy.config.js": twice });
  expect(site.build()).toEqual({ exitCode: 0, said: "" });
});
