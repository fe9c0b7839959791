// What a page of HTML leads to, what it loads, and where it can be jumped to: read from its tags, in one pass.

export interface HtmlReferences {
  /** Addresses of `href`, as a browser reads them. */
  readonly links: readonly string[];
  /** Addresses of `src`, `srcset` and `poster`. */
  readonly loads: readonly string[];
  /** What a fragment can name: `id` of any element, `name` of `a`. */
  readonly anchors: readonly string[];
  /** The address of `<base>`, which all others are resolved against. */
  readonly base?: string | undefined;
}

/** Elements whose content is text, whatever it looks like (HTML, 13.1.2). */
const TEXT_ELEMENTS = "script|style|textarea|title|xmp|iframe|noembed|noframes";
const IS_TEXT_ELEMENT = new RegExp(`^(?:${TEXT_ELEMENTS})$`, "i");
/**
 * A comment, or the start tag of a text element or with attributes, and its name. Quoted values may hold `<` and `>`;
 * elsewhere a `<` is the next tag's, so that tags that never end are not read to the end of the page again and again.
 */
const TAGS = new RegExp(
  `<(?:!--[^]*?(?:-->|$)|(${TEXT_ELEMENTS}|[a-z][^\\s/<>]*(?=[\\s/]))(?:[^<>"']|"[^"]*"|'[^']*')*>)`,
  "gi",
);
/** Most tags have none of these, and need no closer look. */
const TELLING = /\s(?:href|src|srcset|poster|id|name)\s*=/i;
/**
 * Every attribute with a value, so that what looks like one inside a value is passed over with it.
 * Groups: `href`, what loads one file, `srcset`, `id`, `name`, then the value in one of three forms.
 */
const ATTRIBUTES =
  /\s(?:(href)|(src|poster)|(srcset)|(id)|(name)|[^\s"'>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/gi;

export function readReferences(html: string): HtmlReferences {
  const links: string[] = [];
  const loads: string[] = [];
  const anchors: string[] = [];
  let base: string | undefined;
  TAGS.lastIndex = 0;
  for (let tag = TAGS.exec(html); tag !== null; tag = TAGS.exec(html)) {
    const [text, name] = tag;
    if (name === undefined) continue;
    if (TELLING.test(text)) {
      ATTRIBUTES.lastIndex = 0;
      for (let match = ATTRIBUTES.exec(text); match !== null; match = ATTRIBUTES.exec(text)) {
        const [, href, load, srcset, id, anchor, double, single, bare = ""] = match;
        const value = decodeReferences(double ?? single ?? bare);
        if (href !== undefined && /^base$/i.test(name)) base ??= value;
        else if (href !== undefined) links.push(value);
        else if (id !== undefined) anchors.push(value);
        else if (load !== undefined) loads.push(value);
        else if (srcset !== undefined) loads.push(...candidatesOf(value));
        else if (anchor !== undefined && /^a$/i.test(name)) anchors.push(value);
      }
    }
    if (IS_TEXT_ELEMENT.test(name)) TAGS.lastIndex = endOfText(html, name, TAGS.lastIndex);
  }
  return { links, loads, anchors, base };
}

/** The addresses of `/a.jpg 480w, /b.jpg 960w`. */
function candidatesOf(srcset: string): readonly string[] {
  return srcset.split(/,\s+|,$/).flatMap((each) => each.trim().split(/\s+/)[0] || []);
}

function endOfText(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[\\s/>]`, "gi");
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The references that stand in addresses; any other stays as it is. */
export function decodeReferences(value: string): string {
  if (!value.includes("&")) return value;
  return value.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (all, decimal, hex, named) => {
    if (named !== undefined) return NAMED[String(named).toLowerCase()] ?? all;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });
}
