// A Ghost export to records: https://ghost.org/docs/migration/content/ has its form.

import { counted } from "../count.ts";
import { htmlToText } from "./html-text.ts";
import { isRecord, type JsonRecord } from "./json-list.ts";
import { lexicalText } from "./lexical.ts";
import { type ImportRecord, importNote, type Records, type RecordText, sourceUnusable } from "./record.ts";

/** What stands in a Ghost export for the address of the site. */
const GHOST_URL = /__GHOST_URL__/g;

/** @param base The address that the site has had: an export does not name it. */
export function readGhost(text: string, file: string, base: string | undefined): Records {
  const data = dataOf(text);
  if (data === undefined) {
    const hint = "Export it anew from Ghost: Settings, Import/Export, Export.";
    return {
      records: [],
      problems: [sourceUnusable(file, "This is not a Ghost export, or one that breaks off.", hint)],
    };
  }
  const posts = rows(data.posts);
  const isPost = (post: JsonRecord) => text_(post.type) !== "page" && post.page !== true && post.page !== 1;
  const tagById = new Map(rows(data.tags).map((tag) => [text_(tag.id), tag]));
  const userById = new Map(rows(data.users).map((user) => [text_(user.id), text_(user.name)]));
  const tagsOf = groupByPost(rows(data.posts_tags), "tag_id");
  const authorsOf = groupByPost(rows(data.posts_authors), "author_id");
  const metaOf = new Map(rows(data.posts_meta).map((meta) => [text_(meta.post_id), meta]));
  const site = base?.replace(/\/+$/, "");
  const records = posts.filter(isPost).map((post, i): ImportRecord => {
    const id = text_(post.id);
    const slug = text_(post.slug);
    const fix = (value: unknown) => text_(value).replace(GHOST_URL, site ?? "");
    const tags = (tagsOf.get(id) ?? []).map((tagId) => tagById.get(tagId)).filter((tag) => tag !== undefined);
    const authors = authorsOf.get(id) ?? [text_(post.author_id)];
    const picture = fix(post.feature_image);
    const meta = metaOf.get(id) ?? {};
    const status = text_(post.status);
    const isOpen = ["", "public"].includes(text_(post.visibility));
    const canonical = text_(post.canonical_url);
    return {
      key: `ghost ${text_(post.uuid) || `${file} ${id}`}`,
      place: { file, field: `post ${slug || i + 1}` },
      headline: htmlToText(escapeHtml(text_(post.title))),
      date: dateText(post.published_at) || dateText(post.created_at),
      updated: dateText(post.updated_at) || undefined,
      body: bodyOf(post, fix),
      summary: { form: "plain", text: text_(post.custom_excerpt) },
      // Tags that begin with # are for Ghost's own use.
      topics: tags
        .filter((tag) => text_(tag.visibility) !== "internal" && !text_(tag.name).startsWith("#"))
        .map((tag) => text_(tag.name)),
      authors: authors.flatMap((author) => userById.get(author) ?? []),
      sources: canonical === "" ? [] : [{ name: "", url: canonical }],
      picture:
        picture === ""
          ? undefined
          : {
              src: picture,
              alt: text_(meta.feature_image_alt),
              caption: htmlToText(text_(meta.feature_image_caption)) || undefined,
            },
      slug: slug || undefined,
      draft: !["published", "scheduled", "sent"].includes(status) || !isOpen,
      oldAddresses: slug === "" || status === "draft" ? [] : [`${site ?? ""}/${slug}/`],
      base: site === undefined ? undefined : `${site}/${slug}/`,
    };
  });
  return { records, problems: [...notePages(posts.length - records.length, file), ...noteMembers(posts, file)] };
}

function dataOf(text: string): JsonRecord | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (!isRecord(value)) return undefined;
    const [first] = rows(value.db);
    const data = first?.data ?? value.data ?? value;
    return isRecord(data) && Array.isArray(data.posts) ? data : undefined;
  } catch {
    return undefined;
  }
}

function rows(value: unknown): readonly JsonRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** Ids by post, in the order that the writer gave them. */
function groupByPost(links: readonly JsonRecord[], field: string): ReadonlyMap<string, readonly string[]> {
  const sorted = [...links].sort((a, b) => Number(a.sort_order ?? 0) - Number(b.sort_order ?? 0));
  const groups = new Map<string, string[]>();
  for (const link of sorted) {
    const post = text_(link.post_id);
    groups.set(post, [...(groups.get(post) ?? []), text_(link[field])]);
  }
  return groups;
}

/** Exports have the HTML beside the editor's own form, from which it is made where it is missing. */
function bodyOf(post: JsonRecord, fix: (value: unknown) => string): RecordText {
  const html = fix(post.html);
  if (html !== "") return { form: "html", text: html };
  const markdown = mobiledocMarkdown(text_(post.mobiledoc)) ?? text_(post.markdown);
  if (markdown !== "") return { form: "markdown", text: fix(markdown) };
  return { form: "plain", text: lexicalText(text_(post.lexical)) || text_(post.plaintext) };
}

/** The Markdown card that old posts of Ghost consist of. */
function mobiledocMarkdown(mobiledoc: string): string | undefined {
  if (!mobiledoc.includes("markdown")) return undefined;
  try {
    const value: unknown = JSON.parse(mobiledoc);
    const cards = isRecord(value) && Array.isArray(value.cards) ? value.cards : [];
    const parts = cards.flatMap((card: unknown) => {
      const payload: unknown = Array.isArray(card) ? card[1] : undefined;
      return isRecord(payload) && typeof payload.markdown === "string" ? [payload.markdown] : [];
    });
    return parts.length === 0 ? undefined : parts.join("\n\n");
  } catch {
    return undefined;
  }
}

function dateText(value: unknown): string {
  if (typeof value === "number") return String(value);
  const text = text_(value);
  // Without an offset it is UTC.
  return /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?$/.test(text) ? `${text.replace(" ", "T")}Z` : text;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function text_(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

function notePages(count: number, file: string): Records["problems"] {
  if (count === 0) return [];
  return [
    importNote(
      { file },
      `Left out, because they are not articles: ${counted(count, "page")}.`,
      "Pages of your own are templates.",
    ),
  ];
}

function noteMembers(posts: readonly JsonRecord[], file: string): Records["problems"] {
  const closed = posts.filter((post) => !["", "public"].includes(text_(post.visibility)));
  if (closed.length === 0) return [];
  const message = `${counted(closed.length, "post")} for members alone: imported as drafts.`;
  return [importNote({ file }, message, "Take draft: true out of what everybody may read.")];
}
