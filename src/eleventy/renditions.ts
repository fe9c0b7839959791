// Smaller renditions of stories' pictures, made where they are not in the cache.

import { join } from "node:path";
import { brokenPicture } from "../article/article-images.ts";
import type { Digest } from "../digest/digest.ts";
import { type Rendition, renditionsOf } from "../page/renditions.ts";
import type { Outcome, Problem } from "../problem.ts";
import { toOutputFile } from "../site/urls.ts";
import type { PictureFile } from "../text/pictures.ts";
import type { FileCache } from "./cache.ts";
import type { FileCopy } from "./outputs.ts";
import { processPicture } from "./process-picture.ts";

interface UsedPicture {
  /** Below the content folder. */
  readonly file: string;
  readonly measured: PictureFile;
}

/**
 * @param root The project's folder, absolute.
 * @returns What is to be copied, or which pictures cannot be read to their end.
 */
export async function makeRenditions(
  digest: Digest,
  root: string,
  cache: FileCache,
): Promise<Outcome<readonly FileCopy[]>> {
  const { content, images, site } = digest.settings;
  const used = listPictures(digest).map((picture) => ({ picture, renditions: renditionsOf(picture.measured, images) }));
  const faults = await Promise.all(
    used.map(async ({ picture: { file }, renditions }): Promise<readonly Problem[]> => {
      const missing = renditions.filter(({ path }) => !cache.has(path));
      if (missing.length === 0) return [];
      try {
        await makeForms(join(root, content, file), missing, cache);
        return [];
      } catch {
        return [brokenPicture({ file: `${content}/${file}` }, "The picture")];
      }
    }),
  );
  const problems = faults.flat();
  if (problems.length > 0) return { problems };
  const value = used.flatMap(({ renditions }) =>
    renditions.map(({ path }) => ({ from: cache.pathOf(path), to: toOutputFile(site, path) })),
  );
  return { value, problems };
}

async function makeForms(source: string, renditions: readonly Rendition[], cache: FileCache): Promise<void> {
  const widths = [...new Set(renditions.map(({ width }) => width))];
  const formats = [...new Set(renditions.map(({ format }) => format))];
  const made = await processPicture(source, { widths, formats });
  for (const { path, width, format } of renditions) {
    const found = made.find((each) => each.width === width && each.format === format);
    if (found === undefined) throw new RangeError(`No form of ${source} is ${width} wide.`);
    cache.write(path, found.bytes);
  }
}

/** Those with the same content once, under the first of their names. */
function listPictures({ stories }: Digest): readonly UsedPicture[] {
  const byHash = new Map<string, UsedPicture>();
  for (const { article, pictures } of stories) {
    for (const { file } of article.pictures) {
      const measured = pictures[file];
      if (measured !== undefined && !byHash.has(measured.hash))
        byHash.set(measured.hash, { file: measured.path ?? file, measured });
    }
  }
  return [...byHash.values()];
}
