// Whether an address that a feed gives leads anywhere.

import { compact } from "../text/compact.ts";
import { parseUrl } from "../text/urls.ts";
import { isOwnPath } from "./own-paths.ts";

export type LinkFault = "relative" | "dead" | "none";

export class LinkCheck {
  readonly #base: string;
  readonly #ignored: readonly string[];
  readonly #known: readonly ReadonlySet<string>[];
  readonly #faults = new Map<string, LinkFault>();

  /**
   * @param base The site's address without its trailing slash.
   * @param ignored Paths below which somebody else puts files.
   * @param known Every site path that is there, pages and documents.
   */
  constructor(base: string, ignored: readonly string[], ...known: readonly ReadonlySet<string>[]) {
    this.#base = base;
    this.#ignored = ignored;
    this.#known = known;
  }

  faultOf(url: string): LinkFault {
    const known = this.#faults.get(url);
    if (known !== undefined) return known;
    const fault = this.#find(url);
    // Compact: an address that was cut from a feed would keep it.
    this.#faults.set(compact(url), fault);
    return fault;
  }

  #find(url: string): LinkFault {
    if (/^mailto:./.test(url)) return "none";
    if (!/^https?:\/\/[^/]/.test(url) || parseUrl(url) === undefined) return "relative";
    if (!url.startsWith(`${this.#base}/`)) return "none";
    const [path = ""] = url.slice(this.#base.length).split(/[?#]/);
    if (this.#ignored.some((each) => path.startsWith(each))) return "none";
    return isOwnPath(path) && !this.#known.some((paths) => paths.has(path)) ? "dead" : "none";
  }
}
