import fs, { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { writeNewFile } from "../../src/cli/write-new-file.ts";

vi.mock("node:fs", { spy: true });

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "news-digest-"));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function failWith(code: string) {
  return () => {
    throw Object.assign(new Error(code), { code });
  };
}

describe("writeNewFile", () => {
  it("makes the folders on the way and leaves nothing else", () => {
    writeNewFile(join(folder, "2025/03/a.txt"), "Rain\r\n");
    expect(readFileSync(join(folder, "2025/03/a.txt"), "utf8")).toBe("Rain\r\n");
    expect(readdirSync(join(folder, "2025/03"))).toEqual(["a.txt"]);
  });

  it.each([
    ["with links", undefined, 0],
    ["without links", "EPERM", 2],
  ])("never replaces a file, on a file system %s", (_, code, copies) => {
    if (code !== undefined) vi.mocked(fs.linkSync).mockImplementation(failWith(code));
    const path = join(folder, "a.txt");
    writeNewFile(path, "first");
    expect(() => writeNewFile(path, "second")).toThrow(expect.objectContaining({ code: "EEXIST" }));
    expect(readFileSync(path, "utf8")).toBe("first");
    expect(readdirSync(folder)).toEqual(["a.txt"]);
    expect(fs.copyFileSync).toHaveBeenCalledTimes(copies);
  });

  it("leaves nothing half-written when the disk is full", () => {
    vi.mocked(fs.writeFileSync).mockImplementationOnce((path) => {
      fs.appendFileSync(path, "Ra");
      return failWith("ENOSPC")();
    });
    expect(() => writeNewFile(join(folder, "a.txt"), "Rain")).toThrow(expect.objectContaining({ code: "ENOSPC" }));
    expect(readdirSync(folder)).toEqual([]);
  });
});
