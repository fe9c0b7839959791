import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { bodyReader, type HeldSegments } from "../../src/article/article-store.ts";
import {
  type ReadArticles,
  type ReadRequest,
  readArticles,
  readStoredArticles,
  toStoreRequest,
} from "../../src/article/read-articles.ts";
import { readSignatures, writeSignatures } from "../../src/article/segment.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const HOME = makeTemporaryFolder("news-digest-store");
const HOUR = 60 * 60 * 1000;

class Desk {
  readonly root = mkdtempSync(join(HOME, "site-"));
  readonly request: ReadRequest = { root: this.root, content: "content", zone: "UTC", language: "en", extraFields: [] };

  write(file: string, text: string): string {
    const path = join(this.root, "content/articles", file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  }

  path(file: string): string {
    return join(this.root, "content/articles", file);
  }

  get store() {
    return join(this.root, "store");
  }

  /** @param hours How far the build's clock is from the system's. */
  read({ hours = 0, version = "1", request = this.request } = {}): Promise<ReadArticles> {
    return readStoredArticles(request, { folder: this.store, version, at: Date.now() + hours * HOUR });
  }

  segments(): readonly string[] {
    return readdirSync(this.store).sort();
  }

  /** Fails where what the store gives is not what the files give. */
  async expectTrue(options: Parameters<Desk["read"]>[0] = {}): Promise<void> {
    expect(plain(await this.read(options))).toEqual(plain(readArticles(options.request ?? this.request)));
  }
}

/** Everything that was read, bodies with their articles. */
function plain({ articles, bodyOf, problems }: ReadArticles): unknown {
  return JSON.parse(JSON.stringify([articles.map((article) => [article, bodyOf(article)]), problems]));
}

function makeDesk(): Desk {
  const desk = new Desk();
  desk.write("2025/01/2025-01-05-tram.md", "# The tram\n\n- One.\n\nIt ran.\n");
  desk.write("2025/02/2025-02-05-ferry.txt", "The ferry\n- Two.\nIt sailed.\n");
  desk.write("2025-03-05-quay.json", '{"headline": "The quay", "body": "It stood."}');
  desk.write("desk/notes.md", "---\ndate: 2025-03-06\n---\n# Notes\n\n[a](b)\n");
  const lines = Array.from(
    { length: 30 },
    (_, i) => `{"id": "l${i}", "headline": "Line ${i}", "date": "2025-03-0${1 + (i % 9)}", "text": "Text ${i}."}`,
  );
  desk.write("2025-03-09-lines.ndjson", `${lines.join("\n")}\n`);
  return desk;
}

describe("a store of articles", () => {
  it("gives what the files give, the first time and every other", async () => {
    const desk = makeDesk();
    await desk.expectTrue();
    expect(desk.segments()).toEqual(["2025-01.articles", "2025-02.articles", "2025-03.articles", "undated.articles"]);
    await desk.expectTrue();
    await desk.expectTrue({ hours: 1 });
    await desk.expectTrue({ hours: 2 });
  });

  it("does not open a file that was not touched, nor write a segment anew", async () => {
    const desk = makeDesk();
    await desk.read({ hours: 1 });
    const before = desk.segments().map((name) => statSync(join(desk.store, name)).mtimeMs);
    await desk.expectTrue({ hours: 2 });
    // Of a file that it opens, a segment notes what the file system says of it now.
    expect(desk.segments().map((name) => statSync(join(desk.store, name)).mtimeMs)).toEqual(before);
  });

  it("sees a file that was changed within the tick of the clock, to the same size, at the same time", async () => {
    const desk = makeDesk();
    const path = desk.write("2025/01/2025-01-06-racy.txt", "Racy\nIt was one.\n");
    const { mtime, atime } = statSync(path);
    await desk.expectTrue();
    writeFileSync(path, "Racy\nIt was two.\n");
    utimesSync(path, atime, mtime);
    await desk.expectTrue();
    expect((await desk.read()).articles.map(({ opening }) => opening)).toContain("It was two.");
  });

  it("sees a change to the same size whose time was set back, by the time of that", async () => {
    const desk = makeDesk();
    const path = desk.write("2025/01/2025-01-06-back.txt", "Back\nIt was one.\n");
    utimesSync(path, 1, 1);
    await desk.expectTrue({ hours: 1 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    writeFileSync(path, "Back\nIt was two.\n");
    utimesSync(path, 1, 1);
    await desk.expectTrue({ hours: 2 });
  });

  it("opens the files of a new checkout once", async () => {
    const desk = makeDesk();
    await desk.expectTrue();
    cpSync(desk.root, `${desk.root}-copy`, { recursive: true });
    rmSync(desk.root, { recursive: true });
    renameSync(`${desk.root}-copy`, desk.root);
    await desk.expectTrue({ hours: 1 });
    const kept = desk.segments().map((name) => readFileSync(join(desk.store, name)));
    await desk.expectTrue({ hours: 2 });
    expect(desk.segments().map((name) => readFileSync(join(desk.store, name)))).toEqual(kept);
  });

  it("holds what a process that watches has read, as long as the store has it and nothing that matters changes", async () => {
    const desk = makeDesk();
    const held: HeldSegments = new Map();
    const read = (hours: number, version = "1") =>
      readStoredArticles(desk.request, { folder: desk.store, version, at: Date.now() + hours * HOUR, held });
    const expectTrue = async (hours: number, version?: string) =>
      expect(plain(await read(hours, version))).toEqual(plain(readArticles(desk.request)));
    const [first] = (await read(1)).articles;
    expect((await read(2)).articles[0]).toBe(first);
    desk.write("2025/01/2025-01-05-tram.md", "# The tram\n\nIt stopped.\n");
    desk.write("2025/01/2025-01-06-bus.md", "# The bus\n\nIt came.\n");
    await expectTrue(3);
    rmSync(desk.path("2025/01/2025-01-06-bus.md"));
    await expectTrue(4);
    rmSync(desk.store, { recursive: true });
    await expectTrue(5);
    expect((await read(6)).articles[0]).not.toBe(first);
    await expectTrue(7, "2");
  });

  it("takes nothing from another build's look at a file that was changed between the two", async () => {
    const desk = makeDesk();
    const file = "2025/01/2025-01-06-raced.txt";
    desk.write(file, "Raced\nIt was one.\n");
    await desk.read();
    const segment = join(desk.store, desk.segments().find((name) => name.startsWith("2025-01")) ?? "");
    const slower = readFileSync(segment);
    desk.write(file, "Raced\nIt was two.\n");
    await desk.read({ hours: 1 });
    const { key } = toStoreRequest(desk.request, { folder: desk.store, version: "1", at: 0 });
    const signatures = readSignatures(segment, key);
    if (signatures === undefined) throw new Error("The segment has no signatures.");
    writeFileSync(segment, slower);
    writeSignatures(segment, key, signatures);
    expect(readSignatures(segment, key)).toEqual(signatures);
    await desk.expectTrue({ hours: 2 });
  });

  it("sees two files that have exchanged their names", async () => {
    const desk = makeDesk();
    const [a, b] = [desk.write("2025-01-07-a.txt", "A\nIt was a.\n"), desk.write("2025-01-07-b.txt", "B\nIt was b.\n")];
    await desk.expectTrue({ hours: 1 });
    renameSync(a, `${a}~`);
    renameSync(b, a);
    renameSync(`${a}~`, b);
    await desk.expectTrue({ hours: 2 });
  });

  it.each([
    ["another month's folder", "2025/02/2025-01-05-tram.md", false],
    ["no month's folder", "desk/2025-tram.md", false],
    ["another format", "2025/01/2025-01-05-tram.txt", true],
  ])("reads a file that was moved to %s anew", async (_, to, staysInMonth) => {
    const desk = makeDesk();
    await desk.read({ hours: 1 });
    mkdirSync(dirname(desk.path(to)), { recursive: true });
    renameSync(desk.path("2025/01/2025-01-05-tram.md"), desk.path(to));
    await desk.expectTrue({ hours: 2 });
    expect(desk.segments().includes("2025-01.articles")).toBe(staysInMonth);
    await desk.expectTrue({ hours: 3 });
  });

  it("keeps the others of a file of many when one is added, changed or taken out", async () => {
    const desk = makeDesk();
    const file = "2025-03-09-lines.ndjson";
    await desk.read({ hours: 1 });
    const lines = readFileSync(desk.path(file), "utf8").trim().split("\n");
    const fresh = '{"id": "new", "headline": "New", "date": "2025-03-09", "text": "New."}';
    for (const next of [[...lines, fresh], lines.slice(1), [fresh, ...lines.slice(5)], lines.toReversed()]) {
      desk.write(file, `${next.join("\n")}\n`);
      await desk.expectTrue({ hours: 2 });
    }
    // Two at one text: each has its body.
    desk.write(file, `${[fresh, fresh].join("\n")}\n`);
    await desk.expectTrue({ hours: 3 });
  });

  it("forgets what was deleted", async () => {
    const desk = makeDesk();
    await desk.read({ hours: 1 });
    rmSync(desk.path("2025/01/2025-01-05-tram.md"));
    rmSync(desk.path("2025-03-05-quay.json"));
    await desk.expectTrue({ hours: 2 });
    expect(desk.segments()).toEqual(["2025-02.articles", "2025-03.articles", "undated.articles"]);
  });

  it("is read anew by another version, and with settings that matter", async () => {
    const desk = makeDesk();
    await desk.read({ hours: 1 });
    await desk.expectTrue({ hours: 2, version: "2" });
    for (const other of [{ zone: "Asia/Tokyo" }, { language: "de" }, { extraFields: ["desk"] }]) {
      const request = { ...desk.request, ...other };
      await desk.expectTrue({ hours: 2, request });
      await desk.expectTrue({ hours: 3, request });
    }
  });

  it("keeps problems with what they are about", async () => {
    const desk = makeDesk();
    desk.write("2025/01/2025-01-08-wrong.md", "---\ndate: 2025-02-30\n---\n# Wrong\n\nText.\n");
    desk.write("2025/01/2025-01-09-latin.md", "# Wrong\n\nText.\n");
    writeFileSync(desk.path("2025/01/2025-01-09-latin.md"), Buffer.from("# Caf\xe9\n\nText.\n", "latin1"));
    for (const hours of [0, 1, 2, 3]) await desk.expectTrue({ hours });
    desk.write("2025/01/2025-01-08-wrong.md", "---\ndate: 2025-02-28\n---\n# Wrong\n\nText.\n");
    await desk.expectTrue({ hours: 4 });
  });
});

describe("a store that is not as it was written", () => {
  const damages: readonly (readonly [string, (path: string, other: string) => void])[] = [
    ["missing", (path) => rmSync(path)],
    ["empty", (path) => writeFileSync(path, "")],
    ["cut short", (path) => writeFileSync(path, readFileSync(path).subarray(0, -20))],
    ["damaged in its facts", (path) => flip(path, 520)],
    ["damaged in its bodies", (path) => flip(path, -5)],
    ["another month's", (path, other) => writeFileSync(path, readFileSync(other))],
    ["a folder's draft", (path) => writeFileSync(`${path}.half`, "half")],
  ];

  it.each(damages)("is made again: %s", async (_, damage) => {
    const desk = makeDesk();
    await desk.read({ hours: 1 });
    damage(join(desk.store, "2025-03.articles"), join(desk.store, "2025-02.articles"));
    await desk.expectTrue({ hours: 2 });
    await desk.expectTrue({ hours: 3 });
  });

  it("gives bodies from the files where it lost them after they were read", async () => {
    const desk = makeDesk();
    const expected = plain(readArticles(desk.request));
    const read = await desk.read({ hours: 1 });
    rmSync(desk.store, { recursive: true });
    expect(plain(read)).toEqual(expected);
  });

  it("gives no other body for an article whose file was changed meanwhile", async () => {
    const desk = makeDesk();
    const { articles } = await desk.read({ hours: 1 });
    rmSync(desk.store, { recursive: true });
    desk.write("2025/01/2025-01-05-tram.md", "# The tram\n\n- One.\n\nIt stopped.\n");
    const store = toStoreRequest(desk.request, { folder: desk.store, version: "1", at: Date.now() });
    const bodyOf = bodyReader(store);
    const tram = articles.find(({ file }) => file.endsWith("tram.md"));
    expect(tram && (() => bodyOf(tram))).toThrow(/tram\.md was changed while the site was being built/);
  });
});

it("a store that two builds use at once serves both", async () => {
  const desk = makeDesk();
  const expected = plain(readArticles(desk.request));
  for (let round = 0; round < 5; round++) {
    // Of another version, so that each writes what the other reads.
    const reads = await Promise.all([
      desk.read({ version: "1" }),
      desk.read({ version: "2" }),
      desk.read({ version: "1" }),
    ]);
    for (const read of reads) expect(plain(read)).toEqual(expected);
  }
  expect(desk.segments().filter((name) => !name.endsWith(".articles"))).toEqual([]);
});

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  const index = at < 0 ? bytes.length + at : at;
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
