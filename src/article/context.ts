// What reading an article needs to know about its publication: all that decides, with the file's bytes and path, what
// comes of it.

export interface ArticleContext {
  /** The content folder, as the publisher knows it, with `/`: `content`. */
  readonly content: string;
  /** IANA: `Europe/London`. */
  readonly zone: string;
  /** BCP 47: what an article without a language of its own is in. */
  readonly language: string;
  /** Fields that the site has declared besides ours. */
  readonly extraFields: readonly string[];
}

/** Where articles are found, below the project's root. */
export function articlesFolder(content: string): string {
  return `${content}/articles`;
}
