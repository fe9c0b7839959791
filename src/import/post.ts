// A post of Hugo, Jekyll or Eleventy as its file and its site describe it.

import { type Instant, startOf } from "../text/dates.ts";
import { isRecord, type JsonRecord } from "./json-list.ts";
import { toText } from "./json-values.ts";
import { oldAddressOf, type PostSite } from "./old-addresses.ts";
import { heldBackBy } from "./publication-state.ts";
import { readDate } from "./read-date.ts";

const DATED = /^(\d{4})-(\d{1,2})-(\d{1,2})-(.+)$/;

export interface Post {
  readonly path: string;
  readonly fields: JsonRecord;
  readonly body: string;
  /** The file's name without its date and extension; a bundle's folder. */
  readonly stem: string;
  readonly slug: string;
  readonly date: string;
  readonly title: string;
  readonly draft: boolean;
  /** Whether it is a draft for a field that its own tool does not know. */
  readonly isHeldByState: boolean;
  /** Empty where it was never published, or only its tool knows. */
  readonly address: string;
  /** Categories, those of folders among them. */
  readonly topics: readonly string[];
}

export function describePost(path: string, fields: JsonRecord, body: string, site: PostSite, now: Instant): Post {
  const names = path.split("/");
  const file = (names.at(-1) ?? "").replace(/\.[^.]+$/, "");
  const stem = /^_?index$/.test(file) ? (names.at(-2) ?? file) : file;
  const [, year, month, day, rest] = DATED.exec(stem) ?? [];
  const nameDate = year === undefined ? "" : `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  const date = toText(fields.date) || toText(fields.publishDate) || toText(fields.pubDate) || nameDate;
  const slug = toText(fields.slug) || rest || stem;
  const title =
    toText(fields.title) || toText(fields.headline) || (site.kind === "jekyll" && rest ? toTitle(rest) : "");
  const isDraft = isHeld(fields) || names.includes("_drafts") || isExpired(fields, now);
  const isHeldByState = !isDraft && heldBackBy(withLowerNames(fields), date !== "") !== undefined;
  const draft = isDraft || isHeldByState;
  // Jekyll takes the folders above `_posts` for categories.
  const above = site.kind === "jekyll" ? names.slice(0, Math.max(names.indexOf("_posts"), 0)) : [];
  const topics = [...above, ...[fields.categories, fields.category].flatMap((value) => list(value, site.kind))];
  const address = draft ? "" : oldAddressOf({ path, slug, date, title, fields, topics }, site);
  return { path, fields, body, stem, slug, date, title, draft, isHeldByState, address, topics };
}

/** What its tool would not print, or not list. */
function isHeld({ draft, published, headless, build, _build }: JsonRecord): boolean {
  const rendered = [build, _build].flatMap((each) => (isRecord(each) ? [each.render, each.list] : []));
  return (
    draft === true ||
    toText(draft) === "true" ||
    published === false ||
    headless === true ||
    rendered.some((each) => each === false || each === "never")
  );
}

/** `isPublished`, `is_published`. */
function withLowerNames(fields: JsonRecord): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase().replace(/[^a-z]/g, ""), value]));
}

/** Hugo stops printing what has expired. */
function isExpired({ expiryDate, expirydate }: JsonRecord, now: Instant): boolean {
  const end = readDate(toText(expiryDate ?? expirydate), "UTC");
  return !("fault" in end) && startOf(end, "UTC") <= now;
}

/** As Jekyll calls a post without a title: `Night bus` for `night-bus`. */
function toTitle(name: string): string {
  const words = name.replace(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What templates call a post: `2025-03-07-tram` in Jekyll, `posts/tram.md` or `tram` in Hugo. */
export function namesOf(path: string): readonly string[] {
  const inside = path.replace(/^content\//, "");
  const bare = inside.replace(/(?:\/index)?\.[^./]+$/, "");
  return [inside, bare, bare.slice(bare.lastIndexOf("/") + 1), inside.slice(inside.lastIndexOf("/") + 1)];
}

/** Jekyll splits texts at blanks, Hugo takes them whole. */
export function list(value: unknown, kind?: PostSite["kind"]): readonly string[] {
  if (Array.isArray(value))
    return value
      .map((each: unknown) => (isRecord(each) ? toText(each.name) : toText(each)))
      .filter((each) => each !== "");
  if (isRecord(value)) return toText(value.name) === "" ? [] : [toText(value.name)];
  const whole = toText(value);
  if (whole === "") return [];
  return kind === "jekyll" ? whole.split(/\s+/) : whole.split(",").map((each) => each.trim());
}
