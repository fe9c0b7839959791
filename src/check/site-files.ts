// Which paths of a site lead to a file, on every host alike.

import { remember } from "../remember.ts";
import { toFile } from "../site/urls.ts";

/** `no-slash`: some hosts lead on to the folder's page, some do not, and relative links on it would break. */
export type PathState = "there" | "no-slash" | "dead";

export class SiteFiles {
  /** For a path without the prefix, percent-encoded as in a URL. */
  readonly stateOf: (path: string) => PathState;

  /** @param has Whether there is a file below the output folder: `2025/03/07/index.html`. */
  constructor(has: (file: string) => boolean) {
    this.stateOf = remember((path) => {
      const file = toFile(path);
      if (has(file)) return "there";
      return !path.endsWith("/") && has(toFile(`${path}/`)) ? "no-slash" : "dead";
    });
  }
}
