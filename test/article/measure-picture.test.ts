import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { measurePicture } from "../../src/article/measure-picture.ts";
import { processPicture } from "../../src/eleventy/process-picture.ts";

const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="9" height="9"/></svg>',
);
const GIF = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

const byFormat = new Map<string, Buffer>([["gif", GIF]]);

beforeAll(async () => {
  const formats = ["png", "jpeg", "webp", "avif"];
  for (const { format, bytes } of await processPicture(SVG, { widths: [40], formats })) byFormat.set(format, bytes);
});

function picture(format: string): Buffer {
  return byFormat.get(format) ?? Buffer.alloc(0);
}

/** A JPEG with a note of how the camera was held: EXIF 2.32, tag 0x0112. */
function turned(orientation: number): Buffer {
  const exif = Buffer.concat([
    Buffer.from("Exif\0\0MM\0*\0\0\0\x08\0\x01", "latin1"),
    Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]),
  ]);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  const jpeg = picture("jpeg");
  return Buffer.concat([jpeg.subarray(0, 2), jfifOf(jpeg), head, exif, jpeg.subarray(2 + jfifOf(jpeg).length)]);
}

/** The segment that a JPEG begins with. */
function jfifOf(jpeg: Buffer): Buffer {
  return jpeg.subarray(2, 4 + jpeg.readUInt16BE(4));
}

/** A WebP of the extended form, whose flags say that it moves. */
function movingWebp(): Buffer {
  const bytes = Buffer.alloc(30);
  bytes.write("RIFF", 0, "latin1");
  bytes.write("WEBPVP8X", 8, "latin1");
  bytes.writeUInt8(0b10, 20);
  bytes.writeUIntLE(39, 24, 3);
  bytes.writeUIntLE(19, 27, 3);
  return bytes;
}

/** A PNG with a count of its frames before the first. */
function movingPng(): Buffer {
  const png = picture("png");
  const at = png.indexOf("IDAT") - 4;
  return Buffer.concat([
    png.subarray(0, at),
    Buffer.from("\0\0\0\x08acTL\0\0\0\x01\0\0\0\0\0\0\0\0", "latin1"),
    png.subarray(at),
  ]);
}

describe("measurePicture", () => {
  test.each(["png", "jpeg", "webp", "avif"])("reads the size of a %s", (format) => {
    expect(measurePicture(picture(format))).toMatchObject({ width: 40, height: 20, animated: false });
  });

  test.each([
    [1, 40, 20],
    [3, 40, 20],
    [6, 20, 40],
    [8, 20, 40],
  ])("sees a photograph of orientation %i as %i by %i", (orientation, width, height) => {
    expect(measurePicture(turned(orientation))).toMatchObject({ width, height });
  });

  test("knows what moves", () => {
    expect(measurePicture(GIF)).toMatchObject({ width: 1, height: 1, animated: true });
    expect(measurePicture(movingWebp())).toMatchObject({ width: 40, height: 20, animated: true });
    expect(measurePicture(movingPng())).toMatchObject({ width: 40, height: 20, animated: true });
  });

  test("distinguishes contents", () => {
    const hashes = [...byFormat.values()].map((bytes) => measurePicture(bytes)?.hash);
    expect(new Set(hashes).size).toBe(byFormat.size);
    expect(hashes[0]).toMatch(/^[\da-f]{16}$/);
  });

  test.each([
    ["nothing", ""],
    ["text", "a picture"],
    ["an SVG", SVG.toString()],
    ["a picture without a size", "GIF89a\0\0\0\0"],
  ])("takes %s for no picture", (_, content) => {
    expect(measurePicture(Buffer.from(content, "latin1"))).toBeUndefined();
  });

  test("does not look behind the end of a picture that is cut short", () => {
    for (const [format, bytes] of byFormat) expect(measurePicture(bytes.subarray(0, 9)), format).toBeUndefined();
  });

  test("ends on any bytes, also behind the start of a picture", () => {
    const starts = [Buffer.alloc(0), ...byFormat.values()].flatMap((bytes) => [
      bytes.subarray(0, 16),
      bytes.subarray(0, 40),
    ]);
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, rest) => {
        const { width = 1, height = 1 } = measurePicture(Buffer.concat([start, rest])) ?? {};
        expect(width * height).toBeGreaterThan(0);
      }),
    );
  });
});

test("what is drawn of a turned photograph stands upright", async () => {
  const [drawn] = await processPicture(turned(6), { widths: [20], formats: ["webp"] });
  expect(measurePicture(drawn?.bytes ?? Buffer.alloc(0))).toMatchObject({ width: 20, height: 40 });
});
