// Tags of Liquid and shortcodes of Hugo in posts: those that stand for text become it, the others are named.

import { outsideCode } from "./markdown-source.ts";

export interface Expanded {
  readonly text: string;
  /** Kinds of tags that stay: `{% include %}`. */
  readonly unknown: readonly string[];
}

export interface TemplateSite {
  /** The site's address without a slash at its end. */
  readonly base: string;
  /** What Jekyll calls `site.baseurl`. */
  readonly prefix: string;
  /** Where a post was found that a template names. */
  readonly addressOf: (name: string) => string | undefined;
}

export function expandTemplates(source: string, site: TemplateSite): Expanded {
  if (!/\{[{%:#]|\[(?:TOC|toc)\]/.test(source)) return { text: source, unknown: [] };
  const blocks = source
    .replace(
      /\{%-?\s*highlight\s+([\w+#.-]+)[^%]*%\}\n?([\s\S]*?)\n?\{%-?\s*endhighlight\s*-?%\}/g,
      (_, language: string, code: string) => fence(code, language),
    )
    .replace(
      /\{\{[<%]\s*highlight\s+"?([\w+#.-]*)"?[^>%]*[>%]\}\}\n?([\s\S]*?)\n?\{\{[<%]\s*\/highlight\s*[>%]\}\}/g,
      (_, language: string, code: string) => fence(code, language),
    );
  const unknown = new Set<string>();
  const text = outsideCode(blocks, (part) => {
    const expanded = part
      .replace(
        /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}|\{\{[<%]?\/\*[\s\S]*?\*\/[>%]?\}\}|\{#[\s\S]*?#\}|\{::comment\}[\s\S]*?\{:\/(?:comment)?\}/g,
        "",
      )
      .replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, "")
      .replace(
        /\{\{-?\s*["']([^"'{}]*)["']\s*\|\s*(relative_url|absolute_url)\s*-?\}\}/g,
        (_, path: string, filter: string) =>
          filter === "absolute_url" ? `${site.base}${path}` : `${site.prefix}${path}`,
      )
      .replace(/\{\{-?\s*site\.(url|baseurl)\s*-?\}\}/g, (_, name: string) =>
        name === "url" ? site.base.replace(/(?<=[^/]\/)[^/].*$/, "").replace(/\/$/, "") : site.prefix,
      )
      .replace(
        /\{%-?\s*(?:post_url|link)\s+([^\s%]+)\s*-?%\}|\{\{[<%]\s*(?:ref|relref)\s+"?([^\s">%]+)"?\s*[>%]\}\}/g,
        (whole, jekyll?: string, hugo?: string) => site.addressOf(jekyll ?? hugo ?? "") || whole,
      )
      .replace(/\{\{[<%]\s*figure\s([^>%]*)[>%]\}\}/g, (_, attributes: string) => figure(attributes))
      .replace(/\{\{[<%]\s*youtube\s+(?:id=)?"?([\w-]+)"?[^>%]*[>%]\}\}/g, "<https://www.youtube.com/watch?v=$1>")
      .replace(/\{\{[<%]\s*vimeo\s+(?:id=)?"?(\d+)"?[^>%]*[>%]\}\}/g, "<https://vimeo.com/$1>")
      // Kramdown's attribute lists, and its table of contents.
      .replace(/^[ \t]*\{:[^{}\n]*\}[ \t]*$/gm, "")
      .replace(/\{:[^{}\n]*\}/g, "")
      .replace(/^\s*\[(?:TOC|toc)\]\s*$/gm, "");
    for (const [, block, hugo, value] of expanded.matchAll(
      /\{%-?\s*(\w+)|\{\{[<%]\s*\/?([\w/-]+)|\{\{-?\s*([\w.]+)/g,
    )) {
      unknown.add(block !== undefined ? `{% ${block} %}` : hugo !== undefined ? `{{< ${hugo} >}}` : `{{ ${value} }}`);
    }
    return expanded;
  });
  return { text, unknown: [...unknown].sort() };
}

function fence(code: string, language: string): string {
  return `\n\`\`\`${language}\n${code}\n\`\`\`\n`;
}

function figure(attributes: string): string {
  const get = (name: string) =>
    new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`)
      .exec(attributes)
      ?.slice(1)
      .find((each) => each !== undefined) ?? "";
  const text = get("caption") || get("title");
  return `\n\n![${get("alt") || text}](${get("src")})\n${text === "" ? "" : `\n*${text}*\n`}`;
}
