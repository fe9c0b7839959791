// Pictures of imported articles: what is there already, what lies in the source's folder, what has to be fetched.

import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { measurePicture } from "../article/measure-picture.ts";
import { checkMediaFile } from "../article/media-file.ts";
import type { Picture } from "../import/html-to-markdown.ts";
import type { ImportRecord } from "../import/record.ts";
import { type Problem, problem } from "../problem.ts";
import { isPictureName, PICTURE_EXTENSIONS } from "../text/pictures.ts";
import { shortHash, slugOf } from "../text/slugs.ts";
import { parseUrl, toWebUrl } from "../text/urls.ts";
import { fetchAddress } from "./fetch-address.ts";
import { mapAtOnce, USER_AGENT } from "./import-source.ts";
import { writeNewFile } from "./write-new-file.ts";

const FOLDER = "images/imported";
const MAX_PICTURE = 25 * 1024 * 1024;
const AT_ONCE = 6;
/** Where static files lie in other tools' sites. */
const STATIC = ["", "static/", "assets/", "public/", "src/", "content/"];

const TYPES: Readonly<Record<string, string>> = {
  "image/avif": "avif",
  "image/gif": "gif",
  "image/jpeg": "jpg",
  "image/jpg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
};

export interface PictureRequest {
  /** The project's content folder, absolute. */
  readonly content: string;
  /** Whether pictures are fetched and copied. */
  readonly isWanted: boolean;
  readonly allowPrivate: boolean;
}

/** Finds pictures, and remembers which would have to be fetched. */
export class Pictures {
  readonly #request: PictureRequest;
  readonly #found = new Map<string, string | undefined>();
  /** Addresses of pictures that are not there yet, with the place of a record that shows them. */
  readonly #missing = new Map<string, ImportRecord["place"]>();
  /** The names of the pictures that were fetched before: one look at the folder, not eight at each name. */
  #fetched: ReadonlySet<string> | undefined;

  constructor(request: PictureRequest) {
    this.#request = request;
  }

  /** The path below the content folder. @param folder Where the record's own files are, absolute. */
  fileOf(picture: Picture, record: ImportRecord, folder: string | undefined): string | undefined {
    const local = folder === undefined ? undefined : this.#copyOf(picture, record, folder);
    if (local !== undefined) return local;
    const address = toWebUrl(picture.src);
    if (address === undefined) return undefined;
    const known = this.#known(address);
    if (known === undefined && this.#request.isWanted) this.#missing.set(address, record.place);
    return known;
  }

  /** Whether `fetchMissing` would have anything to do. */
  get hasMissing(): boolean {
    return this.#missing.size > 0;
  }

  /** Fetches what was asked for in vain. */
  async fetchMissing(): Promise<readonly Problem[]> {
    const missing = [...this.#missing];
    this.#missing.clear();
    this.#found.clear();
    this.#fetched = undefined;
    const problems = await mapAtOnce(missing, AT_ONCE, ([address, place]) => this.#fetch(address, place));
    return problems.flat();
  }

  async #fetch(address: string, place: ImportRecord["place"]): Promise<readonly Problem[]> {
    const fail = (why: string, hint: string) => [
      problem("picture-unfetched", place, `The picture ${address} stays where it is: ${why}`, hint),
    ];
    const fetched = await fetchAddress(address, {
      accept: "image/avif,image/webp,image/png,image/jpeg,image/gif;q=0.9,*/*;q=0.1",
      limit: MAX_PICTURE,
      userAgent: USER_AGENT,
      allowPrivate: this.#request.allowPrivate,
    });
    if (fetched === "not-modified") return [];
    if ("fault" in fetched) return fail(fetched.fault, fetched.hint);
    const extension = TYPES[fetched.contentType.split(";")[0]?.trim().toLowerCase() ?? ""] ?? extensionOf(address);
    if (extension === undefined || measurePicture(fetched.bytes) === undefined) {
      return fail(
        "it is not a PNG, JPEG, GIF, WebP or AVIF picture.",
        "Save it as one, and put it into content/images/.",
      );
    }
    const file = `${nameOf(address)}.${extension}`;
    try {
      writeNewFile(join(this.#request.content, file), fetched.bytes);
    } catch (error) {
      if (!existsSync(join(this.#request.content, file))) {
        return fail(
          `it could not be written (${error instanceof Error ? error.message : String(error)}).`,
          "See that the folder may be written to.",
        );
      }
    }
    return [];
  }

  #known(address: string): string | undefined {
    this.#fetched ??= namesIn(join(this.#request.content, FOLDER));
    if (this.#fetched.size === 0) return undefined;
    if (!this.#found.has(address)) {
      const name = nameOf(address);
      const files = PICTURE_EXTENSIONS.map((extension) => `${name}.${extension}`);
      this.#found.set(
        address,
        files.find(
          (file) => this.#isFetched(file) && checkMediaFile("picture", this.#request.content, file) === undefined,
        ),
      );
    }
    return this.#found.get(address);
  }

  #isFetched(file: string): boolean {
    return this.#fetched?.has(file.slice(FOLDER.length + 1)) ?? false;
  }

  /** A picture in the source's folder, copied where it is wanted. */
  #copyOf({ written, src }: Picture, { place, base }: ImportRecord, folder: string): string | undefined {
    const path =
      pathIn(written) ??
      (base !== undefined && src.startsWith(new URL(base).origin) ? new URL(src).pathname : undefined);
    if (path === undefined || !isPictureName(path)) return undefined;
    const inside = place.file.slice(place.file.indexOf("/") + 1);
    const own = normalize(`${dirname(inside)}/${path}`);
    // A site in a folder has that in front of its paths.
    const inFolder = path.startsWith("/") ? path.replace(/^\/[^/]+(?=\/)/, "") : path;
    const candidates = [
      path.startsWith("/") ? undefined : own,
      ...[path, inFolder].flatMap((each) => STATIC.map((prefix) => normalize(prefix + each))),
    ];
    const from = candidates.find((each) => each !== undefined && checkMediaFile("picture", folder, each) === undefined);
    if (from === undefined) return undefined;
    const extension = from.slice(from.lastIndexOf(".")).toLowerCase();
    const file = `${FOLDER}/${slugOf(stemOf(from), from)}-${shortHash(from)}${extension}`;
    const target = join(this.#request.content, file);
    if (existsSync(target))
      return checkMediaFile("picture", this.#request.content, file) === undefined ? file : undefined;
    if (!this.#request.isWanted || measurePicture(readFileSync(join(folder, from))) === undefined) return undefined;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(folder, from), target);
    return file;
  }
}

function namesIn(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return new Set();
  }
}

/** The same for the same address in every run. */
function nameOf(address: string): string {
  const path = parseUrl(address)?.pathname ?? "";
  return `${FOLDER}/${slugOf(decode(stemOf(path)), address)
    .slice(0, 60)
    .replace(/-$/, "")}-${shortHash(address)}`;
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
}

function extensionOf(address: string): string | undefined {
  const path = parseUrl(address)?.pathname ?? "";
  return isPictureName(path) ? path.slice(path.lastIndexOf(".") + 1).toLowerCase() : undefined;
}

/** A path without a host, decoded and without a query. */
function pathIn(written: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(written)) return undefined;
  return decode(written.replace(/[?#].*$/, ""));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @returns Nothing for a path that leads out. */
function normalize(path: string): string | undefined {
  const kept: string[] = [];
  for (const name of path.split("/")) {
    if (name === "..") {
      if (kept.pop() === undefined) return undefined;
    } else if (name !== "" && name !== ".") kept.push(name);
  }
  return kept.length === 0 || /[\\\0]/.test(path) ? undefined : kept.join("/");
}
