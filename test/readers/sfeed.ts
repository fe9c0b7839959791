// sfeed, a parser for shell scripts: https://codemadness.org/sfeed.html. It prints a line an item, its fields parted by tabs.

import { tmpdir } from "node:os";
import { runProgram } from "./programs.ts";
import type { Reader } from "./reader.ts";

const SECOND = 1000;

export const sfeed: Reader = {
  name: "sfeed",
  formats: ["rss", "atom"],
  needs: ["sfeed"],
  async read(url) {
    const input = await (await fetch(url)).text();
    const lines = await runProgram("sfeed", [url], { home: tmpdir(), input });
    return lines
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => {
        const [seconds = "", title = "", link = "", , , id = ""] = line.split("\t");
        return { id, title, url: link, published: Number(seconds || Number.NaN) * SECOND };
      });
  },
};
