// Where a post of Hugo, Jekyll or Eleventy was found, by the rules of its tool.

import { slugOf } from "../text/slugs.ts";
import type { JsonRecord } from "./json-list.ts";

export interface PostSite {
  readonly kind: "hugo" | "jekyll" | "eleventy";
  /** The site's address, where its configuration has one: `https://example.org/blog/`. */
  readonly base: string | undefined;
  /** The path that Jekyll puts before all addresses: `/blog`. */
  readonly prefix: string;
  /** The form of addresses: all of Jekyll's, or Hugo's by their sections. */
  readonly permalinks: Readonly<Record<string, string>>;
}

export interface PostName {
  readonly path: string;
  readonly slug: string;
  readonly date: string;
  readonly title: string;
  readonly fields: JsonRecord;
  readonly topics: readonly string[];
}

/** https://jekyllrb.com/docs/permalinks/#built-in-formats */
const STYLES: Readonly<Record<string, string>> = {
  date: "/:categories/:year/:month/:day/:title.html",
  pretty: "/:categories/:year/:month/:day/:title/",
  ordinal: "/:categories/:year/:y_day/:title.html",
  weekdate: "/:categories/:year/W:week/:short_day/:title.html",
  none: "/:categories/:title.html",
};

/** A path, or what the post itself says; empty where only the tool knows it. */
export function oldAddressOf(post: PostName, site: PostSite): string {
  const { fields } = post;
  const own = [fields.url, fields.permalink].find((each) => typeof each === "string" && each !== "");
  const address = typeof own === "string" ? (own.includes("{{") ? "" : fill(own, post)) : byRules(post, site);
  if (address === "" || /^https?:/.test(address)) return address;
  const path = `/${address}`.replace(/\/{2,}/g, "/");
  const full = site.kind === "jekyll" ? `${site.prefix}${path}` : path;
  if (site.base === undefined) return full;
  const base = site.base.replace(/\/+$/, "");
  return `${base}${site.kind === "jekyll" && base.endsWith(site.prefix) ? path : full}`;
}

function byRules(post: PostName, { kind, permalinks }: PostSite): string {
  const { path, slug, fields } = post;
  if (kind === "jekyll") {
    const form = permalinks[""] ?? "date";
    return fill(STYLES[form] ?? form, post);
  }
  const folders = path.split("/").slice(0, -1);
  const file = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "");
  const parents = (file === "index" ? folders.slice(0, -1) : folders).filter(
    (each) => each !== "content" && each !== "src",
  );
  const [section = ""] = parents;
  const form = permalinks[section];
  if (kind === "hugo" && form !== undefined) return fill(form, post);
  const stem = file === "index" ? (folders.at(-1) ?? "") : file;
  // Hugo keeps the date of a file's name, Eleventy takes it off.
  const name =
    typeof fields.slug === "string" ? slug : kind === "eleventy" ? stem.replace(/^\d{4}-\d{2}-\d{2}-/, "") : stem;
  // `ferry/ferry.md` is found at `/ferry/`.
  const folded = kind === "eleventy" && parents.at(-1) === name ? parents : [...parents, name];
  return `/${folded.join("/")}/`.toLowerCase().replaceAll(" ", "-");
}

/** Tokens of Hugo (`:slugorfilename`) and of Jekyll (`:categories`). */
function fill(form: string, post: PostName): string {
  const { slug, title, topics, path } = post;
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(post.date) ?? [];
  const file = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "");
  const bare = file.replace(/^\d{4}-\d{2}-\d{2}-/, "");
  const values: Readonly<Record<string, string>> = {
    year,
    short_year: year.slice(2),
    month: month.padStart(2, "0"),
    i_month: String(Number(month)),
    day: day.padStart(2, "0"),
    i_day: String(Number(day)),
    title: path.includes("_posts/") || path.includes("_drafts/") ? slug : slugOf(title, ""),
    slug: typeof post.fields.slug === "string" ? slug : path.includes("_posts/") ? bare : slugOf(title, ""),
    slugorfilename: typeof post.fields.slug === "string" ? slug : file,
    filename: file,
    contentbasename: file === "index" ? (path.split("/").at(-2) ?? "") : file,
    slugorcontentbasename: slug,
    name: bare,
    section: path.replace(/^content\//, "").split("/")[0] ?? "",
    sections: path
      .replace(/^content\//, "")
      .split("/")
      .slice(0, -1)
      .join("/"),
    categories: topics.map((topic) => topic.toLowerCase().replace(/\s+/g, "-")).join("/"),
    output_ext: ".html",
    path: bare,
  };
  const filled = form.replace(/:([a-z_]+)/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? "") : whole,
  );
  return /:[a-z_]+/.test(filled.replace(/^https?:/, "")) ? "" : filled;
}
