import { describe, expect, it } from "vitest";
import { resolveOptions } from "../../src/options/resolve.ts";

const site = { url: "https://example.org/news/", id: "tag:example.org,2025", title: "The Digest" };

describe("options", () => {
  it("are filled where a site says nothing", () => {
    expect(resolveOptions({ site }).value).toMatchObject({
      site: {
        ...site,
        base: "https://example.org/news",
        prefix: "/news",
        language: "en",
        description: "The Digest: a news digest.",
      },
      content: "content",
      edition: { period: "day", cutoffs: [{ at: "00:00" }], zone: "UTC", rollups: [] },
      topics: { undeclared: "warn", perPage: 50 },
      search: false,
      now: undefined,
    });
  });

  it.each([
    ["https://example.org", "https://example.org/", ""],
    ["https://example.org/a/b", "https://example.org/a/b/", "/a/b"],
    ["http://localhost:8080/", "http://localhost:8080/", ""],
  ])("take the prefix from the address %s", (url, normal, prefix) => {
    expect(resolveOptions({ site: { ...site, url } }).value?.site).toMatchObject({ url: normal, prefix });
  });

  it("take one text for every number, and one accent for both schemes", () => {
    const strings = { stories: "{count} items", home: "Front page" };
    const { value } = resolveOptions({ site: { ...site, accent: "#06C", logo: "images/logo.svg" }, strings });
    expect(value?.strings).toEqual({ stories: { other: "{count} items" }, home: "Front page" });
    expect(value?.site).toMatchObject({ logo: "images/logo.svg", accent: { light: "#0066cc" } });
    expect(value?.site.accent?.dark).not.toBe("#0066cc");
  });

  it.each([
    ["de", {}, "The Digest: Nachrichten im Überblick."],
    ["pl", { siteDescription: "{site}: wiadomości." }, "The Digest: wiadomości."],
  ])("describe the site in its language, %s", (language, strings, expected) => {
    expect(resolveOptions({ site: { ...site, language }, strings }).value?.site.description).toBe(expected);
  });

  it.each([
    ["en-us", "en-US"],
    ["ZH-hant", "zh-Hant"],
  ])("write the language %s as articles do, %s", (language, canonical) => {
    expect(resolveOptions({ site: { ...site, language } }).value?.site.language).toBe(canonical);
  });

  it("put the day's end last among cut-offs", () => {
    const cutoffs = [
      { at: "00:00", name: "Night" },
      { at: "06:00", name: "Morning" },
    ];
    expect(resolveOptions({ site, edition: { cutoffs } }).value?.edition.cutoffs.map((each) => each.name)).toEqual([
      "Morning",
      "Night",
    ]);
  });

  it("take the clock as a Date or as text with an offset", () => {
    const now = Date.UTC(2025, 2, 22, 11);
    expect(resolveOptions({ site, now: new Date(now) }).value?.now).toBe(now);
    expect(resolveOptions({ site, now: "2025-03-22T12:00:00+01:00" }).value?.now).toBe(now);
  });

  it.each<[name: string, options: unknown, code: string, field: string, says: string]>([
    [
      "a function of texts that there is not",
      { site, insight: { topic: true } },
      "option-unknown",
      "insight.topic",
      "topics",
    ],
    [
      "an unknown number of one",
      { site, insight: { topics: { mots: 3 } } },
      "option-unknown",
      "insight.topics.mots",
      "most",
    ],
    [
      "another kind of number",
      { site, insight: { topics: { most: "3" } } },
      "option-invalid",
      "insight.topics.most",
      "a number",
    ],
    ["neither off nor an object", { site, insight: 3 }, "option-invalid", "insight", "must be false, or an object"],
    ["nothing at all", undefined, "site-url-missing", "site.url", "address"],
    ["no address", { site: { id: site.id, title: "T" } }, "site-url-missing", "site.url", "SITE"],
    [
      "an address of another scheme",
      { site: { ...site, url: "ftp://example.org" } },
      "site-url-missing",
      "site.url",
      "http",
    ],
    [
      "an address with a query",
      { site: { ...site, url: "https://example.org/?a" } },
      "site-url-missing",
      "site.url",
      "http",
    ],
    [
      "an id that is not a tag URI",
      { site: { ...site, id: "example.org" } },
      "option-invalid",
      "site.id",
      "tag:example.org,2025",
    ],
    ["no title", { site: { url: site.url, id: site.id } }, "option-invalid", "site.title", "missing"],
    ["an unknown option", { site, topcis: {} }, "option-unknown", "topcis", '"topics"'],
    ["an unknown option further in", { site: { ...site, titel: "T" } }, "option-unknown", "site.titel", '"title"'],
    ["a word that there is not", { site, strings: { topcis: "x" } }, "option-unknown", "strings.topcis", '"topics"'],
    [
      "a placeholder that there is not",
      { site, strings: { pageOf: "{titel}" } },
      "option-invalid",
      "strings.pageOf",
      "{title}",
    ],
    [
      "a placeholder where there is none",
      { site, strings: { home: "{x}" } },
      "option-invalid",
      "strings.home",
      "nothing",
    ],
    ["a number for a word", { site, strings: { home: 3 } }, "option-invalid", "strings.home", "string"],
    [
      "a placeholder of a plural",
      { site, strings: { stories: "{n}" } },
      "option-invalid",
      "strings.stories.other",
      "{count}",
    ],
    [
      "a plural without an end",
      { site, strings: { stories: { one: "1" } } },
      "option-invalid",
      "strings.stories.other",
      "missing",
    ],
    [
      "a plural form that there is not",
      { site, strings: { stories: { other: "", lots: "" } } },
      "option-unknown",
      "strings.stories.lots",
      "few",
    ],
    ["a short year", { site, strings: { months: ["Jan"] } }, "option-invalid", "strings.months", "12"],
    [
      "an accent that is not a colour",
      { site: { ...site, accent: "red" } },
      "option-invalid",
      "site.accent.light",
      "#0b5fa5",
    ],
    ["an accent too pale", { site: { ...site, accent: "#f90" } }, "option-invalid", "site.accent.light", "4.5"],
    [
      "an accent too dark for the dark",
      { site: { ...site, accent: { light: "#8c2a1b", dark: "#8c2a1b" } } },
      "option-invalid",
      "site.accent.dark",
      "dark page",
    ],
    [
      "an unknown scheme",
      { site: { ...site, accent: { light: "#000", drak: "#fff" } } },
      "option-unknown",
      "site.accent.drak",
      '"dark"',
    ],
    [
      "a logo that is not a picture",
      { site: { ...site, logo: "logo.txt" } },
      "option-invalid",
      "site.logo",
      "logo.svg",
    ],
    ["a logo outside", { site: { ...site, logo: "../logo.svg" } }, "option-invalid", "site.logo", "logo.svg"],
    [
      "a logo elsewhere",
      { site: { ...site, logo: "https://a.example/logo.svg" } },
      "option-invalid",
      "site.logo",
      "logo.svg",
    ],
    ["an unknown layout", { site, layouts: { storey: "x.njk" } }, "option-unknown", "layouts.storey", '"story"'],
    [
      "an unknown key of a list",
      { site: { ...site, links: [{ title: "A", path: "/a/", hre: 1 }] } },
      "option-unknown",
      "site.links.0.hre",
      "path",
    ],
    [
      "a zone that does not exist",
      { site, edition: { zone: "Europe/Lodnon" } },
      "option-invalid",
      "edition.zone",
      "Europe/London",
    ],
    [
      "a time that does not exist",
      { site, edition: { cutoffs: ["24:00"] } },
      "option-invalid",
      "edition.cutoffs.0.at",
      "06:00",
    ],
    [
      "two cut-offs without names",
      { site, edition: { cutoffs: ["06:00", "18:00"] } },
      "option-invalid",
      "edition.cutoffs",
      "name",
    ],
    [
      "two cut-offs whose names are spelt alike in an address",
      {
        site,
        edition: {
          cutoffs: [
            { at: "06:00", name: "Früh" },
            { at: "18:00", name: "Fruh" },
          ],
        },
      },
      "option-invalid",
      "edition.cutoffs",
      "name of its own",
    ],
    [
      "a language tag without end",
      { site: { ...site, language: `en-x${"-abcdefgh".repeat(9)}` } },
      "option-invalid",
      "site.language",
      "BCP 47",
    ],
    [
      "two cut-offs at one time",
      {
        site,
        edition: {
          cutoffs: [
            { at: "06:00", name: "A" },
            { at: "06:00", name: "B" },
          ],
        },
      },
      "option-invalid",
      "edition.cutoffs",
      "twice",
    ],
    [
      "several cut-offs of a week",
      {
        site,
        edition: {
          period: "week",
          cutoffs: [
            { at: "06:00", name: "A" },
            { at: "18:00", name: "B" },
          ],
        },
      },
      "option-invalid",
      "edition.cutoffs",
      "day",
    ],
    [
      "rollups of weekly editions",
      { site, edition: { period: "week", rollups: ["month"] } },
      "option-invalid",
      "edition.rollups",
      '"day"',
    ],
    [
      "rollups of a year",
      { site, edition: { rollups: ["year"] } },
      "option-invalid",
      "edition.rollups.0",
      '"week", "month"',
    ],
    ["rollups twice", { site, edition: { rollups: ["week", "week"] } }, "option-invalid", "edition.rollups", "twice"],
    ["a content folder outside", { site, content: "../elsewhere" }, "option-invalid", "content", "inside"],
    ["a clock without an offset", { site, now: "2025-03-22T12:00:00" }, "option-invalid", "now", "offset"],
    [
      "a number where a word belongs",
      { site, topics: { undeclared: 3 } },
      "option-invalid",
      "topics.undeclared",
      "warn",
    ],
    ["true for options", { site, images: true }, "option-invalid", "images", "must be an object"],
    ["text for a switch", { site, search: "yes" }, "option-invalid", "search", "must be true or false"],
    ["text for a list", { site, links: { ignore: "/shop/" } }, "option-invalid", "links.ignore", "must be a list"],
    ["part of a number", { site, feeds: { days: 1.5 } }, "option-invalid", "feeds.days", "a whole number"],
    ["a number for a cut-off", { site, edition: { cutoffs: [6] } }, "option-invalid", "edition.cutoffs.0", "must be"],
    [
      "an unknown key of a cut-off",
      { site, edition: { cutoffs: [{ at: "06:00", nmae: "Morning" }] } },
      "option-unknown",
      "edition.cutoffs.0.nmae",
      '"name"',
    ],
  ])("name %s", (_, options, code, field, says) => {
    const { value, problems } = resolveOptions(options);
    expect(value).toBeUndefined();
    expect(problems.map((problem) => [problem.code, problem.field])).toContainEqual([code, field]);
    const told = problems
      .filter((problem) => problem.field === field)
      .map((problem) => `${problem.message} ${problem.hint}`);
    expect(told.join().toLowerCase()).toContain(says.toLowerCase());
  });

  it("are all told in one go", () => {
    const { problems } = resolveOptions({
      site: { ...site, id: "x" },
      edition: { zone: "x", period: "year" },
      color: 1,
    });
    expect(problems).toHaveLength(4);
  });
});
