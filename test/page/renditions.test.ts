import { describe, expect, it } from "vitest";
import { toPicture } from "../../src/page/picture.ts";
import { renditionsOf } from "../../src/page/renditions.ts";
import { makeSettings } from "../make.ts";

const measured = { width: 1200, height: 675, animated: false, hash: "0123456789abcdef" };

describe("renditionsOf", () => {
  it.each([
    ["narrower than all", 300, [480, 960], [300]],
    ["as wide as one", 480, [480, 960], [480]],
    ["between two", 700, [480, 960], [480, 700]],
    ["wider than all", 5000, [960, 480], [480, 960]],
  ])("has for a picture that is %s", (_, width, widths, expected) => {
    const found = renditionsOf({ ...measured, width }, { widths, formats: ["webp"] });
    expect(found.map((each) => each.width)).toEqual(expected);
  });

  it("has the best format first, each with all widths", () => {
    expect(renditionsOf(measured, { widths: [480], formats: ["avif", "webp"] })).toEqual([
      { format: "avif", width: 480, path: "/assets/pictures/0123456789abcdef-480.avif" },
      { format: "webp", width: 480, path: "/assets/pictures/0123456789abcdef-480.webp" },
    ]);
  });

  it.each([
    ["that moves", { ...measured, animated: true }, { widths: [480], formats: ["webp" as const] }],
    ["of a site that wants none", measured, { widths: [], formats: [] }],
  ])("has none of a picture %s", (_, picture, images) => {
    expect(renditionsOf(picture, images)).toEqual([]);
  });
});

describe("toPicture", () => {
  const story = { pictures: { "a b/c.jpg": measured, "c.jpg": measured } };
  const settings = makeSettings({ images: { widths: [480, 960] } });

  it("puts the prefix before every address", () => {
    expect(toPicture({ file: "a b/c.jpg", alt: "C" }, story, settings)).toEqual({
      href: "/news/media/a%20b/c.jpg",
      alt: "C",
      width: 1200,
      height: 675,
      sourceSets: [
        {
          type: "image/webp",
          srcset:
            "/news/assets/pictures/0123456789abcdef-480.webp 480w, /news/assets/pictures/0123456789abcdef-960.webp 960w",
        },
      ],
      sizes: "(min-width: 46rem) 44rem, 100vw",
    });
  });

  it("takes the publisher's size where there is a whole one", () => {
    expect(toPicture({ file: "c.jpg", alt: "", width: 600, height: 300 }, story, settings)).toMatchObject({
      width: 600,
      height: 300,
    });
    expect(toPicture({ file: "c.jpg", alt: "", width: 600 }, story, settings)).toMatchObject({
      width: 1200,
      height: 675,
    });
  });
});
