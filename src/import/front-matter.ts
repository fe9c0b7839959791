// Front matter of other tools, in YAML, TOML or JSON: the one file of the project that knows smol-toml.

import { parse as parseToml, TomlDate } from "smol-toml";
import { positionsIn } from "../text/positions.ts";
import { toValue } from "../text/value-tree.ts";
import { parseYaml } from "../text/yaml.ts";
import { isRecord, type JsonRecord } from "./json-list.ts";

export interface OtherFrontMatter {
  readonly fields: JsonRecord;
  readonly body: string;
}

/** @returns Nothing for a file without front matter; a sentence for one that cannot be read. */
export function splitOther(text: string, file: string): OtherFrontMatter | string | undefined {
  const source = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/^(?:[ \t]*\n)+/, "");
  const [, yaml, afterYaml = ""] =
    /^---[ \t]*(?:yaml)?\n((?:[\s\S]*?\n)??)---[ \t]*(?:\n|$)([\s\S]*)$/.exec(source) ?? [];
  if (yaml !== undefined) return withFields(readYaml(yaml, file), afterYaml);
  const [, toml, afterToml = ""] =
    /^(?:\+\+\+|---toml)[ \t]*\n([\s\S]*?)\n?(?:\+\+\+|---)[ \t]*(?:\n|$)([\s\S]*)$/.exec(source) ?? [];
  if (toml !== undefined) return withFields(readToml(toml), afterToml);
  const [, json, afterJson = ""] =
    /^(?:---json[ \t]*\n)?(\{\n[\s\S]*?\n\}|\{[^\n]*\})[ \t]*(?:\n---[ \t]*)?(?:\n|$)([\s\S]*)$/.exec(source) ?? [];
  if (json !== undefined) return withFields(readJson(json), afterJson);
  // What opens as front matter and cannot be read might say that this is a draft: it is not text to publish.
  const [, language] = /^---[ \t]*([A-Za-z]\w*)[ \t]*\n/.exec(source) ?? [];
  if (language !== undefined)
    return `Its front matter is in ${language}, which is not taken: only YAML, TOML and JSON are.`;
  return /^(?:---[ \t]*\n[ \t]*[\w-]+[ \t]*:|\+\+\+[ \t]*\n|\{\n)/.test(source)
    ? "Its front matter has no end."
    : undefined;
}

/** A site's configuration, by the extension of its file; empty where it cannot be read. */
export function readConfig(text: string, file: string): JsonRecord {
  const value = file.endsWith(".toml")
    ? readToml(text)
    : file.endsWith(".json")
      ? readJson(text)
      : readYaml(text, file);
  return typeof value === "string" ? {} : value;
}

function withFields(fields: JsonRecord | string, body: string): OtherFrontMatter | string {
  return typeof fields === "string" ? fields : { fields, body };
}

function readYaml(yaml: string, file: string): JsonRecord | string {
  const { value, problems } = parseYaml(yaml.replace(/\r\n?/g, "\n"), file, positionsIn(yaml, 2));
  if (value === undefined) {
    const [first] = problems;
    return `Line ${first?.line ?? "?"} of its front matter: ${first?.message ?? "it cannot be read."}`;
  }
  const fields = toValue(value);
  if (fields === null) return {};
  return isRecord(fields) ? fields : "Its front matter holds no fields.";
}

function readToml(toml: string): JsonRecord | string {
  try {
    return withoutDates(parseToml(toml));
  } catch (error) {
    const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    return `Its front matter is not TOML: ${reason.slice(0, 160)}.`;
  }
}

/** Dates as they were written: a local time stays one. */
function withoutDates(value: JsonRecord): JsonRecord {
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      if (each instanceof TomlDate) return [key, each.toISOString()];
      return [key, isRecord(each) ? withoutDates(each) : each];
    }),
  );
}

function readJson(json: string): JsonRecord | string {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : "Its front matter holds no fields.";
  } catch (error) {
    return `Its front matter is not JSON: ${error instanceof Error ? error.message.slice(0, 120) : "it breaks off"}.`;
  }
}
