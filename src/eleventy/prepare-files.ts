// Files of the site that no template writes: pictures and their smaller renditions, share images, icons, fonts.

import { join } from "node:path";
import { pathOf } from "../article/article-pictures.ts";
import type { Digest } from "../digest/digest.ts";
import type { FrameAssets } from "../page/frame.ts";
import { hasErrors, type Outcome } from "../problem.ts";
import { mediaPath, toOutputFile } from "../site/urls.ts";
import { FileCache } from "./cache.ts";
import { makeIcons } from "./icon-png.ts";
import type { FileCopy, MadeFile } from "./outputs.ts";
import { makeRenditions } from "./renditions.ts";
import { makeShareImages, NO_SHARE_IMAGES } from "./share-images.ts";
import { fontFiles } from "./web-font.ts";

export interface PreparedFiles {
  readonly files: readonly (FileCopy | MadeFile)[];
  /** The site path of its card for the path of each page that has one. */
  readonly cards: ReadonlyMap<string, string>;
}

/**
 * @param root The project's folder, absolute.
 * @param cacheFolder Where what takes long to make is kept, absolute.
 */
export async function prepareFiles(
  digest: Digest,
  assets: FrameAssets,
  root: string,
  cacheFolder: string,
): Promise<Outcome<PreparedFiles>> {
  const { content, cards: cardOptions, site } = digest.settings;
  const cache = new FileCache(cacheFolder);
  const renditions = await makeRenditions(digest, root, cache);
  const cards =
    cardOptions === undefined
      ? { value: NO_SHARE_IMAGES, problems: [] }
      : await makeShareImages(digest, assets, cardOptions, { root, cache });
  const fonts = fontFiles(site);
  const problems = [...renditions.problems, ...cards.problems, ...fonts.problems];
  if (renditions.value === undefined || cards.value === undefined || fonts.value === undefined || hasErrors(problems)) {
    return { problems };
  }
  cache.tidy();
  const pictures = listMedia(digest).map((file) => ({
    from: join(root, content, file),
    to: toOutputFile(site, mediaPath(file)),
  }));
  return {
    value: {
      files: [...pictures, ...renditions.value, ...cards.value.files, ...makeIcons(site), ...fonts.value],
      cards: cards.value.cards,
    },
    problems,
  };
}

/** Logo and icon, recordings of stories, their pictures and those in their bodies, below the content folder, each once. */
function listMedia({ stories, settings }: Digest): readonly string[] {
  const { logo, icon } = settings.site;
  const own = [logo, icon].flatMap((file) => (file === undefined || file.startsWith("/") ? [] : file));
  const shown = stories.flatMap(({ article, pictures }) => article.pictures.map(({ file }) => pathOf(file, pictures)));
  const heard = stories.flatMap(({ audio }) => (audio !== undefined && "file" in audio.place ? audio.place.file : []));
  return [...new Set([...own, ...shown, ...heard])].sort();
}
