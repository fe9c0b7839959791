import { describe, expect, it } from "vitest";
import { listPages, type PageModel } from "../../src/page/pages.ts";
import { makeDigest, makeSettings, makeStory, makeTopic } from "../make.ts";

const city = makeTopic("City");
const transport = makeTopic("Transport", { ancestors: [city] });
const trams = makeTopic("Trams", { ancestors: [city, transport] });
const story = makeStory({ topics: [trams, transport] });

function pagesWith(searchScript?: string): readonly PageModel[] {
  const digest = makeDigest([story], makeSettings());
  return listPages(digest, { stylesheet: "/style.css", searchScript }).map((entry) => entry.build());
}

const hrefs = (pages: readonly PageModel[]) => pages[0]?.site.navigation.map(({ href }) => href);
const filters = (pages: readonly PageModel[]) => pages.flatMap((page) => (page.kind === "story" ? [page.filters] : []));

describe("the search", () => {
  it("has a page below the prefix, in the navigation and out of search engines", () => {
    const pages = pagesWith("/assets/search.js");
    const search = pages.find((page) => page.kind === "search");
    expect(search).toMatchObject({ href: "/news/search/", script: "/news/assets/search.js", noIndex: true });
    expect(search?.links.map(({ href }) => href)).toEqual(["/news/topics/", "/news/archive/"]);
    expect(hrefs(pages)).toContain("/news/search/");
  });

  it("is told by each story its year and its topics with those above them, each once", () => {
    expect(filters(pagesWith("/assets/search.js"))).toEqual([{ year: "2025", topics: ["City", "Transport", "Trams"] }]);
  });

  it("leaves no trace where a site has none", () => {
    const pages = pagesWith();
    expect(pages.map(({ kind }) => kind)).not.toContain("search");
    expect(hrefs(pages)).not.toContain("/news/search/");
    expect(filters(pages)).toEqual([undefined]);
  });
});
