import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import type * as versions from "../../src/eleventy/program-version.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const HOUR = 60 * 60 * 1000;

/** The module as it is when it is loaded at a certain time. */
async function loadAt(time: number): Promise<typeof versions> {
  vi.resetModules();
  vi.useFakeTimers({ now: time, toFake: ["Date"] });
  return import("../../src/eleventy/program-version.ts");
}

afterEach(() => {
  vi.useRealTimers();
});

describe("the version of a program that is written while it runs", () => {
  it("is its own where nothing was saved while it was loaded", async () => {
    const { programVersion, watchedVersion } = await loadAt(Date.now() + HOUR);
    expect(watchedVersion("/site")).toBe(programVersion("/site"));
  });

  it("is one that no other load has where something was", async () => {
    const [first, second] = [await loadAt(HOUR), await loadAt(2 * HOUR)].map((each) => each.watchedVersion("/site"));
    const { programVersion } = await loadAt(HOUR);
    expect(new Set([first, second, programVersion("/site")])).toHaveProperty("size", 3);
  });
});

describe("the version of a program", () => {
  /** A project in a workspace. */
  function makeSite(files: Readonly<Record<string, string>>): string {
    const workspace = makeTemporaryFolder("news-digest-version");
    mkdirSync(join(workspace, "sites/news"), { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(workspace, file), text);
    return join(workspace, "sites/news");
  }

  it("changes with the packages that a workspace has installed for the project", async () => {
    const { programVersion } = await loadAt(HOUR);
    const [one, other] = ["1", "2"].map((text) => programVersion(makeSite({ "package-lock.json": text })));
    expect(one).not.toBe(other);
  });

  it("goes by the project's own lock file, where there is one", async () => {
    const { programVersion } = await loadAt(HOUR);
    const [one, other] = ["1", "2"].map((text) =>
      programVersion(makeSite({ "package-lock.json": text, "sites/news/bun.lock": "" })),
    );
    expect(one).toBe(other);
  });
});
