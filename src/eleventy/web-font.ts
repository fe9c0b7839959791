// The option `site.font`: the typeface's files beside the style sheet, the rules that name them, and for the time until they have
// come the reader's own fonts, made as wide and as high, so that nothing moves when they come.

import { OPTIONS_PLACE } from "../options/place.ts";
import type { SiteSettings } from "../options/settings.ts";
import type { FrameAssets } from "../page/frame.ts";
import { type Outcome, problem } from "../problem.ts";
import { ASSETS_PATH, toOutputFile } from "../site/urls.ts";
import type { FileCopy } from "./outputs.ts";
import { findSourceSerif, SCRIPTS, SOURCE_SERIF_PACKAGE, type SourceSerif } from "./source-serif.ts";

const FAMILY = "Source Serif 4";
const UPRIGHT = [400, 700] as const;
/** Those that the theme sets text in. */
const STYLES = ["400-normal", "700-normal", "400-italic"] as const;

/** Widths are of the average letter of Latin texts, all in units of the em: https://github.com/seek-oss/capsize */
const METRICS = { ascent: 1.036, descent: 0.335, width: { 400: 0.479, 700: 0.494 } } as const;
/** By their full names and those of PostScript, one of which a system goes by. */
const FALLBACKS = [
  // Windows, macOS, iOS
  {
    name: "Georgia",
    local: { 400: ["Georgia"], 700: ["Georgia Bold", "Georgia-Bold"] },
    width: { 400: 913 / 2048, 700: 1062 / 2048 },
  },
  // Android, Linux
  {
    name: "Noto Serif",
    local: {
      400: ["Noto Serif", "Noto Serif Regular", "NotoSerif-Regular"],
      700: ["Noto Serif Bold", "NotoSerif-Bold"],
    },
    width: { 400: 0.481, 700: 0.512 },
  },
] as const;

/** The scripts whose letters come first on a page of a language; readers of others have no use for them in advance. */
const FIRST: Readonly<Record<string, (typeof SCRIPTS)[number]>> = { Latn: "latin", Cyrl: "cyrillic", Grek: "greek" };

type Site = Pick<SiteSettings, "font" | "language" | "mount">;

/** What the style sheet gets in front of its own rules; empty for fonts of the reader's system. */
export function fontRules(site: Site): string {
  const font = fontOf(site);
  if (font === undefined) return "";
  const rules = [
    ...SCRIPTS.flatMap((script) => STYLES.map((style) => faceRule(font, script, style))),
    ...FALLBACKS.flatMap((fallback) => UPRIGHT.map((weight) => fallbackRule(fallback, weight))),
  ];
  return `${rules.join("\n")}\n\n`;
}

/** The families that stand before the reader's own: `"Source Serif 4", "Source Serif 4 Georgia", `. */
export function fontFamilies(site: Site): string {
  if (fontOf(site) === undefined) return "";
  return [FAMILY, ...FALLBACKS.map(fallbackName)].map((name) => `"${name}", `).join("");
}

/** What pages load before their style sheet asks for it; absent for fonts of the reader's system. */
export function fontAssets(site: Site): FrameAssets["font"] {
  const font = fontOf(site);
  if (font === undefined) return undefined;
  const script = FIRST[new Intl.Locale(site.language).maximize().script ?? ""];
  const faces = script === undefined ? [] : UPRIGHT.map((weight) => `${script}-${weight}-normal`);
  return { preload: faces.map((face) => ASSETS_PATH + fileName(font, face)) };
}

/** Files to copy, or that the package is missing. */
export function fontFiles(site: Site): Outcome<readonly FileCopy[]> {
  if (site.font === "system") return { value: [], problems: [] };
  const font = fontOf(site);
  if (font === undefined) {
    const missing = problem(
      "font-package-missing",
      { file: OPTIONS_PLACE, field: "site.font" },
      `The font "${site.font}" is in a package that is not installed: ${SOURCE_SERIF_PACKAGE}.`,
      `Run "npm install ${SOURCE_SERIF_PACKAGE}", or leave the option out.`,
    );
    return { problems: [missing] };
  }
  const faces = SCRIPTS.flatMap((script) => STYLES.map((style) => `${script}-${style}`));
  const value = faces.map((face) => ({
    from: font.fileOf(face, "woff2"),
    to: toOutputFile(site, ASSETS_PATH + fileName(font, face)),
  }));
  return { value, problems: [] };
}

function fontOf({ font }: Site): SourceSerif | undefined {
  if (font === "system") return undefined;
  try {
    return findSourceSerif();
  } catch {
    return undefined;
  }
}

/** By the version of the package, so that a host may keep it for ever. */
function fileName({ version }: SourceSerif, face: string): string {
  return `source-serif-4-${face}.${version}.woff2`;
}

/** The file is named from the style sheet, beside which it lies wherever the site is. */
function faceRule(font: SourceSerif, script: string, style: (typeof STYLES)[number]): string {
  const [weight, slant] = style.split("-");
  const source = `url("${fileName(font, `${script}-${style}`)}") format("woff2")`;
  return `@font-face { font-family: "${FAMILY}"; font-style: ${slant}; font-weight: ${weight}; font-display: swap; src: ${source}; unicode-range: ${font.ranges[script]}; }`;
}

/** https://drafts.csswg.org/css-fonts-5/#font-metrics-override-desc */
function fallbackRule(fallback: (typeof FALLBACKS)[number], weight: (typeof UPRIGHT)[number]): string {
  const scale = METRICS.width[weight] / fallback.width[weight];
  const sources = fallback.local[weight].map((name) => `local("${name}")`);
  return `@font-face { font-family: "${fallbackName(fallback)}"; font-weight: ${weight}; src: ${sources.join(", ")}; size-adjust: ${percent(scale)}; ascent-override: ${percent(METRICS.ascent / scale)}; descent-override: ${percent(METRICS.descent / scale)}; line-gap-override: 0%; }`;
}

function fallbackName({ name }: (typeof FALLBACKS)[number]): string {
  return `${FAMILY} ${name}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
