import { describe, expect, it } from "vitest";
import { parseArguments } from "./arguments.ts";
import { makeCorpus, withAncestors } from "./corpus.ts";
import { measure, medianCost } from "./measure.ts";
import { renderTable } from "./table.ts";

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

  it("tells a peer without a hierarchy of the topics above", () => {
    for (const article of corpus.articles) {
      const told = withAncestors(article);
      expect(told.every(({ parent }) => parent === undefined || told.includes(parent))).toBe(true);
    }
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

describe("arguments", () => {
  it("are a number of articles and options", () => {
    expect(parseArguments(["1000", "--topics", "1000", "--source"])).toMatchObject({
      articles: 1000,
      topics: 1000,
      runs: 3,
      source: true,
    });
  });

  it.each([
    [["many"], /number of articles must be a whole number/],
    [["0"], /from 1 to/],
    [["10", "20"], /"20" is too much/],
    [["--topics", "100000"], /--topics must be/],
    [["--speed", "1"], /--speed/],
  ])("%j are refused", (args, message) => {
    expect(() => parseArguments(args)).toThrow(message);
  });
});
