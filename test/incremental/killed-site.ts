// A site whose builds are killed: by a signal from outside at any time, or in the midst of one of its own writes.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { configWith, ELEVENTY, Project } from "../eleventy/project.ts";
import { type BuildOutcome, buildSite, loadCompiled, OUTPUT } from "./build-site.ts";
import { filesOf, type SiteState } from "./site-state.ts";
import { readTree, type Tree } from "./trees.ts";

const BEGIN = "The build begins.";

/** Counts what changes the disk; at the one that `KILL_AT` names, half of it is done and the process is gone. */
const KILL_AT = `
let count = 0;
let counting = false;
const writes = ["openSync", "writeSync", "writeFileSync", "renameSync", "rmSync", "rmdirSync", "mkdirSync", "copyFileSync"];
for (const name of writes) {
  const real = fs[name];
  fs[name] = (...given) => {
    if (counting && ++count === Number(process.env.KILL_AT)) {
      const [target, content] = given;
      if (name.startsWith("write")) real(target, content.slice(0, content.length >> 1));
      process.kill(process.pid, "SIGKILL");
    }
    return real(...given);
  };
}
/** From the first file that is put into its place on: slowly, so that a reader sees the site in between. */
let placed = 0;
for (const name of ["renameSync", "linkSync", "symlinkSync", "copyFileSync", "rmSync"]) {
  const real = fs[name];
  fs[name] = (...given) => {
    const isPlacing = placed > 0 || (name === "renameSync" && String(given[0]).includes(".news-digest.new/"));
    if (isPlacing) {
      if (++placed === Number(process.env.KILL_AT_PLACE)) process.kill(process.pid, "SIGKILL");
      if (process.env.SLOWLY) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
    return real(...given);
  };
}
syncBuiltinESMExports();
process.on("exit", () => fs.writeFileSync("operations.txt", count + " " + placed));
const begin = () => {
  fs.writeSync(1, ${JSON.stringify(BEGIN)});
  counting = true;
};
`;

function configOf({ options }: SiteState): string {
  const site = { url: "https://example.org/news/", id: "tag:example.org,2025", title: "The Digest" };
  const all = { ...options, site: { ...site, ...(options.site as object | undefined) } };
  const config = configWith(`...${JSON.stringify(all)}`).replace(
    "eleventyConfig.setQuietMode(true);",
    'eleventyConfig.setQuietMode(true); eleventyConfig.on("eleventy.before", begin);',
  );
  return `import fs from "node:fs";\nimport { syncBuiltinESMExports } from "node:module";\n${config}${KILL_AT}`;
}

/** When a build is killed: milliseconds after its begin, at which of its operations, or of those that change the site. */
export type Moment = { readonly after: number } | { readonly operation: number } | { readonly place: number };

export class KilledSite {
  readonly #project = new Project({});
  #files: ReadonlyMap<string, string | Buffer> = new Map();
  readonly #isSlow: boolean;
  #now = 0;
  #options: SiteState["options"] = {};
  #program: Awaited<ReturnType<typeof loadCompiled>> | undefined;

  /** @param isSlow Whether it takes its time to put files into their places. */
  constructor(isSlow = false) {
    this.#isSlow = isSlow;
  }

  get folder(): string {
    return this.#project.folder;
  }

  /** Makes the project what `state` says; files that are as they were are not touched. */
  update(state: SiteState): void {
    const files = new Map(filesOf(state)).set("eleventy.config.js", configOf(state)).set("content/articles/.keep", "");
    for (const file of this.#files.keys()) if (!files.has(file)) this.#project.remove(file);
    for (const [file, content] of files) {
      const was = this.#files.get(file);
      if (was === undefined || !Buffer.from(was).equals(Buffer.from(content))) this.#project.write({ [file]: content });
    }
    this.#files = files;
    this.#now = state.now;
    this.#options = state.options;
  }

  /** Builds it whole, by the same program that Eleventy loads. */
  async build(): Promise<BuildOutcome> {
    this.#program ??= await loadCompiled();
    return buildSite({ root: this.#project.folder, options: this.#options, now: this.#now }, this.#program);
  }

  /** @returns How long Eleventy took from its begin, in milliseconds, how many operations, and how many changed the site. */
  async measure(): Promise<{ readonly took: number; readonly operations: number; readonly places: number }> {
    const { code, took, said } = await this.#run();
    if (code !== 0) throw new Error(said);
    const [operations = 0, places = 0] = this.#project.read("operations.txt").split(" ").map(Number);
    return { took, operations, places };
  }

  /** @returns Whether it was killed before it was done. */
  async buildKilled(moment: Moment): Promise<boolean> {
    const { code, said } = await this.#run(moment);
    // A process that a signal has ended has no exit code.
    if (code !== null && code !== 0) throw new Error(said);
    return code === null;
  }

  get output(): Tree {
    return readTree(join(this.#project.folder, OUTPUT));
  }

  dispose(): void {
    this.#project.dispose();
  }

  async #run(moment?: Moment): Promise<{ readonly code: number | null; readonly took: number; readonly said: string }> {
    const operation = moment !== undefined && "operation" in moment ? { KILL_AT: String(moment.operation) } : {};
    const place = moment !== undefined && "place" in moment ? { KILL_AT_PLACE: String(moment.place) } : {};
    const child = spawn(process.execPath, [ELEVENTY], {
      cwd: this.#project.folder,
      env: {
        ...process.env,
        SOURCE_DATE_EPOCH: String(this.#now / 1000),
        SLOWLY: this.#isSlow ? "1" : "",
        ...operation,
        ...place,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    let began = 0;
    const listen = (piece: Buffer) => {
      said += piece;
      if (began > 0 || !said.includes(BEGIN)) return;
      began = performance.now();
      if (moment !== undefined && "after" in moment) setTimeout(() => child.kill("SIGKILL"), moment.after);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    const [code = null]: (number | null)[] = await once(child, "close");
    return { code, took: performance.now() - began, said };
  }
}
