// Projects in folders of their own, built by a real Eleventy in a process of its own.

import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { COMPILED } from "../compiled.ts";
import { listFiles } from "../list-files.ts";

export const ROOT = resolve(import.meta.dirname, "../..");
/** The loader of this checkout: a temporary folder has none. */
export const TSX = `file://${join(ROOT, "node_modules/tsx/dist/loader.mjs")}`;
export const ELEVENTY = join(ROOT, "node_modules/@11ty/eleventy/cmd.cjs");

export interface Outcome {
  readonly exitCode: number | null;
  /** Standard output and standard error, one after the other, without counts of files and stories. */
  readonly said: string;
}

/** What a build reports of files and stories, whatever they are. */
const COUNTS =
  /^(?:\[11ty\] Wrote|News Digest: \d+ files? written|(?:First build|New|Released late|Changed|Moved|Gone):).*\n/gm;

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Whether counts of files and stories are left in what was said. */
  readonly counts?: boolean;
  /** In the place of the project's own. */
  readonly loader?: readonly string[];
}

/** A config that takes the plugin from this checkout, compiled. */
export function configWith(options: string): string {
  return `import newsDigest from ${JSON.stringify(join(COMPILED, "src/index.js"))};
export default function (eleventyConfig) {
  eleventyConfig.setQuietMode(true);
  eleventyConfig.addPlugin(newsDigest, { site: { url: "https://example.org/", id: "tag:example.org,2025", title: "The Digest" }, ${options} });
}
`;
}

export type ProjectFiles = Readonly<Record<string, string | Uint8Array>>;

export class Project {
  readonly folder = mkdtempSync(join(tmpdir(), "news-digest-"));

  readonly #loader: readonly string[];

  /** @param loader What Node loads first: `["--import", TSX]` lets it read TypeScript. */
  constructor(files: ProjectFiles, loader: readonly string[] = []) {
    this.#loader = loader;
    this.write({ "package.json": '{"type": "module"}', ...files });
    mkdirSync(join(this.folder, "node_modules"));
    this.link("node_modules/@11ty", "node_modules/@11ty");
  }

  write(files: ProjectFiles): void {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, file)), { recursive: true });
      writeFileSync(join(this.folder, file), text);
    }
  }

  /** Puts something of this checkout into the project. */
  link(from: string, to: string): void {
    symlinkSync(join(ROOT, from), join(this.folder, to));
  }

  remove(file: string): void {
    rmSync(join(this.folder, file), { recursive: true, force: true });
  }

  rename(from: string, to: string): void {
    renameSync(join(this.folder, from), join(this.folder, to));
  }

  build(args: readonly string[] = [], options: RunOptions = {}): Outcome {
    return this.run([ELEVENTY, ...args], options);
  }

  /** Runs a program of Node's in the project's folder, its clock at the start of 2026. */
  run(args: readonly string[], { env = {}, counts = false, loader = this.#loader }: RunOptions = {}): Outcome {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...loader, ...args], {
      cwd: this.folder,
      encoding: "utf8",
      env: { ...process.env, SOURCE_DATE_EPOCH: "1767225600", ...env },
    });
    return {
      exitCode: status,
      said: counts ? stdout + stderr : (stdout + stderr).replace(COUNTS, ""),
    };
  }

  /** Everything below a folder, with `/`, sorted; none where there is no folder. */
  files(folder = "_site"): readonly string[] {
    return this.has(folder) ? listFiles(join(this.folder, folder)) : [];
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), "utf8");
  }

  has(file: string): boolean {
    return existsSync(join(this.folder, file));
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
