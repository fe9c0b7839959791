#!/usr/bin/env node
// The command `news-digest`.

import { runCommand } from "./run-command.ts";
import { processTerminal } from "./terminal.ts";

// Set and not forced by `process.exit`, so that what was printed gets out through a slow pipe.
process.exitCode = await runCommand(process.argv.slice(2), processTerminal());
