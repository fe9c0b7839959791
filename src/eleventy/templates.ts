// The templates that Eleventy sees: one for each kind of page.
// Each is paginated over what the publication holds, so that there are a handful, not one for each article.

import { renderInner, renderPage } from "../../_includes/theme.ts";
import { PAGE_KINDS, type PageKind } from "../options/kinds.ts";
import type { PageItem } from "./site-plan.ts";

/** What the publication is called in Eleventy's data. */
export const PUBLICATION = "newsDigest";

/** Where the plugin's templates pretend to be, below the input folder. */
const FOLDER = "news-digest";

/** The name that a kind of page has as a template. */
export function templateName(kind: PageKind): string {
  return `${FOLDER}/${kind}.11ty.js`;
}

/** @param inputPath As Eleventy knows it: `./content/news-digest/story.11ty.js`. */
export function isOwnTemplate(inputPath: string): boolean {
  return PAGE_KINDS.some((kind) => inputPath.endsWith(`/${templateName(kind)}`));
}

interface PageData {
  readonly item: PageItem;
}

/** A virtual template as Eleventy's `11ty.js` engine takes it. */
type TemplateClass = new () => { readonly data: Readonly<Record<string, unknown>>; render(data: never): string };

/**
 * The template of one kind of page.
 *
 * @param layout A layout of the site's own. It gets the page's model as `model` and the inner part as `content`.
 */
export function pageTemplate(kind: PageKind, layout: string | undefined): TemplateClass {
  const shared = {
    eleventyExcludeFromCollections: true,
    pagination: { data: `${PUBLICATION}.pages.${kind}`, size: 1, alias: "item" },
    permalink: ({ item }: PageData) => item.entry.file,
  };
  if (layout === undefined) {
    return class {
      readonly data = shared;
      render({ item }: PageData): string {
        // Not kept, as `item.model` would be: what is written once need not stay in memory.
        return renderPage(item.entry.build());
      }
    };
  }
  return class {
    readonly data = { ...shared, layout, eleventyComputed: { model: ({ item }: PageData) => item.model } };
    render({ item }: PageData): string {
      return renderInner(item.model).value;
    }
  };
}
