// A picture as pages show it: the file itself, and its smaller renditions.

import type { ArticleImage } from "../article/article.ts";
import { pathOf } from "../article/article-pictures.ts";
import type { Story } from "../digest/model.ts";
import type { DigestSettings } from "../options/settings.ts";
import { groupBy } from "../order.ts";
import { sizeOf } from "../site/media.ts";
import { mediaPath, toHref } from "../site/urls.ts";
import type { BodyPicture } from "../text/markup.ts";
import type { SourceSet } from "../text/picture-html.ts";
import type { Picture } from "./model/story.ts";
import { type Rendition, renditionsOf } from "./renditions.ts";

/** The column of a story, which no picture is wider than; on a small screen the whole of it. */
const SIZES = "(min-width: 46rem) 44rem, 100vw";

type Settings = Pick<DigestSettings, "site" | "images">;

/** @param image A story's own or one of its text. */
export function toPicture(
  image: ArticleImage | BodyPicture,
  { pictures }: Pick<Story, "pictures">,
  { site, images }: Settings,
): Picture {
  const { file, ...shown } = image;
  const measured = pictures[file];
  const renditions = measured === undefined ? [] : renditionsOf(measured, images);
  const sets = [...groupBy(renditions, ({ format }) => format).values()].map((set) => toSourceSet(set, site));
  return {
    ...shown,
    ...sizeOf(image, measured),
    href: toHref(site, mediaPath(pathOf(file, pictures))),
    sourceSets: sets,
    sizes: sets.length === 0 ? undefined : SIZES,
  };
}

function toSourceSet(renditions: readonly Rendition[], site: Settings["site"]): SourceSet {
  const candidates = renditions.map(({ path, width }) => `${toHref(site, path)} ${width}w`);
  return { type: `image/${renditions[0]?.format}`, srcset: candidates.join(", ") };
}
