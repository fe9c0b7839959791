// Who writes a page may change from build to build: the plugin, or Eleventy where the site has a say in how it looks.

import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { configWith, Project } from "../eleventy/project.ts";
import { TWO_STORIES } from "../eleventy/two-stories.ts";
import { compareTrees, readTree } from "./trees.ts";

const LAYOUT = 'layouts: { story: "my-story.njk", home: "my-story.njk" }';
// biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
const TRANSFORM = 'eleventyConfig.addTransform("mine", (content) => `${content}<!-- mine -->`);';

interface Version {
  readonly options?: string;
  /** A line of the site's own configuration. */
  readonly line?: string;
  readonly files?: Readonly<Record<string, string>>;
}

const FERRY = { "content/articles/2025-03-08-ferry.txt": "The ferry is on time\nFog had gone.\n" };
const ABOUT = { "about.md": "---\nlayout: news-digest/page.11ty.js\ntitle: About\n---\nWho we are.\n" };

const STEPS: readonly (readonly [string, Version])[] = [
  ["the plugin alone", {}],
  ["a layout of the site's own", { options: LAYOUT }],
  ["the layout changed", { options: LAYOUT, files: { "_includes/my-story.njk": "<p>New</p>{{ content | safe }}" } }],
  ["an article changed", { options: LAYOUT, files: FERRY }],
  ["no layout again", {}],
  ["a transform", { line: TRANSFORM }],
  ["the transform changed", { line: TRANSFORM.replace("mine -->", "yours -->") }],
  ["no transform again", {}],
  ["a page of the site's own", { files: ABOUT }],
  ["an e-mail and a search page", { options: "email: true, search: true" }],
  ["nothing of that", {}],
];

const made: Project[] = [];
afterAll(() => {
  for (const each of made) each.dispose();
});

function newProject(): Project {
  const project = new Project(TWO_STORIES);
  made.push(project);
  project.write({ "_includes/my-story.njk": "<html>{{ content | safe }}</html>" });
  return project;
}

it("the same is built by turns as at once", () => {
  const site = newProject();
  const written: Record<string, string> = {};
  for (const [name, { options = "", line = "", files = {} }] of STEPS) {
    Object.assign(written, files);
    const config = { "eleventy.config.js": configWith(options).replace(/\n}\n$/, `\n${line}\n}\n`) };
    site.write({ ...files, ...config });
    expect(site.build(), name).toEqual({ exitCode: 0, said: expect.any(String) });
    const clean = newProject();
    clean.write({ ...written, ...config });
    expect(clean.build(), name).toEqual({ exitCode: 0, said: expect.any(String) });
    const [found, expected] = [site, clean].map((each) => readTree(join(each.folder, "_site")));
    expect(compareTrees(found ?? new Map(), expected ?? new Map()), name).toEqual([]);
  }
});
