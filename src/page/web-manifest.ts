// What a device needs to keep the site on its home screen: https://www.w3.org/TR/appmanifest/

import { PAPER } from "../accent.ts";
import type { SiteSettings } from "../options/settings.ts";
import type { SiteDocument } from "../site/site-document.ts";
import { HOME_PATH, toHref, WEB_MANIFEST_PATH } from "../site/urls.ts";
import { directionOf } from "../text/direction.ts";
import { ICON_SIZES, listIcons } from "./icon.ts";

export function renderWebManifest(site: SiteSettings): SiteDocument {
  const home = toHref(site, HOME_PATH);
  const manifest = {
    name: site.title,
    description: site.description,
    lang: site.language,
    dir: directionOf("", site.language),
    start_url: home,
    scope: home,
    display: "minimal-ui",
    background_color: PAPER.light,
    theme_color: PAPER.light,
    icons: listIcons(site, ICON_SIZES).map(({ href, ...rest }) => ({ src: href, ...rest })),
  };
  return { path: WEB_MANIFEST_PATH, content: `${JSON.stringify(manifest, undefined, 2)}\n` };
}
