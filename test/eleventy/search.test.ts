import { afterAll, describe, expect, it } from "vitest";
import { configWith, Project } from "./project.ts";

const site = new Project({
  "eleventy.config.js": configWith("search: true"),
  "content/articles/2025-03-07T0815-tram-line.txt": "The tram line opens\n- Twelve stops.\nIt left at dawn.\n",
});

afterAll(() => site.dispose());

const scripts = () => site.files("_site/assets").filter((file) => /^search\.\w{10}\.js$/.test(file));

describe("a site with a search", () => {
  it("learns how to make the index, in one line", () => {
    const { exitCode, said } = site.build();
    expect(exitCode).toBe(0);
    expect(said).toBe(
      'Search: its index is made anew by "npx pagefind --site _site"; remove _site/pagefind before, which would keep what was withdrawn.\n',
    );
  });

  it("has the page, and the script that the page names", () => {
    const [script] = scripts();
    expect(script).toBeDefined();
    expect(site.read("_site/search/index.html")).toContain(`src="/assets/${script}"`);
    expect(site.read("_site/2025/03/07/tram-line/index.html")).toContain("data-pagefind-body");
    expect(site.read("_site/sitemap.xml")).not.toContain("/search/");
  });

  it("keeps the index that was made after an earlier build", () => {
    site.write({ "_site/pagefind/pagefind.js": "", "_site/pagefind/fragment/en_1.pf_fragment": "" });
    expect(site.build().exitCode).toBe(0);
    expect(site.files("_site/pagefind")).toEqual(["fragment/en_1.pf_fragment", "pagefind.js"]);
  });

  it("has none of it when it is switched off", () => {
    site.write({ "eleventy.config.js": configWith("") });
    expect(site.build()).toEqual({ exitCode: 0, said: "" });
    expect(site.files("_site/search")).toEqual([]);
    expect(scripts()).toEqual([]);
    expect(site.read("_site/2025/03/07/tram-line/index.html")).not.toContain("pagefind");
  });
});
