// npm run bench: what a build costs, beside two peers that build the same site.

import { writeFileSync } from "node:fs";
import { makeTemporaryFolder } from "../temporary-folder.ts";
import { type BenchArguments, parseArguments, USAGE } from "./arguments.ts";
import { bench } from "./bench.ts";
import { renderReport } from "./report.ts";

const request = readRequest();
const results = await bench(request, {
  folder: makeTemporaryFolder("news-digest-bench"),
  tell: (step) => console.error(`${step} …`),
  keep: (known) => {
    if (request.json !== undefined) writeFileSync(request.json, `${JSON.stringify(known, null, 2)}\n`);
  },
});
console.info(`\n${renderReport(results)}`);

function readRequest(): BenchArguments {
  try {
    const asked = parseArguments(process.argv.slice(2));
    if (!asked.help) return asked;
    console.info(USAGE);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}
