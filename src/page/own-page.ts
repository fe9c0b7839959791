// The site's own pages in the frame of the digest's.

import type { DigestSettings } from "../options/settings.ts";
import { HOME_PATH, toHref } from "../site/urls.ts";
import { buildWords } from "../site/words.ts";
import { buildBase } from "./base.ts";
import { siteFeedLinks } from "./discovery.ts";
import { buildFrame, type FrameAssets } from "./frame.ts";
import type { PageBase } from "./model/base.ts";

export interface OwnPage {
  /** Of the whole site, without the prefix: `/about/`. */
  readonly path: string;
  readonly title: string;
  /** The site's own where there is none. */
  readonly description?: string | undefined;
}

export function frameOwnPage(
  { site, strings }: Pick<DigestSettings, "site" | "strings">,
  assets: FrameAssets,
  page: OwnPage,
): PageBase {
  const words = buildWords(site.language, strings);
  return buildBase({ ...site, ...site.root }, buildFrame(site, words, assets), {
    path: page.path,
    heading: page.title,
    description: page.description ?? site.description,
    feeds: siteFeedLinks(site, words).storiesFirst,
    breadcrumbs: [{ title: words.home, href: toHref(site, HOME_PATH) }],
  });
}
