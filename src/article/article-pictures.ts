// The pictures that articles show, looked for on disk: the second step of reading them, after their texts.

import type { Problem } from "../problem.ts";
import { quote } from "../text/clean.ts";
import type { PictureFile } from "../text/pictures.ts";
import type { Article } from "./article.ts";
import { brokenPicture } from "./article-images.ts";
import { type FileFault, fileProblem, findBeside } from "./media-file.ts";
import type { FindNear } from "./near-file.ts";

/** Looks for a picture, by its path below the content folder. */
export type FindPicture = (path: string) => PictureFile | FileFault | "broken";

/** A picture's file as it was found. */
export interface FoundPicture extends PictureFile {
  /** Where it is, below the content folder, with `/`, if that is not the path that the article names. */
  readonly path?: string | undefined;
}

/** What pictures' files say of themselves, by the paths that articles name. */
export type Pictures = Readonly<Record<string, FoundPicture>>;

/** Where the picture is that an article names as `file`. */
export function pathOf(file: string, pictures: Pictures): string {
  return pictures[file]?.path ?? file;
}

export const NO_PICTURES: Pictures = {};

/**
 * @param content The content folder as the publisher knows it, for messages: `content`.
 * @param findNear Looks for the file that was meant by a path that is missing.
 * @returns What the article's pictures are, and what is wrong with the files of the others.
 */
export function measurePictures(
  { file, pictures }: Pick<Article, "file" | "pictures">,
  find: FindPicture,
  content: string,
  findNear: FindNear = () => undefined,
): { readonly pictures: Pictures; readonly problems: readonly Problem[] } {
  if (pictures.length === 0) return { pictures: NO_PICTURES, problems: [] };
  const measured: Record<string, FoundPicture> = {};
  const folder = file.slice(content.length + 1, file.lastIndexOf("/"));
  const problems: Problem[] = [];
  const refused = new Set<string>();
  for (const { file: path, line, column, field } of pictures) {
    const { found, path: at } = findBeside(path, folder, find);
    if (typeof found !== "string") measured[path] = at === path ? found : { ...found, path: at };
    else if (!refused.has(path)) {
      refused.add(path);
      const near = found === "missing" ? (findNear(path) ?? findNear(`${folder}/${path}`)) : undefined;
      const place = { file, line, column, field };
      problems.push(
        found === "broken"
          ? brokenPicture(place, quote(`${content}/${path}`))
          : fileProblem("picture", found, path, place, content, near),
      );
    }
  }
  return { pictures: measured, problems };
}
