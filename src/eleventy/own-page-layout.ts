// A layout for the site owner's own pages, in the digest's frame: `layout: news-digest/page.11ty.js`.

import { renderOwnPage, renderShell } from "../../_includes/theme.ts";
import type { DigestSettings } from "../options/settings.ts";
import { frameOwnPage } from "../page/own-page.ts";
import { raw } from "../text/html.ts";
import type { Publication } from "./publication.ts";

/** What Eleventy knows of a page that uses the layout. */
interface OwnPageData {
  readonly title?: unknown;
  readonly description?: unknown;
  readonly content: string;
  readonly page: { readonly url: string | false; readonly inputPath: string };
}

/**
 * @param settingsOf With the site's addresses as templates have to print them.
 * @param templates Gets the path of each page's template.
 * @returns A layout as Eleventy's `11ty.js` engine takes it.
 */
export function ownPageLayout(
  publication: Publication,
  settingsOf: () => DigestSettings,
  templates: Set<string>,
): new () => { render(data: OwnPageData): string } {
  return class {
    render({ title, description, content, page }: OwnPageData): string {
      const settings = settingsOf();
      templates.add(page.inputPath);
      const own = {
        path: page.url || "/",
        title: typeof title === "string" ? title : settings.site.title,
        description: typeof description === "string" ? description : undefined,
      };
      // Safe: the content is the site owner's own page, rendered by Eleventy.
      const framed = frameOwnPage(settings, publication.assets, own);
      return renderShell(framed, renderOwnPage(framed, raw(content)));
    }
  };
}
