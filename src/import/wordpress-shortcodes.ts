// WordPress's own shortcodes as HTML: https://wordpress.org/documentation/article/shortcode-block/

import type { RecordPicture } from "./record.ts";

/** @param attachments Files of the media library by their ids. */
export function expandShortcodes(content: string, attachments: ReadonlyMap<string, RecordPicture>): string {
  if (!content.includes("[")) return content;
  return content
    .replace(
      /\[(?:wp_)?caption\b([^\]]*)\]([\s\S]*?)\[\/(?:wp_)?caption\]/g,
      (_, attributes: string, inner: string) => {
        const given = attributeOf(attributes, "caption");
        const [, picture = "", text = ""] =
          /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inner) ?? [];
        const caption = (given || text).trim();
        return `<figure>${picture || inner}${caption === "" ? "" : `<figcaption>${caption}</figcaption>`}</figure>`;
      },
    )
    .replace(/\[embed\b[^\]]*\]\s*(https?:\/\/[^\s[\]"<>]+)\s*\[\/embed\]/g, '<p><a href="$1">$1</a></p>')
    .replace(/\[gallery\b([^\]]*)\]/g, (_, attributes: string) =>
      attributeOf(attributes, "ids")
        .split(",")
        .flatMap((id) => attachments.get(id.trim()) ?? [])
        .map(({ src, alt }) => `<p><img src="${escapeAttribute(src)}" alt="${escapeAttribute(alt)}"></p>`)
        .join(""),
    )
    .replace(/\[(audio|video)\b([^\]]*)\](?:\s*\[\/\1\])?/g, (whole: string, _: string, attributes: string) => {
      const src = /\b(?:src|mp3|m4a|ogg|wav|mp4|webm|ogv)\s*=\s*"(https?:[^"]+)"/.exec(attributes)?.[1];
      return src === undefined ? whole : `<p><a href="${escapeAttribute(src)}">${escapeAttribute(src)}</a></p>`;
    });
}

/** Names of what looks like a plugin's shortcode: it has attributes or an end. */
export function unknownShortcodes(content: string): readonly string[] {
  const found = content.matchAll(/\[([a-z][\w-]{2,40})(?:\s+[\w-]+\s*=[^\]]*)?\](?:[^[]*\[\/\1\])?/g);
  return [...found].flatMap(([whole, name = ""]) => (/=|\[\//.test(whole) ? `[${name}]` : []));
}

function attributeOf(attributes: string, name: string): string {
  return (
    new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
      .exec(attributes)
      ?.slice(1)
      .find((each) => each !== undefined) ?? ""
  );
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
