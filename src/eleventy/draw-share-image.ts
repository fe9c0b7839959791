// A share image as SVG: its text is set in bundled fonts, so that it looks the same on every machine.

import { readFileSync } from "node:fs";
import { ACCENT, type Accent, INK, PAPER } from "../accent.ts";
import { SHARE_IMAGE_SIZE } from "../page/context.ts";
import type { ShareImage } from "../page/share-images.ts";
import { findSourceSerif, SCRIPTS, SOURCE_SERIF_PACKAGE } from "./source-serif.ts";

/** Optional packages that only share images need. */
export const SHARE_IMAGE_PACKAGES = ["satori", SOURCE_SERIF_PACKAGE] as const;

const WEIGHTS = [400, 600] as const;
const QUIET = "#5f594f";

interface Font {
  readonly name: string;
  readonly weight: (typeof WEIGHTS)[number];
  readonly data: Buffer;
}

interface Box {
  readonly type: "div";
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children: readonly (Box | string)[];
  };
}

/** @returns An SVG of paths alone; nothing where a letter is in none of the fonts. */
export type DrawShareImage = (card: ShareImage, accent: Accent | undefined) => Promise<string | undefined>;

/**
 * @param fonts Files of the site's own, for letters that the bundled ones do not have.
 * @throws where a package is not installed.
 */
export async function loadShareImageDrawing(fonts: readonly Buffer[]): Promise<DrawShareImage> {
  const { default: satori } = await import("satori");
  const all = [...readFonts(), ...fonts.map((data, i): Font => ({ name: `own-${i}`, weight: 600, data }))];
  return async (card, accent = ACCENT) => {
    let isMissing = false;
    const svg = await satori(layOut(card, accent), {
      ...SHARE_IMAGE_SIZE,
      fonts: all,
      loadAdditionalAsset: async () => {
        isMissing = true;
        return [];
      },
    });
    return isMissing ? undefined : svg;
  };
}

function readFonts(): readonly Font[] {
  const { fileOf } = findSourceSerif();
  return WEIGHTS.flatMap((weight) =>
    SCRIPTS.map((script) => ({
      name: script,
      weight,
      data: readFileSync(fileOf(`${script}-${weight}-normal`, "woff")),
    })),
  );
}

/** The background with a band in the accent colour; the title in four lines at most. */
function layOut({ label, title, points, publication, date, direction }: ShareImage, { light }: Accent): Box {
  return box(
    {
      direction,
      flexDirection: "column",
      boxSizing: "border-box",
      width: "100%",
      height: "100%",
      padding: "56px 72px 60px",
      borderTop: `16px solid ${light}`,
      background: PAPER.light,
      color: INK.light,
      fontSize: 32,
      lineHeight: 1.3,
    },
    line({ color: light, fontWeight: 600 }, label),
    text({ marginTop: 16, fontSize: 72, fontWeight: 600, lineHeight: 1.15, lineClamp: 4, textWrap: "balance" }, title),
    box(
      { flexDirection: "column", flexShrink: 1, gap: 12, marginTop: 28, minHeight: 0, overflow: "hidden" },
      ...points.map((point) => text({ fontSize: 36, lineClamp: 2 }, point)),
    ),
    box(
      { justifyContent: "space-between", marginTop: "auto", paddingTop: 20 },
      line({ fontWeight: 600 }, publication),
      line({ color: QUIET }, date),
    ),
  );
}

function box(style: Box["props"]["style"], ...children: readonly (Box | string)[]): Box {
  return { type: "div", props: { style: { display: "flex", ...style }, children } };
}

function text(style: Box["props"]["style"], content: string): Box {
  return box({ display: "block", overflowWrap: "anywhere", ...style }, content);
}

function line(style: Box["props"]["style"], content: string): Box {
  return text({ lineClamp: 1, ...style }, content);
}
