// The picture that an article is shown with, and what is wrong with pictures.

import { type Outcome, type Place, type Problem, problem } from "../problem.ts";
import { quote } from "../text/clean.ts";
import { toPictureSource } from "../text/pictures.ts";
import { pictureFault } from "../text/text-faults.ts";
import type { ArticleImage } from "./article.ts";
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
