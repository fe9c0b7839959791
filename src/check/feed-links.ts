// Whether an address that a feed gives leads anywhere.

import type { SiteSettings } from "../options/settings.ts";
import { type Place, type Problem, problem } from "../problem.ts";
import { compact } from "../text/compact.ts";
import { parseUrl } from "../text/urls.ts";
import { isOwnPath } from "./own-paths.ts";

type LinkFault = "relative" | "dead" | "none";

const NO_PROBLEMS: readonly Problem[] = [];

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

  check(url: string, place: Place): readonly Problem[] {
    const fault = this.#faultOf(url);
    if (fault === "none") return NO_PROBLEMS;
    if (fault === "dead") {
      const fix = "Mend the link, or see that the story that it leads to is published.";
      return [problem("feed-link-dead", place, `${url} is not a page of this site.`, fix)];
    }
    const what =
      url === ""
        ? "An address is missing."
        : `"${url}" is not an absolute address, and a feed has no page that it could be relative to.`;
    const fix = "Write the whole address, or a path of this site that begins with `/`.";
    return [problem("feed-url-invalid", place, what, fix)];
  }

  #faultOf(url: string): LinkFault {
    const { base } = this.#site.root;
    if (url.startsWith(base) && this.#isKnown(url.slice(base.length))) return "none";
    const known = this.#faults.get(url);
    if (known !== undefined) return known;
    const fault = this.#find(url);
    // Compact: an address that was cut from a body would keep it.
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
    return isOwnPath(path, mount) && !this.#isKnown(path) ? "dead" : "none";
  }

  #isKnown(path: string): boolean {
    return this.#known.some((paths) => paths.has(path));
  }
}
