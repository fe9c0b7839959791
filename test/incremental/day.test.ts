import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { type BenchArticle, makeCorpus } from "../bench/corpus.ts";
import { renderFrontMatter } from "../bench/peers/project.ts";
import { renderTaxonomy } from "../bench/topics.ts";
import { Random } from "../random.ts";
import { buildSite, OUTPUT } from "./build-site.ts";
import { listChanges, readTree } from "./trees.ts";

const DAY = 24 * 60 * 60 * 1000;
const TODAY = "2025-05-20";
const TOPICS = 40;
const OLD = 300;
const NEW = 30;

const { articles, topics } = makeCorpus({ articles: OLD + NEW, topics: TOPICS, seed: 7 });
const random = new Random(7);
/** Over about five months, the last of them yesterday. */
const old = articles.slice(0, OLD).map((each, i) => ({ ...each, day: dayBefore(1 + Math.floor((OLD - 1 - i) / 2)) }));
/** Of a few topics, so that most have none. */
const busy = random.shuffle(topics).slice(0, 6);
const fresh = articles
  .slice(OLD)
  .map((each) => ({ ...each, day: TODAY, topics: [random.pick(busy)], namesTopics: true }));
const corrected = random.pick(old.slice(30, 50));

const root = mkdtempSync(join(tmpdir(), "news-digest-day-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function dayBefore(count: number): string {
  return new Date(Date.parse(TODAY) - count * DAY).toISOString().slice(0, 10);
}

function write(article: BenchArticle & { readonly day: string }, fields: Readonly<Record<string, unknown>> = {}): void {
  const { headline, day, time, source, body, slug } = article;
  const named = { topics: article.topics.map(({ name }) => name) };
  const path = join(root, `content/articles/${day.slice(0, 7).replace("-", "/")}/${day}-${slug}.md`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    `${renderFrontMatter({ headline, date: `${day}T${time}`, sources: [source], ...named, ...fields })}\n${body}`,
  );
}

function build(now: string) {
  return buildSite({ root, options: { topics: { perPage: 5 } }, now: Date.parse(now) });
}

const FEEDS = ["feed.xml", "atom.xml", "feed.json"];
const EDITION_FEEDS = ["editions.xml", "editions.atom.xml", "editions.json"];

/** The folders of an article's topics and of those above them. */
function topicFolders({ topics }: BenchArticle): readonly string[] {
  return topics.flatMap(({ slug, parent }) =>
    parent === undefined ? [`topics/${slug}`] : [`topics/${parent.slug}`, `topics/${parent.slug}/${slug}`],
  );
}

function pageOf({ day, slug }: BenchArticle): string {
  return `${day.replaceAll("-", "/")}/${slug}/index.html`;
}

it("a day's publish changes the files that show one of its stories, and no other", async () => {
  for (const article of old) write(article);
  writeFileSync(join(root, "content/topics.yaml"), renderTaxonomy(topics));
  expect(await build(`${TODAY}T04:00Z`)).toMatchObject({ failed: false, said: "" });
  const before = readTree(join(root, OUTPUT));
  for (const article of fresh) write(article);
  const correction = { date: TODAY, text: "The figure was of last year.", significant: true };
  write(corrected, { corrections: [correction] });
  const { counts, said } = await build(`${TODAY}T23:00Z`);
  expect(said).toBe("");
  const after = readTree(join(root, OUTPUT));
  const changed = listChanges(before, after).filter((path) => typeof after.get(path) !== "string");

  const yesterday = old.filter(({ day }) => day === dayBefore(1));
  const newestOld = yesterday.reduce((newest, each) => (each.time > newest.time ? each : newest));
  const expected = [
    ...fresh.map(pageOf),
    pageOf(newestOld),
    pageOf(corrected),
    ...[TODAY, newestOld.day, corrected.day].map((day) => `${day.replaceAll("-", "/")}/index.html`),
    // Of months, years and lists, those that are not closed.
    ...["2025/05/index.html", "2025/index.html", "archive/index.html", "index.html", "404.html", "topics/index.html"],
    ...["sources/index.html", "statistics/index.html", "corrections/index.html"],
    ...[...FEEDS, ...EDITION_FEEDS, "corrections.xml", "corrections.atom.xml", "corrections.json", "feeds.opml"],
    ...[
      "archive/2025-05.xml",
      "archive/2025-05.json",
      "sitemap.xml",
      "news-sitemap.xml",
      "status.json",
      ".news-digest.json",
    ],
    // Of old archives, the one that has the corrected story.
    ...[`archive/${corrected.day.slice(0, 7)}.xml`, `archive/${corrected.day.slice(0, 7)}.json`],
  ];
  expect(changed.filter((path) => !path.startsWith("topics/") || path === "topics/index.html")).toEqual(
    [...new Set(expected)].sort(),
  );

  const ofTopics = changed.filter((path) => path.startsWith("topics/") && path !== "topics/index.html");
  const concerned = new Set([...fresh, corrected].flatMap(topicFolders));
  expect(new Set(ofTopics.map(folderOfTopic))).toEqual(concerned);
  expect(concerned.size).toBeLessThan(topics.length / 2);
  expect(ofTopics).toEqual(
    expect.arrayContaining(
      fresh
        .flatMap(topicFolders)
        .flatMap((topic) => ["index.html", ...FEEDS, ...EDITION_FEEDS].map((file) => `${topic}/${file}`)),
    ),
  );
  // Of the numbered pages of topics, those alone that have one of the stories, and those whose newer page is no longer
  // the topic's own.
  const numbered = [...before.keys()].filter((path) => NUMBERED.test(path));
  const changedNumbered = numbered.filter((path) => changed.includes(path));
  const ours = [...fresh, corrected].map((each) => `/${pageOf(each).slice(0, -"index.html".length)}"`);
  const isNewest = (path: string) =>
    !before.has(path.replace(/\d+(?=\/index)/, (number) => String(Number(number) + 1)));
  const isConcerned = (path: string) => ours.some((href) => String(after.get(path)).includes(href));
  expect(changedNumbered.filter((path) => !isNewest(path) && !isConcerned(path))).toEqual([]);
  expect(changedNumbered.some((path) => !isNewest(path) && isConcerned(path))).toBe(true);
  expect(numbered.length).toBeGreaterThan(3 * changedNumbered.length);
  // The list of files is not counted.
  expect(counts?.written).toBe(changed.length - 1);
});

const NUMBERED = /\/page\/\d+\/index\.html$/;

/** `topics/rail/page/2/index.html` is of the folder `topics/rail`. */
function folderOfTopic(path: string): string {
  return path.replace(/\/page\/.*|\/[^/]+$/, "");
}
