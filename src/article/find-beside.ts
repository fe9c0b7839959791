// A file that an article names: by its path below the content folder, or beside the article.

/** What is at a path, or why there is nothing. */
export interface Sought<Found> {
  /** Where it is, below the content folder, with `/`. */
  readonly path: string;
  readonly found: Found;
}

/**
 * Looks below the content folder first, and where nothing is there, beside the article.
 * @param folder The article's, below the content folder.
 * @param find Gives a fault, a text, for what cannot be used; `"missing"` where nothing is.
 */
export function findBeside<Found>(path: string, folder: string, find: (path: string) => Found): Sought<Found> {
  const found = find(path);
  if (found !== "missing") return { path, found };
  const beside = find(`${folder}/${path}`);
  return typeof beside === "string" ? { path, found } : { path: `${folder}/${path}`, found: beside };
}
