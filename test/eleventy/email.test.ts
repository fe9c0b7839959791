import { afterAll, describe, expect, it } from "vitest";
import { configWith, Project } from "./project.ts";

const site = new Project({
  "eleventy.config.js": configWith(
    'email: true, edition: { cutoffs: [{ at: "12:00", name: "Noon" }, { at: "20:00", name: "Evening" }] }',
  ),
  "content/articles/2025-03-07T0815-tram-line.txt": "The tram line opens\n- Twelve stops.\nIt left at dawn.\n",
});

afterAll(() => site.dispose());

const emails = () => site.files().filter((file) => /email\.(html|txt)$/.test(file));

describe("a site with editions by e-mail", () => {
  it("has each edition in HTML and in plain text, beside its page", () => {
    expect(site.build()).toEqual({ exitCode: 0, said: "" });
    expect(emails()).toEqual(["2025/03/07/noon/email.html", "2025/03/07/noon/email.txt"]);
    for (const file of emails()) {
      expect(site.read(`_site/${file}`)).toContain("The tram line opens");
      expect(site.read(`_site/${file}`)).toContain("https://example.org/2025/03/07/tram-line/");
    }
  });

  it("lists none of them for search engines", () => {
    expect(site.read("_site/sitemap.xml")).not.toContain("email");
  });

  it("has each topic's part beside it where the site asks for it", () => {
    site.write({ "eleventy.config.js": configWith("email: { topics: true }") });
    expect(site.build()).toEqual({ exitCode: 0, said: "" });
    expect(site.files().filter((file) => /email-[^/]*$/.test(file))).toEqual([
      "2025/03/07/email-unsorted.html",
      "2025/03/07/email-unsorted.txt",
    ]);
  });

  it("has none when it is switched off", () => {
    site.write({ "eleventy.config.js": configWith("") });
    expect(site.build()).toEqual({ exitCode: 0, said: "" });
    expect(emails()).toEqual([]);
  });
});
