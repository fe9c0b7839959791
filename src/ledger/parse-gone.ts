// `gone.txt`: the addresses of what was withdrawn on purpose, a line each.

import { type Outcome, type Place, type Problem, problem } from "../problem.ts";
import { quote } from "../text/clean.ts";
import { toOldAddress } from "../text/old-address.ts";

export interface GoneAddress {
  /** A path of the site without its prefix, or absolute; percent-encoded. */
  readonly address: string;
  readonly place: Place;
}

/** @param file As the publisher knows it: `content/gone.txt`. */
export function parseGone(text: string, file: string): Outcome<readonly GoneAddress[]> {
  const problems: Problem[] = [];
  const found = new Map<string, GoneAddress>();
  for (const [i, line] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    const written = line.replace(/(?:^|\s)#.*$/, "").trim();
    if (written === "") continue;
    const place = { file, line: i + 1 };
    if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line)) {
      const hint = "Take out the lines of the conflict, and keep the addresses of both sides.";
      problems.push(problem("conflict-marker", place, "The file has a conflict that git left in it.", hint));
      continue;
    }
    const address = toOldAddress(written);
    if (address === undefined) {
      problems.push(
        problem(
          "gone-invalid",
          place,
          `${quote(written)} is not an address of this site.`,
          "Write one address a line, such as /2025/03/07/tram-line-opens/; what follows a # is a note.",
        ),
      );
    } else if (!found.has(address)) found.set(address, { address, place });
  }
  return problems.length > 0 ? { problems } : { value: [...found.values()], problems };
}
