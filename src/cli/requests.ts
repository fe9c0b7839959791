// What the command line asks for: a type for each command.

import type { Format } from "../article/parse-article.ts";
import type { RedirectForm } from "../feed/redirect-forms.ts";
import type { ImportRequest } from "./import-request.ts";
import type { Metadata } from "./metadata.ts";

/** Of a site that is there. */
interface OfSite {
  /** The Eleventy configuration, where it has an unusual name. */
  readonly config: string | undefined;
}

export interface AddRequest extends OfSite {
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
}

export interface BuildRequest extends OfSite {
  readonly command: "build";
  /** The part to make: `1/4`. Default the whole site. */
  readonly shard: string | undefined;
  /** Whether what earlier builds have kept is used. */
  readonly cache: boolean;
}

export interface MergeRequest extends OfSite {
  readonly command: "merge";
  /** From the working folder; each may hold several shards. */
  readonly folders: readonly string[];
}

export interface AnnounceRequest extends OfSite {
  readonly command: "announce";
  /** The file that says what was announced last; without it, one in the cache. */
  readonly since: string | undefined;
  readonly dryRun: boolean;
}

export interface InitRequest {
  readonly command: "init";
  /** Where the site is to be; absent for the folder that the command is in. */
  readonly folder: string | undefined;
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly zone: string | undefined;
}

export interface StatusRequest extends OfSite {
  readonly command: "status";
  readonly json: boolean;
}

export interface ExplainRequest extends OfSite {
  readonly command: "explain";
  /** Its path, with or without the site's prefix: `/2025/03/07/`. */
  readonly page: string | undefined;
  /** Files of articles; one that is none may be a page. */
  readonly files: readonly string[];
  readonly json: boolean;
}

export interface RecordRequest extends OfSite {
  readonly command: "record";
  /** Whether what is new in the ledger came out on its own date, however old that is. */
  readonly asDated: boolean;
}

export interface RedirectsRequest extends OfSite {
  readonly command: "redirects";
  readonly form: RedirectForm;
}

interface HelpRequest {
  readonly command: "help";
  /** The command that help is wanted for; absent for all of them. */
  readonly on: Command | undefined;
}

export interface CheckRequest extends OfSite {
  readonly command: "check";
}

export interface SwapRequest extends OfSite {
  readonly command: "swap";
}

interface VersionRequest {
  readonly command: "version";
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
  | VersionRequest;

export type Command = Exclude<Request, HelpRequest | VersionRequest>["command"];
