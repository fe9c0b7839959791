// Topics and sources that come with the command, for a text that does not name them itself.

import type { Format } from "../article/parse-article.ts";
import { hostOf, toWebUrl } from "../text/urls.ts";
import { UsageError } from "./usage-error.ts";

/** Who reported the story; `url` is absolute, http or https. */
export interface NamedSource {
  readonly name: string;
  readonly url: string;
}

export interface Metadata {
  readonly topics: readonly string[];
  readonly sources: readonly NamedSource[];
}

/** The names in `--topics A,B`, which may be given several times. */
export function parseTopics(lists: readonly string[]): readonly string[] {
  const names = lists.map((list) =>
    list
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  );
  if (names.some((each) => each.length === 0)) {
    throw new UsageError('"--topics" needs the name of a topic, or several with commas: --topics "World,Health".');
  }
  return [...new Set(names.flat())];
}

/**
 * @example
 * parseSource("The Post=https://post.example/1?a=b") // {name: "The Post", url: "https://post.example/1?a=b"}
 * parseSource("https://www.post.example/1")          // {name: "post.example", url: "https://www.post.example/1"}
 */
export function parseSource(text: string): NamedSource {
  const [, name, url = ""] = /^(?:([^=]*?)\s*=\s*)?(https?:\/\/\S+)$/is.exec(text.trim()) ?? [];
  if (toWebUrl(url) === undefined) {
    throw new UsageError(
      `"--source ${text}" is not a source. Give its address, or its name and its address: --source "The Post=https://post.example/story".`,
    );
  }
  return { name: name || hostOf(url), url };
}

export function isEmpty({ topics, sources }: Metadata): boolean {
  return topics.length === 0 && sources.length === 0;
}

/**
 * The text with `metadata` in its front matter, or in a front matter of its own that goes before it;
 * whatever was there stays as it was, to the byte.
 *
 * @param text One article: a list of several has no place for what holds for all of them.
 */
export function insertMetadata(text: string, format: Format, metadata: Metadata): string {
  const [mark = ""] = /^\uFEFF?/.exec(text) ?? [];
  const rest = text.slice(mark.length);
  return mark + (format === "json" ? insertIntoJson(rest, metadata) : insertIntoFrontMatter(rest, metadata));
}

function insertIntoFrontMatter(text: string, { topics, sources }: Metadata): string {
  const [lineEnd = "\n"] = /\r\n?|\n/.exec(text) ?? [];
  const lines = [
    ...(topics.length === 0 ? [] : [`topics: [${topics.map(quote).join(", ")}]`]),
    ...(sources.length === 0 ? [] : ["sources:"]),
    ...sources.map(({ name, url }) => `  - {name: ${quote(name)}, url: ${quote(url)}}`),
  ].map((line) => line + lineEnd);
  const [opening = ""] = /^---[ \t]*(?:\r\n?|\n)/.exec(text) ?? [];
  if (opening !== "") return [opening, ...lines, text.slice(opening.length)].join("");
  return [`---${lineEnd}`, ...lines, `---${lineEnd}`, text].join("");
}

/** As the first fields, each after the space or line break that stood between the brace and the first one. */
function insertIntoJson(text: string, { topics, sources }: Metadata): string {
  const [opening = "", gap = ""] = /^\s*\{(\s*)/.exec(text) ?? [];
  const fields = [
    ...(topics.length === 0 ? [] : [`"topics": [${topics.map(quote).join(", ")}],`]),
    ...(sources.length === 0 ? [] : [`"sources": ${quote(sources)},`]),
  ];
  return opening + fields.map((field) => field + gap).join("") + text.slice(opening.length);
}

/** As JSON, which YAML 1.2 reads the same. */
function quote(value: unknown): string {
  return JSON.stringify(value);
}
