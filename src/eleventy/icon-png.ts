// The icon as a PNG of two colours: https://www.w3.org/TR/png-3/

import { constants, deflateSync } from "node:zlib";
import { toRgb } from "../accent.ts";
import type { SiteSettings } from "../options/settings.ts";
import { ICON_BARS, ICON_SIZES, ICON_UNITS, iconColours, iconPath } from "../page/icon.ts";
import { toOutputFile } from "../site/urls.ts";
import type { MadeFile } from "./outputs.ts";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** One bit a pixel, from a palette; deflated, with filters, not interlaced. */
const FORMAT = [1, 3, 0, 0, 0];

/** In every size, for a site without an icon of its own. */
export function makeIcons(site: SiteSettings): readonly MadeFile[] {
  if (site.icon !== undefined) return [];
  return ICON_SIZES.map((size) => ({ bytes: drawIcon(site, size), to: toOutputFile(site, iconPath(site, size)) }));
}

/** @param size Pixels, a multiple of the icon's units. */
export function drawIcon(site: Pick<SiteSettings, "accent">, size: number): Buffer {
  const { ground, bars } = iconColours(site);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", Buffer.concat([header, Buffer.from(FORMAT)])),
    chunk("PLTE", Buffer.from([...toRgb(ground), ...toRgb(bars)])),
    // Runs alone, without a search for matches: that is done differently on different machines.
    chunk("IDAT", deflateSync(drawRows(size), { strategy: constants.Z_RLE })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Each row a filter of none, then eight pixels a byte. */
function drawRows(size: number): Buffer {
  const unit = size / ICON_UNITS;
  const length = 1 + size / 8;
  const rows = Buffer.alloc(length * size);
  for (const [x, y, width, height] of ICON_BARS) {
    for (let row = y * unit; row < (y + height) * unit; row++) {
      for (let column = x * unit; column < (x + width) * unit; column++) {
        const at = row * length + 1 + (column >> 3);
        rows.writeUInt8(rows.readUInt8(at) | (0x80 >> (column & 7)), at);
      }
    }
  }
  return rows;
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(checksum(named));
  return Buffer.concat([length, named, sum]);
}

/** CRC-32 as PNG has it; Node's own came after 20.19. */
function checksum(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum & 1 ? 0xedb88320 : 0) ^ (sum >>> 1);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
