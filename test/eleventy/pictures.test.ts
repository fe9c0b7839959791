import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { measurePicture } from "../../src/article/measure-picture.ts";
import { processPicture } from "../../src/eleventy/process-picture.ts";
import { configWith, Project } from "./project.ts";

/** Where pictures and cards are kept from build to build. */
const CACHED = ".cache/news-digest/files";

/** A drawing of `width` by half of it, in a format. */
async function draw(width: number, format: "jpeg" | "png" | "webp" | "avif", colour = "teal"): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width / 2}"><rect width="100%" height="100%" fill="${colour}"/><circle cx="${width / 4}" cy="${width / 4}" r="${width / 5}" fill="white"/></svg>`;
  const [picture] = await processPicture(Buffer.from(svg), { widths: [width], formats: [format] });
  if (picture === undefined) throw new Error("Nothing was drawn.");
  return picture.bytes;
}

const GIF = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

const HARBOUR = `---
headline: The harbour at dawn
image: {src: images/harbour.jpg, alt: A harbour, caption: At six., credit: A. Painter}
---

It was quiet.

![A chart](/images/chart.png)

The boats ![a dot](/images/dot.gif) were out.
`;

const made: Project[] = [];

function project(files: Readonly<Record<string, string | Uint8Array>>, options = ""): Project {
  const site = new Project({ "eleventy.config.js": configWith(options), ...files });
  made.push(site);
  return site;
}

afterAll(() => {
  for (const each of made) each.dispose();
});

const tag = (page: string, start: string) => page.match(new RegExp(`<${start}[^>]*>`))?.[0] ?? "";

describe("a site with pictures", () => {
  let site: Project;
  let page: string;

  beforeAll(async () => {
    site = project({
      "content/articles/2025-03-07T0600-harbour.md": HARBOUR,
      "content/images/harbour.jpg": await draw(1300, "jpeg"),
      "content/images/chart.png": await draw(300, "png"),
      "content/images/dot.gif": GIF,
    });
    expect(site.build()).toEqual({ exitCode: 0, said: "" });
    page = site.read("_site/2025/03/07/harbour/index.html");
  });

  const renditions = () => site.files("_site/assets/pictures");

  it("has each picture as it was, under its own name", () => {
    expect(site.files("_site/media")).toEqual(["images/chart.png", "images/dot.gif", "images/harbour.jpg"]);
    expect(readFileSync(join(site.folder, "_site/media/images/harbour.jpg"))).toEqual(
      readFileSync(join(site.folder, "content/images/harbour.jpg")),
    );
  });

  it("has lighter forms of it, none wider than it is, named by its content", () => {
    const widths = renditions().map((file) => file.replace(/^[\da-f]{16}-/, ""));
    expect(widths.sort()).toEqual(["1300.webp", "300.webp", "480.webp", "960.webp"]);
    for (const file of renditions()) {
      const bytes = readFileSync(join(site.folder, "_site/assets/pictures", file));
      const { width = 0, height = 0 } = measurePicture(bytes) ?? {};
      expect([width, height]).toEqual([Number(file.slice(17, -5)), Math.round(width / 2)]);
    }
  });

  it("offers them to browsers, with the size that keeps the place", () => {
    const source = tag(page, "source");
    expect(source).toMatch(
      /^<source type="image\/webp" srcset="\/assets\/pictures\/\w+-480\.webp 480w, \/assets\/pictures\/\w+-960\.webp 960w, \/assets\/pictures\/\w+-1300\.webp 1300w" sizes="[^"]+">$/,
    );
    expect(page).toContain(
      '<img class="u-photo" src="/media/images/harbour.jpg" alt="A harbour" width="1300" height="650" decoding="async"></picture>',
    );
  });

  it("loads what stands below the lead when it is reached", () => {
    expect(page).toContain(
      '<img src="/media/images/chart.png" alt="A chart" width="300" height="150" loading="lazy" decoding="async"></picture>',
    );
  });

  it("leaves alone what moves", () => {
    expect(page).toContain(
      'boats <img src="/media/images/dot.gif" alt="a dot" width="1" height="1" loading="lazy" decoding="async"> were',
    );
  });

  it("gives feeds and other sites the picture itself, with its size", () => {
    const url = "https://example.org/media/images/harbour.jpg";
    const feed = site.read("_site/feed.xml");
    expect(feed).toContain(`<media:content url="${url}" type="image/jpeg" medium="image" width="1300" height="650">`);
    expect(feed).toContain(
      `&lt;img src=&quot;${url}&quot; alt=&quot;A harbour&quot; width=&quot;1300&quot; height=&quot;650&quot; /&gt;`,
    );
    expect(feed).toContain(
      "chart.png&quot; alt=&quot;A chart&quot; width=&quot;300&quot; height=&quot;150&quot; /&gt;",
    );
    expect(page).toContain(`<meta property="og:image" content="${url}">`);
    expect(page).toContain('<meta property="og:image:width" content="1300">');
    expect(page).toContain('<meta name="twitter:card" content="summary_large_image">');
  });

  it("is built the same again, from what was kept", () => {
    const bytes = () => renditions().map((file) => readFileSync(join(site.folder, "_site/assets/pictures", file)));
    const kept = () =>
      site.files(CACHED).map((file) => [file, statSync(join(site.folder, CACHED, file)).mtimeMs] as const);
    const [names, before, times] = [renditions(), bytes(), kept()];
    expect(times).toHaveLength(4);
    site.remove("_site");
    expect(site.build()).toEqual({ exitCode: 0, said: "" });
    expect(renditions()).toEqual(names);
    expect(bytes()).toEqual(before);
    expect(kept()).toEqual(times);
    site.remove(".cache");
    site.remove("_site");
    site.build();
    expect(bytes()).toEqual(before);
  });

  it("drops the forms of a picture that nobody shows any more", async () => {
    site.write({ "content/images/harbour.jpg": await draw(640, "jpeg", "navy") });
    expect(site.build()).toEqual({ exitCode: 0, said: "" });
    expect(
      renditions()
        .map((file) => file.slice(17))
        .sort(),
    ).toEqual(["300.webp", "480.webp", "640.webp"]);
  });
});

describe("the option images", () => {
  it("chooses widths and formats", async () => {
    const site = project(
      {
        "content/articles/2025-03-07-a.md": "---\nheadline: A\nimage: {src: a.webp, alt: ''}\n---\n\nText.",
        "content/a.webp": await draw(200, "webp"),
      },
      'images: { widths: [64, 100], formats: ["avif", "webp"] }',
    );
    expect(site.build()).toEqual({ exitCode: 0, said: "" });
    expect(
      site
        .files("_site/assets/pictures")
        .map((file) => file.slice(17))
        .sort(),
    ).toEqual(["100.avif", "100.webp", "64.avif", "64.webp"]);
    const page = site.read("_site/2025/03/07/a/index.html");
    expect([...page.matchAll(/<source type="([^"]+)"/g)].map(([, type]) => type)).toEqual(["image/avif", "image/webp"]);
  });

  it("leaves pictures as they are", async () => {
    const site = project(
      {
        "content/articles/2025-03-07-a.md": "---\nheadline: A\nimage: {src: a.png, alt: ''}\n---\n\nText.",
        "content/a.png": await draw(200, "png"),
      },
      "images: false",
    );
    expect(site.build()).toEqual({ exitCode: 0, said: "" });
    expect(site.files("_site/media")).toEqual(["a.png"]);
    expect(site.files("_site/assets/pictures")).toEqual([]);
    expect(site.files(CACHED)).toEqual([]);
    const page = site.read("_site/2025/03/07/a/index.html");
    expect(page).toContain('<img class="u-photo" src="/media/a.png" alt="" width="200" height="100" decoding="async">');
    expect(page).not.toContain("<picture>");
  });
});

describe("a picture that cannot be read", () => {
  const article = (src: string) => `---\nheadline: A\n---\n\n![a](${src})\n`;

  it("is reported by its name, with the line that shows it, and nothing is written", () => {
    const site = project({
      "content/articles/2025-03-07-a.md": article("/a.png"),
      "content/articles/2025-03-08-b.md": article("/none.png"),
      "content/a.png": "no picture",
    });
    const { exitCode, said } = site.build();
    expect(exitCode).toBe(1);
    expect(said).toContain('content/articles/2025-03-07-a.md:5\n  "content/a.png" cannot be read');
    expect(said).toContain("[image-broken]");
    expect(said).toContain('There is no picture "content/none.png".');
    expect(said).toContain("[image-missing]");
    expect(site.files()).toEqual([]);
  });

  it("is noticed where only its pixels are cut short", async () => {
    const whole = await draw(1300, "jpeg");
    const site = project({
      "content/articles/2025-03-07-a.md": article("/a.jpg"),
      "content/a.jpg": whole.subarray(0, whole.length / 2),
    });
    const { exitCode, said } = site.build();
    expect(exitCode).toBe(1);
    expect(said).toContain("error content/a.jpg\n");
    expect(said).toContain("[image-broken]");
    expect(site.files()).toEqual([]);
    expect(site.files(CACHED)).toEqual([]);
  });
});
