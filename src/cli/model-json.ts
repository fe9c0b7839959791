// JSON as language models and scripts really write it: in a code fence, wrapped, with names of their own. It becomes one
// record an article, in our own words; what already is in them is left alone.

/** One article's fields, in our names. */
export type ModelRecord = Readonly<Record<string, unknown>>;

const FENCE =
  /^[^`{[]{0,300}?(`{3,}|~{3,})[ \t]*(?:json[a-z0-9]*)?[ \t]*\r?\n([\s\S]*?)\r?\n[ \t]*\1[ \t]*(?:\r?\n[^`]{0,300})?$/i;
const WRAPPERS: ReadonlySet<string> = new Set("articles stories items posts entries news data results".split(" "));

/** Their names for our fields, without hyphens and underscores and in lower case. */
const NAMES: Readonly<Record<string, string>> = {
  keypoints: "keyPoints",
  bullets: "keyPoints",
  bulletpoints: "keyPoints",
  highlights: "keyPoints",
  takeaways: "keyPoints",
  talkingpoints: "keyPoints",
  topic: "topics",
  category: "topics",
  categories: "topics",
  author: "authors",
  byline: "authors",
  source: "sources",
  content: "body",
  article: "body",
  markdown: "body",
  publishedat: "date",
  publisheddate: "date",
  datepublished: "date",
  pubdate: "date",
  description: "summary",
  excerpt: "summary",
  updatedat: "updated",
};
const LISTS: ReadonlySet<string> = new Set(["keyPoints", "topics", "tags", "authors", "sources"]);

/** The articles of such a text; `undefined` for any other, and for JSON that is in our own form. */
export function readModelJson(text: string): readonly ModelRecord[] | undefined {
  const [, , fenced] = FENCE.exec(text.trim()) ?? [];
  const value = parse((fenced ?? text).trim());
  const list = toList(value);
  if (list === undefined) return undefined;
  const records = list.map(rename);
  const hasNoIds = Array.isArray(value) || list[0] !== value ? list.some((each) => !Object.hasOwn(each, "id")) : false;
  const isOurs = fenced === undefined && !hasNoIds && records.every((each, i) => each === list[i]);
  return isOurs ? undefined : records;
}

function parse(text: string): unknown {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toList(value: unknown): readonly ModelRecord[] | undefined {
  if (Array.isArray(value)) return value.length > 0 && value.every(isRecord) ? value : undefined;
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value);
  const [name = "", inner] = entries[0] ?? [];
  return entries.length === 1 && WRAPPERS.has(name.toLowerCase()) && Array.isArray(inner) ? toList(inner) : [value];
}

function isRecord(value: unknown): value is ModelRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The same record, itself where nothing in it has to change. A name that would be there twice stays as it is. */
function rename(record: ModelRecord): ModelRecord {
  let isChanged = false;
  const renamed: [string, unknown][] = Object.entries(record).map(([key, value]) => {
    const folded = key.toLowerCase().replace(/[-_]/g, "");
    const known = Object.hasOwn(NAMES, folded) ? NAMES[folded] : undefined;
    const name = known === undefined || (known !== key && Object.hasOwn(record, known)) ? key : known;
    const isText = typeof value === "string" && LISTS.has(name);
    const isOne = name === "sources" && isRecord(value);
    if (name === key && !isText && !isOne) return [key, value];
    isChanged = true;
    return [name, isText ? toEntries(name, value) : isOne ? [value] : value];
  });
  return isChanged ? Object.fromEntries(renamed) : record;
}

/** `"City, Harbour"` as a list of topics; key points by their lines. */
function toEntries(name: string, text: string): readonly string[] {
  const entries =
    name === "topics" || name === "tags" ? text.split(",") : name === "keyPoints" ? text.split("\n") : [text];
  return entries.map((each) => each.trim()).filter((each) => each !== "");
}
