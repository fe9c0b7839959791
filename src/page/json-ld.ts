// Structured data of a page for search engines: schema.org as JSON-LD.

import { pathOf } from "../article/article-pictures.ts";
import type { Story } from "../digest/model.ts";
import type { SiteSettings } from "../options/settings.ts";
import type { DateLabels } from "../site/date-labels.ts";
import { audioUrl } from "../site/media.ts";
import { HOME_PATH, mediaPath, pictureUrl, toUrl } from "../site/urls.ts";
import type { Link } from "./model/common.ts";

/** A node of the graph: a schema.org type with its properties. */
export interface Thing {
  readonly "@type": string;
  readonly [property: string]: unknown;
}

/** One script's content; `<` is escaped so that no text can end the script. */
export function renderJsonLd(graph: readonly Thing[]): string {
  return JSON.stringify({ "@context": "https://schema.org", "@graph": graph }).replaceAll("<", "\\u003c");
}

export interface CollectionFacts {
  readonly url: string;
  readonly name: string;
  readonly description: string;
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  /** The absolute addresses of what it lists, in order. */
  readonly items?: readonly string[] | undefined;
}

/** https://schema.org/CollectionPage */
export function collectionPage(site: SiteSettings, facts: CollectionFacts): Thing {
  const { url, name, description, published, modified, items = [] } = facts;
  return {
    "@type": "CollectionPage",
    "@id": url,
    url,
    name,
    description,
    inLanguage: site.language,
    isPartOf: { "@type": "WebSite", "@id": toUrl(site, HOME_PATH), name: site.title },
    datePublished: published,
    dateModified: modified,
    mainEntity: items.length === 0 ? undefined : itemList(items),
  };
}

/** https://schema.org/NewsArticle */
export function newsArticle(story: Story, facts: StoryFacts): Thing {
  const { site, url, description, published, editionUrl, dates } = facts;
  return {
    "@type": "NewsArticle",
    "@id": url,
    url,
    mainEntityOfPage: url,
    headline: story.article.headline.text,
    description,
    inLanguage: story.article.language,
    datePublished: published,
    dateModified: dates.momentOf(story.updatedAt).iso,
    author:
      story.article.authors.length === 0
        ? publisher(site)
        : story.article.authors.map(({ name, url }) => person(name, url)),
    publisher: publisher(site),
    image:
      story.article.image === undefined
        ? undefined
        : toUrl(site, mediaPath(pathOf(story.article.image.file, story.pictures))),
    audio:
      story.audio === undefined
        ? undefined
        : {
            "@type": "AudioObject",
            contentUrl: audioUrl(site, story.audio),
            encodingFormat: story.audio.type,
            duration: `PT${story.audio.seconds}S`,
          },
    articleSection: story.topics.map(({ name }) => name),
    isPartOf: { "@type": "CollectionPage", "@id": editionUrl },
    isBasedOn: nonEmpty(story.article.sources.map(({ name, url }) => ({ "@type": "CreativeWork", name, url }))),
    correction: nonEmpty(
      story.corrections.map((each) => ({
        "@type": "CorrectionComment",
        text: each.text.text,
        datePublished: dates.toTime(each.date).iso,
      })),
    ),
    creativeWorkStatus: story.retraction === undefined ? undefined : "Retracted",
  };
}

export interface StoryFacts {
  readonly site: SiteSettings;
  readonly url: string;
  readonly description: string;
  /** ISO 8601, a date or a date-time. */
  readonly published: string;
  readonly editionUrl: string;
  readonly dates: DateLabels;
}

/** https://schema.org/WebSite */
export function webSite(site: SiteSettings): Thing {
  const url = toUrl(site, HOME_PATH);
  return {
    "@type": "WebSite",
    "@id": url,
    url,
    name: site.title,
    description: site.description,
    inLanguage: site.language,
    publisher: publisher(site),
  };
}

/** https://schema.org/BreadcrumbList: the pages above, then the page itself. */
export function breadcrumbList(origin: string, above: readonly Link[], page: Link): Thing {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [...above, page].map(({ title, href }, i) => ({
      "@type": "ListItem",
      position: i + 1,
      name: title,
      item: origin + href,
    })),
  };
}

function itemList(urls: readonly string[]): Thing {
  return {
    "@type": "ItemList",
    itemListElement: urls.map((url, i) => ({ "@type": "ListItem", position: i + 1, url })),
  };
}

function publisher(site: SiteSettings): Thing {
  const logo = site.logo === undefined ? undefined : pictureUrl(site, site.logo);
  return { "@type": "Organization", name: site.title, url: toUrl(site, HOME_PATH), logo };
}

function person(name: string, url: string | undefined): Thing {
  return { "@type": "Person", name, url };
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
