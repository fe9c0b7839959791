import { afterEach, describe, expect, it } from "vitest";
import { configWith, Project } from "./project.ts";

const projects: Project[] = [];

afterEach(() => {
  for (const made of projects.splice(0)) made.dispose();
});

/** A site with an article that links to `addresses`, one a line from its third. */
function siteWith(
  addresses: readonly string[],
  options: string,
  files: Readonly<Record<string, string>> = {},
): Project {
  const made = new Project({
    "eleventy.config.js": `${configWith(options).replace(/\}\n$/, "")}
  eleventyConfig.addPassthroughCopy({ "content/files": "files" });
}
export const config = { dir: { input: "content" } };
`,
    "content/articles/2025-03-07-tram.md": `# The tram line opens\n\n${addresses.map((each) => `[x](${each})`).join("\n\n")}\n`,
    ...files,
  });
  projects.push(made);
  return made;
}

const STRICT = 'links: { dead: "error" }';

describe("a link of an article", () => {
  it("may lead to any page or file of the site, and below a path that is left to somebody else", () => {
    const good = ["/", "/topics/unsorted/#main", "/files/guide.pdf", "/about/#who", "/shop/cart/"];
    const site = siteWith(good, 'links: { dead: "error", ignore: ["/shop/"] }', {
      "content/files/guide.pdf": "x",
      "content/about.html": '<h2 id="who">Who we are</h2><a href="/shop/cart/">Buy</a>',
    });
    const { exitCode, said } = site.build();
    expect(said).not.toContain("[link-");
    expect(exitCode).toBe(0);
  });

  it("that leads nowhere is warned of, and the site is built", () => {
    const site = siteWith(["/2013/01/02/gone/", "/gone/"], "");
    const { exitCode, said } = site.build();
    expect(said).toContain(
      "warning content/articles/2025-03-07-tram.md:3\n  The link to /2013/01/02/gone/ leads to no",
    );
    expect(said).toContain("warning content/articles/2025-03-07-tram.md:5\n  The link to /gone/ leads to no page");
    expect(exitCode).toBe(0);
    expect(site.files()).toContain("2025/03/07/tram/index.html");
  });

  it("that no file system has a name for leads nowhere, and no more", () => {
    const site = siteWith(["/feed.xml/", `/${"a".repeat(300)}/`, "/a%00b/"], "");
    const { exitCode, said } = site.build();
    expect(exitCode).toBe(0);
    for (const line of [3, 5, 7]) expect(said).toContain(`warning content/articles/2025-03-07-tram.md:${line}\n`);
  });

  it("that leads nowhere among the digest's own pages keeps everything from being written, where the site says so", () => {
    const site = siteWith(["/2013/01/02/gone/"], STRICT);
    const { exitCode, said } = site.build();
    expect(exitCode).toBe(1);
    expect(said).toContain("error content/articles/2025-03-07-tram.md:3\n");
    expect(site.files()).toEqual([]);
  });

  it("that leads to no page of anybody's ends the build with exit code 1, where the site says so", () => {
    const { exitCode, said } = siteWith(["/gone/"], STRICT).build();
    expect(exitCode).toBe(1);
    expect(said).toContain("error content/articles/2025-03-07-tram.md:3\n");
    expect(said).toContain("No page or feed of the digest was changed.");
  });
});

it("a page of the site's own with links that lead nowhere ends the build with exit code 1", () => {
  const markup =
    '<a href="/gone/">1</a><a href="/topics">2</a><a href="/topics/#gone">3</a><img src="files/gone.png" alt="">';
  const { exitCode, said } = siteWith(["/"], "", { "content/about.html": markup }).build();
  expect(exitCode).toBe(1);
  expect(said.match(/^error content\/about\.html$/gm)).toHaveLength(4);
  for (const code of ["link-dead", "link-no-slash", "link-fragment-dead", "link-image-missing"]) {
    expect(said).toContain(`[${code}]`);
  }
});
