// Pictures in XML: Media RSS, https://www.rssboard.org/media-rss

import { NO_XML, type Xml, xml } from "../text/xml.ts";
import type { FeedImage } from "./feed.ts";
import { literal } from "./literal.ts";

export function mediaContent({ url, type, alt, credit, width, height }: FeedImage): Xml {
  const size = width === undefined || height === undefined ? NO_XML : xml` width="${width}" height="${height}"`;
  return xml`<media:content url="${url}" type="${type}" medium="image"${size}>${
    alt !== "" && xml`<media:description>${literal(alt)}</media:description>`
  }${credit && xml`<media:credit>${literal(credit)}</media:credit>`}</media:content>\n`;
}
