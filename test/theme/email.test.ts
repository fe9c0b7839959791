import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderEmail } from "../../_includes/email.ts";
import { renderEmailText } from "../../_includes/email-text.ts";
import type { Digest } from "../../src/digest/digest.ts";
import type { Story } from "../../src/digest/model.ts";
import { buildContext } from "../../src/page/context.ts";
import { buildEmail, type Email, partOf } from "../../src/page/email.ts";
import { widthOf } from "../../src/text/wrap.ts";
import { makeBody, makeDigest, makeMarkup, makeSettings, makeStory, makeTopic, type StoryParts } from "../make.ts";
import { attribute, named, parsePage, textOf } from "./documents.ts";
import { digestIn } from "./languages.ts";
import { sampleDigest } from "./sample.ts";

const GOLDEN = `${import.meta.dirname}/../golden/emails`;
const LIMIT = 100 * 1024;

/** Of the newest edition, or of that with the key. */
function emailOf(digest: Digest, key = digest.editions[0]?.key): Email {
  const edition = digest.editions.find((each) => each.key === key);
  if (edition === undefined) throw new Error(`There is no edition ${key}.`);
  return buildEmail(buildContext(digest, { stylesheet: "/style.css" }), edition);
}

const parse = (email: Email) => parsePage("/email.html", renderEmail(email));

describe("golden e-mails", () => {
  it.each([
    ["edition", emailOf(sampleDigest(), "2025-03-07")],
    ["edition-in-arabic", emailOf(digestIn("ar"))],
    ["edition-in-chinese", emailOf(digestIn("zh"))],
  ])("renders %s", async (name, email) => {
    await expect(renderEmail(email)).toMatchFileSnapshot(`${GOLDEN}/${name}.html`);
    await expect(renderEmailText(email)).toMatchFileSnapshot(`${GOLDEN}/${name}.txt`);
  });
});

const email = emailOf(sampleDigest(), "2025-03-07");

describe("an edition as an e-mail", () => {
  const page = parse(email);

  it("is HTML without an error, in the site's language", () => {
    expect(page.errors).toEqual([]);
    const [root] = named(page, "html");
    expect(root && [attribute(root, "lang"), attribute(root, "dir")]).toEqual(["en", "ltr"]);
  });

  it("loads nothing and runs nothing", () => {
    expect(named(page, "img", "link", "script", "iframe", "object", "form", "video", "audio")).toEqual([]);
    expect(
      page.elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)).filter((name) => /^(src|on)/.test(name)),
    ).toEqual([]);
    expect(page.source).not.toMatch(/url\(|@import|background=/);
  });

  it("leads out of itself by absolute addresses alone", () => {
    const hrefs = named(page, "a").map((link) => attribute(link, "href") ?? "");
    expect(hrefs.length).toBeGreaterThan(10);
    expect(hrefs.filter((href) => !/^https:\/\//.test(href))).toEqual([]);
    expect(hrefs).toContain("https://example.org/news/2025/03/07/");
  });

  it("is looked at, and not indexed", () => {
    const robots = named(page, "meta").find((meta) => attribute(meta, "name") === "robots");
    expect(robots && attribute(robots, "content")).toBe("noindex");
  });

  it("lays out by tables that say nothing to screen readers", () => {
    const roles = named(page, "table").map((table) => attribute(table, "role"));
    expect(new Set(roles)).toEqual(new Set(["presentation"]));
  });

  it("has its colours inline, and those for the dark in its style sheet", () => {
    const own = emailOf(makeDigest([makeStory({ corrections: [correction] })], makeSettings({ site: { accent } })));
    const source = renderEmail(own);
    expect(source).toContain("color:#0055aa");
    expect(source).toMatch(/prefers-color-scheme: dark[\s\S]*#88bbff !important/);
  });
});

const accent = { light: "#0055aa", dark: "#88bbff" };
const correction = { date: { day: "2025-03-08" }, text: makeMarkup("It was twelve."), significant: true };

describe("its plain text", () => {
  const text = renderEmailText(email);

  it("is at most 72 columns wide, but for addresses", () => {
    const lines = text.split("\n");
    expect(lines.filter((line) => widthOf(line) > 72 && !/^https:\S+$/.test(line))).toEqual([]);
  });

  it("says what the HTML says", () => {
    const html = parse(email).elements.filter(
      ({ tagName }) => tagName === "h2" || tagName === "h3" || tagName === "li",
    );
    const flat = text.replace(/\s+/g, "");
    expect(html.length).toBeGreaterThan(10);
    for (const element of html) expect(flat).toContain(textOf(element).replace(/\s+/g, ""));
  });
});

describe("a long edition", () => {
  const many = Array.from({ length: 400 }, (_, i) =>
    makeStory({
      id: `story-${i}`,
      slug: `story-${i}`,
      headline: makeMarkup(`Story ${i} of an edition that goes on and on`),
      keyPoints: [1, 2, 3].map((point) =>
        makeMarkup(`Point ${point} of story ${i}, with as many words as points have.`),
      ),
    }),
  );
  const long = emailOf(makeDigest(many));

  it("is cut, and says how much more there is and where", () => {
    const source = renderEmail(long);
    expect(Buffer.byteLength(source)).toBeLessThanOrEqual(LIMIT);
    expect(Buffer.byteLength(source)).toBeGreaterThan(LIMIT * 0.9);
    const page = parsePage("/email.html", source);
    expect(page.errors).toEqual([]);
    const shown = named(page, "h3").length + 1;
    const more = named(page, "a").find((link) => textOf(link).endsWith("more stories on the site"));
    expect(more && textOf(more)).toBe(`${400 - shown} more stories on the site`);
    expect(more && attribute(more, "href")).toBe(long.url);
  });

  it("is cut in plain text as well", () => {
    const text = renderEmailText(long);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LIMIT);
    expect(text).toMatch(/\n\d+ more stories on the site\nhttps:/);
  });

  it("that is short enough is whole", () => {
    expect(renderEmail(email)).not.toContain("more on the site");
    expect(renderEmail(emailOf(makeDigest(many.slice(0, 30))))).not.toContain("on the site");
  });
});

const FRAGMENTS = [
  "</title>",
  "</style>",
  "<script>",
  "<!--",
  "-->",
  "]]>",
  "<![endif]-->",
  '" onload="x',
  "'",
  "&amp;",
  "<",
  ">",
  "}",
  "مرحبا",
  "中文",
  " ",
];

function hostileStory(text: string): Story {
  return makeStory({
    headline: makeMarkup(text),
    keyPoints: [makeMarkup(text)],
    topics: [makeTopic(text, { slug: "topic" })],
    sources: [{ name: text, url: "https://source.example/?a=1&b=%22" }, { name: text }],
    corrections: [{ ...correction, text: makeMarkup(text) }],
    retraction: { date: { day: "2025-03-09" }, text: makeMarkup(text) },
    lead: true,
  });
}

function hostileEmail(text: string): Email {
  const plain = makeStory({
    id: "b",
    slug: "b",
    headline: makeMarkup(text),
    keyPoints: [],
    body: makeBody(text),
    topics: [makeTopic(text, { slug: "topic" })],
  });
  return emailOf(makeDigest([hostileStory(text), plain], makeSettings({ site: { title: text, notice: text } })));
}

function skeleton(text: string): readonly string[] {
  const page = parse(hostileEmail(text));
  expect(page.errors).toEqual([]);
  return page.elements.map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)].join(" "));
}

it("keeps every text in its place, whatever it says", () => {
  const plain = skeleton("plain");
  const hostile = fc
    .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ maxLength: 3 })), { minLength: 1, maxLength: 6 })
    .map((parts) => `x${parts.join("").replace(/[\0\r]/g, "")}x`);
  fc.assert(
    fc.property(hostile, (text) => {
      expect(skeleton(text)).toEqual(plain);
      expect(renderEmailText(hostileEmail(text)).replace(/\s/g, "")).toContain(text.replace(/\s/g, ""));
    }),
    { numRuns: 100 },
  );
});

describe("an e-mail's options", () => {
  const withOptions = (options: Readonly<Record<string, unknown>>) => {
    const image = { file: "images/tram.jpg", alt: "A tram" };
    const digest = makeDigest([makeStory({ image, lead: true })], makeSettings({ email: options }));
    return emailOf(digest);
  };

  it.each(["{{{RESEND_UNSUBSCRIBE_URL}}}", "*|UNSUB|*", "https://example.org/leave?a=1&b=2"])(
    "give %s as the last link",
    (unsubscribe) => {
      const letter = withOptions({ unsubscribe });
      expect(
        named(parse(letter), "a")
          .map((link) => attribute(link, "href"))
          .at(-1),
      ).toBe(unsubscribe);
      expect(renderEmailText(letter).endsWith(`Unsubscribe\n${unsubscribe}\n`)).toBe(true);
    },
  );

  it("show the lead's picture by its address in full", () => {
    const [picture] = named(parse(withOptions({ pictures: true })), "img");
    expect(picture && [attribute(picture, "src"), attribute(picture, "alt")]).toEqual([
      "https://example.org/news/media/images/tram.jpg",
      "A tram",
    ]);
    expect(named(parse(withOptions({})), "img")).toEqual([]);
  });

  it("make a topic's part of an edition, which has its stories alone", () => {
    const digest = sampleDigest();
    const edition = digest.editions.find(({ key }) => key === "2025-03-07");
    const city = digest.topics.find(({ topic }) => topic.slug === "city")?.topic;
    const sport = digest.topics.find(({ topic }) => topic.slug === "sport")?.topic;
    if (edition === undefined || city === undefined || sport === undefined) throw new Error("The sample has changed.");
    expect(partOf(edition, sport)).toBeUndefined();
    const part = partOf(edition, city);
    const ofCity = edition.stories.filter(({ topics: [first] }) => first === city || first?.ancestors[0] === city);
    expect(part?.stories).toEqual(ofCity);
    expect(part?.lead).toBe(ofCity[0]);
    const letter = part && buildEmail(buildContext(digest, { stylesheet: "/style.css" }), part, city);
    expect(letter?.title).toBe("City: Friday 7 March 2025");
    expect(letter?.sections.flatMap(({ stories }) => stories)).toHaveLength(ofCity.length - 1);
  });
});

describe("a story too large for an e-mail", () => {
  const [city, sport] = [makeTopic("City"), makeTopic("Sport")];
  const sources = Array.from({ length: 600 }, (_, i) => ({ name: `Source ${i} ${"x".repeat(200)}`, url: undefined }));
  const story = (id: string, topic: typeof city, overrides: StoryParts = {}) =>
    makeStory({ id, slug: id, headline: makeMarkup(id), topics: [topic], ...overrides });
  const crowded = emailOf(
    makeDigest([
      story("lead", city, { lead: true, sources }),
      story("first-of-sport", sport, { rank: 1, sources }),
      story("second-of-sport", sport, { rank: 2 }),
    ]),
  );

  it.each([
    ["HTML", renderEmail(crowded)],
    ["text", renderEmailText(crowded)],
  ])("is told by its headline in %s, under its topic, and keeps no other out", (_, letter) => {
    const lines = letter.replace(/<[^>]*>/g, "\n").split("\n");
    const places = ["lead", "Sport", "first-of-sport", "second-of-sport"].map((each) => lines.lastIndexOf(each));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(letter).not.toContain("Source 0");
    expect(letter).not.toContain("on the site");
    expect(Buffer.byteLength(letter)).toBeLessThan(LIMIT);
  });
});
