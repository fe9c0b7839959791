// What a picture's bytes say of it, from its header: pixels are not looked at here.

import { createHash } from "node:crypto";
import { GIF } from "image-size/types/gif";
import { HEIF } from "image-size/types/heif";
import { JPG } from "image-size/types/jpg";
import { PNG } from "image-size/types/png";
import { WEBP } from "image-size/types/webp";
import type { PictureFile } from "../text/pictures.ts";

/** The formats that articles may show; AVIF is a kind of HEIF. */
const FORMATS = [PNG, JPG, GIF, WEBP, HEIF];

/** Bytes at the start of an AVIF that hold what it says of itself; of more boxes image-size reads each again and again. */
const HEIF_HEADER = 65_536;

/** From this EXIF orientation on, a picture lies on its side: https://exiftool.org/TagNames/EXIF.html */
const FIRST_ON_ITS_SIDE = 5;

/** @returns Nothing for what is not a picture of a known format, or one without a size. */
export function measurePicture(bytes: Buffer): PictureFile | undefined {
  try {
    return readHeader(bytes);
  } catch {
    return undefined;
  }
}

function readHeader(bytes: Buffer): PictureFile | undefined {
  // image-size reads past the end of a picture that is cut short, into whatever memory lies behind it.
  const alone = new Uint8Array(bytes);
  const format = FORMATS.find((each) => each.validate(alone));
  if (format === undefined) return undefined;
  const { width, height, orientation = 1 } = format.calculate(format === HEIF ? alone.subarray(0, HEIF_HEADER) : alone);
  if (!(width > 0 && height > 0)) return undefined;
  const isOnItsSide = orientation >= FIRST_ON_ITS_SIDE;
  return {
    width: isOnItsSide ? height : width,
    height: isOnItsSide ? width : height,
    animated: isAnimated(bytes, format),
    hash: createHash("sha256").update(bytes).digest("hex").slice(0, 16),
  };
}

/** Any GIF may be; the others say so before their first picture. */
function isAnimated(bytes: Buffer, format: (typeof FORMATS)[number]): boolean {
  if (format === GIF) return true;
  // https://developers.google.com/speed/webp/docs/riff_container#extended_file_format
  if (format === WEBP) return bytes.toString("latin1", 12, 16) === "VP8X" && ((bytes[20] ?? 0) & 0b10) !== 0;
  // https://www.w3.org/TR/png-3/#apng-frame-based-animation
  return format === PNG && bytes.subarray(0, bytes.indexOf("IDAT")).includes("acTL");
}
