// What a build says of itself: what is new since the last one, and nothing twice.

import { describe, expect, it } from "vitest";
import { configWith, type Project } from "./project.ts";
import { FERRY, project, TRAM, TWO_STORIES } from "./two-stories.ts";

const TRAM_FILE = "content/articles/2025-03-07T0815-tram-line.txt";
const FERRY_FILE = "content/articles/2025-03-08-ferry.txt";
const STALE = configWith('images: false, stale: { after: "2 days" },');

function at(iso: string): { readonly env: Record<string, string>; readonly counts: true } {
  return { env: { SOURCE_DATE_EPOCH: String(Date.parse(iso) / 1000) }, counts: true };
}

/** The lines of a build, without Eleventy's own. */
function linesOf(site: Project, iso: string, env: Record<string, string> = {}): readonly string[] {
  const options = at(iso);
  const { said, exitCode } = site.build([], { ...options, env: { ...options.env, ...env } });
  expect(exitCode, said).toBe(0);
  return said.split("\n").filter((line) => line !== "" && !line.startsWith("[11ty]"));
}

describe("the report of a build", () => {
  it("says what is new, late, changed, moved and gone", () => {
    const site = project(TWO_STORIES);
    expect(linesOf(site, "2025-03-10T06:00:00Z")).toContain("First build: 2 stories.");
    expect(linesOf(site, "2025-03-10T07:00:00Z")).toEqual([
      expect.stringMatching(/^News Digest: 0 files written, \d+ left as they were, 0 removed\.$/),
    ]);
    site.write({
      "content/articles/2025-03-11-quay.txt": "The quay\nIt is new.\n",
      "content/articles/2025-02-01-old.txt": "An old draft\nIt was held back.\n",
      [FERRY_FILE]: FERRY.replace("Fog", "Thick fog"),
    });
    expect(linesOf(site, "2025-03-11T07:00:00Z").slice(1)).toEqual([
      "New: 1 story, /2025/03/11/quay/.",
      "Released late: 1 story, /2025/02/01/old/ (dated 2025-02-01).",
      "Changed: 1 story, /2025/03/08/ferry/.",
    ]);
    site.remove(FERRY_FILE);
    site.remove(TRAM_FILE);
    site.write({ "content/articles/list.json": json("2025-03-07T0815-tram-line", "2025-03-06T08:15") });
    expect(linesOf(site, "2025-03-11T08:00:00Z").slice(1)).toEqual([
      "Moved: 1 story, /2025/03/07/tram-line/ to /2025/03/06/tram-line/.",
      "Gone: 1 story, /2025/03/08/ferry/.",
    ]);
  });

  it("has ten lines at most, and names three of many", () => {
    const many = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [`content/articles/2025-03-09-s${i}.txt`, `Story ${i}\nText.\n`]),
    );
    const held = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [`content/articles/2025-0${i + 1}-20-h${i}.txt`, `Held ${i}\nText.\n`]),
    );
    const site = project({ ...TWO_STORIES, "content/articles/2035-01-01-typo.txt": "Slip\nText.\n", ...held });
    linesOf(site, "2025-03-09T06:00:00Z");
    site.write(many);
    const lines = linesOf(site, "2025-03-10T06:00:00Z");
    expect(lines.length).toBeLessThanOrEqual(10);
    expect(lines).toContain("New: 9 stories, /2025/03/09/s0/, /2025/03/09/s1/, /2025/03/09/s2/ and 6 more.");
    expect(lines.find((line) => line.startsWith("Held back"))).toMatch(
      /^Held back: 8 articles to come, content\/articles\/2025-03-20-h2\.txt \(2025-03-20 00:00\), .* and 3 more, the last 2035-01-01 00:00\.$/,
    );
  });

  it("prints a warning once, counts it then, and prints it again where all are asked for", () => {
    const site = project({ ...TWO_STORIES, "content/topics.yaml": "- name: Transport\n" });
    site.write({ [FERRY_FILE]: `---\ntopics: [Ferris]\n---\n${FERRY}` });
    const told = (lines: readonly string[]) => lines.filter((line) => line.startsWith("warning ")).length;
    const first = linesOf(site, "2025-03-10T06:00:00Z");
    expect(told(first)).toBe(1);
    const second = linesOf(site, "2025-03-10T07:00:00Z");
    expect(told(second)).toBe(0);
    expect(second).toContain("Warnings: 1 as in the last build; NEWS_DIGEST_ALL=1 prints them again.");
    expect(told(linesOf(site, "2025-03-10T08:00:00Z", { NEWS_DIGEST_ALL: "1" }))).toBe(1);
    site.write({ [TRAM_FILE]: `---\ntopics: [Trains]\n---\n${TRAM}` });
    const third = linesOf(site, "2025-03-10T09:00:00Z");
    expect(told(third)).toBe(1);
    expect(third.join("\n")).toContain('"Trains"');
  });
});

describe("status.json", () => {
  it("is what monitors want to know, and changes with nothing but the site", () => {
    const site = project({ ...TWO_STORIES, "eleventy.config.js": STALE });
    linesOf(site, "2025-03-08T06:00:00Z");
    const status = JSON.parse(site.read("_site/status.json"));
    expect(status).toEqual({
      title: "The Digest",
      url: "https://example.org/",
      newestStory: {
        title: "The ferry is late",
        url: "https://example.org/2025/03/08/ferry/",
        published: "2025-03-08T00:00:00+00:00",
      },
      nextEditionDue: "2025-03-09T00:00:00+00:00",
      staleAfter: "2025-03-10T00:00:00+00:00",
      stories: 2,
      editions: 2,
      topics: 1,
      version: expect.any(String),
    });
    site.write({ [FERRY_FILE]: FERRY.replace("Fog", "Thick fog") });
    linesOf(site, "2025-03-08T07:00:00Z");
    const next = JSON.parse(site.read("_site/status.json"));
    expect(next).toEqual({ ...status, version: expect.any(String) });
    expect(next.version).not.toBe(status.version);
  });

  it("goes with pages and feeds that say when nothing came, and promise nothing", () => {
    const site = project({ ...TWO_STORIES, "eleventy.config.js": STALE });
    linesOf(site, "2025-03-09T06:00:00Z");
    expect(site.read("_site/index.html")).toContain("The next edition takes stories until");
    expect(site.read("_site/feed.xml")).not.toContain("Nothing has been published since");
    linesOf(site, "2025-04-09T06:00:00Z");
    expect(site.read("_site/index.html")).toMatch(/Nothing has been published since <time[^>]*>8 March 2025<\/time>\./);
    expect(site.read("_site/index.html")).not.toContain("The next edition");
    for (const feed of ["feed.xml", "atom.xml", "feed.json", "editions.xml"]) {
      expect(site.read(`_site/${feed}`), feed).toContain("Nothing has been published since 8 March 2025.");
    }
    expect(linesOf(site, "2025-04-19T06:00:00Z")[0]).toMatch(/^News Digest: 1 file written/);
  });
});

/** A list of one story under the id of another file. */
function json(id: string, date: string): string {
  const [headline = "", , body] = TRAM.split("\n");
  return JSON.stringify([{ id, slug: "tram-line", date, headline, body }]);
}
