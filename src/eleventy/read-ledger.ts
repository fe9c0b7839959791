// The ledger's file, and the list of what was withdrawn beside it.

import { lstatSync } from "node:fs";
import { join } from "node:path";
import { decode } from "../article/decode.ts";
import { readInto } from "../article/read-bytes.ts";
import { readFault } from "../article/read-text.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { type GoneAddress, parseGone } from "../ledger/parse-gone.ts";
import { parseLedger } from "../ledger/parse-ledger.ts";
import { type Outcome, problem } from "../problem.ts";

/** A hundred thousand stories take about twelve million bytes. */
const MAX_BYTES = 256 * 1024 * 1024;

/** Where a site's ledger is, from the project's root. */
export function ledgerFile(content: string): string {
  return `${content}/published.txt`;
}

/** Nothing, and no problem, where there is none. */
export function readLedger(root: string, content: string): Outcome<Ledger> {
  const file = ledgerFile(content);
  const { value: text, problems } = readWhole(join(root, file), file);
  return text === undefined ? { problems } : parseLedger(text, file);
}

/** Where addresses are listed that were withdrawn on purpose. */
export function goneFile(content: string): string {
  return `${content}/gone.txt`;
}

export function readGone(root: string, content: string): Outcome<readonly GoneAddress[]> {
  const file = goneFile(content);
  const { value: text, problems } = readWhole(join(root, file), file);
  return text === undefined ? { value: [], problems } : parseGone(text, file);
}

/** A file's text, however long; nothing, and no problem, where there is no file. */
function readWhole(path: string, file: string): Outcome<string> {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return { problems: [] };
    const size = Math.min(stats.size, MAX_BYTES);
    const bytes = readInto(Buffer.allocUnsafe(size + 1), path);
    if (bytes !== undefined) return bytes.length === 0 ? { value: "", problems: [] } : decode(bytes, file);
    const hint = "It is not a list of addresses: take it from your last commit.";
    return { problems: [problem("file-too-large", { file }, "The file is too large to be read.", hint)] };
  } catch (error) {
    return { problems: [readFault(file, error)] };
  }
}
