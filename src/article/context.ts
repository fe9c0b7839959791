// What reading an article needs to know about its publication.

import type { PictureFile } from "../text/pictures.ts";

/** Why a picture's file cannot be shown. */
export type PictureFault = "missing" | "no-file" | "link" | "too-large" | "broken";

export interface ArticleContext {
  /** The content folder, as the publisher knows it, with `/`: `content`. */
  readonly content: string;
  /** IANA: `Europe/London`. */
  readonly zone: string;
  /** BCP 47: what an article without a language of its own is in. */
  readonly language: string;
  /** Fields that the site has declared besides ours. */
  readonly extraFields: readonly string[];
  /** Looks for a picture, by its path below the content folder. */
  readonly findPicture: (path: string) => PictureFile | PictureFault;
}

/** Where articles are found, below the project's root. */
export function articlesFolder(content: string): string {
  return `${content}/articles`;
}
