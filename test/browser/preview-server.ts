// `npm start` in a copy of this project, which a test may change as an editor does.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { buildSample } from "../determinism/build-sample.ts";
import { copyCheckout } from "../determinism/checkout.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const ELEVENTY = ["--import", "tsx", "node_modules/@11ty/eleventy/cmd.cjs", "--config=eleventy.config.ts"];

/** Milliseconds. */
const LONGEST_START = 60_000;

export class PreviewServer {
  /** With a trailing slash. */
  readonly url: string;
  /** What it wrote to its output. */
  said = "";
  readonly #folder: string;
  readonly #process: ChildProcess;
  readonly #ended: Promise<unknown>;

  /** Starts one over the site of an earlier build, and waits until it watches. */
  static async start(): Promise<PreviewServer> {
    const checkout = join(makeTemporaryFolder("news-digest-preview"), "checkout");
    copyCheckout(checkout);
    await buildSample({ checkout });
    const server = new PreviewServer(checkout, await findPort());
    const deadline = Date.now() + LONGEST_START;
    while (!server.said.includes("Server at")) {
      if (Date.now() > deadline) throw new Error(`It did not start:\n${server.said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return server;
  }

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.url = `http://localhost:${port}/`;
    const env = { ...process.env, SITE_URL: this.url };
    this.#process = spawn(process.execPath, [...ELEVENTY, "--serve", `--port=${port}`], { cwd: folder, env });
    this.#ended = new Promise((resolve) => this.#process.once("exit", resolve));
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on("data", (chunk) => {
        this.said += String(chunk);
      });
    }
  }

  read(file: string): string {
    return readFileSync(join(this.#folder, file), "utf8");
  }

  readBytes(file: string): Uint8Array {
    return readFileSync(join(this.#folder, file));
  }

  write(file: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.#folder, file)), { recursive: true });
    writeFileSync(join(this.#folder, file), content);
  }

  rename(from: string, to: string): void {
    renameSync(join(this.#folder, from), join(this.#folder, to));
  }

  remove(file: string): void {
    rmSync(join(this.#folder, file));
  }

  /** Ends it as an editor does, with Ctrl+C. */
  async stop(): Promise<void> {
    this.#process.kill("SIGINT");
    await this.#ended;
  }
}

/** One that nobody listens at. */
async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}
