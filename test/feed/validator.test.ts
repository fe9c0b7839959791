// What the W3C feed validator complains of, each with the check that it makes.

import { resolve } from "node:path";
import { parseFragment, serialize } from "parse5";
import { describe, expect, it } from "vitest";
import type { Digest } from "../../src/digest/digest.ts";
import { digestOfFolder } from "../folder-digest.ts";
import { makeBody, makeDigest, makeMarkup, makeSettings, makeStory, makeTopic } from "../make.ts";
import { documentsOf } from "./documents-of.ts";
import { childrenOf, everyElement, readXml, textOf, type XmlElement } from "./read-xml.ts";
import { sampleDigest } from "./sample.ts";

const NOW = Date.parse("2025-03-22T12:00:00Z");

/** A site whose every field tries something. */
function hostileDigest(): Digest {
  const odd =
    "]]><script>alert('&amp;')</script> R&D2 &É2 <!-- --> &#8217; <desk@example.org> \u0085\u0000\uFFFD\uFFFF 😀";
  const topic = makeTopic(odd, { slug: "odd", description: odd });
  const cpp = makeTopic("C++", { slug: "cpp" });
  const at = { at: Date.parse("2025-03-07T08:15:00Z") };
  const story = (id: string) =>
    makeStory({
      id,
      slug: id,
      headline: makeMarkup(odd),
      keyPoints: [makeMarkup(odd)],
      summary: odd,
      body: makeBody(odd),
      published: at,
      topics: [topic, cpp],
      authors: [{ name: odd }],
      sources: [{ name: odd, url: "https://example.com/a%7Cb?q=%5B%3C%3E%5D&c=%27%22" }],
      image: { file: "odd & ends/<1>.png", alt: odd, caption: odd, credit: odd },
      corrections: [{ date: { day: "2025-03-08" }, text: makeMarkup(odd), significant: true }],
    });
  const picture = makeStory({ id: "d", slug: "d", keyPoints: [], body: makeBody(), published: at, topics: [cpp] });
  const settings = makeSettings({ site: { title: odd, description: odd, copyright: odd } });
  return makeDigest([...["a", "b", "c"].map(story), picture], settings, { now: NOW });
}

/** What the articles of this repository give, at the clock of the other sites. */
function repositoryDigest(): Digest {
  const settings = makeSettings({ edition: { zone: "Europe/London", rollups: ["week", "month"] } });
  return digestOfFolder(resolve(import.meta.dirname, "../.."), settings, NOW);
}

const sites = [
  { name: "the sample", documents: documentsOf(sampleDigest()) },
  { name: "this repository's articles", documents: documentsOf(repositoryDigest()) },
  { name: "a site of hostile content", documents: documentsOf(hostileDigest()) },
  { name: "a site without stories", documents: documentsOf(makeDigest([])) },
];

const feeds = sites.flatMap(({ name, documents }) =>
  [...documents]
    .filter(([path]) => path.endsWith(".xml"))
    .map(([path, content]) => {
      const root = readXml(content);
      return {
        name: `${path} of ${name}`,
        path,
        content,
        root,
        channel: childrenOf(root, "channel")[0],
        elements: [...everyElement(root)],
      };
    }),
);
type XmlFeed = (typeof feeds)[number];

const rss = feeds.filter(({ root }) => root.name === "rss");
const atom = feeds.filter(({ root }) => root.name === "feed");
const entriesOf = (root: XmlElement) => [
  ...childrenOf(childrenOf(root, "channel")[0], "item"),
  ...childrenOf(root, "entry"),
];

/** A test of each of `list`, whose failure says which it was. */
function inEach(list: readonly XmlFeed[], check: (feed: XmlFeed) => void): () => void {
  return () => {
    for (const feed of list) {
      try {
        check(feed);
      } catch (cause) {
        throw new Error(`${feed.name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
      }
    }
  };
}

const tagsOf = (html: string) => html.match(/<\/?\w+/g);

const NAMESPACES = [
  "http://www.w3.org/2005/Atom",
  "http://purl.org/rss/1.0/modules/content/",
  "http://purl.org/dc/elements/1.1/",
  "http://search.yahoo.com/mrss/",
  "http://purl.org/syndication/history/1.0",
];

/** The children that an element may have, and after a bar its attributes. */
const KNOWN: Readonly<Record<string, string>> = {
  rss: "channel | version",
  channel: "title link description language copyright lastBuildDate generator ttl image atom:link item",
  image: "url title link",
  item: "title link guid pubDate atom:updated dc:creator category source atom:link media:content description content:encoded",
  guid: "| isPermaLink",
  source: "| url",
  feed: "id title subtitle updated author rights logo generator fh:archive link entry | xml:lang",
  entry: "id title link published updated author category media:content summary content | xml:lang",
  author: "name uri",
  content: "| type",
  link: "| rel type href title",
  "atom:link": "| rel type href title",
  "media:content": "media:description media:credit | url type medium width height",
  category: "| domain term scheme label",
};

/** Kinds of links that are registered, or known to the validator. */
const LINK_KINDS = ["self", "alternate", "related", "via", "hub", "current", "prev-archive", "next-archive"];

/** RFC 2396 as the validator has it, which takes no `|` or `[`. */
const FULL_URI = /^[a-z][\w+\-.]*:(?:\/\/)?[\w;/?:@&=+$.\-!~*'()%,#]+$/i;
const TAG_URI = /^tag:[a-z0-9.-]+,\d{4}(?:-\d{2}(?:-\d{2})?)?:[\w;/?:@&=+$.\-!~*'()%,]*$/;
const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} \+0000$/;
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

it("has feeds to look at", () => {
  expect(rss.length).toBeGreaterThan(20);
  expect(atom.length).toBeGreaterThan(20);
  expect(feeds.flatMap(({ root }) => entriesOf(root)).length).toBeGreaterThan(100);
});

describe("every feed in XML", () => {
  it(
    "declares namespaces that are known (UnknownNamespace, NonstdPrefix)",
    inEach(feeds, ({ content }) => {
      const declared = [...content.matchAll(/ xmlns(?::\w+)?="([^"]*)"/g)].map(([, uri]) => uri);
      expect(declared.filter((uri) => !NAMESPACES.includes(uri ?? ""))).toEqual([]);
    }),
  );

  it(
    "has elements and attributes where they are known alone (UndefinedElement, UnexpectedAttribute)",
    inEach(feeds, ({ elements }) => {
      for (const { name, attributes, children } of elements) {
        const [known = "", knownAttributes = ""] = (KNOWN[name] ?? "").split("|").map((names) => names.trim());
        const names = new Set(children.map((child) => child.name));
        expect(
          [...names].filter((child) => !known.split(" ").includes(child)),
          `in ${name}`,
        ).toEqual([]);
        const keys = Object.keys(attributes).filter((key) => !key.startsWith("xmlns"));
        expect(
          keys.filter((key) => !knownAttributes.split(" ").includes(key)),
          `of ${name}`,
        ).toEqual([]);
      }
    }),
  );

  it(
    "has no text or name left blank (NotBlank, AttrNotBlank, MissingTextualContent)",
    inEach(feeds, ({ elements }) => {
      for (const { name, attributes, children, text } of elements) {
        const isEmpty =
          children.length === 0 &&
          text.trim() === "" &&
          !/^(?:link|atom:link|fh:archive|category|media:content)$/.test(name);
        if (isEmpty) expect(name, "with nothing in it").toBe("channel");
        for (const [key, value] of Object.entries(attributes)) expect(value, `${key} of ${name}`).not.toBe("");
      }
    }),
  );

  it(
    "has links of registered kinds, whose types are media types (UnregisteredAtomLinkRel, InvalidMIMEType, SelfNotAtom)",
    inEach(feeds, ({ root, elements }) => {
      for (const { attributes } of elements.filter(({ name }) => /^(?:atom:)?link$/.test(name))) {
        if (attributes.rel === undefined) continue;
        expect(LINK_KINDS).toContain(attributes.rel);
        expect(attributes.type ?? "text/html").toMatch(/^[a-z]+\/[a-z+]+$/);
        if (attributes.rel === "self")
          expect(attributes.type).toBe(`application/${root.name === "rss" ? "rss" : "atom"}+xml`);
      }
    }),
  );

  it(
    "has no character that XML or HTML forbids (SAXError, BadCharacters)",
    inEach(feeds, ({ content }) => {
      expect(content).not.toMatch(/[^\t\n\u0020-\u007E\u00A0-\uFFFC]/);
    }),
  );

  it(
    "has no CDATA, script of its own or processing instruction but a style sheet",
    inEach(feeds, ({ content }) => {
      expect(content).not.toContain("<![CDATA[");
      expect(content.match(/<\?[\w-]+/g)).toEqual(["<?xml", "<?xml-stylesheet"]);
    }),
  );

  it(
    "has ids that are tag URIs, each once (InvalidTAG, DuplicateValue, DuplicateEntries)",
    inEach(feeds, ({ root }) => {
      const ids = entriesOf(root).map((entry) => textOf(entry, "guid") ?? textOf(entry, "id") ?? "");
      for (const id of ids) expect(id).toMatch(TAG_URI);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );

  it(
    "has full addresses alone (InvalidFullLink, InvalidUriChar, ContainsRelRef)",
    inEach(feeds, ({ elements }) => {
      const addresses = elements.flatMap(({ name, attributes, text }) => [
        ...["href", "url", "domain", "scheme"].flatMap((key) => attributes[key] ?? []),
        ...(["link", "uri", "url", "logo"].includes(name) && text !== "" ? [text] : []),
      ]);
      expect(addresses.length).toBeGreaterThan(1);
      for (const address of addresses) expect(address).toMatch(FULL_URI);
    }),
  );

  it(
    "has plain texts that nobody takes for HTML (ContainsHTML, ContainsUndeclaredHTML, CharacterData)",
    inEach(feeds, ({ content }) => {
      // The validator lets text that looks like markup pass on a line that has a numeric reference.
      const suspect = content
        .split("\n")
        .filter((line) =>
          /^<(?:title|subtitle|description|copyright|rights|summary|category|source|dc:creator|author|media)/.test(
            line,
          ),
        )
        .filter((line) => !/^<description>/.test(line) || !content.includes("<item>"))
        .filter((line) => /&lt;[/a-z]|&amp;(?:#[x0-9]|\w*\d|(?:amp|lt|gt|quot|apos);)/i.test(line));
      expect(suspect.filter((line) => !line.includes("&#x"))).toEqual([]);
    }),
  );

  it(
    "has no tag and no mailbox in a plain text (ContainsHTML, ContainsUndeclaredHTML, ContainsEmail)",
    inEach(feeds, ({ root, elements }) => {
      const plain = /^(?:title|subtitle|copyright|rights|summary|category|source|name|media:description)$/;
      const texts = elements.flatMap(({ name, attributes, text }) => [
        attributes.title ?? "",
        attributes.label ?? "",
        plain.test(name) ? text : "",
      ]);
      texts.push(textOf(childrenOf(root, "channel")[0], "description") ?? "");
      for (const text of texts) expect(text).not.toMatch(/<[\w/!?]/);
    }),
  );

  it(
    "has bodies of valid HTML with elements that readers show (NotHtml, SecurityRisk, SecurityRiskAttr)",
    inEach(feeds, ({ elements }) => {
      const bodies = elements
        .filter(({ name, attributes }) => name === "content:encoded" || attributes.type === "html")
        .map(({ text }) => text);
      for (const body of bodies) {
        const errors: string[] = [];
        const fragment = parseFragment(body, { onParseError: ({ code }) => errors.push(code) });
        expect(errors).toEqual([]);
        // Elements that are not where they may be are moved by whoever reads them.
        expect(tagsOf(serialize(fragment))).toEqual(tagsOf(body));
        expect(body).not.toMatch(
          /<(?!\/?(?:p|h[2-4]|[uo]l|li|a|strong|em|del|code|pre|blockquote|fig(?:ure|caption)|img|table|t(?:head|body|[rhd])|[hb]r)[\s>])/,
        );
        expect(body.replace(/>[^<]*</g, "><")).not.toMatch(
          /\s(?:on\w+|style|class|id)=|(?:href|src)="(?!https?:|mailto:)/,
        );
      }
    }),
  );

  it(
    "tells dates that have passed, with the right weekday (ImplausibleDate, IncorrectDOW)",
    inEach(feeds, ({ elements }) => {
      const dates = elements.filter(({ name }) =>
        /^(?:pubDate|lastBuildDate|published|updated|atom:updated)$/.test(name),
      );
      for (const { name, text } of dates) {
        expect(text).toMatch(/Date$/.test(name) ? RFC_822 : RFC_3339);
        expect(Date.parse(text)).toBeLessThan(NOW + 1000);
        if (/Date$/.test(name)) expect(text.slice(0, 3)).toBe(new Date(Date.parse(text)).toUTCString().slice(0, 3));
      }
    }),
  );

  it(
    "has no child twice that may be there once (DuplicateElement)",
    inEach(feeds, ({ elements }) => {
      const many = /^(?:item|entry|category|link|atom:link|author|outline|media:content)$/;
      for (const { children } of elements) {
        const names = children.map((child) => child.name).filter((name) => !many.test(name));
        expect(new Set(names).size).toBe(names.length);
      }
    }),
  );

  it(
    "has no link of one kind and type twice (DuplicateAtomLink)",
    inEach(feeds, ({ root }) => {
      for (const element of [root, ...childrenOf(root, "channel")]) {
        const links = [...childrenOf(element, "link"), ...childrenOf(element, "atom:link")].filter(
          (link) => link.attributes.rel,
        );
        const kinds = links.map(({ attributes }) => `${attributes.rel} ${attributes.type}`);
        expect(new Set(kinds).size).toBe(kinds.length);
      }
    }),
  );
});

describe("every RSS feed", () => {
  it(
    "has what a channel must have, and says where it is (MissingElement, MissingAtomSelfLink)",
    inEach(rss, ({ path, channel }) => {
      for (const name of ["title", "link", "description", "language"]) expect(textOf(channel, name)).toBeTruthy();
      const self = childrenOf(channel, "atom:link").filter((link) => link.attributes.rel === "self");
      expect(self.map((link) => link.attributes.href)).toEqual([`https://example.org/news${path}`]);
    }),
  );

  it(
    "has a picture with the channel's title and link, PNG or JPEG (ImageTitleDoesntMatch, ImageUrlFormat)",
    inEach(rss, ({ channel }) => {
      const [image] = childrenOf(channel, "image");
      if (image === undefined) return;
      expect(textOf(image, "title")).toBe(textOf(channel, "title"));
      expect(textOf(image, "link")).toBe(textOf(channel, "link"));
      expect(textOf(image, "url")).toMatch(/\.(?:png|jpe?g)$/);
    }),
  );

  it(
    "puts a description before the whole text, and one creator, no author (NeedDescriptionBeforeContent)",
    inEach(rss, ({ channel }) => {
      for (const item of childrenOf(channel, "item")) {
        const names = item.children.map((child) => child.name);
        if (names.includes("content:encoded")) {
          expect(names.indexOf("description")).toBeLessThan(names.indexOf("content:encoded"));
        }
        expect(names.filter((name) => name === "dc:creator")).toHaveLength(1);
        expect(names).not.toContain("author");
        expect(names).not.toContain("dc:date");
        expect(names).not.toContain("enclosure");
      }
    }),
  );

  it(
    "has ids that are not permalinks (InvalidPermalink)",
    inEach(rss, ({ channel }) => {
      for (const item of childrenOf(channel, "item")) {
        expect(childrenOf(item, "guid")[0]?.attributes.isPermaLink).toBe("false");
      }
    }),
  );
});

describe("every Atom feed", () => {
  it(
    "has what a feed and an entry must have (MissingElement, MissingSelf, MissingDCLanguage)",
    inEach(atom, ({ root, path }) => {
      for (const name of ["id", "title", "updated"]) expect(textOf(root, name)).toBeTruthy();
      expect(root.attributes["xml:lang"]).toBe(/^\/feeds\/language\/(\w+)\//.exec(path)?.[1] ?? "en");
      expect(childrenOf(root, "author")).toHaveLength(1);
      for (const entry of childrenOf(root, "entry")) {
        for (const name of ["id", "title", "updated", "published", "summary"]) expect(textOf(entry, name)).toBeTruthy();
        expect(childrenOf(entry, "author").length).toBeGreaterThan(0);
        expect(childrenOf(entry, "link").filter((link) => link.attributes.rel === "alternate")).toHaveLength(1);
      }
    }),
  );

  it(
    "has no time of update twice (DuplicateUpdated)",
    inEach(atom, ({ root }) => {
      const times = childrenOf(root, "entry").map((entry) => textOf(entry, "updated"));
      expect(new Set(times).size).toBe(times.length);
    }),
  );

  it(
    "leads to archives from the feed alone, never from an entry (FeedHistoryRelInEntry)",
    inEach(atom, ({ root }) => {
      for (const entry of childrenOf(root, "entry")) {
        const kinds = childrenOf(entry, "link").map((link) => link.attributes.rel);
        expect(kinds.filter((rel) => rel !== "alternate" && rel !== "via")).toEqual([]);
      }
    }),
  );

  it(
    "says the metadata before the first entry (MisplacedMetadata)",
    inEach(atom, ({ root }) => {
      const names = root.children.map((child) => child.name);
      const first = names.indexOf("entry");
      if (first !== -1) expect(new Set(names.slice(first))).toEqual(new Set(["entry"]));
    }),
  );
});

describe.each(sites)("OPML of $name", ({ documents }) => {
  const root = readXml(documents.get("/feeds.opml") ?? "");
  const outlines = [...everyElement(root)].filter(({ name }) => name === "outline");

  it("lists every feed but those of running stories once, as RSS (MissingXmlURL, MissingTitleAttr)", () => {
    const listed = outlines.flatMap(({ attributes }) => attributes.xmlUrl ?? []);
    const paths = [...documents.keys()].filter((path) =>
      /^(?!\/threads\/)(?!.*atom\.xml).*(?:feed|editions|corrections|weekly|monthly)\.xml$/.test(path),
    );
    expect([...listed].sort()).toEqual(paths.map((path) => `https://example.org/news${path}`).sort());
    for (const { attributes } of outlines) {
      expect(attributes.text).toBeTruthy();
      if (attributes.type !== undefined)
        expect(attributes).toMatchObject({ type: "rss", version: "RSS2", title: attributes.text });
    }
  });

  it("has texts that are HTML without markup (NotHtml, SecurityRisk)", () => {
    const texts = outlines.flatMap(({ attributes }) => [attributes.text ?? "", attributes.description ?? ""]);
    for (const text of texts) {
      const errors: string[] = [];
      const { childNodes } = parseFragment(text, { onParseError: ({ code }) => errors.push(code) });
      expect(errors).toEqual([]);
      expect(childNodes.every((node) => node.nodeName === "#text")).toBe(true);
    }
  });

  it("has the attributes that OPML knows alone (UnexpectedAttribute)", () => {
    const known = ["type", "version", "text", "title", "description", "language", "htmlUrl", "xmlUrl"];
    for (const { attributes } of outlines)
      expect(Object.keys(attributes).filter((key) => !known.includes(key))).toEqual([]);
  });
});

it("keeps what a headline says, whatever it looks like", () => {
  const headline = { text: "Use </b> & &amp;", html: "Use &lt;/b&gt; &amp; &amp;amp;" };
  const documents = documentsOf(makeDigest([makeStory({ headline })]));
  const [item] = entriesOf(readXml(documents.get("/feed.xml") ?? ""));
  const [entry] = entriesOf(readXml(documents.get("/atom.xml") ?? ""));
  for (const each of [item, entry]) expect(textOf(each, "title")?.replaceAll("\u2060", "")).toBe(headline.text);
});
