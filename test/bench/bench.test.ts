import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { choosePeers, parseArguments } from "./arguments.ts";
import { bench } from "./bench.ts";
import { makeCorpus, makeNewsDay, withAncestors } from "./corpus.ts";
import { compareFileTrees, readFileTree } from "./file-tree.ts";
import { type Cost, measure, medianCost } from "./measure.ts";
import { renderReport } from "./report.ts";
import type { BenchResults, PeerResults } from "./results.ts";
import { renderTable } from "./table.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "news-digest-bench-test-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the corpus", () => {
  const request = { articles: 45, topics: 6, seed: 3 };
  const corpus = makeCorpus(request);

  it("is the same from the same seed, and another from another", () => {
    expect(makeCorpus(request)).toEqual(corpus);
    expect(makeCorpus({ ...request, seed: 4 })).not.toEqual(corpus);
  });

  it("has twenty articles a day, each with an address of its own, up to the end of 2024", () => {
    expect(corpus.days).toEqual(["2024-12-29", "2024-12-30", "2024-12-31"]);
    expect(corpus.days.map((day) => corpus.articles.filter((each) => each.day === day).length)).toEqual([20, 20, 5]);
    expect(new Set(corpus.articles.map(({ day, slug }) => `${day}/${slug}`)).size).toBe(45);
  });

  it("has topics below topics, and a phrase of its topic in an article that names none", () => {
    expect(corpus.topics.map((topic) => topic.parent === undefined)).toEqual([true, false, false, false, true, false]);
    const silent = corpus.articles.filter((article) => !article.namesTopics);
    expect(silent).not.toEqual([]);
    for (const { topics, body } of silent) {
      expect(topics[0]?.phrases.some((phrase) => body.includes(phrase))).toBe(true);
    }
  });

  it("gives a peer without a hierarchy the topics above", () => {
    for (const article of corpus.articles) {
      const told = withAncestors(article);
      expect(told.every(({ parent }) => parent === undefined || told.includes(parent))).toBe(true);
    }
  });
});

describe("a day's news", () => {
  const corpus = makeCorpus({ articles: 45, topics: 6, seed: 3 });
  const { stories, corrected } = makeNewsDay(corpus);

  it("is thirty stories of the last day, at addresses that no other has", () => {
    expect(stories).toHaveLength(30);
    expect(new Set(stories.map(({ day }) => day))).toEqual(new Set(["2024-12-31"]));
    expect(new Set([...corpus.articles, ...stories].map(({ day, slug }) => `${day}/${slug}`)).size).toBe(75);
  });

  it("is one old story that differs by its correction", () => {
    expect(corpus.articles).toContain(corrected.before);
    expect(corrected.after).toEqual({ ...corrected.before, correction: expect.stringMatching(/\.$/) });
  });
});

describe("the change of a folder", () => {
  it("knows what is new, other, written again as it was, and gone", () => {
    for (const name of ["same", "other", "again", "gone"]) writeFileSync(join(folder, name), name);
    const before = readFileTree(folder);
    writeFileSync(join(folder, "new"), "12345");
    writeFileSync(join(folder, "other"), "123");
    utimesSync(join(folder, "again"), 1, 1);
    rmSync(join(folder, "gone"));
    expect(compareFileTrees(before, readFileTree(folder), folder)).toEqual({
      changed: 2,
      rewritten: 1,
      removed: 1,
      bytes: 5 + 3 + "again".length,
    });
  });
});

describe("measuring", () => {
  const node = (script: string) => measure({ file: process.execPath, args: ["--eval", script], cwd: "." });

  it.runIf(process.platform === "linux")("counts the time that a process waits, but not as work", async () => {
    const { wallSeconds, cpuSeconds } = await node("setTimeout(() => {}, 1000)");
    expect(wallSeconds).toBeGreaterThan(1);
    expect(cpuSeconds).toBeLessThan(1);
  });

  it.runIf(process.platform === "linux")("knows the memory at its peak", async () => {
    const { peakBytes } = await node("Buffer.alloc(200e6, 1); setTimeout(() => {}, 300)");
    expect(peakBytes).toBeGreaterThan(200e6);
  });

  it.runIf(process.platform === "linux")("counts the memory of two processes together", async () => {
    const child = "const held = Buffer.alloc(150e6, 1); setTimeout(() => held.length, 1000)";
    const start = `child_process.spawnSync(process.execPath, ["--eval", ${JSON.stringify(child)}])`;
    const { peakBytes } = await node(`const held = Buffer.alloc(150e6, 1); ${start}; held.length`);
    expect(peakBytes).toBeGreaterThan(300e6);
  });

  it("fails with what the command said", async () => {
    await expect(node("console.error('no such layout'); process.exit(3)")).rejects.toThrow(/3:\nno such layout/);
  });

  it("takes the middle of several runs, each figure by itself", () => {
    const runs = [
      { wallSeconds: 9, peakBytes: 1 },
      { wallSeconds: 2, peakBytes: 3 },
      { wallSeconds: 4, peakBytes: 2 },
    ];
    expect(medianCost(runs)).toEqual({ wallSeconds: 4, cpuSeconds: undefined, peakBytes: 2 });
  });
});

describe("the table", () => {
  it("has names to the left and figures to the right", () => {
    expect(
      renderTable([
        ["", "wall s"],
        ["Hugo", "6.11"],
        ["Eleventy", "15.13"],
      ]),
    ).toBe("          wall s\nHugo        6.11\nEleventy   15.13");
  });
});

describe("a report", () => {
  const cost = (wallSeconds: number): Cost => ({ wallSeconds, cpuSeconds: wallSeconds * 2, peakBytes: 1e6 });
  const peer = (name: string, cold: number): PeerResults => ({
    name,
    isIncremental: name === "Us",
    articleBytes: 4e6,
    cacheBytes: 3e6,
    steps: { cold: [cost(cold), cost(cold + 1), cost(cold + 2)] },
    serving: [],
  });
  const size = (articles: number, ours: number) => ({
    articles,
    days: 10,
    topics: 4,
    peers: [peer("Us", ours), peer("Them", 3)],
    missing: [],
  });
  const machine = { processor: "P", cores: 2, memoryBytes: 8e9, system: "S", node: "20", load: 0 };
  const results = { began: "2025-03-07T08:15:00.000Z", machine, seed: 1, runs: 3 };

  it("compares medians within a size, and sizes with the first", () => {
    const text = renderReport({ ...results, sizes: [size(1000, 1), size(10_000, 15)] });
    expect(text).toMatch(/^cold +Us +2\.00 +1\.00 +3\.00 +4\.00 +1$/m);
    expect(text).toMatch(/^cold +Them +× 0\.50 +× 0\.50 +× 1\.00$/m);
    expect(text).toMatch(/^cold, × 10\.0 articles +Us +× 8\.00 +× 1\.00$/m);
    expect(text).toContain("cache: 3.0 MB, × 0.75 the articles' 4.0 MB");
  });
});

describe("a run", () => {
  it("measures everything of a tiny corpus, and keeps it", async () => {
    const kept: BenchResults[] = [];
    const request = parseArguments(["25", "--runs", "1", "--topics", "4", "--peers", "none", "--source", "--feeds"]);
    const results = await bench(request, { folder, tell: () => {}, keep: (known) => kept.push(known) });
    expect(kept.at(-1)).toEqual(results);
    const [ours] = results.sizes[0]?.peers ?? [];
    const steps = ["cold", "publish", "unchanged"];
    if (process.platform === "linux") steps.push("restore", "restored", "save");
    expect(Object.keys(ours?.steps ?? {}).sort()).toEqual(steps.sort());
    for (const costs of Object.values(ours?.steps ?? {})) expect(costs).toEqual([expect.objectContaining({})]);
    expect(ours?.census?.pages).toBeGreaterThan(25);
    expect(ours?.dayChange).toMatchObject({ removed: 0, rewritten: 0 });
    expect(ours?.dayChange?.changed).toBeGreaterThan(31);
    expect(ours?.serving).toHaveLength(3);
    for (const { save, add, delete: deleted } of ours?.serving ?? []) {
      for (const shown of [save, add, deleted]) expect(shown?.shownSeconds).toBeGreaterThan(0);
    }
    expect(results.sizes[0]?.feeds?.documents).toBeGreaterThan(10);
    expect(renderReport(results)).toMatch(/^saved +News Digest .* +\d+ +\d+$/m);
  });
});

describe("arguments", () => {
  it("are numbers of articles and options", () => {
    expect(
      parseArguments(["1000", "2000", "--topics", "1000", "--only", "publish, cold", "--peers", "hugo", "--source"]),
    ).toMatchObject({
      sizes: [1000, 2000],
      topics: 1000,
      runs: 5,
      only: ["cold", "publish"],
      peers: ["hugo"],
      source: true,
    });
    expect(parseArguments([])).toMatchObject({ sizes: [10_000], only: expect.arrayContaining(["serving"]) });
  });

  it("leave plain Eleventy out of large corpora, unless it is asked for", () => {
    expect(choosePeers({ peers: undefined }, 10_000)).toEqual(["hugo", "eleventy"]);
    expect(choosePeers({ peers: undefined }, 100_000)).toEqual(["hugo"]);
    expect(choosePeers({ peers: ["eleventy"] }, 100_000)).toEqual(["eleventy"]);
  });

  it.each([
    [["many"], /number of articles must be a whole number/],
    [["0"], /from 1 to/],
    [["--topics", "100000"], /--topics must be/],
    [["--only", "cold,warm"], /"warm" is none of them/],
    [["--peers", "jekyll"], /--peers takes hugo, eleventy/],
    [["--speed", "1"], /--speed/],
  ])("%j are refused", (args, message) => {
    expect(() => parseArguments(args)).toThrow(message);
  });
});
