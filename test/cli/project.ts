// A small site in a temporary folder, and the command run in it.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { runCommand } from "../../src/cli/run-command.ts";
import type { ExitCode } from "../../src/cli/terminal.ts";
import { listFiles } from "../list-files.ts";

const PLUGIN = new URL("../../src/index.ts", import.meta.url).href;
const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

const TOPICS = `
- name: Transport
  phrases: [tram]
  children:
    - name: Ferries
- name: Weather
`;

/** The clock of every project stands at noon, UTC, of 22 March 2025. */
const NOW = "2025-03-22T12:00:00Z";

/** A configuration with the plugin; `options` goes over what a site must say. */
export function makeConfig(options: Readonly<Record<string, unknown>> = {}): string {
  const site = { url: "https://example.org/news/", id: "tag:example.org,2025", title: "The Digest" };
  const all = { site, edition: { zone: "Europe/London" }, now: NOW, ...options };
  return `import { newsDigest } from ${JSON.stringify(PLUGIN)};
export default (eleventyConfig) => eleventyConfig.addPlugin(newsDigest, ${JSON.stringify(all)});
`;
}

export interface Run {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

export class Project {
  readonly root: string;

  /** @param files By their paths; they go over a configuration, a taxonomy and an empty articles folder. */
  constructor(files: Readonly<Record<string, string | Buffer>> = {}) {
    this.root = realpathSync(mkdtempSync(join(tmpdir(), "news-digest-")));
    onTestFinished(() => rmSync(this.root, { recursive: true, force: true }));
    mkdirSync(join(this.root, "content/articles"), { recursive: true });
    const all = {
      "package.json": '{"type":"module"}',
      "eleventy.config.js": makeConfig(),
      "content/topics.yaml": TOPICS,
    };
    for (const [file, content] of Object.entries({ ...all, ...files })) this.write(file, content);
  }

  write(file: string, content: string | Buffer): void {
    const path = join(this.root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  remove(file: string): void {
    rmSync(join(this.root, file));
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), "utf8");
  }

  /** Everything below the articles folder, hidden files as well. */
  articles(): readonly string[] {
    return listFiles(join(this.root, "content/articles"));
  }

  /** Runs the command in this process. Without `input` a person sits at the terminal. */
  async run(words: readonly string[], input?: string | Buffer): Promise<Run> {
    const before = process.cwd();
    const stdout: string[] = [];
    const stderr: string[] = [];
    process.chdir(this.root);
    try {
      const code = await runCommand(words, {
        folder: this.root,
        isInteractive: input === undefined,
        ask: async () => "",
        readInput: async () => Buffer.from(input ?? ""),
        print: (text) => void stdout.push(`${text}\n`),
        warn: (text) => void stderr.push(`${text}\n`),
      });
      return { code, stdout: stdout.join(""), stderr: stderr.join("") };
    } finally {
      process.chdir(before);
    }
  }

  /** Runs the command as people do, in a process of its own. */
  spawn(
    words: readonly string[],
    input = "",
    env: Readonly<Record<string, string>> = {},
  ): { code: number | null; stdout: string; stderr: string } {
    const tsx = import.meta.resolve("tsx");
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", tsx, MAIN, ...words], {
      cwd: this.root,
      env: { ...process.env, ...env },
      input,
      encoding: "utf8",
    });
    return { code: status, stdout, stderr };
  }
}
