// The command as people run it: a process with arguments, streams and an exit code.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { makeConfig, Project } from "./project.ts";

describe("news-digest", () => {
  it("prints help and version, and ends with 0", () => {
    const project = new Project();
    const help = project.spawn(["--help"]);
    expect(help).toEqual({ code: 0, stdout: expect.stringContaining("Usage: news-digest <command>"), stderr: "" });
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(project.spawn(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("says on standard error what is wrong with a command line, and ends with 2", () => {
    const { code, stdout, stderr } = new Project().spawn(["chekc"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe('news-digest: There is no command "chekc". Did you mean "check"?\nSee "news-digest --help".\n');
  });

  it("adds what comes through a pipe, and keeps the configuration's own words out of its output", () => {
    const config = makeConfig().replace("=>", "=> console.log('a word') ||");
    const project = new Project({ "eleventy.config.js": config });
    const { code, stdout, stderr } = project.spawn(["add"], "Grüße aus Köln\n\nHallo.\n");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Added content\/articles\/2025\/03\/2025-03-22T1200-grusse-aus-koln\.txt\n/);
    expect(stderr).toBe("a word\n");
  });

  it("takes paths from where npm was called, not from the project's folder", () => {
    const project = new Project({ "inbox/ferry.txt": "The ferry is late\n\nFog.\n" });
    const npm = { npm_lifecycle_event: "news-digest", INIT_CWD: `${project.root}/inbox` };
    expect(project.spawn(["add", "ferry.txt"], "", npm)).toMatchObject({ code: 0, stderr: "" });
    expect(project.articles()).toHaveLength(1);
  });

  it("ends with 1 where it refuses something", () => {
    const { code, stdout, stderr } = new Project().spawn(["add", "--format", "json"], "{");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("error standard input:1:2\n");
  });

  it("goes on when nobody reads its output any more", async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`in/${i}.txt`, `Story ${i}\n\nBody.\n`]));
    const project = new Project(files);
    const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
    const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), main, "add", "in"], {
      cwd: project.root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said: string[] = [];
    child.stderr.on("data", (chunk) => said.push(String(chunk)));
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, said: said.join("") }).toEqual({ code: 0, said: "" });
    expect(project.articles()).toHaveLength(40);
  });
});
