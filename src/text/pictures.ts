// Where a picture that an article names is found: below the content folder, or nowhere.

import { toWebUrl } from "./urls.ts";

/** Picture formats that every browser shows and that hold no scripts: their media types, by file extension. */
const TYPES: Readonly<Record<string, string>> = {
  avif: "image/avif",
  gif: "image/gif",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
};

export const PICTURE_EXTENSIONS = Object.keys(TYPES);
const ENDING = new RegExp(`\\.(?:${PICTURE_EXTENSIONS.join("|")})$`, "i");

/** Whether a file's name says that it is a picture that articles may show. */
export function isPictureName(name: string): boolean {
  return ENDING.test(name);
}

/** `image/jpeg`. @param name For which `isPictureName` holds. */
export function pictureType(name: string): string {
  const type = TYPES[name.slice(name.lastIndexOf(".") + 1).toLowerCase()];
  if (type === undefined) throw new RangeError(`"${name}" is not a picture's name.`);
  return type;
}

/** What a picture's file says of itself. */
export interface PictureFile {
  /** Pixels, as it is seen: turned where the camera noted so. */
  readonly width: number;
  readonly height: number;
  readonly animated: boolean;
  /** Of its content: sixteen hexadecimal digits. */
  readonly hash: string;
}

/** What a picture's source stands for. */
export type PictureSource =
  /** A path below the content folder, with `/`. */
  | { readonly kind: "local"; readonly path: string }
  | { readonly kind: "remote"; readonly url: string }
  | { readonly kind: "format" | "outside" | "unusable" };

/**
 * Resolves a picture's source. `./x.png` and `../x.png` count from `folder`, anything else from the content folder.
 * @param folder The article's folder below the content folder: `articles/2025`.
 *
 * @example
 * toPictureSource("../tram.png", "articles/2025") // {kind: "local", path: "articles/tram.png"}
 */
export function toPictureSource(source: string, folder: string): PictureSource {
  if (/^[a-z][a-z0-9+.-]*:/i.test(source)) {
    const url = toWebUrl(source);
    return url === undefined ? { kind: "unusable" } : { kind: "remote", url };
  }
  if (isUnusable(source)) return { kind: "unusable" };
  const path = resolveContentPath(source, folder);
  if (path === undefined) return { kind: "outside" };
  return isPictureName(path) ? { kind: "local", path } : { kind: "format" };
}

/**
 * A path below the content folder, with `/`: `./x` and `../x` count from `folder`, anything else from the content folder.
 * `undefined` for one that leads out of it, or that could be no path on some system.
 */
export function resolveContentPath(source: string, folder: string): string | undefined {
  return isUnusable(source) ? undefined : resolve(/^\.\.?\//.test(source) ? `${folder}/${source}` : source);
}

function isUnusable(source: string): boolean {
  return source === "" || source.startsWith("//") || source.startsWith("#") || hasOddCharacter(source);
}

/**
 * Backslashes mean a folder on one system and a character on the next; control characters mean no good, and lone
 * surrogates are in no address.
 */
function hasOddCharacter(source: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  return /[\\\u0000-\u001F\u007F\p{Surrogate}]/u.test(source);
}

function resolve(path: string): string | undefined {
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}
