// JSON as language models and scripts write it, and what becomes of it.

import { describe, expect, it } from "vitest";
import { readModelJson } from "../../src/cli/model-json.ts";
import { runCommand } from "../../src/cli/run-command.ts";
import { processTerminal } from "../../src/cli/terminal.ts";
import { Project } from "./project.ts";

const OURS = { headline: "Tram", date: "2025-03-07", body: "It runs." };

describe("readModelJson", () => {
  it.each<[string, unknown, readonly unknown[]]>([
    ["key_points", { title: "A", key_points: ["a"] }, [{ title: "A", keyPoints: ["a"] }]],
    ["one topic as a text", { title: "A", topics: "City" }, [{ title: "A", topics: ["City"] }]],
    ["topics with commas", { title: "A", topics: "City, Harbour" }, [{ title: "A", topics: ["City", "Harbour"] }]],
    ["a category", { title: "A", category: "City" }, [{ title: "A", topics: ["City"] }]],
    ["a category beside topics", { category: "x", topics: "City" }, [{ category: "x", topics: ["City"] }]],
    ["key points as lines", { title: "A", bullets: "a\nb\n" }, [{ title: "A", keyPoints: ["a", "b"] }]],
    ["an author", { title: "A", author: "Ann" }, [{ title: "A", authors: ["Ann"] }]],
    ["a source record", { title: "A", source: { name: "N" } }, [{ title: "A", sources: [{ name: "N" }] }]],
    ["content and published_at", { content: "b", published_at: "2025-03-07" }, [{ body: "b", date: "2025-03-07" }]],
    ["a list in a record", { stories: [OURS, OURS] }, [OURS, OURS]],
    ["a list without ids", [OURS], [OURS]],
    ["a field that holds back", { ...OURS, draft: null, bullets: "a" }, [{ ...OURS, draft: null, keyPoints: ["a"] }]],
    ["constructor as a key", { constructor: 1, author: "A" }, [{ constructor: 1, authors: ["A"] }]],
  ])("takes %s", (_, value, records) => {
    const text = JSON.stringify(value, undefined, 2);
    expect(readModelJson(text)).toEqual(records);
    for (const fenced of [
      `\`\`\`json\n${text}\n\`\`\``,
      `Here it is:\n\n\`\`\`\n${text}\n\`\`\`\n\nAnything else?`,
      `~~~JSON\r\n${text}\r\n~~~`,
    ]) {
      expect(readModelJson(fenced)).toEqual(records);
    }
  });

  it.each([
    JSON.stringify(OURS),
    JSON.stringify([{ id: "a", ...OURS }]),
    "{",
    "[1]",
    "[]",
    "null",
    "Tram\n\nIt runs.",
    "# Tram\n\n```js\nx\n```",
    "[Live] Storm",
  ])("leaves alone %j", (text) => {
    expect(readModelJson(text)).toBeUndefined();
  });
});

describe("add: JSON of language models", () => {
  const ANSWER = `\`\`\`json\n${JSON.stringify({
    stories: [
      { title: "The tram opens", key_points: ["Twelve stops."], topics: "Transport", content: "It was full." },
      { title: "Bad one", content: "Text.", draft: null },
      { title: "Rain", content: "Wet." },
    ],
  })}\n\`\`\`\n`;

  it("takes each record as a file, and sets aside the one that is bad", async () => {
    const project = new Project({});
    const { code, stdout, stderr } = await project.run(["add", "--date", "2025-03-07"], ANSWER);
    expect(code).toBe(1);
    expect(project.articles()).toEqual(["2025/03/2025-03-07-rain.json", "2025/03/2025-03-07-the-tram-opens.json"]);
    expect(stderr).toMatch(/^error standard input, record 2.*\(draft\)\n.*\n.*\[field-empty\]\n$/);
    expect(stdout).toContain("Read: 1 key point, 1 paragraph\n");
    expect(stdout).toContain("Added 2 files, refused 1.");
  });

  it("adds none of them with --strict", async () => {
    const project = new Project({});
    const { code, stdout } = await project.run(["add", "--strict", "--date", "2025-03-07"], ANSWER);
    expect(code).toBe(1);
    expect(project.articles()).toEqual([]);
    expect(stdout).toContain("Added 0 files, refused 3.");
  });
});

it("standard input has a limit", async () => {
  const warned: string[] = [];
  let asked = 0;
  const project = new Project({});
  const terminal = {
    ...processTerminal(),
    isInteractive: false,
    folder: process.cwd(),
    ask: async () => "",
    readInput: async (limit: number) => {
      asked = limit;
      return Buffer.alloc(limit + 1, "a");
    },
    print: () => {},
    warn: (text: string) => void warned.push(text),
  };
  expect(await runCommand(["add", "--config", `${project.root}/eleventy.config.js`], terminal)).toBe(1);
  expect(asked).toBe(64 * 1024 * 1024);
  expect(warned.join("\n")).toMatch(/standard input[\s\S]*file-too-large/);
});
