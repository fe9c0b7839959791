import { describe, expect, it } from "vitest";
import { resolveOptions } from "../src/options.ts";

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
      edition: { period: "day", cutoffs: [{ at: "00:00" }], zone: "UTC" },
      topics: { undeclared: "warn", perPage: 50 },
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
      "an id that is no tag URI",
      { site: { ...site, id: "example.org" } },
      "option-invalid",
      "site.id",
      "tag:example.org,2025",
    ],
    ["no title", { site: { url: site.url, id: site.id } }, "option-invalid", "site.title", "missing"],
    ["an unknown option", { site, topcis: {} }, "option-unknown", "topcis", '"topics"'],
    ["an unknown option further in", { site: { ...site, titel: "T" } }, "option-unknown", "site.titel", '"title"'],
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
      "edition.cutoffs.0",
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
    ["a content folder outside", { site, content: "../elsewhere" }, "option-invalid", "content", "inside"],
    ["a clock without an offset", { site, now: "2025-03-22T12:00:00" }, "option-invalid", "now", "offset"],
    [
      "a number where a word belongs",
      { site, topics: { undeclared: 3 } },
      "option-invalid",
      "topics.undeclared",
      "warn",
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
