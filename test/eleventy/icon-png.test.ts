import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { measurePicture } from "../../src/article/measure-picture.ts";
import { drawIcon, makeIcons } from "../../src/eleventy/icon-png.ts";
import { processPicture } from "../../src/eleventy/process-picture.ts";
import { listIcons, renderIcon } from "../../src/page/icon.ts";
import { makeSettings } from "../make.ts";

const { site } = makeSettings();
const coloured = makeSettings({ site: { accent: "#0b5fa5" } }).site;

describe("the icon", () => {
  it.each([192, 512])("is a PNG of %i pixels that other programs read", async (size) => {
    const icon = drawIcon(site, size);
    expect(measurePicture(icon)).toMatchObject({ width: size, height: size });
    expect(icon.length).toBeLessThan(4000);
    const [small] = await processPicture(icon, { widths: [16], formats: ["png"] });
    expect(small?.bytes.length).toBeGreaterThan(0);
  });

  it("shows in the PNG what the SVG shows", () => {
    const unit = 192 / 16;
    const content = drawIcon(site, 192);
    const rows = inflateSync(content.subarray(content.indexOf("IDAT") + 4, content.indexOf("IEND") - 8));
    const isBar = (x: number, y: number) => ((rows[y * 25 + 1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
    const drawn = Array.from({ length: 16 }, (_, y) =>
      Array.from({ length: 16 }, (_, x) => (isBar(x * unit + unit / 2, y * unit + unit / 2) ? "#" : ".")).join(""),
    );
    expect(drawn).toEqual([
      "................",
      "................",
      "................",
      "...##########...",
      "...##########...",
      "...##########...",
      "................",
      "................",
      "...#.########...",
      "................",
      "...#.########...",
      "................",
      "...#.#####......",
      "................",
      "................",
      "................",
    ]);
    expect(renderIcon(site).content).toContain('d="M3 3h10v3h-10zM3 8h1v1h-1zM5 8h8v1h-8z');
  });

  it("is in the accent's colour, under a name of its own", () => {
    expect(renderIcon(site).content).toContain('fill="#8c2a1b"');
    expect(renderIcon(coloured).content).toContain('fill="#0b5fa5"');
    expect(drawIcon(coloured, 192)).not.toEqual(drawIcon(site, 192));
    expect(renderIcon(coloured).path).not.toBe(renderIcon(site).path);
    const paths = new Set([...makeIcons(site), ...makeIcons(coloured)].map(({ to }) => to));
    expect(paths.size).toBe(4);
  });

  it("is found where pages say", () => {
    const files = [...makeIcons(site).map(({ to }) => `/news/${to}`), `/news${renderIcon(site).path}`];
    expect(listIcons(site, [192, 512]).map(({ href }) => href)).toEqual(files);
  });

  it.each([
    ["images/icon.svg", { href: "/news/media/images/icon.svg", type: "image/svg+xml", sizes: "any" }],
    ["/icon.PNG", { href: "/news/icon.PNG", type: "image/png" }],
  ])("can be the site's own, %s", (icon, expected) => {
    const own = makeSettings({ site: { icon } }).site;
    expect(listIcons(own, [192])).toEqual([expected]);
    expect(makeIcons(own)).toEqual([]);
  });
});
