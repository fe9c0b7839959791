// The records in a JSON text of any make: a list, a list inside of something, one record, or one a line.

/** As language models write it: with a code fence around it, and maybe a sentence before. */
const FENCED = /^[^[{]*?```(?:json[lc5]?|ndjson)?[ \t]*\r?\n([\s\S]*?)(?:\r?\n```|$)/i;

export function withoutFence(text: string): string {
  return FENCED.exec(text)?.[1] ?? text;
}

export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * All lists of stories that stand side by side; else the list that holds the most records, wherever it stands; else the
 * stories that are there by themselves.
 * @param path Where the list is: `data.items`; looked for where it is absent.
 * @returns A sentence where there is none.
 */
export function findRecords(text: string, path?: string): readonly JsonRecord[] | string {
  const source = withoutFence(text.replace(/^\uFEFF/, ""));
  const value = parse(source) ?? parseLines(source);
  if (value === undefined) return explainJson(source);
  const found = path === undefined ? longestList(value) : valueAt(value, path);
  if (Array.isArray(found)) return found.filter(isRecord);
  if (isRecord(found)) return [found];
  return path === undefined ? "There is no record in this JSON." : `There is no list at "${path}" in this JSON.`;
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function parseLines(source: string): unknown {
  const lines = source.split("\n").filter((line) => line.trim() !== "");
  const values = lines.map(parse);
  return lines.length > 1 && values.every(isRecord) ? values : undefined;
}

/** What Python prints without `json.dumps`, or with it for numbers that are none. */
const PYTHON = /[[{,:]\s*(?:'|(?:NaN|-?Infinity|None|True|False)\b)/;

function explainJson(source: string): string {
  if (PYTHON.test(source.replace(/"(?:[^"\\]|\\.)*"/g, '""'))) {
    return "This is not JSON, but what Python prints of its values: '…', None, True, NaN. Write it with json.dumps(…, allow_nan=False).";
  }
  try {
    JSON.parse(source);
    return "This is not JSON.";
  } catch (error) {
    return `This is not JSON: ${error instanceof Error ? error.message.slice(0, 120) : "it breaks off"}.`;
  }
}

/** Breadth first, so that of two lists the outer one is taken; lists of records alone count. */
function longestList(root: unknown): unknown {
  let level: readonly unknown[] = [root];
  for (let depth = 0; depth < 4 && level.length > 0; depth++) {
    const lists = level.filter((value): value is readonly unknown[] => Array.isArray(value) && value.some(isRecord));
    // Sections of a newspaper, each with its stories.
    const stories = lists.filter((list) => list.some((each) => isRecord(each) && looksLikeStory(each)));
    if (stories.length > 0) return stories.flat();
    const [first, ...others] = lists;
    if (first !== undefined)
      return others.reduce((longest, each) => (each.length > longest.length ? each : longest), first);
    // A record with a text of its own is a story, and its lists are parts of it.
    const told = level.filter((value) => isRecord(value) && looksLikeStory(value));
    if (told.length > 0) return told;
    level = level.flatMap((value) => (isRecord(value) ? Object.values(value) : []));
  }
  return isRecord(root) ? root : undefined;
}

function looksLikeStory(value: JsonRecord): boolean {
  return (
    ["headline", "title", "body", "text", "content", "summary", "description", "html", "markdown"].filter(
      (name) => typeof value[name] === "string",
    ).length >= 2
  );
}

/** `author.name`, `tags.0`; a list on the way gives the values of all of its entries. */
export function valueAt(value: unknown, path: string): unknown {
  let at = value;
  for (const step of path.split(".")) {
    if (Array.isArray(at)) at = /^\d+$/.test(step) ? at[Number(step)] : at.map((each) => valueAt(each, step));
    else if (isRecord(at) && Object.hasOwn(at, step)) at = at[step];
    else return undefined;
  }
  return at;
}
