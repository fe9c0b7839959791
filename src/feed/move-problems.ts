// What is wrong with old addresses that people wrote.

import type { GoneAddress } from "../ledger/parse-gone.ts";
import { type Place, type Problem, problem } from "../problem.ts";
import { HOME_PATH } from "../site/urls.ts";
import type { LiveFile, WantedMove } from "./wanted-moves.ts";

export function aliasIsLive({ from, origin }: WantedMove, place: Place, page: LiveFile): Problem {
  return problem(
    "alias-taken",
    place,
    `The old address ${from} of ${origin} is in use: ${page.origin}.`,
    page.path === HOME_PATH ? "Take it out." : "An address that is in use cannot lead elsewhere: take it out.",
  );
}

export function aliasIsGone({ from }: WantedMove, place: Place, gone: ReadonlyMap<string, GoneAddress>): Problem {
  const other = gone.get(from)?.place;
  return problem(
    "alias-taken",
    place,
    `The old address ${from} is listed as withdrawn in ${other?.file}, line ${other?.line}.`,
    "It either leads on or is gone: take it out of one of them.",
  );
}

export function aliasTwice({ from }: WantedMove, place: Place, other: WantedMove): Problem {
  return problem(
    "alias-taken",
    place,
    `The old address ${from} is an alias of ${other.origin}, too.`,
    "It can lead to one of them alone: take it out of the other.",
  );
}

export function aliasBelowFile({ from }: WantedMove, place: Place, file: string): Problem {
  return problem(
    "alias-taken",
    place,
    `The old address ${from} lies below ${file}, which is a file.`,
    "No folder can have the name of a file: take one of them out.",
  );
}

export function goneAndLive({ place }: GoneAddress, from: string, page: LiveFile): Problem {
  return problem(
    "gone-invalid",
    place,
    `${from} is listed as withdrawn and is there: ${page.origin}.`,
    "Take the line out, or remove what it is about.",
  );
}
