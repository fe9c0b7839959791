import { describe, expect, it } from "vitest";
import { decodeSource } from "../../src/import/decode-source.ts";
import { detectSource, feedsOfPage } from "../../src/import/detect.ts";
import { readDate } from "../../src/import/read-date.ts";
import { readFeed, readFeedList } from "../../src/import/read-feed.ts";
import { readGhost } from "../../src/import/read-ghost.ts";
import { readMail } from "../../src/import/read-mail.ts";
import { readPosts } from "../../src/import/read-posts.ts";
import { readCsv, readJson } from "../../src/import/read-rows.ts";
import { readWordpress } from "../../src/import/read-wordpress.ts";
import { toUtcIso } from "../../src/text/dates.ts";
import { bodyOf, makeArticle } from "./make-article.ts";

const NOW = Date.UTC(2025, 2, 22);

describe("readDate", () => {
  it.each([
    ["2025/03/07 8:15:00 AM GMT+1", "2025-03-07T07:15:00.000Z"],
    ["2025/03/07 8:15:00 PM GMT-3:30", "2025-03-07T23:45:00.000Z"],
    ["2025-03-07 12:15 am", "2025-03-07T00:15:00.000Z"],
    ["2025-03-07 08:15:00 UTC+02:00", "2025-03-07T06:15:00.000Z"],
  ])("takes what forms and spreadsheets write: %s", (written, time) => {
    const date = readDate(written, "UTC");
    expect("at" in date && new Date(date.at).toISOString()).toBe(time);
  });

  it.each([
    ["2025-03-07", "2025-03-07"],
    ["2025-03-07 08:15:00 +0200", "2025-03-07T06:15:00Z"],
    ["2025-3-7 8:15", "2025-03-07T08:15:00Z"],
    ["2025/03/07", "2025-03-07"],
    ["2025-03-07T08:15:00.123456+01", "2025-03-07T07:15:00Z"],
    ["Fri, 07 Mar 2025 08:15:00 GMT", "2025-03-07T08:15:00Z"],
    ["Fri, 7 Mar 25 08:15 EST", "2025-03-07T13:15:00Z"],
    ["7 March 2025", "2025-03-07"],
    ["March 7th, 2025 8:15 pm", "2025-03-07T20:15:00Z"],
    ["Friday, March 7, 2025", "2025-03-07"],
    ["Fri Mar  7 08:15:00 2025", "2025-03-07T08:15:00Z"],
    ["1741335300", "2025-03-07T08:15:00Z"],
    ["1741335300000", "2025-03-07T08:15:00Z"],
    ["31/12/2025", "2025-12-31"],
    ["12/31/2025 8:15 PM", "2025-12-31T20:15:00Z"],
    ["7.3.2025", "2025-03-07"],
    ["7/3/2025", "ambiguous"],
    ["30 Feb 2025", "no-such-date"],
    ["Fri, 07 Mar 2025 08:15:00 XYZ", "form"],
    ["yesterday", "form"],
    ["", "form"],
  ])("reads %j as %s", (written, expected) => {
    const date = readDate(written, "UTC");
    expect("fault" in date ? date.fault : "day" in date ? date.day : toUtcIso(date.at)).toBe(expected);
  });

  it("takes the order of numbers that it is given", () => {
    expect(readDate("7/3/2025", "UTC", "DMY")).toEqual({ day: "2025-03-07" });
    expect(readDate("7/3/2025", "UTC", "MDY")).toEqual({ day: "2025-07-03" });
  });
});

describe("detectSource", () => {
  it.each([
    ['<?xml version="1.0"?><!-- <html> --><rss version="2.0">', "x", "feed"],
    ["<rdf:RDF xmlns='x'>", "x", "feed"],
    ["<atom:feed xmlns:atom='x'>", "x", "feed"],
    ['<rss xmlns:wp="http://wordpress.org/export/1.2/">', "x.xml", "wordpress"],
    ["<opml version='2.0'>", "x", "opml"],
    ["<!DOCTYPE html><html>", "x", "html"],
    ["<svg>", "x", undefined],
    ['{"version": "https://jsonfeed.org/version/1.1"}', "x", "feed"],
    ['{"db":[{"meta":{}}]}', "x", "ghost"],
    ['[{"title": "x"}]', "x", "json"],
    ['Here you are:\n```json\n[{"title": "x"}]\n```', "x", "json"],
    ["title,date\nx,y\n", "x.csv", "csv"],
    ["From a@b Fri Mar  7 08:15:00 2025\nSubject: x\n\ny", "Inbox", "mail"],
    ["Subject: x\n\ny", "x.eml", "mail"],
    ["Just a line.", "x.txt", undefined],
  ])("knows %j in %s as %s", (text, name, kind) => {
    expect(detectSource(text, name)).toBe(kind);
  });

  it("finds the feeds of a page", () => {
    const page = "<link rel=stylesheet href=a><link rel=alternate type='application/atom+xml' href='/f.atom'>";
    expect(feedsOfPage(page)).toEqual(["/f.atom"]);
  });
});

describe("decodeSource", () => {
  it.each([
    ["UTF-8", Buffer.from("é"), "", "é"],
    ["a byte order mark", Buffer.from("\uFEFFé", "utf16le"), "", "é"],
    ["UTF-16 without a mark", Buffer.from("<é>", "utf16le"), "", "<é>"],
    [
      "an XML declaration",
      Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?>é', "latin1"),
      "",
      '<?xml version="1.0" encoding="iso-8859-1"?>é',
    ],
    ["a content type", Buffer.from("é", "latin1"), "text/xml; charset=windows-1252", "é"],
  ])("reads %s", (_, bytes, contentType, text) => {
    expect(decodeSource(bytes, contentType)).toEqual({ text });
  });

  it.each([
    [Buffer.from([0xe9]), "", "It is not UTF-8, and does not say what else it is."],
    [Buffer.from("x"), "text/xml; charset=x-fake", "It is in an encoding that is not known: x-fake."],
  ])("refuses bytes that it cannot read", (bytes, contentType, fault) => {
    expect(decodeSource(bytes, contentType)).toEqual({ fault });
  });
});

describe("readFeed", () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/b/" xml:lang="de"><title>A</title><author><name>Desk</name></author>
    <entry><id>urn:1</id><title type="html">One &amp;lt;b></title><link href="one"/><published>2025-03-07T08:15:00Z</published><updated>2025-03-08T00:00:00Z</updated>
    <category term="c" label="City"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text <a href="x">x</a></p></div></content></entry></feed>`;
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://r.example/"><title>R</title><link>https://r.example/</link></channel><item rdf:about="https://r.example/1"><title>One</title><link>https://r.example/1</link><dc:date>2025-03-07</dc:date><description>Text</description></item></rdf:RDF>`;
  const json = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "J",
    home_page_url: "https://j.example/",
    items: [{ id: "1", url: "/1", content_text: "a *b*\n\nc", date_published: "2025-03-07T08:15:00Z", tags: ["City"] }],
  });

  it("reads Atom, with its base, language and XHTML", () => {
    const [record] = readFeed(atom, "a.xml").records;
    expect(record).toMatchObject({
      key: "urn:1",
      topics: ["City"],
      authors: ["Desk"],
      sources: [{ name: "A", url: "https://a.example/b/one" }],
      updated: "2025-03-08T00:00:00Z",
      language: "de",
    });
    expect(bodyOf(record)).toBe("Text [x](https://a.example/b/x)");
    expect(record && makeArticle(record)).toMatchObject({ text: expect.stringContaining('language: "de"') });
  });

  it("reads RSS 1.0", () => {
    const [record] = readFeed(rdf, "r.xml").records;
    expect(record).toMatchObject({ key: "https://r.example/1", headline: "One", date: "2025-03-07" });
  });

  it("reads a JSON Feed, and makes a headline of the text where it has none", () => {
    const [record] = readFeed(json, "j.json").records;
    expect(record).toMatchObject({ key: "https://j.example/ 1", sources: [{ name: "J", url: "https://j.example/1" }] });
    expect(bodyOf(record)).toBe("a \\*b\\*\n\nc");
  });

  it.each(["", "<rss>", "<html>", "<feed/>", "{}", "<rss version='2.0'><channel><item><title>x", "\0"])(
    "refuses %j with a sentence",
    (text) => {
      const { records, problems } = readFeed(text, "x.xml");
      if (records.length === 0) expect(problems).toHaveLength(1);
    },
  );

  it("lists the feeds of an OPML file once each", () => {
    const list =
      '<opml version="2.0"><body><outline text="g"><outline text="a" xmlUrl="https://a.example/"/></outline><outline text="b" xmlUrl="https://a.example/"/></body></opml>';
    expect(readFeedList(list)).toEqual(["https://a.example/"]);
    expect(readFeedList("<opml>")).toBeTypeOf("string");
  });
});

it.each(["http://purl.org/atom/app#", "http://www.w3.org/2007/app"])("reads a backup of Blogger: %s", (app) => {
  const entry = (kind: string, title: string, more = "") =>
    `<entry><id>tag:blogger.com,1999:${title}</id><published>2025-03-07T08:15:00Z</published><category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${kind}"/><category scheme="http://www.blogger.com/atom/ns#" term="Harbour"/><title>${title}</title><content type="html">&lt;p>It runs.&lt;/p></content>${more}</entry>`;
  const entries = [
    entry("template", "Template"),
    entry("settings", "Setting"),
    entry("post", "Ferry"),
    entry("post", "Secret", "<app:control><app:draft>yes</app:draft></app:control>"),
    entry("comment", "Nice"),
    entry("page", "About"),
  ];
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="${app}"><id>x</id><title>B</title>${entries.join("")}</feed>`;
  const { records, problems } = readFeed(feed, "blog.xml");
  expect(records.map(({ headline, draft, topics }) => [headline, draft ?? false, topics])).toEqual([
    ["Ferry", false, ["Harbour"]],
    ["Secret", true, ["Harbour"]],
  ]);
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining("templates: 4.")]);
});

describe("readCsv", () => {
  it("knows columns by their names, in any language of separators", () => {
    const { records, problems } = readCsv(
      '\uFEFFTitle;Date;Text;Tags;Mood\n"A; b";7/3/2025;"One\n\nTwo";x, y;gay\n',
      "s.csv",
      new Map(),
    );
    expect(records).toMatchObject([{ headline: "A; b", date: "7/3/2025", topics: ["x", "y"] }]);
    expect(problems.map(({ message }) => message)).toEqual(['Not taken, because they stand for no field: "Mood".']);
    expect(bodyOf({ ...records[0], date: "2025-03-07" } as never)).toBe("One\n\nTwo");
  });

  it("takes the columns that it is told, and leaves out what has none", () => {
    const map = new Map([
      ["headline", "Was"],
      ["body", "Inhalt"],
      ["topics", undefined],
    ]);
    const { records } = readCsv("Was,Inhalt,Tags\nA,B,c\n", "s.csv", map);
    expect(records).toMatchObject([{ headline: "A", body: { text: "B" }, topics: [] }]);
  });

  it("says which columns there are where none is a headline", () => {
    const { problems } = readCsv("a,b\n1,2\n", "s.csv", new Map());
    expect(problems[0]?.hint).toBe("Say which is which: --map headline=a --map body=b.");
  });
});

describe("readJson", () => {
  it.each([
    ["a list", '[{"title": "A", "text": "x"}]'],
    ["a list in a record", '{"model": "m", "stories": [{"title": "A", "text": "x"}]}'],
    ["a code fence", 'Sure!\n```json\n{"stories": [{"title": "A", "text": "x"}]}\n```\nDone.'],
    ["one a line", '{"title": "A", "text": "x"}\n{"title": "B", "text": "y"}\n'],
    ["one record", '{"title": "A", "text": "x", "sources": [{"name": "s"}]}'],
  ])("finds the records in %s", (_, text) => {
    expect(readJson(text, "x.json", new Map()).records[0]).toMatchObject({ headline: "A", body: { text: "x" } });
  });

  it("takes what language models call our fields", () => {
    const story = {
      headline: "A",
      key_points: ["- One", "2. Two"],
      topics: "City",
      source: "The Post",
      url: "https://post.example/1",
      published_at: "2025-03-07",
      body: "Text **here**.",
    };
    const [record] = readJson(JSON.stringify({ stories: [story] }), "x.json", new Map()).records;
    expect(record).toMatchObject({
      key: "https://post.example/1",
      keyPoints: ["One", "Two"],
      topics: ["City"],
      sources: [{ name: "The Post", url: "https://post.example/1" }],
    });
  });

  it("keeps apart what two files only number, and follows paths", () => {
    const map = new Map([
      ["headline", "meta.name"],
      ["records", "data.0.rows"],
    ]);
    const text = '{"data": [{"rows": [{"id": 1, "meta": {"name": "A"}, "text": "x"}]}]}';
    const keys = ["a.json", "b.json"].map((file) => readJson(text, file, map).records[0]);
    expect(keys).toMatchObject([{ key: "a.json 1", headline: "A" }, { key: "b.json 1" }]);
    expect(readJson("{", "x.json", new Map()).problems).toHaveLength(1);
  });
});

describe("rows and records that are not public", () => {
  const HELD = [
    { status: "draft" },
    { Status: "Needs review" },
    { post_status: "private" },
    { visibility: "members" },
    { audience: "only_paid" },
    { is_published: "false" },
    { published: false },
    { published: "no" },
    { Public: "0" },
    { draft: "yes" },
    { isDraft: true },
    { hidden: true },
    { unlisted: "x" },
    { status: "scheduled", published_at: "" },
  ];
  const PUBLIC = [
    {},
    { status: "published" },
    { Status: "Confirmed" },
    { post_status: "publish" },
    { visibility: "public" },
    { audience: "everyone" },
    { is_published: true },
    { published: "true" },
    { draft: "no" },
    { draft: "" },
    { archived: false },
    { status: "scheduled" },
  ];

  it.each([...HELD.map((said) => [said, true] as const), ...PUBLIC.map((said) => [said, false] as const)])(
    "%j: held back %s",
    (said, isHeld) => {
      const row = { headline: "Ferry", text: "It runs.", published_at: "2025-03-07", ...said };
      const table = [Object.keys(row), Object.values(row)].map((cells) => cells.join(",")).join("\n");
      for (const { records, problems } of [
        readCsv(table, "x.csv", new Map()),
        readJson(JSON.stringify([row]), "x.json", new Map()),
      ]) {
        expect(records).toMatchObject([{ headline: "Ferry", date: row.published_at, draft: isHeld }]);
        expect(problems.map(({ message }) => message)).toEqual(
          isHeld ? ["Taken as drafts, because a column says that they are not public: 1."] : [],
        );
      }
    },
  );

  it("are published where the map says so, or by another column", () => {
    const read = (...map: readonly (readonly [string, string | undefined])[]) =>
      readCsv("title,text,status,ready\nFerry,It runs.,draft,no\n", "x.csv", new Map(map)).records[0]?.draft;
    expect([read(), read(["draft", undefined]), read(["draft", "ready"])]).toEqual([true, false, false]);
    expect(
      readCsv("title,text,Entwurf\nFerry,It runs.,x\n", "x.csv", new Map([["draft", "Entwurf"]])).records,
    ).toMatchObject([{ draft: true }]);
  });
});

describe("tables and JSON of any program", () => {
  it("have a note on their separators, empty cells and rows", () => {
    const { records, problems } = readCsv(
      "\uFEFFsep=;\r\nTitle;Text;;\r\nA;One, two.;;\r\n;;;\r\n",
      "x.csv",
      new Map(),
    );
    expect(records).toMatchObject([{ headline: "A", body: { text: "One, two." } }]);
    expect(records).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it("keep a cell without a name over it in sight", () => {
    expect(readCsv("Title,Text,\nA,B,secret\n", "x.csv", new Map()).problems).toHaveLength(1);
  });

  it.each([
    ['{"a": {"title": "A", "body": "B"}, "b": {"title": "C", "body": "D"}, "meta": {"model": "x"}}', ["A", "C"]],
    [
      '{"city": [{"title": "A", "body": "B"}], "sport": [{"title": "C", "body": "D"}, {"title": "E", "body": "F"}]}',
      ["A", "C", "E"],
    ],
    ['{"usage": [{"tokens": 1}, {"tokens": 2}], "stories": [{"title": "A", "body": "B"}]}', ["A"]],
    ['{"title": "A", "body": "B", "sources": [{"title": "C", "text": "D"}]}', ["A"]],
    ['{"data": {"story": {"title": "A", "body": "B"}}}', ["A"]],
  ])("lose no story of %s", (text, headlines) => {
    expect(readJson(text, "x.json", new Map()).records.map(({ headline }) => headline)).toEqual(headlines);
  });

  it.each(['[{"title": "A", "score": NaN}]', "[{'title': 'A'}]", '[{"title": "A", "draft": True}]', '[{"a": None}]'])(
    "are known as Python's in %s",
    (text) => {
      expect(readJson(text, "x.json", new Map()).problems[0]?.message).toContain("json.dumps");
    },
  );

  it.each(['[{"title": "A: \'B\', None"', '{"title": "None"'])("and not in %s", (text) => {
    expect(readJson(text, "x.json", new Map()).problems[0]?.message).not.toContain("json.dumps");
  });
});

describe("readWordpress", () => {
  const item = (fields: Readonly<Record<string, string>>, extra = "") =>
    `<item>${Object.entries(fields)
      .map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
      .join("")}${extra}</item>`;
  const post = {
    title: "Ferry &amp; <em>tram</em>",
    link: "https://old.example/2025/03/07/ferry/",
    guid: "https://old.example/?p=7",
    "dc:creator": "desk",
    "content:encoded":
      'One\ntwo\n\n[caption id="a" width="3"]<img src="https://old.example/a.png" alt="A" /> The cap[/caption]\n\n[gallery ids="8"]<!--more-->[contact-form a="b"]',
    "wp:post_id": "7",
    "wp:post_date": "2025-03-07 09:15:00",
    "wp:post_date_gmt": "2025-03-07 08:15:00",
    "wp:post_name": "ferry",
    "wp:status": "publish",
    "wp:post_type": "post",
    "wp:post_password": "",
  };
  const category =
    '<category domain="category" nicename="city"><![CDATA[City]]></category><category domain="post_format"><![CDATA[Aside]]></category>';
  const thumbnail =
    "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value><![CDATA[8]]></wp:meta_value></wp:postmeta>";
  const wxr = (items: string) =>
    `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="d" xmlns:content="c" xmlns:excerpt="e"><channel><language>en-US</language><wp:base_blog_url>https://old.example</wp:base_blog_url><wp:author><wp:author_login>desk</wp:author_login><wp:author_display_name>The Desk</wp:author_display_name></wp:author>${items}</channel></rss>`;

  it("takes posts with their dates, addresses, pictures and shortcodes", () => {
    const attachment = item({
      "wp:post_id": "8",
      "wp:post_type": "attachment",
      "wp:attachment_url": "https://old.example/g.jpg",
    });
    const page = item({ title: "About", "wp:post_type": "page" });
    const { records, problems } = readWordpress(wxr(item(post, category + thumbnail) + attachment + page), "w.xml");
    expect(records).toMatchObject([
      {
        key: "https://old.example/ post 7",
        headline: "Ferry & tram",
        date: "2025-03-07T08:15:00Z",
        topics: ["City"],
        authors: ["The Desk"],
        picture: { src: "https://old.example/g.jpg" },
        slug: "ferry",
        draft: false,
        oldAddresses: ["https://old.example/2025/03/07/ferry/"],
      },
    ]);
    expect(bodyOf(records[0])).toBe(
      [
        "One\\\ntwo",
        "![A](https://old.example/a.png)",
        "*The cap*",
        "![](https://old.example/g.jpg)",
        '\\[contact-form a="b"\\]',
      ].join("\n\n"),
    );
    expect(problems.map(({ message }) => message)).toEqual([
      "Left out, because they are not articles: 1 page.",
      "Shortcodes of plugins stay in the texts as they are: [contact-form].",
    ]);
  });

  it.each([
    ["a draft", { "wp:status": "draft", "wp:post_date_gmt": "0000-00-00 00:00:00" }, "2025-03-07 09:15:00"],
    ["a private post", { "wp:status": "private" }, "2025-03-07T08:15:00Z"],
    ["a post with a password", { "wp:post_password": "x" }, "2025-03-07T08:15:00Z"],
  ])("publishes nothing of %s", (_, fields, date) => {
    const [record] = readWordpress(wxr(item({ ...post, ...fields })), "w.xml").records;
    expect(record).toMatchObject({ draft: true, date });
  });

  it("takes what stands before the place where an export breaks off", () => {
    const { records, problems } = readWordpress(wxr(item(post) + item(post)).slice(0, -60), "w.xml");
    expect(records).toHaveLength(1);
    expect(problems[0]?.message).toContain("What stands before was taken: 1 item.");
    expect(readWordpress("<rss xmlns:wp='x'><item>", "w.xml").records).toEqual([]);
  });
});

describe("readGhost", () => {
  const data = {
    posts: [
      {
        id: "1",
        uuid: "u1",
        title: "A <b>",
        slug: "a",
        html: '<p>T <img src="__GHOST_URL__/content/images/a.png" alt="a"></p>',
        status: "published",
        visibility: "public",
        published_at: "2025-03-07T08:15:00.000Z",
        type: "post",
      },
      {
        id: "2",
        uuid: "u2",
        title: "B",
        slug: "b",
        html: "<p>T</p>",
        status: "published",
        visibility: "members",
        published_at: "2025-03-07 08:15:00",
      },
      {
        id: "3",
        uuid: "u3",
        title: "C",
        slug: "c",
        html: null,
        lexical: '{"root":{"children":[{"type":"paragraph","children":[{"text":"Lex"}]}]}}',
        status: "draft",
        created_at: "2025-03-07 08:15:00",
      },
      { id: "4", title: "Page", type: "page" },
    ],
    tags: [
      { id: "t", name: "City" },
      { id: "i", name: "#internal" },
    ],
    posts_tags: [
      { post_id: "1", tag_id: "i", sort_order: 1 },
      { post_id: "1", tag_id: "t", sort_order: 0 },
    ],
    users: [{ id: "x", name: "The Desk" }],
    posts_authors: [{ post_id: "1", author_id: "x" }],
  };

  it("takes posts, and nothing that not everybody may read", () => {
    const text = JSON.stringify({ db: [{ meta: { version: "5" }, data }] });
    const { records, problems } = readGhost(text, "g.json", "https://old.example/");
    expect(records).toMatchObject([
      {
        key: "ghost u1",
        headline: "A <b>",
        topics: ["City"],
        authors: ["The Desk"],
        draft: false,
        oldAddresses: ["https://old.example/a/"],
      },
      { draft: true, date: "2025-03-07T08:15:00Z" },
      { draft: true, oldAddresses: [] },
    ]);
    expect(records.map(bodyOf)).toEqual(["T ![a](https://old.example/content/images/a.png)", "T", "Lex"]);
    expect(problems).toHaveLength(2);
  });

  it.each(["", "{}", "[]", '{"db": [{}]}'])("refuses %j with a sentence", (text) => {
    expect(readGhost(text, "g.json", undefined).problems).toHaveLength(1);
  });
});

describe("readPosts", () => {
  const hugo = {
    kind: "hugo",
    base: "https://old.example/",
    prefix: "",
    permalinks: { posts: "/:year/:slug/" },
  } as const;
  const jekyll = { kind: "jekyll", base: undefined, prefix: "/blog", permalinks: { "": "pretty" } } as const;

  it.each([
    ["YAML", "---\ntitle: A\ndate: 2025-03-07 08:15:00 +0100\ntags: [x]\n---\nText"],
    ["TOML", '+++\ntitle = "A"\ndate = 2025-03-07T08:15:00+01:00\ntags = ["x"]\n+++\nText'],
    ["JSON", '{\n"title": "A",\n"date": "2025-03-07T08:15:00+01:00",\n"tags": ["x"]\n}\n\nText'],
  ])("reads Hugo's %s", (_, text) => {
    const { records } = readPosts([{ path: "content/posts/a.md", text }], hugo, "site", NOW);
    expect(records).toMatchObject([{ headline: "A", topics: ["x"], oldAddresses: ["https://old.example/2025/a/"] }]);
    const made = records[0] && makeArticle(records[0]);
    expect(made).toMatchObject({ article: { published: { at: Date.UTC(2025, 2, 7, 7, 15) } } });
  });

  it.each([
    ["status: draft", true],
    ["status: in review", true],
    ["visibility: private", true],
    ["private: true", true],
    ["is_published: false", true],
    ['published: "no"', true],
    ["publish: false", true],
    ["draft: yes", true],
    ["status: published", false],
    ["visibility: public", false],
    ["published: 2025-03-07", false],
    ["publish: true", false],
  ])("publishes nothing that says it is not public: %s", (line, isHeld) => {
    const text = `---\ntitle: A\ndate: 2025-03-07\n${line}\n---\nText`;
    for (const site of [hugo, jekyll, { ...hugo, kind: "eleventy" } as const]) {
      const { records, problems } = readPosts([{ path: "posts/2025-03-07-a.md", text }], site, "site", NOW);
      expect(records).toMatchObject([{ draft: isHeld, oldAddresses: isHeld ? [] : [expect.any(String)] }]);
      expect(problems.map(({ message }) => message)).toEqual(
        isHeld ? [expect.stringContaining("Taken as drafts")] : [],
      );
    }
  });

  it("reads Jekyll's names, categories, links and Liquid", () => {
    const text = [
      "---\ntitle: A\ncategories: city old\n---",
      "<!-- TODO ask -->See [b]({% post_url 2025-03-08-b %}) at {{ site.baseurl }}/x.",
      "{:.note}",
      "{% highlight ruby %}\n{{ kept }}\n{% endhighlight %}",
      "{% comment %}never{% endcomment %}{% include a.html %}",
    ].join("\n");
    const files = [
      { path: "_posts/2025-03-07-a.md", text },
      { path: "_posts/2025-03-08-b.md", text: "---\ntitle: B\n---\nText" },
      { path: "_drafts/c.md", text: "---\ntitle: C\n---\nText" },
    ];
    const { records, problems } = readPosts(files, jekyll, "site", NOW);
    expect(records.map(({ oldAddresses }) => oldAddresses)).toEqual([
      ["/blog/city/old/2025/03/07/a/"],
      ["/blog/2025/03/08/b/"],
      [],
    ]);
    expect(records.map(({ draft }) => draft)).toEqual([false, false, true]);
    expect(bodyOf(records[0])).toBe(
      "See [b](/blog/2025/03/08/b/) at /blog/x.\n\n```ruby\n{{ kept }}\n```\n\n{% include a.html %}",
    );
    expect(problems.map(({ message }) => message)).toEqual([
      "Template tags stay in the texts as they are: {% include %} in 1.",
    ]);
  });

  it.each([
    ["in JavaScript", "---js\nconst draft = true;\n---\nText"],
    ["without an end", "---\ntitle: A\ndraft: true\n\nText"],
    ["without an end, in TOML", "+++\ndraft = true\n\nText"],
    ["that is not JSON", '{\n"draft": true,\n}\n\nText'],
  ])("publishes nothing behind front matter %s", (_, text) => {
    const { records, problems } = readPosts([{ path: "content/posts/2025-03-07-a.md", text }], hugo, "site", NOW);
    expect(records).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(["record-set-aside"]);
  });

  it("reads front matter behind empty lines", () => {
    const text = "\n\n---\ntitle: A\ndate: 2025-03-07\ndraft: true\n---\nText";
    expect(readPosts([{ path: "content/posts/a.md", text }], hugo, "site", NOW).records).toMatchObject([
      { draft: true },
    ]);
  });

  it("sets aside what it cannot read, and leaves out pages", () => {
    const files = [
      { path: "content/posts/bad.md", text: "---\ntitle: [\n---\nText" },
      { path: "content/about.md", text: "---\ntitle: About\n---\nText" },
    ];
    const { records, problems } = readPosts(files, hugo, "site", NOW);
    expect(records).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(["record-set-aside", "import-note"]);
  });
});

describe("readMail", () => {
  it("reads a mailbox, message by message", async () => {
    const box = [
      "From a@b Fri Mar  7 08:15:00 2025",
      "From: =?utf-8?Q?The_D=C3=A9sk?= <a@b.example>\nSubject: Fwd: Ferry\nMessage-ID: <1@b>\nDate: Fri, 07 Mar 2025 08:15:00 +0100\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n",
      "It runs all night, and this is a line that a mail program broke\nat seventy.\n\n>From Friday on.\n\n-- \nDesk\n",
      "From c@d Sat Mar  8 08:15:00 2025",
      "Subject: Tram\nMessage-ID: <2@b>\nDate: Sat, 08 Mar 2025 08:15:00 +0100\nContent-Type: text/html\n\n<p>Twelve <b>stops</b>.</p>\n",
    ].join("\n");
    const { records } = await readMail(box, "inbox");
    expect(records).toMatchObject([{ key: "mid:1@b", headline: "Ferry", authors: ["The Désk"] }, { headline: "Tram" }]);
    expect(records.map(bodyOf)).toEqual([
      "It runs all night, and this is a line that a mail program broke at seventy.\n\nFrom Friday on.",
      "Twelve **stops**.",
    ]);
  });
});

describe("recordings", () => {
  const podcast = (item: string) =>
    readFeed(
      `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Larkhaven FM</title><link>https://larkhaven.example/</link><item><title>Ferry</title><pubDate>Fri, 07 Mar 2025 08:15:00 GMT</pubDate><description>It runs.</description>${item}</item></channel></rss>`,
      "feed.xml",
    ).records;
  const file = '<enclosure url="https://cdn.example/a.mp3" length="1234" type="audio/mpeg"/>';

  it.each([
    [
      `${file}<itunes:duration>12:34</itunes:duration>`,
      { src: "https://cdn.example/a.mp3", duration: 754, type: "audio/mpeg", length: 1234 },
    ],
    [
      `${file}<itunes:duration>754</itunes:duration>`,
      { src: "https://cdn.example/a.mp3", duration: 754, type: "audio/mpeg", length: 1234 },
    ],
    [
      '<media:content url="https://cdn.example/b.m4a" medium="audio" duration="60"/>',
      { src: "https://cdn.example/b.m4a", duration: 60 },
    ],
  ])("of %s become the article's", (item, expected) => {
    const [record] = podcast(item);
    expect(record?.audio).toMatchObject(expected);
    const made = record && makeArticle(record);
    expect(typeof made === "object" && made.article.audio).toMatchObject({
      place: { url: expected.src },
      seconds: expected.duration,
    });
    expect(typeof made === "object" && made.text).not.toContain(`<${expected.src}>`);
  });

  it("stay links where nobody says how long they are, or where they are not recordings", () => {
    expect(bodyOf(podcast(file)[0])).toBe("It runs.\n\n<https://cdn.example/a.mp3>");
    const film =
      '<enclosure url="https://cdn.example/a.mp4" length="1" type="video/mp4"/><itunes:duration>60</itunes:duration>';
    expect(bodyOf(podcast(film)[0])).toBe("It runs.\n\n<https://cdn.example/a.mp4>");
    const two = `${file}<enclosure url="https://cdn.example/c.mp3" length="1" type="audio/mpeg"/><itunes:duration>60</itunes:duration>`;
    expect(bodyOf(podcast(two)[0])).toBe("It runs.\n\n<https://cdn.example/c.mp3>");
  });

  it("of JSON Feed are its attachments", () => {
    const { records } = readFeed(
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "FM",
        items: [
          {
            id: "1",
            title: "Ferry",
            content_text: "It runs.",
            date_published: "2025-03-07",
            attachments: [
              { url: "https://cdn.example/a.mp3", mime_type: "audio/mpeg", duration_in_seconds: 60, size_in_bytes: 9 },
            ],
          },
        ],
      }),
      "feed.json",
    );
    expect(records[0]?.audio).toEqual({
      src: "https://cdn.example/a.mp3",
      type: "audio/mpeg",
      duration: 60,
      length: 9,
    });
  });

  it("of WordPress are those of its podcast plugins", () => {
    const { records } = readWordpress(
      `<rss xmlns:wp="x" xmlns:content="y"><channel><wp:base_blog_url>https://larkhaven.example</wp:base_blog_url><item><title>Ferry</title><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_date_gmt>2025-03-07 08:15:00</wp:post_date_gmt><content:encoded>It runs.</content:encoded><wp:postmeta><wp:meta_key>enclosure</wp:meta_key><wp:meta_value>https://cdn.example/a.mp3\n1234\naudio/mpeg\na:1:{s:8:"duration";s:8:"00:12:34";}</wp:meta_value></wp:postmeta></item></channel></rss>`,
      "wordpress.xml",
    );
    expect(records[0]?.audio).toEqual({
      src: "https://cdn.example/a.mp3",
      type: "audio/mpeg",
      duration: 754,
      length: 1234,
    });
  });
});

describe("RSS 1.1", () => {
  const RSS11 = "http://purl.org/net/rss1.1#";
  const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  it.each([
    ["", `<Channel xmlns="${RSS11}" xmlns:rdf="${RDF}" rdf:about="https://larkhaven.example/feed">`],
    ["r:", `<r:Channel xmlns:r="${RSS11}" xmlns:rdf="${RDF}" rdf:about="https://larkhaven.example/feed">`],
  ])("is read, with the prefix %j", (p, open) => {
    const item = (name: string) =>
      `<${p}item rdf:about="https://larkhaven.example/${name}"><${p}title>${name}</${p}title><${p}link>https://larkhaven.example/${name}</${p}link><${p}description>It runs.</${p}description></${p}item>`;
    const text = `<?xml version="1.0"?>\n${open}<${p}title>Harbour</${p}title><${p}link>https://larkhaven.example/</${p}link><${p}items rdf:parseType="Collection">${item("ferry")}${item("tram")}</${p}items><${p}image/></${p}Channel>`;
    expect(detectSource(text, "feed.xml")).toBe("feed");
    const { records, problems } = readFeed(text, "feed.xml");
    expect(problems).toEqual([]);
    expect(records.map(({ headline, key, sources }) => [headline, key, sources[0]?.name])).toEqual([
      ["ferry", "https://larkhaven.example/ferry", "Harbour"],
      ["tram", "https://larkhaven.example/tram", "Harbour"],
    ]);
  });
});

it("a WordPress picture brings its alternative text and caption along", () => {
  const item = (type: string, inner: string) =>
    `<item><title>x</title><wp:post_type>${type}</wp:post_type><wp:status>publish</wp:status><wp:post_date_gmt>2025-03-07 08:15:00</wp:post_date_gmt>${inner}</item>`;
  const meta = (key: string, value: string) =>
    `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${value}</wp:meta_value></wp:postmeta>`;
  const { records } = readWordpress(
    `<rss xmlns:wp="x" xmlns:content="y" xmlns:excerpt="z"><channel>${item("post", `<wp:post_id>1</wp:post_id><content:encoded>[gallery ids="7"]</content:encoded>${meta("_thumbnail_id", "7")}`)}${item("attachment", `<wp:post_id>7</wp:post_id><wp:attachment_url>https://larkhaven.example/t.jpg</wp:attachment_url><excerpt:encoded>The &lt;b&gt;stop&lt;/b&gt;</excerpt:encoded>${meta("_wp_attachment_image_alt", "A tram")}`)}</channel></rss>`,
    "wordpress.xml",
  );
  expect(records[0]?.picture).toEqual({ src: "https://larkhaven.example/t.jpg", alt: "A tram", caption: "The stop" });
  expect(bodyOf(records[0])).toBe("![A tram](https://larkhaven.example/t.jpg)");
});

describe("sites in a folder of their host", () => {
  const post = (path: string, front: string, body = "It runs.") => ({ path, text: `---\n${front}\n---\n${body}\n` });
  const hugo = {
    kind: "hugo",
    base: "https://larkhaven.example/news/",
    prefix: "",
    permalinks: { posts: "/:year/:slug/" },
  } as const;
  const jekyll = {
    kind: "jekyll",
    base: "https://larkhaven.example/blog",
    prefix: "/blog",
    permalinks: { "": "pretty" },
  } as const;

  it("have their aliases below it", () => {
    const [a] = readPosts(
      [post("content/posts/a.md", "title: A\ndate: 2025-03-07\naliases: [/old/a/]")],
      hugo,
      "site",
      NOW,
    ).records;
    expect(a?.oldAddresses).toEqual([
      "https://larkhaven.example/news/2025/a/",
      "https://larkhaven.example/news/old/a/",
    ]);
    const [b] = readPosts(
      [post("_posts/2025-03-07-b.md", "title: B\nredirect_from: /old/b/")],
      jekyll,
      "site",
      NOW,
    ).records;
    expect(b?.oldAddresses).toContain("https://larkhaven.example/blog/old/b/");
  });

  it("have links to files of posts led to their addresses", () => {
    const files = [
      post(
        "content/posts/a.md",
        "title: A\ndate: 2025-03-07",
        'See [b](b.md#part), [c](/posts/c/index.md), {{< ref "b.md" >}} and [d](d.md). `[b](b.md)`',
      ),
      post("content/posts/b.md", "title: B\ndate: 2025-03-07"),
      post("content/posts/c/index.md", "title: C\ndate: 2025-03-07"),
    ];
    const [a] = readPosts(files, hugo, "site", NOW).records;
    const site = "https://larkhaven.example/news/2025";
    expect(a?.body?.text.trim()).toBe(
      `See [b](${site}/b/#part), [c](${site}/c/), ${site}/b/ and [d](d.md). \`[b](b.md)\``,
    );
  });

  it("hold back what their tools do not show", () => {
    const drafts = [
      "expiryDate: 2025-03-08",
      "headless: true",
      "_build: {render: never}",
      "build: {list: false}",
      "draft: 'true'",
    ];
    const files = drafts.map((line, i) => post(`content/posts/${i}.md`, `title: A${i}\ndate: 2025-03-07\n${line}`));
    const { records } = readPosts(files, hugo, "site", NOW);
    expect(records.map(({ draft, oldAddresses }) => [draft, oldAddresses])).toEqual(drafts.map(() => [true, []]));
    const [shown] = readPosts(
      [post("content/posts/x.md", "title: X\ndate: 2025-03-07\nexpiryDate: 2026-01-01")],
      hugo,
      "site",
      NOW,
    ).records;
    expect(shown?.draft).toBe(false);
  });

  it("wait for the date of their release", () => {
    const [a] = readPosts(
      [post("content/posts/a.md", "title: A\ndate: 2025-03-07\npublishDate: 2025-04-01")],
      hugo,
      "site",
      NOW,
    ).records;
    const made = a && makeArticle(a);
    expect(typeof made === "object" && made.article.embargo).toBe(Date.UTC(2025, 3, 1));
  });

  it("name posts without a title, and take folders for categories, as Jekyll does", () => {
    const files = [
      { path: "_posts/2025-03-07-night-bus.md", text: "---\n---\nIt runs.\n" },
      post("city/_posts/2025-03-08-tram.md", "title: Tram\ncategory: rail"),
    ];
    const [bus, tram] = readPosts(files, jekyll, "site", NOW).records;
    expect([bus?.headline, bus?.body?.text.trim()]).toEqual(["Night bus", "It runs."]);
    expect([tram?.topics, tram?.oldAddresses]).toEqual([
      ["city", "rail"],
      ["https://larkhaven.example/blog/city/rail/2025/03/08/tram/"],
    ]);
  });
});
