// What an address on a page stands for, where that is a part of the same site.

import type { SiteSettings } from "../options/settings.ts";
import { parseUrl } from "../text/urls.ts";

/** A place in the site. */
export interface SiteTarget {
  /** Without the prefix, percent-encoded: `/2025/03/07/`. Empty for the home page without its slash. */
  readonly path: string;
  /** What stands behind `#`, decoded; empty for the whole page. */
  readonly fragment: string;
}

/** A path from the root that needs no resolving. */
const PLAIN = /^\/(?!\/)[^?#\\\s]*$/;
const HAS_DOTS = /\/\./;

export class SiteTargets {
  readonly #prefix: string;
  readonly #base: string;
  readonly #ignored: readonly string[];

  /** @param ignored Paths below which somebody else puts files. */
  constructor({ base, prefix }: Pick<SiteSettings, "base" | "prefix">, ignored: readonly string[]) {
    this.#prefix = prefix;
    this.#base = base;
    this.#ignored = ignored;
  }

  /**
   * `undefined` for what lies outside the site or is not an address.
   *
   * @param page The path of the page that the address stands on.
   * @param baseAddress What `<base>` says there.
   */
  resolve(address: string, page: string, baseAddress = ""): SiteTarget | undefined {
    const target = this.#split(address, page, baseAddress);
    return target !== undefined && this.#ignored.some((each) => target.path.startsWith(each)) ? undefined : target;
  }

  /** What an address would stand for if the site's prefix were in front of it, where it is not. */
  resolveWithoutPrefix(address: string): SiteTarget | undefined {
    const isInside = address === this.#prefix || address.startsWith(`${this.#prefix}/`);
    return this.#prefix !== "" && PLAIN.test(address) && !isInside ? { path: address, fragment: "" } : undefined;
  }

  #split(address: string, page: string, baseAddress: string): SiteTarget | undefined {
    if (PLAIN.test(address) && !HAS_DOTS.test(address)) return below(this.#prefix, address, "");
    if (baseAddress === "" && address.startsWith("#")) return { path: page, fragment: toName(address) };
    const here = this.#base + page;
    const url = parseUrl(address, parseUrl(baseAddress, here)?.href ?? here);
    if (url === undefined) return undefined;
    const { origin, pathname, hash } = url;
    return below(this.#base, origin + pathname, toName(hash));
  }
}

function below(top: string, whole: string, fragment: string): SiteTarget | undefined {
  const isInside = whole === top || whole.startsWith(`${top}/`);
  return isInside ? { path: whole.slice(top.length), fragment } : undefined;
}

/** A text fragment (`#:~:text=`) names no element. */
function toName(hash: string): string {
  const [name = ""] = hash.slice(1).split(":~:");
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
