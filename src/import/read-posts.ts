// Posts of Hugo, Jekyll and Eleventy, a file each, to records.

import type { Instant } from "../text/dates.ts";
import { parseUrl } from "../text/urls.ts";
import { splitOther } from "./front-matter.ts";
import { outsideCode } from "./markdown-source.ts";
import type { PostSite } from "./old-addresses.ts";
import { describePost, namesOf, type Post } from "./post.ts";
import { toPostRecord } from "./post-record.ts";
import { type ImportRecord, importNote, type Records, recordSetAside } from "./record.ts";
import { expandTemplates } from "./template-tags.ts";

export interface PostFile {
  /** From the site's folder, with `/`: `_posts/2025-03-07-tram.md`. */
  readonly path: string;
  readonly text: string;
}

/**
 * @param folder What the site's folder is called: it keeps apart two sites with posts of the same names.
 * @param now What has expired by then is no longer shown.
 */
export function readPosts(files: readonly PostFile[], site: PostSite, folder: string, now: Instant): Records {
  const records: ImportRecord[] = [];
  const problems: Records["problems"][number][] = [];
  const undated: string[] = [];
  const tags = new Map<string, number>();
  const posts: Post[] = [];
  for (const { path, text } of files) {
    const split = splitOther(text, path);
    if (typeof split === "string") {
      const place = { file: `${folder}/${path}` };
      problems.push(recordSetAside(place, split, "Correct it there, and import again."));
    } else posts.push(describePost(path, split?.fields ?? {}, split?.body ?? text, site, now));
  }
  const addresses = new Map(posts.flatMap((post) => namesOf(post.path).map((name) => [name, post.address] as const)));
  for (const post of posts) {
    const { text, unknown } = expandTemplates(linkPosts(post, addresses), {
      base: site.base?.replace(/\/+$/, "") ?? "",
      prefix: site.prefix,
      addressOf: (name) => addresses.get(name.replace(/^\/|\/$/g, "")),
    });
    if (post.date === "" && !post.draft) undated.push(post.path);
    else records.push(toPostRecord(post, text, site, folder));
    for (const name of unknown) tags.set(name, (tags.get(name) ?? 0) + 1);
  }
  return {
    records,
    problems: [...problems, ...noteUndated(undated, folder), ...noteHeld(posts, folder), ...noteTags(tags, folder)],
  };
}

/** Links to the files of other posts, as editors write them, lead to their addresses. */
function linkPosts({ path, body }: Post, addresses: ReadonlyMap<string, string>): string {
  if (!/\.(?:md|markdown)\b/.test(body)) return body;
  return outsideCode(body, (part) =>
    part.replace(/\]\((?!\w+:)([^()\s#]+\.(?:md|markdown))(#[^()\s]*)?\)/g, (whole, target: string, fragment = "") => {
      const inside = path.replace(/^content\//, "");
      const found = parseUrl(target, `http://site.invalid/${inside}`)?.pathname.slice(1) ?? "";
      const address = addresses.get(decodeURI(found)) || addresses.get(target.replace(/^\//, ""));
      return address ? `](${address}${fragment})` : whole;
    }),
  );
}

function noteUndated(paths: readonly string[], folder: string): Records["problems"] {
  if (paths.length === 0) return [];
  const shown = paths.slice(0, 10).join(", ");
  const message = `Left out, because they have no date and so are not articles: ${shown}${paths.length > 10 ? ` and ${paths.length - 10} more` : ""}.`;
  return [importNote({ file: folder }, message, 'Pages of your own are templates; give an article a "date".')];
}

function noteHeld(posts: readonly Post[], folder: string): Records["problems"] {
  const held = posts.filter((post) => post.isHeldByState).map(({ path }) => path);
  if (held.length === 0) return [];
  const more = held.length > 10 ? ` and ${held.length - 10} more` : "";
  const message = `Taken as drafts, because a field such as "status" says that they are not public: ${held.slice(0, 10).join(", ")}${more}.`;
  return [importNote({ file: folder }, message, 'Take "draft: true" out of a file to publish it.')];
}

function noteTags(tags: ReadonlyMap<string, number>, folder: string): Records["problems"] {
  if (tags.size === 0) return [];
  const names = [...tags].map(([name, count]) => `${name} in ${count}`).slice(0, 20);
  const message = `Template tags stay in the texts as they are: ${names.join(", ")}.`;
  return [importNote({ file: folder }, message, "Search for them, and write what they stood for.")];
}
