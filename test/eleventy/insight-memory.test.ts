import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { InsightMemory } from "../../src/eleventy/insight-memory.ts";
import type { Carry } from "../../src/insight/engine.ts";
import { makeEngine } from "../../src/insight/engine.ts";
import { enrich } from "../../src/insight/enrich.ts";
import { languages, makeText, TWO_EVENTS, toEditions } from "../insight/make.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const root = makeTemporaryFolder("news-digest-insight-memory");
let folders = 0;
const open = (folder = join(root, String(folders++)), version = "1") => ({
  folder,
  memory: new InsightMemory(folder, version),
});

const FINDINGS = {
  findings: [
    { id: "a", origin: "phrases", topics: ["x"], uncertain: false, likeliest: ["x"], keyPoints: ["“A.”"], related: [] },
  ],
  storylines: [{ articles: ["a"], thread: "a" }],
} as const;
const { carry: CARRY } = enrich(toEditions(TWO_EVENTS.map(makeText)), makeEngine([], languages));
const plain = (carry: Carry | undefined) => JSON.parse(JSON.stringify(carry)) as unknown;

describe("what was found in earlier builds", () => {
  it("is there for the next one, under the same key", () => {
    const { folder, memory } = open();
    expect(memory.findings("2025-03", "h")).toBeUndefined();
    memory.keepFindings("2025-03", "h", FINDINGS);
    memory.keepCarry("2025-03", "h", CARRY);
    const next = open(folder).memory;
    expect(next.findings("2025-03", "h")).toEqual(FINDINGS);
    expect(plain(next.carry("2025-03", "h"))).toEqual(plain(CARRY));
  });

  it("is not what another key, another month or another version of the program has", () => {
    const { folder, memory } = open();
    memory.keepFindings("2025-03", "h", FINDINGS);
    expect(memory.findings("2025-03", "other")).toBeUndefined();
    expect(memory.findings("2025-04", "h")).toBeUndefined();
    expect(memory.carry("2025-03", "h")).toBeUndefined();
    expect(open(folder, "2").memory.findings("2025-03", "h")).toBeUndefined();
  });

  it("is as good as missing where a file is damaged or cut short", () => {
    const { folder, memory } = open();
    memory.keepFindings("2025-03", "h", FINDINGS);
    const [file = ""] = readdirSync(folder);
    const whole = readFileSync(join(folder, file));
    const damaged = Buffer.from(whole);
    damaged[whole.length - 3] = (damaged[whole.length - 3] ?? 0) ^ 0xff;
    for (const content of [damaged, whole.subarray(0, whole.length - 5), whole.subarray(0, 100), Buffer.alloc(0)]) {
      writeFileSync(join(folder, file), content);
      expect(memory.findings("2025-03", "h")).toBeUndefined();
    }
    memory.keepFindings("2025-03", "h", FINDINGS);
    expect(memory.findings("2025-03", "h")).toEqual(FINDINGS);
  });

  it("is removed for months that are gone, and carries that are not to be kept", () => {
    const { folder, memory } = open();
    for (const month of ["2025-01", "2025-02", "2025-03"]) {
      memory.keepFindings(month, "h", FINDINGS);
      memory.keepCarry(month, "h", CARRY);
    }
    memory.forgetOthers(new Set(["2025-02", "2025-03"]), new Set(["2025-02"]));
    expect(readdirSync(folder)).toHaveLength(3);
    expect(memory.findings("2025-01", "h")).toBeUndefined();
    expect(memory.findings("2025-03", "h")).toEqual(FINDINGS);
    expect(memory.carry("2025-02", "h")).toBeDefined();
    expect(memory.carry("2025-03", "h")).toBeUndefined();
  });

  it("needs no folder before there is anything to keep", () => {
    const { folder, memory } = open();
    memory.forgetOthers(new Set(), new Set());
    expect(existsSync(folder)).toBe(false);
  });
});
