// Pictures and recordings in XML: Media RSS, https://www.rssboard.org/media-rss, enclosures of RSS and Atom, and the
// duration as podcast programs read it, https://help.apple.com/itc/podcasts_connect/#/itcb54353390

import { NO_XML, type Xml, xml } from "../text/xml.ts";
import type { FeedAudio, FeedImage } from "./feed.ts";
import { literal } from "./literal.ts";

export function mediaContent({ url, type, alt, credit, width, height }: FeedImage): Xml {
  const size = width === undefined || height === undefined ? NO_XML : xml` width="${width}" height="${height}"`;
  return xml`<media:content url="${url}" type="${type}" medium="image"${size}>${
    alt !== "" && xml`<media:description>${literal(alt)}</media:description>`
  }${credit && xml`<media:credit>${literal(credit)}</media:credit>`}</media:content>\n`;
}

/** An unknown length is 0: https://www.rssboard.org/rss-profile#element-channel-item-enclosure */
export function rssEnclosure({ url, type, seconds, bytes = 0 }: FeedAudio): Xml {
  return xml`<enclosure url="${url}" length="${bytes}" type="${type}"/>
<itunes:duration xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">${seconds}</itunes:duration>\n`;
}

/** https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7 */
export function atomEnclosure({ url, type, bytes }: FeedAudio): Xml {
  const length = bytes === undefined ? NO_XML : xml` length="${bytes}"`;
  return xml`<link rel="enclosure" type="${type}" href="${url}"${length}/>\n`;
}
