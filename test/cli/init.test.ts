import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { runCommand } from "../../src/cli/run-command.ts";
import { COMPILED } from "../compiled.ts";
import { ELEVENTY, ROOT } from "../eleventy/project.ts";
import { listFiles } from "../list-files.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const FLAGS = ["--title", "Our “Digest”", "--url", "https://news.example.com", "--zone", "Europe/Paris"];

async function run(folder: string, words: readonly string[], answers: readonly string[] = []) {
  const said: string[] = [];
  const left = [...answers];
  const code = await runCommand(words, {
    folder,
    isInteractive: answers.length > 0,
    ask: async (question) => {
      said.push(question);
      return left.shift() ?? "";
    },
    readInput: async () => Buffer.from(""),
    print: (text) => void said.push(text),
    warn: (text) => void said.push(text),
  });
  return { code, said: said.join("\n") };
}

describe("init", () => {
  it("makes a site that builds as it is", async () => {
    const folder = makeTemporaryFolder("news-digest-init");
    const { code, said } = await run(folder, ["init", "mine", ...FLAGS]);
    expect(code).toBe(0);
    expect(said).toContain("cd mine && npm install && npm start");
    const site = join(folder, "mine");
    expect(listFiles(site).map((file) => file.replace(/\d{4}(-\d\d-\d\d)?/g, "Y").replace(/\/\d\d\//, "/M/"))).toEqual([
      ".gitattributes",
      ".github/workflows/publish.yml",
      ".gitignore",
      "content/about.md",
      "content/articles/Y/M/Y-first-story.txt",
      "content/topics.yaml",
      "eleventy.config.js",
      "package.json",
    ]);
    const workflow = readFileSync(join(site, ".github/workflows/publish.yml"), "utf8");
    expect(workflow.match(/npm run .*/g)).toEqual(["npm run news-digest -- record", "npm run build"]);
    const { scripts } = JSON.parse(readFileSync(join(site, "package.json"), "utf8"));
    const called = [...workflow.matchAll(/npm run ([\w-]+)/g)].map(([, script = ""]) => script);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(called));
    expect(Object.keys(parseYaml(workflow).jobs)).toEqual(["build", "publish", "record"]);
    expect(workflow).not.toMatch(/Only with/);
    expect(workflow).toContain("actions/cache/save");
    mkdirSync(join(site, "node_modules"));
    symlinkSync(join(ROOT, "node_modules/@11ty"), join(site, "node_modules/@11ty"));
    // As npm would install it: the compiled package under its own exports.
    const home = join(site, "node_modules/eleventy-plugin-news-digest");
    mkdirSync(home);
    for (const part of ["src", "_includes"]) symlinkSync(join(COMPILED, part), join(home, part));
    const description = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    writeFileSync(join(home, "package.json"), JSON.stringify({ ...description, exports: "./src/index.js" }));
    const { status, stdout, stderr } = spawnSync(process.execPath, [ELEVENTY, "--quiet"], {
      cwd: site,
      encoding: "utf8",
    });
    expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: "" });
    const page = readFileSync(join(site, "_site/index.html"), "utf8");
    expect(page).toContain("The first story is in");
    expect(page).toContain('href="https://news.example.com/"');
    expect(existsSync(join(site, "_site/about/index.html"))).toBe(true);
  });

  it("asks for what is missing, again where an answer is not valid", async () => {
    const folder = makeTemporaryFolder("news-digest-init");
    const { code, said } = await run(
      folder,
      ["init", "--title", "Mine"],
      ["example", "https://a.example/", "Mars/Base", ""],
    );
    expect(code).toBe(0);
    expect(said.match(/It must be .*/g)).toHaveLength(2);
    expect(readFileSync(join(folder, "eleventy.config.js"), "utf8")).toContain('"https://a.example/"');
  });

  it.each([
    ["a folder that has something in it", ["init", ...FLAGS], "is not empty (theirs.txt)"],
    [
      "an address that is none",
      ["init", "new", "--title", "x", "--url", "example.org", "--zone", "UTC"],
      "--url must be",
    ],
    [
      "a zone that is none",
      ["init", "new", "--title", "x", "--url", "https://e.org/", "--zone", "Mars"],
      "--zone must be",
    ],
    ["an empty title", ["init", "new", "--title", " ", "--url", "https://e.org/", "--zone", "UTC"], "--title must not"],
    ["nobody to ask", ["init", "new"], "give --title too"],
    ["two folders", ["init", "a", "b"], '"b" would be a second folder'],
  ])("refuses %s, and writes nothing", async (_, words, message) => {
    const folder = makeTemporaryFolder("news-digest-init");
    writeFileSync(join(folder, "theirs.txt"), "");
    const { code, said } = await run(folder, words);
    expect(code).toBe(2);
    expect(said).toContain(message);
    expect(listFiles(folder)).toEqual(["theirs.txt"]);
  });
});
