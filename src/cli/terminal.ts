// Where a command reads and writes and how it ends, so that it can be run without a terminal.

import { once } from "node:events";
import { createInterface, type Interface } from "node:readline";

/**
 * 0: all is well. 1: there are problems in what was read. 2: the command line or the configuration is wrong. 3: nothing
 * new has come for longer than the option `stale` allows.
 */
export type ExitCode = 0 | 1 | 2 | 3;

export interface Terminal {
  /** Whether a person sits at standard input, so that nothing comes from it unasked. */
  readonly isInteractive: boolean;
  /** The folder that paths on the command line count from, absolute. */
  readonly folder: string;
  /** Standard input, as bytes: all of it, or a little more than `limit` of it where it has more. */
  readInput(limit: number): Promise<Buffer>;
  /** Puts a question to the person at standard input; empty where they have nothing to say. */
  ask(question: string): Promise<string>;
  /** A line on standard output. */
  print(text: string): void;
  /** A line on standard error. */
  warn(text: string): void;
}

/** The terminal of this process. Who stops reading our output early, `head` for one, stops no work. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  return {
    isInteractive: process.stdin.isTTY === true,
    folder: commandFolder(),
    readInput: async (limit) => {
      const chunks: Buffer[] = [];
      let length = 0;
      for await (const chunk of process.stdin) {
        chunks.push(chunk);
        length += chunk.length;
        // To leave the loop closes the stream: who sends without an end is not listened to for ever.
        if (length > limit) break;
      }
      return Buffer.concat(chunks);
    },
    ask: asker(),
    print: (text) => void process.stdout.write(`${text}\n`),
    warn: (text) => void process.stderr.write(`${text}\n`),
  };
}

/** Answers that come before their question, pasted ones for instance, are kept for it. */
function asker(): Terminal["ask"] {
  const answers: string[] = [];
  let lines: Interface | undefined;
  let isClosed = false;
  return async (question) => {
    lines ??= createInterface({ input: process.stdin, output: process.stdout })
      .on("line", (line) => answers.push(line))
      .once("close", () => {
        isClosed = true;
      });
    // From Node 24 on, an input that has ended must not be asked again.
    if (isClosed) return answers.shift() ?? "";
    lines.setPrompt(question);
    lines.prompt();
    if (answers.length === 0) await Promise.race([once(lines, "line"), once(lines, "close")]);
    // Else the process would wait for more.
    if (!isClosed) lines.pause();
    return answers.shift() ?? "";
  };
}

/** Where the person is: `npm run news-digest` runs the command in the project's folder, wherever it was typed. */
function commandFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: typedIn } = process.env;
  return script === "news-digest" && typedIn !== undefined ? typedIn : process.cwd();
}
