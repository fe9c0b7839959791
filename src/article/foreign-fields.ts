// Fields that other tools have, and where each belongs here.

import type { FieldPath } from "../text/value-tree.ts";

const TOPICS = 'Its name here is "topics", a list: topics: [Harbour, Transport].';
const UPDATED = 'Its name here is "updated".';
const SUMMARY = 'Its name here is "summary": one paragraph of plain text.';
const DRAFT = 'Write "draft: true" to hold the article back; without it the article is published at its "date".';
const AUTHORS = 'Its name here is "authors", a list: authors: [Ann Example].';
const KEY_POINTS = 'Its name here is "keyPoints", a list of lines.';
const IMAGE = 'Its name here is "image", a record: image: {src: "images/tram.jpg", alt: "What it shows"}.';
const DATE = 'Its name here is "date".';
const BODY =
  'Its name here is "body" (Markdown) or "text" (plain); in Markdown files the body stands below the front matter.';
const ADDRESS = 'Who reported the story is one of "sources"; the last part of the article\'s own address is "slug".';
const OUT = "Leave it out: nothing here depends on it.";
const RANK = 'Its name here is "rank": a whole number, the lowest comes first.';

/** By the names in lower case, without hyphens, underscores and spaces. */
const HINTS: Readonly<Record<string, string>> = {
  ...named(
    TOPICS,
    "category categories topic tag keywords keyword subjects section sections taxonomies taxonomy labels primarytag primarycategory",
  ),
  ...named(
    UPDATED,
    "lastmod lastmodified lastmodifiedat modified modifiedat updatedat datemodified dateupdated lastupdated",
  ),
  ...named(
    SUMMARY,
    "description excerpt abstract dek deck standfirst subtitle subheadline metadescription lede intro shortsummary customexcerpt postexcerpt teaser",
  ),
  ...named(DRAFT, "published publish status ispublished visibility unlisted hidden private state poststatus"),
  ...named(AUTHORS, "author byline creator writer contributors by primaryauthor postauthor"),
  ...named(KEY_POINTS, "keypoint bullets bulletpoints highlights talkingpoints takeaways keytakeaways points keyfacts"),
  ...named(
    IMAGE,
    "images cover coverimage thumbnail featuredimage featureimage heroimage hero picture photo banner ogimage socialimage teaserimage",
  ),
  ...named(
    'Its name here is "audio", a record: audio: {src: "audio/tram.mp3", duration: "12:34"}.',
    "podcast enclosure enclosures audiofile audiourl audio_src mp3 recording sound",
  ),
  ...named(
    DATE,
    "pubdate publishedat datepublished published_on created createdat timestamp publicationdate datetime time postdate",
  ),
  ...named(
    'Its name here is "date"; where the article must not appear before it, "embargo" as well.',
    "publishdate publishon golivedate",
  ),
  ...named(BODY, "content html contenthtml contenttext article post markdown story_text fulltext description_html"),
  ...named(ADDRESS, "url link permalink canonical canonicalurl externalurl sourceurl uri href"),
  ...named(
    OUT,
    "layout template type comments toc math lang_dir classes robots sitemap outputs cascade eleventyexcludefromcollections eleventynavigation showtoc mathjax render_with_liquid postid wordcount readingtime pin excerpt_separator params markup menu menus linktitle cssclass cssclasses metatitle codeinjectionhead codeinjectionfoot customtemplate dateformat summarylength",
  ),
  ...named(RANK, "weight order priority position sortorder importance"),
  ...named('Its name here is "id".', "guid uuid identifier key"),
  ...named('Its name here is "slug".', "name_slug path filename urlslug basename"),
  ...named('Its name here is "story".', "series storyline thread"),
  ...named('Its name here is "lead": true or false.', "featured pinned sticky top hero_story isfeatured"),
  ...named('Its name here is "language": a tag such as pt-BR.', "lang locale"),
  ...named('Its name here is "headline", or "title".', "name heading header subject posttitle"),
  ...named(
    'Its name here is "sources": a list of {name, url}, or of addresses.',
    "source citations references credits via",
  ),
  ...named(
    'Its name here is "embargo": the time before which it is in no output.',
    "embargoed embargountil releasedate notbefore",
  ),
  ...named(
    'Articles do not expire: delete the file, or withdraw the story with "retraction".',
    "expirydate expires expiredate unpublishdate",
  ),
  ...named(
    'Its name here is "aliases": a list of addresses such as /2014/old-name/.',
    "alias redirectfrom redirects oldurls",
  ),
};

/** In the records of sources and authors. */
const IN_RECORDS: Readonly<Record<string, string>> = {
  ...named('Its name here is "name".', "title label publisher outlet site author"),
  ...named('Its name here is "url".', "link href uri address website homepage"),
  ...named('Its name here is "src".', "path file image audio"),
  ...named('Its name here is "duration".', "seconds time runtime itunesduration durationinseconds"),
  ...named('Its name here is "length": the bytes of the file.', "bytes size filesize"),
  ...named('Its name here is "type".', "mime mimetype mediatype"),
  ...named('Its name here is "alt": what the picture shows.', "alternative alttext description"),
  ...named('Its name here is "text".', "note body message reason"),
};

function named(hint: string, names: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.split(" ").map((name) => [fold(name), hint]));
}

/** Names are the same in large and small letters, with hyphens, underscores and spaces or without. */
export function fold(name: string): string {
  return name.toLowerCase().replace(/[-_\s]/g, "");
}

/** What to do with a field of another tool's. @param path Where it stands. */
export function hintOnForeign(path: FieldPath, name: string): string | undefined {
  const hints = path.length === 0 ? HINTS : IN_RECORDS;
  const folded = fold(name);
  return Object.hasOwn(hints, folded) ? hints[folded] : undefined;
}
