// The picture that an article is shown with, and whether the files of its pictures are there.

import { type Outcome, type Place, type Problem, problem } from "../problem.ts";
import { quote } from "../text/clean.ts";
import { toPictureSource } from "../text/pictures.ts";
import { pictureFault } from "../text/text-faults.ts";
import type { ArticleImage } from "./article.ts";
import { MAX_PICTURE_BYTES, type PictureFault } from "./check-picture.ts";
import type { Fields } from "./fields.ts";

/**
 * Resolves the `image` field.
 * @param folder The article's folder below the content folder.
 */
export function readImage(image: NonNullable<Fields["image"]>, place: Place, folder: string): Outcome<ArticleImage> {
  const source = toPictureSource(image.src, folder);
  if (source.kind === "remote" || image.src.startsWith("//")) return { problems: [remote(image.src, place)] };
  if (source.kind !== "local") {
    const { code, message, hint } = pictureFault(image.src, source.kind);
    return { problems: [problem(code, place, message, hint)] };
  }
  return {
    value: {
      file: source.path,
      alt: image.alt,
      caption: image.caption || undefined,
      credit: image.credit || undefined,
      width: image.width ?? undefined,
      height: image.height ?? undefined,
    },
    problems: [],
  };
}

/**
 * What is wrong with the file of a picture.
 * @param near The file that was meant by a path that is missing, where there is one.
 */
export function fileProblem(fault: PictureFault, path: string, place: Place, content: string, near?: string): Problem {
  const file = quote(`${content}/${path}`);
  switch (fault) {
    case "missing":
      return problem("image-missing", place, `There is no picture ${file}.`, hintOnMissing(path, content, near));
    case "no-file":
      return problem("image-invalid", place, `${file} is no file.`, "Name the picture, not its folder.");
    case "link":
      return problem(
        "image-invalid",
        place,
        `${file} is, or is behind, a symbolic link.`,
        "Put the picture itself into the content folder.",
      );
    case "too-large":
      return problem(
        "image-invalid",
        place,
        `${file} is larger than ${MAX_PICTURE_BYTES / 1024 / 1024} MiB.`,
        "Save a smaller one.",
      );
    case "broken":
      return brokenPicture(place, file);
  }
}

/** What to do about a file that is missing, a picture or a recording. */
export function hintOnMissing(path: string, content: string, near: string | undefined): string {
  if (near !== undefined)
    return `There is ${quote(`${content}/${near}`)}: write its name as it is, or rename the file.`;
  const own = `${content}/`;
  if (path.startsWith(own)) return `Paths count from ${own}: write "/${path.slice(own.length)}".`;
  return "Put it there or beside the article, or mend the path: large and small letters differ.";
}

/** @param file The picture as the publisher knows it, in quotes. */
export function brokenPicture(place: Place, file: string): Problem {
  return problem(
    "image-broken",
    place,
    `${file} cannot be read as a PNG, JPEG, GIF, WebP or AVIF picture.`,
    "Save it anew from the program that made it, or use another copy.",
  );
}

function remote(source: string, place: Place): Problem {
  return problem(
    "image-remote",
    place,
    `The picture ${quote(source)} is on another site.`,
    "Put a copy that you may show into the content folder, and name its path there.",
  );
}
