// Whether an address that a feed gives leads anywhere.

import type { SiteSettings } from "../options/settings.ts";
import { compact } from "../text/compact.ts";
import { parseUrl } from "../text/urls.ts";
import { isOwnPath } from "./own-paths.ts";

export type LinkFault = "relative" | "dead" | "none";

export class LinkCheck {
  readonly #site: Pick<SiteSettings, "root" | "mount">;
  readonly #ignored: readonly string[];
  readonly #known: readonly ReadonlySet<string>[];
  readonly #faults = new Map<string, LinkFault>();

  /**
   * @param ignored Paths of the whole site below which somebody else puts files.
   * @param known Every path of the whole site that is there, pages and documents.
   */
  constructor(
    site: Pick<SiteSettings, "root" | "mount">,
    ignored: readonly string[],
    ...known: readonly ReadonlySet<string>[]
  ) {
    this.#site = site;
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
    const { root, mount } = this.#site;
    if (!url.startsWith(`${root.base}/`)) return "none";
    const [path = ""] = url.slice(root.base.length).split(/[?#]/);
    if (this.#ignored.some((each) => path.startsWith(each))) return "none";
    return isOwnPath(path, mount) && !this.#known.some((paths) => paths.has(path)) ? "dead" : "none";
  }
}
