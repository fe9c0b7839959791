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
  return PAGE_KINDS.some((kind) => isTemplateOf(kind, inputPath));
}

export function isTemplateOf(kind: PageKind, inputPath: string): boolean {
  return inputPath.endsWith(`/${templateName(kind)}`);
}

interface PageData {
  readonly item: PageItem;
  readonly page: { date: Date };
}

/** What layouts of blogs ask of a page. */
const COMPUTED = {
  model: ({ item }: PageData) => item.model,
  title: ({ item }: PageData) => item.model.heading,
  description: ({ item }: PageData) => item.model.description,
  lang: ({ item }: PageData) => item.model.language,
  date: ({ item }: PageData) => dateOf(item),
};

/** When the story or the edition came out, else when what the page shows last changed. */
function dateOf({ model, entry }: PageItem): Date | undefined {
  if (model.kind === "story") return new Date(model.published.iso);
  if (model.kind === "edition") return new Date(model.edition.date.iso);
  if (model.kind === "rollup") return new Date(model.rollup.date.iso);
  return entry.modified === undefined ? undefined : new Date(entry.modified);
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
      // A layout that the site gives to all files of its input folder is not for these, which are whole pages.
      readonly data = { ...shared, layout: false };
      render({ item }: PageData): string {
        // Not kept, as `item.model` would be: what is written once need not stay in memory.
        return renderPage(item.entry.build());
      }
    };
  }
  return class {
    readonly data = { ...shared, layout, eleventyComputed: COMPUTED };
    render({ item, page }: PageData): string {
      // Eleventy computes no `page.date`: of a template that is not a file it is the time of the build.
      const date = dateOf(item);
      if (date !== undefined) page.date = date;
      return renderInner(item.model).value;
    }
  };
}
