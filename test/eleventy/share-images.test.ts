import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { measurePicture } from "../../src/article/measure-picture.ts";
import { processPicture } from "../../src/eleventy/process-picture.ts";
import { configWith, Project, ROOT } from "./project.ts";

/** Where pictures and cards are kept from build to build. */
const CACHED = ".cache/news-digest/files";

const FONT = "node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff";

const made: Project[] = [];

function project(files: Readonly<Record<string, string | Uint8Array>>, options: string): Project {
  const site = new Project({ "eleventy.config.js": configWith(options), ...files });
  made.push(site);
  return site;
}

afterAll(() => {
  for (const each of made) each.dispose();
});

/** The site path of the card that a page names, without its hash. */
function cardOf(site: Project, page: string): string | undefined {
  const [, card] = site.read(`_site${page}index.html`).match(/property="og:image" content="([^"]+)"/) ?? [];
  return card?.replace("https://example.org/", "");
}

const TRAM = "The tram line opens – at last, “says” Łódź\n- Twelve stops.\nIt left at dawn.\n";

describe("a site with cards", () => {
  let site: Project;

  beforeAll(async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>';
    const [dot] = await processPicture(Buffer.from(svg), { widths: [40], formats: ["png"] });
    site = project(
      {
        "content/articles/2025-03-07T0600-tram.txt": TRAM,
        "content/articles/2025-03-07T0700-peace.md":
          "---\nheadline: 中东和平\nimage: {src: dot.png, alt: A dot}\n---\n\nText.",
        "content/articles/2025-03-08T0700-draft.md": "---\nheadline: Not yet\ndraft: true\n---\n\nText.",
        "content/dot.png": dot?.bytes ?? "",
      },
      "cards: true",
    );
  });

  it("has one of each edition and story that can be drawn, and says which cannot", () => {
    const { exitCode, said } = site.build();
    expect(exitCode).toBe(0);
    expect(said).toContain("1 page has no card");
    expect(said).toContain("[card-letters-missing]");
    expect(site.files("_site/assets/cards")).toHaveLength(2);
    const file = cardOf(site, "/2025/03/07/tram/") ?? "";
    expect(file).toMatch(/^assets\/cards\/[\da-f]{16}\.png$/);
    const bytes = readFileSync(join(site.folder, "_site", file));
    expect(measurePicture(bytes)).toMatchObject({ width: 1200, height: 630 });
    expect(bytes.length).toBeLessThan(300_000);
    const page = site.read("_site/2025/03/07/tram/index.html");
    expect(page).toContain('<meta property="og:image:width" content="1200">');
    expect(page).toContain('<meta property="og:image:alt" content="The tram line opens – at last, “says” Łódź">');
    expect(page).toContain('<meta name="twitter:card" content="summary_large_image">');
  });

  it("shows the latest edition's for the whole site, and a story's own picture where it has none", () => {
    expect(cardOf(site, "/2025/03/07/")).toMatch(/^assets\/cards\//);
    expect(cardOf(site, "/")).toBe(cardOf(site, "/2025/03/07/"));
    expect(cardOf(site, "/2025/03/07/peace/")).toBe("media/dot.png");
    expect(cardOf(site, "/topics/")).toBeUndefined();
    expect(site.read("_site/topics/index.html")).toContain('<meta name="twitter:card" content="summary">');
  });

  it("draws a card anew when its words change, and no other", () => {
    const card = cardOf(site, "/2025/03/07/tram/") ?? "";
    const times = () =>
      new Map(site.files(CACHED).map((file) => [file.slice(-20), statSync(join(site.folder, CACHED, file)).mtimeMs]));
    const before = times();
    expect(site.build().exitCode).toBe(0);
    expect(times()).toEqual(before);
    site.write({ "content/articles/2025-03-07T0600-tram.txt": TRAM.replace("at last", "on Friday") });
    expect(site.build().exitCode).toBe(0);
    expect(cardOf(site, "/2025/03/07/tram/")).not.toBe(card);
    expect(site.files("_site")).not.toContain(card);
    expect(site.files("_site/assets/cards")).toHaveLength(2);
    const after = times();
    for (const [file, time] of before) expect(after.get(file)).toBe(time);
  });
});

describe("the option cards", () => {
  const files = { "content/articles/2025-03-07T0600-tram.txt": TRAM };

  it("is off where nothing is said", () => {
    const site = project(files, "");
    expect(site.build()).toEqual({ exitCode: 0, said: "" });
    expect(site.files("_site/assets").filter((file) => file.startsWith("cards"))).toEqual([]);
    expect(cardOf(site, "/2025/03/07/tram/")).toBeUndefined();
  });

  it("takes fonts of the site's own", () => {
    const font = readFileSync(join(ROOT, FONT));
    const site = project({ ...files, "fonts/own.woff": font }, 'cards: { fonts: ["fonts/own.woff"] }');
    expect(site.build()).toEqual({ exitCode: 0, said: "" });
    const own = cardOf(site, "/2025/03/07/tram/");
    site.write({ "eleventy.config.js": configWith("cards: true") });
    expect(site.build()).toEqual({ exitCode: 0, said: "" });
    expect(cardOf(site, "/2025/03/07/tram/")).not.toBe(own);
  });

  it.each([
    ["a font that is not there", 'cards: { fonts: ["fonts/none.ttf"] }', "There is no font fonts/none.ttf."],
    ["a font of another kind", 'cards: { fonts: ["fonts/none.pfb"] }', "must be a TTF, OTF or WOFF file"],
    ["a font outside", 'cards: { fonts: ["../none.ttf"] }', "must be a file inside the project"],
    ["a key that it has not", "cards: { font: [] }", 'Did you mean "fonts"?'],
  ])("names %s", (_, options, said) => {
    const site = project(files, options);
    const told = site.build();
    expect(told.exitCode).toBe(1);
    expect(told.said).toContain(said);
    expect(site.files()).toEqual([]);
  });

  it("says what to install where the packages are not there", () => {
    const hook =
      "export async function resolve(name, context, next) { if (name === 'satori') throw new Error('not there'); return next(name, context); }";
    const site = project(
      {
        ...files,
        "without.mjs": `import { register } from "node:module";\nregister(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hook)}`)});\n`,
      },
      "cards: true",
    );
    const told = site.build([], { loader: ["--import", "./without.mjs"] });
    expect(told.exitCode).toBe(1);
    expect(told.said).toContain("npm install satori @fontsource/source-serif-4");
    expect(told.said).toContain("[card-package-missing]");
    expect(site.files()).toEqual([]);
  });
});
