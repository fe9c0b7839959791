// What `news-digest import` was asked to do, as it was typed.

import type { parseArgs } from "node:util";
import { SOURCE_KINDS, type SourceKind } from "../import/detect.ts";
import { type FieldMap, MAPPED_FIELDS } from "../import/mapping.ts";
import type { NumberOrder } from "../import/read-date.ts";
import { suggestName } from "../problem.ts";
import { parseTopics } from "./metadata.ts";
import { UsageError } from "./usage-error.ts";

export interface ImportRequest {
  readonly command: "import";
  /** Files, folders and addresses; `-` is standard input. One at least. */
  readonly sources: readonly string[];
  readonly kind: SourceKind | undefined;
  readonly map: FieldMap;
  /** As it was written: what it means depends on the site's zone. */
  readonly since: string | undefined;
  readonly topics: readonly string[];
  readonly dates: NumberOrder | undefined;
  /** The address that the site has had that is moved. */
  readonly base: string | undefined;
  readonly images: boolean;
  readonly allowPrivate: boolean;
  readonly dryRun: boolean;
  /** Where a report of it all is written. */
  readonly report: string | undefined;
  readonly config: string | undefined;
}

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

export const IMPORT_OPTIONS = {
  from: { type: "string" },
  map: { type: "string", multiple: true },
  since: { type: "string" },
  topics: { type: "string", multiple: true },
  dates: { type: "string" },
  base: { type: "string" },
  images: { type: "boolean" },
  "allow-private": { type: "boolean" },
  "dry-run": { type: "boolean" },
  report: { type: "string" },
  config: { type: "string" },
} as const satisfies NonNullable<Parameters<typeof parseArgs>[0]>["options"];

/** @throws UsageError for a value that is not known. */
export function toImportRequest(values: Values, sources: readonly string[]): ImportRequest {
  if (sources.length === 0) {
    throw new UsageError("Name what to import: a file, a folder, an address, or - for standard input.");
  }
  return {
    command: "import",
    sources,
    kind: parseKind(textOf(values.from)),
    map: parseMap(textsOf(values.map)),
    since: textOf(values.since),
    topics: parseTopics(textsOf(values.topics)),
    dates: parseOrder(textOf(values.dates)),
    base: parseBase(textOf(values.base)),
    images: values.images === true,
    allowPrivate: values["allow-private"] === true,
    dryRun: values["dry-run"] === true,
    report: textOf(values.report),
    config: textOf(values.config),
  };
}

function parseKind(kind: string | undefined): SourceKind | undefined {
  if (kind === undefined) return undefined;
  const known = SOURCE_KINDS.find((each) => each === kind.toLowerCase());
  if (known === undefined) throw new UsageError(`There is no kind "${kind}". ${suggestName(kind, SOURCE_KINDS)}`);
  return known;
}

const MAPPABLE = [...MAPPED_FIELDS, "records"];

/** `headline=Title`, `topics=` to leave one out; several with commas. */
function parseMap(lists: readonly string[]): FieldMap {
  const map = new Map<string, string | undefined>();
  for (const pair of lists.flatMap((list) => list.split(","))) {
    const [, name = "", path = ""] = /^\s*([^=]+?)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
    if (name === "")
      throw new UsageError(`"--map ${pair}" is not a pair: write FIELD=COLUMN, as in --map headline=Title.`);
    if (!MAPPABLE.includes(name)) throw new UsageError(`There is no field "${name}". ${suggestName(name, MAPPABLE)}`);
    map.set(name, path === "" ? undefined : path);
  }
  return map;
}

function parseOrder(order: string | undefined): NumberOrder | undefined {
  if (order === undefined) return undefined;
  const known = (["DMY", "MDY"] as const).find((each) => each === order.toUpperCase());
  if (known === undefined) throw new UsageError(`"--dates ${order}" is not an order: write DMY or MDY.`);
  return known;
}

function parseBase(base: string | undefined): string | undefined {
  if (base !== undefined && !/^https?:\/\/[^/]/i.test(base)) {
    throw new UsageError(`"--base ${base}" is not an address: write it whole, https:// included.`);
  }
  return base;
}

function textOf(value: Values[string]): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function textsOf(value: Values[string]): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}
