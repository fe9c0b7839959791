// OPML 2.0: all feeds of a site in one file that readers import. http://opml.org/spec2.opml

import { type Instant, toRfc822 } from "../text/dates.ts";
import { type Xml, xml } from "../text/xml.ts";
import type { FeedContext } from "./context.ts";
import type { Feed } from "./feed.ts";
import { type DocumentFormat, feedUrl } from "./format.ts";
import type { PrintedFeed } from "./printed-feed.ts";
import { xmlProlog } from "./prolog.ts";
import { RSS } from "./rss.ts";

export const OPML: DocumentFormat = {
  key: "opml",
  type: "text/x-opml",
  readItems: (text, { parseOpml }) => {
    parseOpml(text);
    return [];
  },
};

/** What is said of a feed without looking at its items. */
type Outline = Pick<Feed, "kind" | "title" | "description" | "page" | "address" | "publication">;

/**
 * @param feeds All feeds; each is listed as RSS, which every reader knows.
 * @param modified When what any of them carries was last changed.
 * @param stylesheet As `href`, with the site's prefix.
 */
export function renderOpml(
  feeds: readonly Outline[],
  modified: Instant,
  { site, words }: FeedContext,
  stylesheet: string,
): PrintedFeed {
  const ofTopics = feeds.filter((feed) => feed.kind === "topics");
  const ofTopicEditions = feeds.filter((feed) => feed.kind === "topicEditions");
  const ofSite = feeds.filter((feed) => feed.kind !== "topics" && feed.kind !== "topicEditions");
  const head = xml`<opml version="2.0">
<head>
<title>${asHtml(site.title)}</title>
<dateModified>${toRfc822(modified)}</dateModified>
</head>
<body>
${ofSite.map(outline)}${group(words.topicFeeds, ofTopics)}${group(words.labelled({ label: words.topicFeeds, text: words.editionFeed }), ofTopicEditions)}`;
  return {
    head: xmlProlog(stylesheet) + head.value,
    items: [],
    form: "xml",
    separator: "",
    tail: "</body>\n</opml>\n",
  };
}

function group(title: string, feeds: readonly Outline[]): Xml | false {
  return feeds.length > 0 && xml`<outline text="${asHtml(title)}">\n${feeds.map(outline)}</outline>\n`;
}

function outline(feed: Outline): Xml {
  const { title, description, page, publication } = feed;
  const text = asHtml(title);
  return xml`<outline type="rss" version="RSS2" text="${text}" title="${text}" description="${asHtml(description)}" language="${publication.language}" htmlUrl="${page}" xmlUrl="${feedUrl(feed, RSS)}"/>\n`;
}

/** What HTML takes for a tag or a character reference. */
const LIKE_HTML = /<|&(?!\s|$)/;

/** OPML's texts may hold HTML: what looks like it is escaped as such; all else stays as readers show it. */
function asHtml(text: string): string {
  return LIKE_HTML.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;") : text;
}
