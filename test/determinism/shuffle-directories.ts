// Preloaded by `node --import`: hands out what is in a folder in an order that no file system promises,
// set by the environment's SHUFFLE_SEED.

import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { Random } from "../random.ts";

const random = new Random(Number(process.env.SHUFFLE_SEED));

/** A function of any shape. */
type Call = (...args: unknown[]) => unknown;

const shuffle = (found: unknown): unknown => (Array.isArray(found) ? random.shuffle<unknown>(found) : found);

const readdirSync: Call = fs.readdirSync.bind(fs) as Call;
const readdirPromise: Call = fs.promises.readdir.bind(fs.promises) as Call;
const readdir: Call = fs.readdir.bind(fs) as Call;

Object.assign(fs, {
  readdirSync: (...args: unknown[]) => shuffle(readdirSync(...args)),
  readdir: (...args: unknown[]) => {
    const callback = args.pop() as Call;
    readdir(...args, (error: unknown, found: unknown) => callback(error, shuffle(found)));
  },
});
Object.assign(fs.promises, {
  readdir: async (...args: unknown[]) => shuffle(await readdirPromise(...args)),
});
syncBuiltinESMExports();
