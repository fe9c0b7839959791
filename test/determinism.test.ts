import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSample, LOADER, type Surroundings } from "./determinism/build-sample.ts";
import { CHECKOUT, copyCheckout } from "./determinism/checkout.ts";
import { type Fingerprints, findDifference } from "./determinism/fingerprints.ts";
import { Random } from "./random.ts";

const BUILD_TIMEOUT_MS = 60_000;
const SHUFFLER = new URL("./determinism/shuffle-directories.ts", import.meta.url).href;
const folder = mkdtempSync(join(realpathSync(tmpdir()), "news-digest-determinism-"));
const checkout = join(folder, "checkout");
const elsewhere = join(folder, "another place", "Größe 版");
const ENGLISH = { TZ: "UTC", LANG: "en_GB.UTF-8", LC_ALL: "en_GB.UTF-8" };

let expected: Fingerprints;

beforeAll(async () => {
  copyCheckout(checkout);
  copyCheckout(elsewhere, new Random(1));
  expected = await buildSample({ checkout, env: ENGLISH });
}, BUILD_TIMEOUT_MS);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the same input gives the same bytes", () => {
  it("has a site to compare with", () => {
    expect([...expected.keys()]).toEqual(expect.arrayContaining(["feed.xml", "index.html", "topics/index.html"]));
  });

  // Few builds, each in surroundings that differ in several ways: a build is the costly part.
  it.each<[string, Surroundings]>([
    [
      "in Kathmandu, 5:45 ahead, with the C locale, and into the output of an earlier build",
      { checkout, env: { TZ: "Asia/Kathmandu", LANG: "C", LC_ALL: "C" } },
    ],
    [
      "in St John's, 3:30 or 2:30 behind, in Turkish with its dotted capital i, with folders listed in another order",
      {
        checkout,
        imports: [LOADER, SHUFFLER],
        env: { TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", SHUFFLE_SEED: "7" },
      },
    ],
    [
      "from another checkout, with its files made and listed in other orders",
      { checkout: elsewhere, imports: [LOADER, SHUFFLER], env: { ...ENGLISH, SHUFFLE_SEED: "8" } },
    ],
  ])("%s", async (_, surroundings) => {
    expect(findDifference(expected, await buildSample(surroundings))).toBeUndefined();
  });
});

describe("two sites", () => {
  const site = new Map([
    ["a.html", "1"],
    ["b.html", "2"],
  ]);

  it.each<[string, Fingerprints, string | undefined]>([
    ["are the same in any order", new Map([...site].reverse()), undefined],
    ["differ in a file", new Map([...site, ["b.html", "3"]]), "b.html differs"],
    ["differ by a file less", new Map([["b.html", "2"]]), "a.html is missing"],
    ["differ by a file more", new Map([...site, ["c.html", "3"]]), "c.html was not there before"],
  ])("%s", (_, other, difference) => {
    expect(findDifference(site, other)).toBe(difference);
  });
});

describe("the shuffled folders", () => {
  it("come in another order by each way of listing them", () => {
    const script = `
      import { readdir, readdirSync } from "node:fs";
      import { readdir as later } from "node:fs/promises";
      readdir("src/text", async (_, found) =>
        console.log(JSON.stringify([readdirSync("src/text"), found, await later("src/text")])));
    `;
    const args = ["--import", LOADER, "--import", SHUFFLER, "--input-type=module", "--eval", script];
    const env = { ...process.env, SHUFFLE_SEED: "7" };
    const lists: string[][] = JSON.parse(
      execFileSync(process.execPath, args, { cwd: CHECKOUT, env, encoding: "utf8" }),
    );
    expect(lists).toHaveLength(3);
    for (const list of lists) {
      expect(list).not.toEqual([...list].sort());
      expect([...list].sort()).toEqual([...(lists[0] ?? [])].sort());
    }
  });
});
