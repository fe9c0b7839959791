// Whether an address that a feed gives leads anywhere.

import { remember } from "../remember.ts";
import { isOwnPath } from "./own-paths.ts";

export type LinkFault = "relative" | "dead" | "none";

export class LinkCheck {
  readonly #base: string;
  readonly #known: readonly ReadonlySet<string>[];
  readonly faultOf: (url: string) => LinkFault;

  /**
   * @param base The site's address without its trailing slash.
   * @param known Every site path that is there, pages and documents.
   */
  constructor(base: string, ...known: readonly ReadonlySet<string>[]) {
    this.#base = base;
    this.#known = known;
    this.faultOf = remember((url) => this.#find(url));
  }

  #find(url: string): LinkFault {
    if (/^mailto:./.test(url)) return "none";
    if (!/^https?:\/\/[^/]/.test(url) || !URL.canParse(url)) return "relative";
    if (!url.startsWith(`${this.#base}/`)) return "none";
    const [path = ""] = url.slice(this.#base.length).split(/[?#]/);
    return isOwnPath(path) && !this.#known.some((paths) => paths.has(path)) ? "dead" : "none";
  }
}
