// The words after `news-digest`, as one typed command or as a mistake with the nearest known word.

import { parseArgs } from "node:util";
import { FORMATS, type Format } from "../article/parse-article.ts";
import { parseShard } from "../article/shard.ts";
import { SHARDS_FOLDER } from "../eleventy/shard-folder.ts";
import { REDIRECT_FORMS, type RedirectForm } from "../feed/redirect-forms.ts";
import { suggestName } from "../problem.ts";
import { IMPORT_OPTIONS, type ImportRequest, toImportRequest } from "./import-request.ts";
import { type Metadata, parseSource, parseTopics } from "./metadata.ts";
import { UsageError } from "./usage-error.ts";

const COMMANDS = [
  "init",
  "add",
  "announce",
  "build",
  "check",
  "explain",
  "import",
  "merge",
  "record",
  "redirects",
  "status",
  "swap",
] as const;

export type Command = (typeof COMMANDS)[number];

export interface AddRequest {
  readonly command: "add";
  /** Files and folders; `-` is standard input. Empty where none was named. */
  readonly files: readonly string[];
  /** As it was written: what it means depends on the site's zone. */
  readonly date: string | undefined;
  readonly metadata: Metadata;
  /** The form of standard input and of files whose extension does not say. */
  readonly format: Format | undefined;
  /** Whether one that is refused keeps all out. */
  readonly strict: boolean;
  /** Whether an article takes the place of the one with its id. */
  readonly update: boolean;
  readonly config: string | undefined;
}

export interface BuildRequest {
  readonly command: "build";
  /** The part to make: `1/4`. Default the whole site. */
  readonly shard: string | undefined;
  /** Whether what earlier builds have kept is used. */
  readonly cache: boolean;
  readonly config: string | undefined;
}

export interface MergeRequest {
  readonly command: "merge";
  /** From the working folder; each may hold several shards. */
  readonly folders: readonly string[];
  readonly config: string | undefined;
}

export interface AnnounceRequest {
  readonly command: "announce";
  /** The file that says what was announced last; without it, one in the cache. */
  readonly since: string | undefined;
  readonly dryRun: boolean;
  readonly config: string | undefined;
}

export interface InitRequest {
  readonly command: "init";
  /** Where the site is to be; absent for the folder that the command is in. */
  readonly folder: string | undefined;
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly zone: string | undefined;
}

export interface CheckRequest {
  readonly command: "check";
  readonly config: string | undefined;
}

export interface StatusRequest {
  readonly command: "status";
  readonly json: boolean;
  readonly config: string | undefined;
}

export interface SwapRequest {
  readonly command: "swap";
  readonly config: string | undefined;
}

export interface ExplainRequest {
  readonly command: "explain";
  /** Its path, with or without the site's prefix: `/2025/03/07/`. */
  readonly page: string | undefined;
  /** Files of articles; one that is none may be a page. */
  readonly files: readonly string[];
  readonly json: boolean;
  readonly config: string | undefined;
}

export interface RecordRequest {
  readonly command: "record";
  /** Whether what is new in the ledger came out on its own date, however old that is. */
  readonly asDated: boolean;
  readonly config: string | undefined;
}

export interface RedirectsRequest {
  readonly command: "redirects";
  readonly form: RedirectForm;
  readonly config: string | undefined;
}

interface HelpRequest {
  readonly command: "help";
  /** The command that help is wanted for; absent for all of them. */
  readonly on: Command | undefined;
}

export type Request =
  | AddRequest
  | AnnounceRequest
  | BuildRequest
  | CheckRequest
  | ExplainRequest
  | ImportRequest
  | MergeRequest
  | RecordRequest
  | RedirectsRequest
  | InitRequest
  | StatusRequest
  | SwapRequest
  | HelpRequest
  | { readonly command: "version" };

const HELP = { help: { type: "boolean", short: "h" } } as const;

const OPTIONS = {
  top: { ...HELP, version: { type: "boolean", short: "v" } },
  add: {
    ...HELP,
    date: { type: "string" },
    topics: { type: "string", multiple: true },
    source: { type: "string", multiple: true },
    format: { type: "string" },
    strict: { type: "boolean" },
    update: { type: "boolean" },
    config: { type: "string" },
  },
  announce: { ...HELP, since: { type: "string" }, "dry-run": { type: "boolean" }, config: { type: "string" } },
  build: { ...HELP, shard: { type: "string" }, "no-cache": { type: "boolean" }, config: { type: "string" } },
  check: { ...HELP, config: { type: "string" } },
  explain: { ...HELP, page: { type: "string" }, json: { type: "boolean" }, config: { type: "string" } },
  import: { ...HELP, ...IMPORT_OPTIONS },
  merge: { ...HELP, config: { type: "string" } },
  record: { ...HELP, "as-dated": { type: "boolean" }, config: { type: "string" } },
  redirects: { ...HELP, form: { type: "string" }, config: { type: "string" } },
  init: { ...HELP, title: { type: "string" }, url: { type: "string" }, zone: { type: "string" } },
  status: { ...HELP, json: { type: "boolean" }, config: { type: "string" } },
  swap: { ...HELP, config: { type: "string" } },
} as const;

/**
 * @param words The command line without the program itself.
 * @throws UsageError for a command, an option or a value that is not known.
 */
export function parseCommandLine(words: readonly string[]): Request {
  const [first, ...rest] = words;
  switch (first) {
    case "add":
      return parseAdd(rest);
    case "announce":
      return parseAnnounce(rest);
    case "build":
      return parseBuild(rest);
    case "check":
      return parseCheck(rest);
    case "explain":
      return parseExplain(rest);
    case "init":
      return parseInit(rest);
    case "import":
      return parseImport(rest);
    case "merge":
      return parseMerge(rest);
    case "record":
      return parseRecord(rest);
    case "redirects":
      return parseRedirects(rest);
    case "status":
      return parseStatus(rest);
    case "swap":
      return parseSwap(rest);
    default:
      return parseTop(words);
  }
}

function parseTop(words: readonly string[]): Request {
  const [first] = words;
  if (first === undefined)
    throw new UsageError(`Name a command: ${COMMANDS.slice(0, -1).join(", ")} or ${COMMANDS.at(-1)}.`);
  if (!first.startsWith("-")) throw new UsageError(`There is no command "${first}". ${suggestName(first, COMMANDS)}`);
  const { values } = parse(words, OPTIONS.top);
  return values.help ? { command: "help", on: undefined } : { command: "version" };
}

function parseAdd(words: readonly string[]): Request {
  const { values, positionals } = parse(words, OPTIONS.add);
  if (values.help) return { command: "help", on: "add" };
  return {
    command: "add",
    files: positionals,
    date: values.date,
    metadata: { topics: parseTopics(values.topics ?? []), sources: (values.source ?? []).map(parseSource) },
    format: values.format === undefined ? undefined : parseFormat(values.format),
    strict: values.strict ?? false,
    update: values.update ?? false,
    config: values.config,
  };
}

function parseBuild(words: readonly string[]): Request {
  const { values, positionals } = parse(words, OPTIONS.build);
  if (values.help) return { command: "help", on: "build" };
  const [extra] = positionals;
  if (extra !== undefined) throw new UsageError(`"build" builds the whole site and takes no file such as "${extra}".`);
  const { shard, config } = values;
  if (shard !== undefined && parseShard(shard) === undefined) {
    throw new UsageError(`"${shard}" is no shard: write --shard=1/4 for the first of four, at most 1000.`);
  }
  return { command: "build", shard, cache: !values["no-cache"], config };
}

function parseMerge(words: readonly string[]): Request {
  const { values, positionals } = parse(words, OPTIONS.merge);
  if (values.help) return { command: "help", on: "merge" };
  return { command: "merge", folders: positionals.length > 0 ? positionals : [SHARDS_FOLDER], config: values.config };
}

function parseAnnounce(words: readonly string[]): Request {
  const { values, positionals } = parse(words, OPTIONS.announce);
  if (values.help) return { command: "help", on: "announce" };
  const [extra] = positionals;
  if (extra !== undefined) throw new UsageError(`"announce" takes no file such as "${extra}"; --since FILE names one.`);
  const { since, "dry-run": dryRun = false, config } = values;
  return { command: "announce", since, dryRun, config };
}

function parseCheck(words: readonly string[]): Request {
  const { values, positionals } = parse(words, OPTIONS.check);
  if (values.help) return { command: "help", on: "check" };
  const [extra] = positionals;
  if (extra !== undefined) throw new UsageError(`"check" reads the whole site and takes no file such as "${extra}".`);
  return { command: "check", config: values.config };
}

function parseExplain(words: readonly string[]): Request {
  const { values, positionals } = parse(words, OPTIONS.explain);
  if (values.help) return { command: "help", on: "explain" };
  const { page, json = false, config } = values;
  if (page === undefined && positionals.length === 0) {
    throw new UsageError('Name an article\'s file, or a page: news-digest explain --page "/2025/03/07/".');
  }
  if (page !== undefined && positionals.length > 0) {
    throw new UsageError(`"explain" takes a page or files, not both: leave "${positionals[0]}" or --page out.`);
  }
  return { command: "explain", page, files: positionals, json, config };
}

function parseStatus(words: readonly string[]): Request {
  const { values, positionals } = parse(words, OPTIONS.status);
  if (values.help) return { command: "help", on: "status" };
  const [extra] = positionals;
  if (extra !== undefined) throw new UsageError(`"status" is about the whole site and takes no "${extra}".`);
  return { command: "status", json: values.json ?? false, config: values.config };
}

function parseSwap(words: readonly string[]): Request {
  const { values, positionals } = parse(words, OPTIONS.swap);
  if (values.help) return { command: "help", on: "swap" };
  const [extra] = positionals;
  if (extra !== undefined) throw new UsageError(`"swap" is about the whole site and takes no "${extra}".`);
  return { command: "swap", config: values.config };
}

function parseInit(words: readonly string[]): Request {
  const { values, positionals } = parse(words, OPTIONS.init);
  if (values.help) return { command: "help", on: "init" };
  const [folder, extra] = positionals;
  if (extra !== undefined) throw new UsageError(`"init" makes one site, and "${extra}" would be a second folder.`);
  const { title, url, zone } = values;
  return { command: "init", folder, title, url, zone };
}

function parseImport(words: readonly string[]): Request {
  const { values, positionals } = parse(words, OPTIONS.import);
  return values.help ? { command: "help", on: "import" } : toImportRequest(values, positionals);
}

function parseRecord(words: readonly string[]): Request {
  const { values, positionals } = parse(words, OPTIONS.record);
  if (values.help) return { command: "help", on: "record" };
  const [extra] = positionals;
  if (extra !== undefined) throw new UsageError(`"record" reads the whole site and takes no file such as "${extra}".`);
  return { command: "record", asDated: values["as-dated"] ?? false, config: values.config };
}

function parseRedirects(words: readonly string[]): Request {
  const { values, positionals } = parse(words, OPTIONS.redirects);
  if (values.help) return { command: "help", on: "redirects" };
  const wanted = values.form ?? positionals[0];
  if (wanted === undefined) throw new UsageError(`Name a form: ${REDIRECT_FORMS.join(", ")}.`);
  const form = REDIRECT_FORMS.find((each) => each === wanted.toLowerCase());
  if (form === undefined) throw new UsageError(`There is no form "${wanted}". ${suggestName(wanted, REDIRECT_FORMS)}`);
  return { command: "redirects", form, config: values.config };
}

function parseFormat(format: string): Format {
  const known = FORMATS.find((each) => each === format.toLowerCase());
  if (known === undefined) {
    throw new UsageError(`There is no format "${format}". ${suggestName(format, FORMATS)}`);
  }
  return known;
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>["options"]>;

function parse<T extends Options>(words: readonly string[], options: T) {
  const known = Object.keys(options).map((name) => `--${name}`);
  const { tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind === "option" && !Object.hasOwn(options, token.name)) {
      throw new UsageError(`There is no option "${token.rawName}". ${suggestName(token.rawName, known)}`);
    }
  }
  try {
    return parseArgs({ args: [...words], options, strict: true, allowPositionals: true });
  } catch (error) {
    // Only values can still be wrong, and Node's own words say how.
    throw error instanceof TypeError ? new UsageError(error.message, { cause: error }) : error;
  }
}
