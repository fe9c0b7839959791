// Keeps plugins of a site that transform pictures or bundle scripts away from the digest's own, which are
// final already.

import type { SiteSettings } from "../options/settings.ts";
import { ASSETS_PATH, MEDIA_PATH, toHref, toSitePath } from "../site/urls.ts";
import type { HtmlTransformer, PosthtmlNode, PosthtmlTree, TransformedPage } from "./config.ts";

/** https://www.11ty.dev/docs/plugins/image/#attribute-overrides and https://www.11ty.dev/docs/plugins/bundle/ */
const IGNORE = "eleventy:ignore";
/** Of the image plugin's transform, which comes after the others. */
const IMAGE_PLUGIN = -1;

/** Eleventy keeps its transformer when the configuration is read again, and with it the guards of the time before. */
const guards = new WeakMap<HtmlTransformer, { isOwnPage: (inputPath: string) => boolean }>();

/**
 * Marks our pictures and scripts before any plugin sees them, and takes the marks away afterwards.
 * @param isOwnPage By the path of a page's template: whether the theme printed all of the page.
 */
export function guardMarkup(
  htmlTransformer: HtmlTransformer,
  site: SiteSettings,
  isOwnPage: (inputPath: string) => boolean,
): void {
  const known = guards.get(htmlTransformer);
  if (known !== undefined) {
    known.isOwnPage = isOwnPage;
    return;
  }
  const current = { isOwnPage };
  guards.set(htmlTransformer, current);
  // If it were always on, pages of the site that no plugin changes would be printed again.
  const enabled = () => (htmlTransformer.plugins.html ?? []).some((each) => each.enabled !== enabled && each.enabled());
  const folders = [ASSETS_PATH, MEDIA_PATH].flatMap((path) => [toHref(site, path), toSitePath(site, path)]);
  const isOurs = ({ src }: Readonly<Record<string, string>>) =>
    src !== undefined && folders.some((folder) => src.startsWith(folder));
  const guard =
    (change: (attributes: Record<string, string>) => void) =>
    ({ inputPath = "" }: TransformedPage) =>
    (tree: PosthtmlTree) => {
      const isOwn = current.isOwnPage(inputPath);
      const visit = (node: PosthtmlNode) => {
        if (node.attrs !== undefined && ((isOwn && node.tag === "script") || isOurs(node.attrs))) change(node.attrs);
        return node;
      };
      for (const tag of ["img", "script"]) tree.match({ tag }, visit);
      return tree;
    };
  const mark = guard((attributes) => {
    attributes[IGNORE] = "";
  });
  const unmark = guard((attributes) => {
    delete attributes[IGNORE];
  });
  htmlTransformer.addPosthtmlPlugin("html", mark, { priority: Number.MAX_SAFE_INTEGER, enabled });
  htmlTransformer.addPosthtmlPlugin("html", unmark, { priority: IMAGE_PLUGIN - 0.5, enabled });
}
