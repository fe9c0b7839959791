import { describe, expect, it } from "vitest";
import { configWith, type Outcome, type Project, type ProjectFiles } from "./project.ts";
import { project, TRAM, TWO_STORIES } from "./two-stories.ts";

/** A site with a home, a 404 page, a sitemap, robots and a feed of its own, and a layout for all of its input folder. */
const OWN_SITE: ProjectFiles = {
  "content/content.11tydata.js": 'export default { layout: "base.njk" };',
  "content/_includes/base.njk":
    '<!doctype html><html lang="{{ lang or "en" }}"><title>{{ title }}</title><meta name="description" content="{{ description }}"><body data-date="{{ page.date.toISOString() }}">{{ content | safe }}<a href="/humans.txt">Humans</a><a href="/about/">About</a></body></html>',
  "content/index.md": "---\ntitle: Home\ndate: 2025-01-01\n---\n[News](/news/)\n",
  "content/about.md": "---\ntitle: About\ndate: 2025-01-01\n---\nWe.\n",
  "content/404.md": "---\ntitle: Gone\ndate: 2025-01-01\npermalink: 404.html\n---\nGone.\n",
  "content/sitemap.njk": "---\npermalink: /sitemap.xml\nlayout: false\n---\n<urlset/>\n",
  "content/feed.njk": "---\npermalink: /feed.xml\nlayout: false\n---\n<rss/>\n",
  "public/robots.txt": "User-agent: *\n",
};

const ARTICLES: ProjectFiles = {
  "digest/articles/2025-03-07T0815-tram-line.txt": `${TRAM}See https://example.org/about/.\n`,
  "digest/articles/2025-03-08-ferry.md":
    "---\nimage: {src: images/sea.png, alt: The sea}\n---\n# The ferry is late\n\n[Tram](/news/2025/03/07/tram-line/) and [us](/about/).\n\n![Sea](images/sea.png)\n",
  "digest/images/sea.png": pixels(),
};

interface Setup {
  readonly url?: string;
  readonly options?: string;
  readonly before?: string;
  readonly after?: string;
  readonly config?: string;
}

function siteWith(
  { url = "https://example.org/", options = 'path: "/news/"', before = "", after = "", config = "" }: Setup,
  files: ProjectFiles = {},
): Project {
  const plugin = configWith(`content: "digest", ${options}`)
    .replace("https://example.org/", url)
    .replace(
      "setQuietMode(true);",
      `setQuietMode(true);\neleventyConfig.addPassthroughCopy({ public: "/" });\n${before}`,
    )
    .replace(/\n\}\n$/, `\n${after}\n}\n`);
  return project({
    "eleventy.config.js": `import { HtmlBasePlugin } from "@11ty/eleventy";
import { eleventyImageTransformPlugin } from "@11ty/eleventy-img";
${plugin}export const config = { dir: { input: "content" }, ${config} };
`,
    ...OWN_SITE,
    ...ARTICLES,
    ...files,
  });
}

/** Without what Eleventy counts and measures. */
function build(site: Project): Outcome {
  const { exitCode, said } = site.build();
  return { exitCode, said: said.replace(/^\[11ty\] (?:Copied|Benchmark) .*\n/gm, "") };
}

/** A PNG of one grey pixel. */
function pixels(): Uint8Array {
  return Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
    "base64",
  );
}

const isOurs = (file: string) => file.startsWith("news/") || file === ".news-digest.json";

describe("a digest in a folder of a site", () => {
  it("leaves every file of the site as it was, and is in its folder alone", () => {
    const site = siteWith({});
    const alone = project({
      ...OWN_SITE,
      "eleventy.config.js": `export default (c) => { c.setQuietMode(true); c.addPassthroughCopy({ public: "/" }); };
export const config = { dir: { input: "content" } };
`,
    });
    expect(alone.build().exitCode).toBe(0);
    expect(build(site)).toEqual({ exitCode: 0, said: "" });
    const own = site.files().filter((file) => !isOurs(file));
    expect(own).toEqual(alone.files());
    for (const file of own) expect(site.read(`_site/${file}`), file).toBe(alone.read(`_site/${file}`));
    const ours = site.files().filter(isOurs);
    expect(ours).toEqual(
      expect.arrayContaining([
        "news/index.html",
        "news/feed.xml",
        "news/sitemap.xml",
        "news/2025/03/08/ferry/index.html",
      ]),
    );
    expect(ours.filter((file) => /404|robots|_headers|nojekyll/.test(file))).toEqual([]);
  });

  it("has every address in its folder, and ids that know no folder", () => {
    const site = siteWith({ options: 'path: "/news/", search: true, email: true' });
    const root = project({
      ...TWO_STORIES,
      ...ARTICLES,
      "eleventy.config.js": configWith('content: "digest", omit: []'),
    });
    expect(site.build().exitCode).toBe(0);
    expect(root.build().exitCode).toBe(0);
    const story = site.read("_site/news/2025/03/08/ferry/index.html");
    expect(story).toContain('<link rel="canonical" href="https://example.org/news/2025/03/08/ferry/">');
    expect(story).toContain('<a href="/news/2025/03/07/tram-line/">Tram</a> and <a href="/about/">us</a>');
    expect(story).toContain('src="/news/media/images/sea.png"');
    for (const [, href = ""] of story.matchAll(/ href="(\/[^"]*)"/g)) expect(href).toMatch(/^\/(?:news|about)\//);
    const feed = site.read("_site/news/feed.xml");
    expect(feed).toContain("https://example.org/news/2025/03/08/ferry/");
    const idsOf = (text: string) => [...text.matchAll(/tag:example\.org[^<]*/g)].map(String).sort();
    expect(idsOf(site.read("_site/news/atom.xml"))).toEqual(idsOf(root.read("_site/atom.xml")));
    expect(site.read("_site/news/sitemap.xml")).toContain("<loc>https://example.org/news/archive/</loc>");
    expect(JSON.parse(site.read("_site/news/site.webmanifest"))).toMatchObject({
      start_url: "/news/",
      scope: "/news/",
    });
    expect(site.read("_site/news/2025/03/08/email.html")).toContain("https://example.org/news/2025/03/08/ferry/");
    expect(site.read("_site/news/search/index.html")).toContain('data-home="/news/"');
  });

  it("takes away what it wrote where it was before, and nothing else", () => {
    const site = siteWith({});
    expect(site.build().exitCode).toBe(0);
    site.write({
      "_site/news/theirs.txt": "theirs",
      "eleventy.config.js": site.read("eleventy.config.js").replace("/news/", "/digest/"),
    });
    expect(site.build().exitCode).toBe(0);
    expect(site.files("_site/news")).toEqual(["theirs.txt"]);
    expect(site.has("_site/digest/2025/03/08/ferry/index.html")).toBe(true);
    expect(site.has("_site/feed.xml")).toBe(true);
  });

  it("writes the rules of its folder into the site's `_headers` where it is asked to", () => {
    const site = siteWith({ options: 'path: "/news/", headers: true' });
    expect(site.build().exitCode).toBe(0);
    expect(site.read("_site/_headers")).toContain("/news/feed.xml\n");
  });

  it("reports the site's links into it, and no others", () => {
    const site = siteWith({}, { "content/more.md": "[x](/news/gone/) [y](/nowhere/)\n" });
    const { exitCode, said } = site.build();
    expect(exitCode).toBe(1);
    expect(said.match(/\[link-\w+\]/g)).toEqual(["[link-dead]"]);
    expect(said).toContain("/news/gone/");
  });

  it("refuses a folder that is in the site's address already", () => {
    const { exitCode, said } = siteWith({ url: "https://example.org/news/" }).build();
    expect(exitCode).toBe(1);
    expect(said).toContain('"https://example.org/"');
  });
});

describe("at the root of a site", () => {
  it("what the site has already is left out by the option that each refusal names", () => {
    const omitted: string[] = [];
    const tryOnce = () => siteWith({ options: `omit: ${JSON.stringify(omitted)}` }).build();
    for (let turn = 0; turn < 3; turn++) {
      const { exitCode, said } = tryOnce();
      if (exitCode === 0) break;
      omitted.push(...[...said.matchAll(/omit: \["([^"]+)"\]/g)].map(([, path = ""]) => path));
    }
    expect(omitted.sort()).toEqual(["/", "/404.html", "/feed.xml", "/robots.txt", "/sitemap.xml"]);
    const { said } = tryOnce();
    expect(said).not.toContain("page-conflict");
  });

  it("an address that cannot be left out is refused with the nearest that can", () => {
    const { exitCode, said } = siteWith({ options: 'omit: ["/404.htm"]' }).build();
    expect(exitCode).toBe(1);
    expect(said).toContain('Did you mean "/404.html"?');
  });
});

describe("with a path prefix", () => {
  const TRANSFORM = 'eleventyConfig.addTransform("mine", (content) => content);';
  const BASE = "eleventyConfig.addPlugin(HtmlBasePlugin);";
  const url = "https://example.org/project/";

  it.each<readonly [string, Setup]>([
    ["before it", { url, before: BASE + TRANSFORM }],
    ["after it", { url, after: BASE + TRANSFORM }],
    ["before it, given the prefix", { url, before: BASE + TRANSFORM, config: 'pathPrefix: "/project/"' }],
    ["after it, given the prefix", { url, after: BASE + TRANSFORM, config: 'pathPrefix: "project"' }],
    ["before it, with pages that the plugin writes", { url, before: BASE }],
  ])("links are right beside the HTML base plugin %s", (_, setup) => {
    const site = siteWith(setup, {
      "content/framed.md": "---\ntitle: Framed\nlayout: news-digest/page.11ty.js\n---\n[About](/about/)\n",
      "content/linking.njk": "<a href='{{ digest.stories[0] | digestHref }}'>1</a>",
    });
    expect(build(site)).toEqual({ exitCode: 0, said: "" });
    for (const file of [
      "news/index.html",
      "news/2025/03/08/ferry/index.html",
      "framed/index.html",
      "linking/index.html",
    ]) {
      for (const [, href = ""] of site.read(`_site/${file}`).matchAll(/ (?:href|src)=["'](\/[^"']*)["']/g))
        expect(href, file).toMatch(/^\/project\/(?!project)/);
    }
  });

  it.each([
    ["a prefix that the address does not have", { config: 'pathPrefix: "/project/"' }],
    ["another prefix", { url, config: 'pathPrefix: "/other/"' }],
  ])("that disagrees with the site's address, %s, is one clear error", (_, setup) => {
    const { exitCode, said } = siteWith(setup).build();
    expect(exitCode).toBe(1);
    expect(said).toContain("Eleventy's pathPrefix is");
    expect(said).toContain("1 error");
  });
});

describe("beside plugins and layouts of the site", () => {
  const IMAGES = 'eleventyConfig.addPlugin(eleventyImageTransformPlugin, { formats: ["auto"] });';

  it("pictures are left alone by the image plugin, and scripts by bundles", () => {
    const bundle = 'eleventyConfig.addBundle("js", { bundleHtmlContentFromSelector: "script" });';
    const transform = 'eleventyConfig.addTransform("mine", (content) => content);';
    const site = siteWith({ after: IMAGES + bundle + transform });
    expect(build(site)).toEqual({ exitCode: 0, said: "" });
    const story = site.read("_site/news/2025/03/08/ferry/index.html");
    expect(story.match(/<img[^>]* src="\/news\/media\/images\/sea\.png"/g)).toHaveLength(2);
    expect(story).toContain('<script type="application/ld+json">{');
    expect(story).not.toContain("eleventy:ignore");
  });

  it("a blog's own layout gets title, description, date and language of every page, and stays as it is", () => {
    const site = siteWith({ options: 'path: "/news/", layout: "base.njk"', after: IMAGES });
    expect(build(site)).toEqual({ exitCode: 0, said: "" });
    const story = site.read("_site/news/2025/03/07/tram-line/index.html");
    expect(story).toContain('<html lang="en"><title>The tram line opens</title>');
    expect(story).toContain('<meta name="description" content="Twelve stops in nineteen minutes.');
    expect(story).toContain('data-date="2025-03-07T08:15:00.000Z"');
    expect(story).toContain('<a href="/humans.txt">');
  });
});
