import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { drawIcon } from "../../src/eleventy/icon-png.ts";
import { Newsroom } from "./newsroom.ts";

const DAYS = 66;

/** Where Eleventy looks for no pages. */
const KEPT = "node_modules/_kept";

const TOPICS = `- name: Harbour
- name: Transport
- name: Council
`;

const room = new Newsroom();
afterAll(() => room.project.dispose());

const folder = () => `articles/${room.date().slice(0, 7).replace("-", "/")}`;
const picture = (light: string) => drawIcon({ accent: { light, dark: light } }, 32);

/** By what they are called, where each story was written. */
const files: Record<string, string> = {};

/** Numbers of stories that a weekly poller may have missed: they were withdrawn. */
const withdrawn = new Set<number>();

function add(name: string, headline: string, fields: readonly string[] = [], file = `${room.date()}-${name}.md`): void {
  files[name] = `${folder()}/${file}`;
  room.write(files[name], room.text(headline, fields));
}

function fileOf(name: string): string {
  const file = files[name];
  if (file === undefined) throw new Error(`There is no story "${name}".`);
  return file;
}

function numberIn(file: string): number {
  return Number(/Story no\. (\d+)/.exec(room.read(file))?.[1]);
}

/** An act that has to be refused until the way out that the message names is taken. */
async function refused(words: RegExp): Promise<void> {
  const { exitCode, said } = await room.build();
  expect(exitCode).not.toBe(0);
  expect(said).toMatch(words);
}

/** What happens on which day, besides the three stories of each. */
const ACTS: Readonly<Record<number, () => unknown>> = {
  5: () => add("late", "A late draft", ["topics: [Council]", "draft: true"]),
  8: () => add("embargoed", "An embargo", ["topics: [Harbour]", `embargo: ${room.date(10)}T09:00`]),
  10: () => room.edit(fileOf("slugless"), (text) => text.replace("Ferry Night", "The night of the ferry")),
  11: () => room.edit("articles/items.ndjson", (text) => text.replace("The tide table", "What the tide table says")),
  12: async () => {
    const file = fileOf("plain-3");
    room.move(file, file.replace("plain-3", "renamed"));
    await refused(/was probably renamed or given another date|was deleted, or renamed/);
    const id = file.replace(/^articles\/|\.md$/g, "");
    room.edit(file.replace("plain-3", "renamed"), (text) => text.replace("---\n", `---\nid: ${id}\n`));
  },
  14: () => {
    const file = fileOf("plain-9");
    const moved = file.replace("plain-9", "elsewhere");
    room.move(file, moved, (text) => text.replace("---\n", `---\naliases: [/${dayIn(file)}/plain-9/]\n`));
  },
  15: () => room.edit(fileOf("late"), (text) => text.replace("draft: true\n", "")),
  16: () => room.move(fileOf("plain-10"), `articles/desk/${fileOf("plain-10").split("/").at(-1)}`),
  20: async () => {
    withdrawn.add(numberIn(fileOf("plain-17")));
    room.remove(fileOf("plain-17"));
    await refused(/gone\.txt/);
    room.write("gone.txt", `/${dayIn(fileOf("plain-17"))}/plain-17/ # withdrawn\n`);
  },
  22: () => room.edit(fileOf("plain-20"), (text) => text.replace(/date: .*/, `date: ${room.date(-5)}`)),
  23: () => {
    const file = fileOf("plain-21");
    const moved = `${folder()}/${room.date(-4)}-plain-21.md`;
    room.move(file, moved, (text) =>
      text.replace(/date: .*/, `date: ${room.date(-4)}\naliases: [/${dayIn(file)}/plain-21/]`),
    );
  },
  24: async () => {
    for (const file of room.project.files("content/articles").filter((each) => each.endsWith(".md"))) {
      const text = room.read(`articles/${file}`);
      if (text.includes("[Harbour]")) room.write(`articles/${file}`, text.replace("[Harbour]", "[Waterfront]"));
    }
    room.write("topics.yaml", TOPICS.replace("Harbour", "Waterfront"));
    await refused(/The topic at \/topics\/harbour\//);
    room.write("topics.yaml", TOPICS.replace("Harbour", "Waterfront\n  aliases: [Harbour]"));
  },
  26: () =>
    room.write(
      "topics.yaml",
      "- name: Transport\n  children: [{name: Waterfront, aliases: [Harbour]}]\n- name: Council\n",
    ),
  28: () =>
    room.write(
      "topics.yaml",
      "- name: Traffic\n  aliases: [Transport]\n  children: [{name: Waterfront, aliases: [Harbour]}]\n- name: Council\n",
    ),
  30: () => {
    room.options.edition = { zone: "Europe/London", cutoffs: ["06:00"] };
  },
  34: () => {
    room.options.edition = { zone: "America/New_York", cutoffs: ["06:00"] };
  },
  38: () => {
    room.site = { ...room.site, url: "https://larkhaven.example/", title: "Larkhaven Daily" };
  },
  40: () =>
    room.edit(fileOf("plain-39"), (text) =>
      text.replace("---\n", `---\ncorrections: [{date: ${room.date()}T10:00, text: A name., significant: true}]\n`),
    ),
  41: () => {
    const note = "{date: 2025-03-01T10:00, text: Nobody said so then., significant: true}";
    room.edit(fileOf("plain-4"), (text) => text.replace("---\n", `---\ncorrections: [${note}]\n`));
  },
  42: () => {
    withdrawn.add(numberIn(fileOf("plain-41")));
    room.edit(fileOf("plain-41"), (text) =>
      text.replace("---\n", `---\nretraction: {date: ${room.date()}T10:00, text: It was not so.}\n`),
    );
  },
  44: () => room.write("images/quay.png", picture("#205080")),
  46: () => {
    expect(room.buildForReal({ diesAt: 3 }).exitCode).toBe(null);
    expect(room.buildForReal()).toMatchObject({ exitCode: 0 });
  },
  48: () => room.edit(fileOf("leap"), (text) => text.replace("Leap", "Leaping")),
  50: () => {
    withdrawn.add(numberIn(fileOf("plain-49")));
    expect(room.buildForReal({ diesAt: 12 }).exitCode).toBe(null);
    room.remove(fileOf("plain-49"));
    const path = pathOf("plain-49");
    room.write("gone.txt", `${room.read("gone.txt")}/${path}/\n`);
    expect(room.buildForReal()).toMatchObject({ exitCode: 0 });
    expect(room.project.read(`_site/${path}/index.html`)).not.toContain("It was so");
  },
  52: () => {
    const cutoffs = [
      { at: "08:00", name: "Morning" },
      { at: "20:00", name: "Evening" },
    ];
    room.options.edition = { zone: "America/New_York", cutoffs };
  },
  58: () => {
    room.options.edition = { zone: "Europe/London", period: "week" };
  },
  60: () => add("very-late", "A month late", ["topics: [Council]", `date: ${room.date(-30)}`]),
};

function dayIn(file: string): string {
  return (/\d{4}-\d{2}-\d{2}/.exec(file)?.[0] ?? "").replaceAll("-", "/");
}

/** Where the ledger has it, which cut-offs decide. */
function pathOf(name: string): string {
  const id = fileOf(name).replace(/^articles\/|\.md$/g, "");
  const line = room
    .read("published.txt")
    .split("\n")
    .find((each) => each.startsWith(`story ${id} `));
  return line?.split(" ")[2]?.slice(1, -1) ?? "";
}

function differs(file: string): boolean {
  const [site, clean] = ["_site", KEPT].map((output) => readFileSync(join(room.project.folder, output, file)));
  return site === undefined || clean === undefined || !site.equals(clean);
}

function write(day: number): void {
  add(`plain-${day}`, `Plain ${day}`, ["topics: [Council]", `date: ${room.date()}T07:30`]);
  add(`harbour-${day}`, `Boats ${day}`, [
    day < 24 ? "topics: [Harbour]" : "topics: [Waterfront]",
    `date: ${room.date()}T12:00`,
    ...(day === 9 ? ["image: {src: /images/quay.png, alt: The quay}"] : []),
  ]);
  if (day % 9 === 4) for (let i = 0; i < 11; i++) add(`many-${day}-${i}`, `Many ${day} ${i}`, ["topics: [Council]"]);
  if (day === 3) add("slugless", "Ferry Night", [], `${room.date()}-Ferry-Night.md`);
  if (day === 4) add("umlaut", "Fähre", [], `${room.date()}-fähre.md`);
  if (day === 6) {
    const item = {
      id: "items/tide",
      headline: "The tide table",
      date: room.date(),
      text: "It was so. Story no. 9001.",
    };
    room.write("articles/items.ndjson", `${JSON.stringify(item)}\n`);
  }
  if (day === 8) add("leap", "Leap day", [`date: ${room.date()}`]);
}

describe("two months of publishing", () => {
  it("lose no address, and bring each story to each subscriber once", async () => {
    room.write("topics.yaml", TOPICS);
    room.write("images/quay.png", picture("#802050"));
    const stories = new Map<number, number>();
    let ids = "";
    for (room.day = 0; room.day < DAYS; room.day++) {
      write(room.day);
      await ACTS[room.day]?.();
      const recorded = await room.record();
      expect(recorded.exitCode, `day ${room.day}: ${recorded.said}`).toBe(0);
      const built = await room.build();
      expect(built.exitCode, `day ${room.day}: ${built.said}`).toBe(0);
      expect(room.findUnanswered(), `day ${room.day}`).toEqual([]);
      room.poll();
      const ledger = room.read("published.txt");
      const known = new Set(ledger.split("\n"));
      expect(
        ids.split("\n").filter((line) => !known.has(line)),
        `day ${room.day}`,
      ).toEqual([]);
      ids = ledger;
      for (const [number] of room.subscribers[0]?.arrivals ?? [])
        if (!stories.has(number)) stories.set(number, room.day);
    }

    room.day = DAYS - 1;
    expect(room.buildForReal()).toMatchObject({ exitCode: 0 });
    room.project.rename("_site", KEPT);
    room.project.remove(".cache");
    expect(room.buildForReal()).toMatchObject({ exitCode: 0 });
    const listOf = (folder: string) => room.project.files(folder).filter((file) => file !== ".news-digest.json");
    const files = listOf(KEPT);
    expect(files).toEqual(listOf("_site"));
    expect(files.filter(differs)).toEqual([]);

    const sums = { daily: 0, weekly: 0 };
    for (const subscriber of room.subscribers) {
      const { feed, every, arrivals } = subscriber;
      const twice = [...arrivals].filter(([, count]) => count > 1).map(([number]) => number);
      expect(twice, `${feed}, every ${every} days`).toEqual([]);
      sums[every === 1 ? "daily" : "weekly"] += arrivals.size;
      if (/^(?:feed|atom)\./.test(feed)) {
        const lastPoll = DAYS - 1 - ((DAYS - 1) % every);
        const expected = [...stories].filter(([number, day]) => day <= lastPoll && !withdrawn.has(number));
        const missed = expected.filter(([number]) => !arrivals.has(number));
        expect(missed, `${feed}, every ${every} days`).toEqual([]);
      }
    }
    const corrections = room.subscribers.filter(({ feed }) => feed === "corrections.json");
    for (const { every, notices } of corrections) {
      expect(notices.size, `corrections, every ${every} days`).toBe(3);
    }
    // One that is dated long ago is in the window of the site's own feed, too.
    for (const feed of ["feed.json", "atom.xml"]) {
      for (const { every, notices } of room.subscribers.filter((each) => each.feed === feed)) {
        expect(notices.size, `${feed}, every ${every} days`).toBe(3);
      }
    }
    const council = room.subscribers.filter(({ feed }) => feed === "topics/council/feed.json");
    expect(council.map(({ arrivals }) => arrivals.has(numberIn(fileOf("very-late"))))).toEqual([true, true]);
    const harbour = room.subscribers.filter(({ feed }) => feed === "topics/harbour/feed.json");
    expect(harbour[0]?.arrivals.size).toBeGreaterThan(DAYS - 5);
    expect(stories.size).toBeGreaterThan(DAYS * 2);
    console.info(
      `${DAYS} days, ${stories.size} stories, ${room.addresses.size} public addresses, all answered; ` +
        `${room.subscribers.length} subscribers, ${sums.daily} arrivals at daily and ${sums.weekly} at weekly ones, none twice.`,
    );
  }, 1_800_000);
});
