import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Random } from "../random.ts";
import { buildClean, buildSite, OUTPUT } from "./build-site.ts";
import { compareTrees, readTree, type Tree } from "./trees.ts";

const DAY = 24 * 60 * 60 * 1000;
const DAYS = 30;
/** The last day of a month stands among them, and ends of weeks. */
const FIRST = Date.parse("2025-02-17T00:00Z");

const SUBJECTS = "ferry library theatre gallery council trawler bridge storm museum school tram bakery".split(" ");
const EVENTS = "opens closes burns floods moves grows shrinks returns fails wins".split(" ");
const PLACES = "Millbrook Saltings Northgate Lantern Market Harbour Thornby Quay Wend Marsh".split(" ");
const TOPICS = `
- name: Harbour
  phrases: [ferry, quay, trawler]
  children:
    - name: Saltings
      phrases: [Saltings, marsh]
- name: Culture
  phrases: [library, theatre, gallery]
`;
const OPTIONS = { edition: { rollups: ["week", "month"] }, topics: { perPage: 5 }, email: true };

const root = mkdtempSync(join(tmpdir(), "news-digest-thirty-days-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const dayOf = (number: number) => new Date(FIRST + number * DAY).toISOString().slice(0, 10);

const SYLLABLES = "bel cor dun fal gar hul jor kem lan mor nev pol ras sel tav wen".split(" ");

/** Of somebody or something that one event has, and no other. */
function makeName(random: Random): string {
  const name = Array.from({ length: 3 }, () => random.pick(SYLLABLES)).join("");
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** A few events at a time, that several report on several days; in short reports, some of them with an editor's word. */
function writeArticles(): readonly (() => void)[] {
  const random = new Random(11);
  const pickEvent = () => {
    const [name, firm] = [makeName(random), makeName(random)];
    return [random.pick(SUBJECTS), random.pick(EVENTS), random.pick(PLACES), `${name} of ${firm}`] as const;
  };
  const events = Array.from({ length: 6 }, pickEvent);
  return Array.from({ length: DAYS }, (_, day) => {
    events[day % 6] = pickEvent();
    const files = Array.from({ length: random.between(1, 6) }, (_, i) => {
      const [subject, event, place, who] = random.pick(events);
      const sentence = () =>
        `The ${subject} in ${place} ${event}, and ${random.pick(SUBJECTS)} ${random.pick(EVENTS)} near ${random.pick(PLACES)}, said ${who}.`;
      const fields = [
        `headline: ${subject} in ${place} ${event}`,
        `date: ${dayOf(day)}T${String(random.between(6, 22)).padStart(2, "0")}:00`,
        `sources: [{ name: ${random.pick(["Estuary Radio", "Northern Wire"])} }]`,
        ...(random.chance(0.2) ? [`topics: [${random.pick(["Harbour", "Culture"])}]`] : []),
        ...(random.chance(0.2) ? ["keyPoints: [An editor's point.]"] : []),
        ...(random.chance(0.1) ? [`story: ${random.pick(["old-bridge", "new-tram"])}`] : []),
      ];
      const body = Array.from({ length: 7 }, sentence).join("\n\n");
      return [`${dayOf(day)}-story-${i}.md`, `---\n${fields.join("\n")}\n---\n\n${body}\n`] as const;
    });
    return () => {
      for (const [name, content] of files) {
        const path = join(root, "content/articles", name.slice(0, 4), name.slice(5, 7), name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content);
      }
    };
  });
}

const build = (now: number) => ({ root, options: OPTIONS, now });

/** When the edition of a day, a week or a month is closed that a file is of; nothing for files of no edition. */
function closedAt(path: string): number | undefined {
  const [, day] = /^(\d{4}\/\d\d\/\d\d)\/(?:(?:[^/]+\/)?index\.html|email\.(?:html|txt))$/.exec(path) ?? [];
  if (day !== undefined) return Date.parse(day.replaceAll("/", "-")) + DAY;
  const [, month] =
    /^(?:archive\/)?(\d{4}[-/]\d\d)(?:-\d+)?(?:\.(?:xml|atom\.xml|json)|\/(?:round-up\/)?index\.html)$/.exec(path) ??
    [];
  if (month !== undefined) {
    const [year = 0, number = 0] = month.split(/[-/]/).map(Number);
    // A month's page also lists the week's round-up in which it ended.
    return Date.UTC(year, number, 1) + (path.endsWith("index.html") ? 7 * DAY : 0);
  }
  const [, week] = /^2025\/w(\d\d)\/index\.html$/.exec(path) ?? [];
  // The first week of 2025 began on 30 December.
  return week === undefined ? undefined : Date.UTC(2024, 11, 30) + Number(week) * 7 * DAY;
}

/** All that may come into a page after its edition is closed, as it is written: links to what came after. */
const LINKS_TO_LATER: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["the next page, in the head", /<link rel="next" href="[^"]*">\n/g],
  ["the next page, below", /<a rel="next" href="[^"]*">.*<\/a>\n/g],
  ["a way to pages that has no step", /<nav class="pager" aria-label="[^"]*">\n<\/nav>/g],
  ["what came after in a running story", /<h3[^>]*>What came after<\/h3>\n<ul>[\s\S]*?<\/ul>\n/g],
  ["the page of a running story", /<p class="more"[^>]*><a href="[^"]*\/threads\/[^"]*">[^<]*<\/a><\/p>\n/g],
  [
    "a running story without anything before",
    /<section class="cited thread"[^>]*>\n<h2[^>]*>[^<]*<\/h2>\n<\/section>\n/g,
  ],
  [
    "the mark of an archive's document that nothing is added to any more, because there is a next one",
    /<fh:archive\/>\n/g,
  ],
  ["the next document of the archive", /\s*<(?:atom:)?link rel="next-archive"[^>]*\/>/g],
];

const used = new Map<string, number>();

function withoutLinksToLater(content: string): string {
  return LINKS_TO_LATER.reduce((text, [what, pattern]) => {
    const rest = text.replace(pattern, "");
    if (rest !== text) used.set(what, (used.get(what) ?? 0) + 1);
    return rest;
  }, content);
}

/** The entries of a feed, as they are written, by their ids. */
function entriesOf(path: string, content: string): ReadonlyMap<string, string> {
  if (path.endsWith(".json")) {
    const { items } = JSON.parse(content) as { readonly items: readonly { readonly id: string }[] };
    return new Map(items.map((item) => [item.id, JSON.stringify(item)]));
  }
  const entries = content.match(/<(item|entry)>[\s\S]*?<\/\1>/g) ?? [];
  return new Map(entries.map((entry) => [/<(?:guid|id)[^>]*>([^<]*)</.exec(entry)?.[1] ?? "", entry]));
}

const isFeed = (path: string) => /(?:^|\/)(?:feed|atom|editions|editions\.atom)\.(?:xml|json)$/.test(path);
/** The day of the story or edition that an entry is of. */
const dayOfEntry = (id: string) => /\d{4}[-/]\d\d[-/]\d\d/.exec(id)?.[0]?.replaceAll("/", "-");

const textOf = (tree: Tree, path: string) => {
  const content = tree.get(path);
  return content === undefined ? undefined : content.toString();
};

describe("thirty days, built day by day", () => {
  /** By path: what stood there when its edition was closed. */
  const closed = new Map<string, string>();
  /** By path and id: what stood in a feed after its edition was closed. */
  const entries = new Map<string, string>();
  let changedEntries: readonly string[] = [];
  let last: Tree = new Map();

  beforeAll(async () => {
    mkdirSync(join(root, "content"), { recursive: true });
    writeFileSync(join(root, "content/topics.yaml"), TOPICS);
    const days = writeArticles();
    const changed = new Set<string>();
    for (const [day, write] of days.entries()) {
      write();
      // The last build is of the morning after, when the last edition is closed.
      const now = FIRST + (day + 1) * DAY + 6 * 3_600_000;
      const outcome = await buildSite(build(now));
      expect(outcome.failed, outcome.said).toBe(false);
      last = readTree(join(root, OUTPUT));
      for (const [path, content] of last) {
        if (typeof content === "string") continue;
        if (now >= (closedAt(path) ?? Number.POSITIVE_INFINITY) && !closed.has(path))
          closed.set(path, content.toString());
        if (!isFeed(path)) continue;
        for (const [id, entry] of entriesOf(path, content.toString())) {
          const key = `${path} ${id}`;
          const before = entries.get(key);
          if (before !== undefined && before !== entry) changed.add(key);
          if (now >= Date.parse(dayOfEntry(id) ?? "") + DAY) entries.set(key, entry);
        }
      }
    }
    changedEntries = [...changed];
  }, 600_000);

  it("come to the same, byte for byte, as all at once", async () => {
    expect(await buildClean(build(FIRST + DAYS * DAY + 6 * 3_600_000))).toMatchObject({ failed: false });
    expect(compareTrees(last, readTree(join(root, OUTPUT)))).toEqual([]);
  }, 600_000);

  it("change in files of closed editions the links to what came after, and no other byte", () => {
    used.clear();
    const different = [...closed].filter(([path, content]) => {
      const now = textOf(last, path);
      return now === undefined || withoutLinksToLater(now) !== withoutLinksToLater(content);
    });
    expect(different.map(([path]) => path)).toEqual([]);
    // Every kind of link came into some page: what is left out of the comparison is no more than it has to be.
    expect([...used.keys()].sort()).toEqual(LINKS_TO_LATER.map(([what]) => what).sort());
    const kinds = [
      "round-up/index.html",
      "w08/index.html",
      "2025/02/index.html",
      "archive/2025-02.xml",
      "archive/2025-02.json",
    ];
    for (const kind of kinds)
      expect(
        [...closed.keys()].some((path) => path.endsWith(kind)),
        kind,
      ).toBe(true);
    expect(
      [...closed.keys()].filter((path) => /^2025\/\d\d\/\d\d\/story-\d\/index\.html$/.test(path)).length,
    ).toBeGreaterThan(60);
  });

  it("change no byte of an entry in any feed, once its edition is closed", () => {
    expect(changedEntries).toEqual([]);
    expect(entries.size).toBeGreaterThan(300);
    expect([...entries.keys()].some((key) => key.startsWith("threads/"))).toBe(true);
    expect([...entries.keys()].some((key) => key.startsWith("editions.json"))).toBe(true);
  });

  it("move the page of no running story", () => {
    const threads = [...last.keys()].filter((path) => /^threads\/[^/]+\/index\.html$/.test(path));
    expect(threads.length).toBeGreaterThan(3);
    for (const path of threads) expect(textOf(last, path)).not.toContain('http-equiv="refresh"');
  });
});
