import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { COMPILED } from "../compiled.ts";

const TERMINAL = JSON.stringify(join(COMPILED, "src/cli/terminal.js"));
const ASK_TWICE = `import { processTerminal } from ${TERMINAL};
const terminal = processTerminal();
console.error(JSON.stringify([await terminal.ask("One? "), await terminal.ask("Two? ")]));`;

it.each([
  ["each question its own", "first\nsecond\n", ["first", "second"]],
  ["nothing where nobody says more", "first\n", ["first", ""]],
])("gives answers that came all at once: %s", (_, input, answers) => {
  const { stderr, status } = spawnSync(process.execPath, ["--input-type=module", "--eval", ASK_TWICE], {
    // What is evaluated comes by --eval, so that standard input is free.
    input,
    encoding: "utf8",
    timeout: 60_000,
  });
  expect({ said: JSON.parse(stderr), status }).toEqual({ said: answers, status: 0 });
});
