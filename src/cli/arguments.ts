// The words after `news-digest`, as one typed request or as a mistake with the nearest known word.

import { parseArgs } from "node:util";
import { FORMATS } from "../article/parse-article.ts";
import { parseShard } from "../article/shard.ts";
import { SHARDS_FOLDER } from "../eleventy/shard-folder.ts";
import { REDIRECT_FORMS } from "../feed/redirect-forms.ts";
import { suggestName } from "../problem.ts";
import { IMPORT_OPTIONS, toImportRequest } from "./import-request.ts";
import { parseSource, parseTopics } from "./metadata.ts";
import type { Command, Request } from "./requests.ts";
import { UsageError } from "./usage-error.ts";

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>["options"]>;

const TEXT = { type: "string" } as const;
const TEXTS = { type: "string", multiple: true } as const;
const SWITCH = { type: "boolean" } as const;
const CONFIG = { config: TEXT } as const;
const HELP = { help: { type: "boolean", short: "h" } } as const;
const TOP = { ...HELP, version: { type: "boolean", short: "v" } } as const;

/** From the words after a command to what it asks for; nothing where they ask for help. */
type Reader = (words: readonly string[]) => Request | undefined;

/** In the order of the help. */
const READERS: Readonly<Record<Command, Reader>> = {
  init: reader({ title: TEXT, url: TEXT, zone: TEXT }, ({ title, url, zone }, [folder, extra]) => {
    if (extra !== undefined) throw new UsageError(`"init" makes one site, and "${extra}" would be a second folder.`);
    return { command: "init", folder, title, url, zone };
  }),
  add: reader(
    { date: TEXT, topics: TEXTS, source: TEXTS, format: TEXT, strict: SWITCH, update: SWITCH, ...CONFIG },
    ({ date, topics = [], source = [], format, strict = false, update = false, config }, files) => ({
      command: "add",
      files,
      date,
      metadata: { topics: parseTopics(topics), sources: source.map(parseSource) },
      format: format === undefined ? undefined : oneOf(FORMATS, "format", format),
      strict,
      update,
      config,
    }),
  ),
  announce: reader(
    { since: TEXT, "dry-run": SWITCH, ...CONFIG },
    ({ since, "dry-run": dryRun = false, config }, [extra]) => {
      if (extra !== undefined)
        throw new UsageError(`"announce" takes no file such as "${extra}"; --since FILE names one.`);
      return { command: "announce", since, dryRun, config };
    },
  ),
  build: reader({ shard: TEXT, "no-cache": SWITCH, ...CONFIG }, ({ shard, "no-cache": fresh, config }, words) => {
    if (shard !== undefined && parseShard(shard) === undefined) {
      throw new UsageError(`"${shard}" is not a shard: write --shard=1/4 for the first of four, at most 1000.`);
    }
    return { command: whole("build", words), shard, cache: !fresh, config };
  }),
  check: reader(CONFIG, ({ config }, words) => ({ command: whole("check", words), config })),
  explain: reader({ page: TEXT, json: SWITCH, ...CONFIG }, ({ page, json = false, config }, files) => {
    if (page === undefined && files.length === 0) {
      throw new UsageError('Name an article\'s file, or a page: news-digest explain --page "/2025/03/07/".');
    }
    if (page !== undefined && files.length > 0) {
      throw new UsageError(`"explain" takes a page or files, not both: leave "${files[0]}" or --page out.`);
    }
    return { command: "explain", page, files, json, config };
  }),
  import: reader(IMPORT_OPTIONS, toImportRequest),
  merge: reader(CONFIG, ({ config }, folders) => ({
    command: "merge",
    folders: folders.length > 0 ? folders : [SHARDS_FOLDER],
    config,
  })),
  record: reader({ "as-dated": SWITCH, ...CONFIG }, ({ "as-dated": asDated = false, config }, words) => ({
    command: whole("record", words),
    asDated,
    config,
  })),
  redirects: reader({ form: TEXT, ...CONFIG }, ({ form, config }, [named]) => {
    const wanted = form ?? named;
    if (wanted === undefined) throw new UsageError(`Name a form: ${REDIRECT_FORMS.join(", ")}.`);
    return { command: "redirects", form: oneOf(REDIRECT_FORMS, "form", wanted), config };
  }),
  status: reader({ json: SWITCH, ...CONFIG }, ({ json = false, config }, words) => ({
    command: whole("status", words),
    json,
    config,
  })),
  swap: reader(CONFIG, ({ config }, words) => ({ command: whole("swap", words), config })),
};

/**
 * @param words The command line without the program itself.
 * @throws UsageError for a command, an option or a value that is not known.
 */
export function parseCommandLine(words: readonly string[]): Request {
  const [first, ...rest] = words;
  const names = Object.keys(READERS);
  if (first === undefined) throw new UsageError(`Name a command: ${names.slice(0, -1).join(", ")} or ${names.at(-1)}.`);
  if (isCommand(first)) return READERS[first](rest) ?? { command: "help", on: first };
  if (!first.startsWith("-")) throw new UsageError(`There is no command "${first}". ${suggestName(first, names)}`);
  return parse(words, TOP).values.help ? { command: "help", on: undefined } : { command: "version" };
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(READERS, word);
}

function reader<T extends Options>(
  options: T,
  toRequest: (values: Values<T>, words: readonly string[]) => Request,
): Reader {
  return (words) => {
    const { values, positionals } = parse(words, { ...options, ...HELP });
    return "help" in values ? undefined : toRequest(values, positionals);
  };
}

type Values<T extends Options> = ReturnType<typeof parse<T & typeof HELP>>["values"];

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

/** The name of a command that is about the whole site, which no more words than that may follow. */
function whole<Name extends Command>(command: Name, [extra]: readonly string[]): Name {
  if (extra === undefined) return command;
  throw new UsageError(`"${command}" is about the whole site and takes no file such as "${extra}".`);
}

function oneOf<Name extends string>(known: readonly Name[], what: string, wanted: string): Name {
  const found = known.find((each) => each === wanted.toLowerCase());
  if (found === undefined) throw new UsageError(`There is no ${what} "${wanted}". ${suggestName(wanted, known)}`);
  return found;
}
