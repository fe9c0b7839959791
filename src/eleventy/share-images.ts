// Renders share images, made where they are not in the cache.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Digest } from "../digest/digest.ts";
import { OPTIONS_PLACE } from "../options/place.ts";
import type { DigestSettings } from "../options/settings.ts";
import { buildContext, SHARE_IMAGE_SIZE } from "../page/context.ts";
import type { FrameAssets } from "../page/frame.ts";
import { listShareImages } from "../page/share-images.ts";
import { type Outcome, type Problem, problem } from "../problem.ts";
import { ASSETS_PATH, toOutputFile } from "../site/urls.ts";
import type { FileCache } from "./cache.ts";
import { loadShareImageDrawing, SHARE_IMAGE_PACKAGES } from "./draw-share-image.ts";
import type { FileCopy } from "./outputs.ts";
import { processPicture } from "./process-picture.ts";

/** Raise it with every change of the design: share images in caches were drawn by the old one. */
const DESIGN = 1;

export interface ShareImages {
  /** The site path of its card for the path of each page that has one. */
  readonly cards: ReadonlyMap<string, string>;
  readonly files: readonly FileCopy[];
}

export const NO_SHARE_IMAGES: ShareImages = { cards: new Map(), files: [] };

type Options = NonNullable<DigestSettings["cards"]>;

/** @param root The project's folder, absolute. */
export async function makeShareImages(
  digest: Digest,
  assets: FrameAssets,
  options: Options,
  { root, cache }: { readonly root: string; readonly cache: FileCache },
): Promise<Outcome<ShareImages>> {
  const { value: fonts, problems } = readFonts(options, root);
  if (fonts === undefined) return { problems };
  const { accent } = digest.settings.site;
  const seed = [DESIGN, accent, fonts.map(hashOf)];
  const named = listShareImages(digest, buildContext(digest, assets)).map(({ path, card }) => ({
    path,
    card,
    to: `${ASSETS_PATH}cards/${hashOf(JSON.stringify([seed, card]))}.png`,
  }));
  const missing = named.filter(({ to }) => !cache.has(to));
  if (missing.length > 0) {
    const draw = await loadShareImageDrawing(fonts).catch(() => undefined);
    if (draw === undefined) return { problems: [packagesMissing()] };
    for (const { card, to } of missing) {
      // Without a headline in another script the card of an edition is still a card.
      const drawing = (await draw(card, accent)) ?? (await draw({ ...card, points: [] }, accent));
      if (drawing !== undefined) cache.write(to, await toPng(drawing));
    }
  }
  const made = named.filter(({ to }) => cache.has(to));
  return {
    value: {
      cards: new Map(made.map(({ path, to }) => [path, to])),
      files: made.map(({ to }) => ({ from: cache.pathOf(to), to: toOutputFile(digest.settings.site, to) })),
    },
    problems: made.length === named.length ? [] : [lettersMissing(named.length - made.length)],
  };
}

function readFonts({ fonts }: Options, root: string): Outcome<readonly Buffer[]> {
  const value: Buffer[] = [];
  const problems: Problem[] = [];
  for (const font of fonts) {
    try {
      value.push(readFileSync(join(root, font)));
    } catch {
      problems.push(fontMissing(font));
    }
  }
  return problems.length > 0 ? { problems } : { value, problems };
}

async function toPng(drawing: string): Promise<Buffer> {
  const [picture] = await processPicture(Buffer.from(drawing), { widths: [SHARE_IMAGE_SIZE.width], formats: ["png"] });
  if (picture === undefined) throw new RangeError("A card could not be drawn as a PNG.");
  return picture.bytes;
}

function hashOf(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}

function packagesMissing(): Problem {
  return problem(
    "card-package-missing",
    { file: OPTIONS_PLACE, field: "cards" },
    `Share images are drawn with packages that are not installed: ${SHARE_IMAGE_PACKAGES.join(" and ")}.`,
    `Run "npm install ${SHARE_IMAGE_PACKAGES.join(" ")}", or leave the option out.`,
  );
}

function fontMissing(font: string): Problem {
  return problem(
    "card-font-missing",
    { file: OPTIONS_PLACE, field: "cards.fonts" },
    `There is no font ${font}.`,
    "Name a TTF, OTF or WOFF file from the project's root.",
  );
}

function lettersMissing(count: number): Problem {
  return problem(
    "card-letters-missing",
    { file: OPTIONS_PLACE, field: "cards.fonts" },
    `${count} ${count === 1 ? "page has" : "pages have"} no card: what is to stand on it has letters that no font has.`,
    'Name a font that has them: cards: {fonts: ["fonts/NotoSansSC.otf"]}.',
  );
}
