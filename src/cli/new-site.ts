// The files of a new site: what `news-digest init` writes.

import { readFileSync } from "node:fs";
import type { Day } from "../text/dates.ts";
import { packageFile, readVersion } from "./version.ts";

export interface NewSite {
  readonly title: string;
  /** With its slash at the end: `https://example.org/`. */
  readonly url: string;
  /** An IANA name. */
  readonly zone: string;
  /** Today, in `zone`. */
  readonly today: Day;
  /** What npm is to call the project. */
  readonly name: string;
}

/** By their paths. */
export function newSiteFiles(site: NewSite): ReadonlyMap<string, string> {
  const [year, month] = site.today.split("-");
  return new Map([
    ["package.json", packageJson(site)],
    ["eleventy.config.js", configuration(site)],
    [".gitignore", "node_modules/\n_site/\n_shards/\n.cache/\n"],
    [".gitattributes", "content/published.txt merge=union\n"],
    [".github/workflows/publish.yml", workflow()],
    ["content/topics.yaml", TOPICS],
    [
      "content/about.md",
      `---\ntitle: About\nlayout: news-digest/page.11ty.js\n---\n\nWhat ${site.title} is, and who makes it.\n`,
    ],
    [`content/articles/${year}/${month}/${site.today}-first-story.txt`, ARTICLE],
  ]);
}

function packageJson({ name }: NewSite): string {
  const description = {
    name,
    private: true,
    type: "module",
    scripts: {
      start: "eleventy --serve",
      build: "eleventy",
      // What the workflow calls.
      "news-digest": "news-digest",
    },
    dependencies: {
      "@11ty/eleventy": "^3.1.0",
      "eleventy-plugin-news-digest": `^${readVersion()}`,
    },
  };
  return `${JSON.stringify(description, undefined, 2)}\n`;
}

/** The id is made of the day on which the site was: from then on the address is the publisher's (RFC 4151). */
function configuration({ title, url, zone, today }: NewSite): string {
  const id = `tag:${new URL(url).hostname},${today}`;
  return `import newsDigest from "eleventy-plugin-news-digest";

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(newsDigest, {
    site: {
      // The workflow that publishes knows the address better.
      url: process.env.SITE_URL || ${JSON.stringify(url)},
      // Every id in every feed begins with it: never change it.
      id: ${JSON.stringify(id)},
      title: ${JSON.stringify(title)},
      links: [{ title: "About", path: "/about/" }],
    },
    edition: { zone: ${JSON.stringify(zone)} },
  });
}

export const config = { dir: { input: "content", output: "_site" } };
`;
}

/** That of the docs, without the steps for options that a new site does not have. */
function workflow(): string {
  return readFileSync(packageFile("docs/publish.yml"), "utf8")
    .replace(/^# Put it at .*\n/m, "# Choose GitHub Actions in the repository's settings, under Pages.\n")
    .replace(/^ *# Only with the option `search`\.\n.*\n/m, "")
    .replace(/^ {2}# Only with the options `feeds\.hub`[\s\S]*?(?=^ {2}# Commits the ledger)/m, "")
    .replace(/^ {2}# Only with the option `email`[\s\S]*$/m, "");
}

const TOPICS = `# Topics in the order in which the site shows them. phrases find the topic of a story that names none.
- name: City
  phrases: [council, mayor]
- name: Culture
  phrases: [museum, theatre]
- name: Sport
`;

const ARTICLE = `The first story is in
- Key points are lines that begin with a hyphen.
- The name of this file gives the date and the address.
Everything after the key points is the text. Change this file and save it: the page follows. Put the next story beside it,
or let "npx news-digest add story.txt" do that.
`;
