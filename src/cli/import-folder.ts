// A site's folder, of Hugo, Jekyll or Eleventy: its settings and its posts.

import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { unreadable } from "../article/find-files.ts";
import { decodeSource } from "../import/decode-source.ts";
import { readConfig } from "../import/front-matter.ts";
import { isRecord, type JsonRecord } from "../import/json-list.ts";
import type { PostSite } from "../import/old-addresses.ts";
import { type PostFile, readPosts } from "../import/read-posts.ts";
import { sourceUnusable } from "../import/record.ts";
import { compareText } from "../order.ts";
import type { Problem } from "../problem.ts";
import type { Instant } from "../text/dates.ts";
import type { ImportRequest } from "./import-request.ts";
import type { SourceRecords } from "./import-state.ts";

const HUGO = [
  "hugo.toml",
  "hugo.yaml",
  "hugo.yml",
  "hugo.json",
  "config.toml",
  "config/_default/hugo.toml",
  "config/_default/config.toml",
];
const JEKYLL = ["_config.yml", "_config.yaml", "_config.toml"];
const ELEVENTY = [
  "eleventy.config.js",
  "eleventy.config.mjs",
  "eleventy.config.cjs",
  "eleventy.config.ts",
  ".eleventy.js",
];
const POST = /\.(?:md|markdown|mdown|mkd|html?)$/i;
/** Folders of tools, and of what they made. */
const OTHERS = [
  "node_modules",
  "public",
  "_site",
  "resources",
  "themes",
  "layouts",
  "archetypes",
  "_includes",
  "_layouts",
  "_sass",
  "_data",
  "static",
  "assets",
  "vendor",
];
const MAX_POST = 4 * 1024 * 1024;

/** @param now For posts that say when they expire. */
export function readFolder(path: string, { kind, base }: ImportRequest, now: Instant): SourceRecords {
  const site = describeSite(path, kind, base);
  if (site === undefined) {
    const message = "The folder is not a site of Hugo, Jekyll or Eleventy: none of their settings is in it.";
    const hint = 'Say with --from which it is; a folder of article files is for "news-digest add".';
    return { records: [], problems: [sourceUnusable(path, message, hint)] };
  }
  const { files, problems } = findPosts(path, site.kind);
  const folder = basename(resolve(path));
  if (files.length === 0)
    problems.push(sourceUnusable(path, "There are no posts in the folder.", "Name the site's own folder."));
  const read = readPosts(files, site, folder, now);
  return { records: read.records, problems: [...problems, ...read.problems], folder: resolve(path) };
}

function describeSite(path: string, kind: ImportRequest["kind"], base: string | undefined): PostSite | undefined {
  const isWanted = (name: PostSite["kind"]) => kind === undefined || kind === name;
  const jekyll = isWanted("jekyll") ? readFirst(path, JEKYLL) : undefined;
  if (jekyll !== undefined || kind === "jekyll") {
    const prefix = text(jekyll?.baseurl).replace(/\/+$/, "");
    const own = text(jekyll?.url);
    return {
      kind: "jekyll",
      base: base ?? (own === "" ? undefined : `${own.replace(/\/+$/, "")}${prefix}`),
      prefix,
      permalinks: { "": text(jekyll?.permalink) || "date" },
    };
  }
  const hugo = isWanted("hugo") ? readFirst(path, HUGO) : undefined;
  if (hugo !== undefined || kind === "hugo") {
    const own = text(hugo?.baseURL) || text(hugo?.baseurl);
    const page = isRecord(hugo?.permalinks) && isRecord(hugo.permalinks.page) ? hugo.permalinks.page : hugo?.permalinks;
    const permalinks = isRecord(page)
      ? Object.entries(page).map(([section, form]) => [section, text(form)] as const)
      : [];
    return {
      kind: "hugo",
      base: base ?? (/^https?:/.test(own) ? own : undefined),
      prefix: "",
      permalinks: Object.fromEntries(permalinks.filter(([, form]) => form !== "")),
    };
  }
  const hasEleventy = ELEVENTY.some((name) => lstatSync(join(path, name), { throwIfNoEntry: false })?.isFile());
  return kind === "eleventy" || (kind === undefined && hasEleventy)
    ? { kind: "eleventy", base, prefix: "", permalinks: {} }
    : undefined;
}

/** The first of these settings that is there. */
function readFirst(path: string, names: readonly string[]): JsonRecord | undefined {
  const name = names.find((each) => lstatSync(join(path, each), { throwIfNoEntry: false })?.isFile());
  if (name === undefined) return undefined;
  const decoded = decodeSource(readFileSync(join(path, name)));
  return "text" in decoded ? readConfig(decoded.text, name) : {};
}

/** Symbolic links are not followed: they could lead anywhere. */
function findPosts(
  root: string,
  kind: PostSite["kind"],
): { readonly files: readonly PostFile[]; readonly problems: Problem[] } {
  const files: PostFile[] = [];
  const problems: Problem[] = [];
  const pending = [""];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && isSearched(entry, folder, kind)) pending.push(path);
      else if (entry.isFile() && isPost(path, kind)) {
        const read = readPost(root, path);
        if (typeof read === "string") files.push({ path, text: read });
        else problems.push(read);
      }
    }
  }
  return { files: files.sort((a, b) => compareText(a.path, b.path)), problems };
}

function isSearched({ name }: Dirent, folder: string, kind: PostSite["kind"]): boolean {
  if (name.startsWith(".") || (folder === "" && OTHERS.includes(name)) || name === "node_modules") return false;
  if (kind === "jekyll") return true;
  // A folder of posts may be given instead of the whole site.
  return !name.startsWith("_");
}

function isPost(path: string, kind: PostSite["kind"]): boolean {
  const names = path.split("/");
  const name = names.at(-1) ?? "";
  if (!POST.test(name) || name.startsWith(".") || name.startsWith("_")) return false;
  if (kind === "jekyll") {
    const isDated = /^\d{4}-\d{1,2}-\d{1,2}-/.test(name);
    return names.includes("_drafts") || (isDated && (names.includes("_posts") || names.length === 1));
  }
  return !/^(?:README|LICENSE|CONTRIBUTING|CHANGELOG)\b/i.test(name);
}

function readPost(root: string, path: string): string | Problem {
  try {
    const bytes = readFileSync(join(root, path));
    if (bytes.length > MAX_POST) return sourceUnusable(path, "The file is larger than 4 MiB.", "Split it.");
    const decoded = decodeSource(bytes);
    return "text" in decoded ? decoded.text : sourceUnusable(path, decoded.fault, "Save it as UTF-8.");
  } catch (error) {
    return unreadable(path, error);
  }
}

function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
