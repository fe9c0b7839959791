// The signs that entries of lists begin with in plain text, as people, word processors and language models write them.

/** Signs of one kind make one list: hyphens, dots and their like, dashes, numbers, pictures. */
type BulletKind = "hyphen" | "dot" | "plus" | "dash" | "number" | "picture";

export interface Bullet {
  readonly kind: BulletKind;
  /** The sign itself: `-`, `1.`, `(1)`. */
  readonly sign: string;
  readonly number?: number | undefined;
  /** What follows, without the space between. */
  readonly text: string;
}

const FORMS: readonly [BulletKind, RegExp][] = [
  ["hyphen", /^\s*([-*])(?:\s+(.*)|$)/],
  // The last five are dots of symbol fonts, as word processors copy them.
  ["dot", /^\s*([•●○◦▪▫■□‣⁃∙·◆◇►▶➤➢・\uF0B7\uF0A7\uF0D8\uF0FC\uF076])(?:\s*)(.*)$/u],
  // So they save them as text.
  ["dot", /^\s*([o§üØ])\t+(.*)$/],
  ["plus", /^\s*(\+)\s+(.*)$/],
  ["dash", /^\s*([–—])\s+(.*)$/],
  // Digits of Arabic, Persian, Hindi and Bengali, too.
  ["number", /^[\s\u200E\u200F]*([\d٠-٩۰-۹०-९০-৯]{1,2}[.)]|\([\d٠-٩۰-۹०-९০-৯]{1,2}\))\s+(.*)$/],
  [
    "number",
    /^\s*([0-9０-９]{1,2}[．、）]|（[0-9０-９]{1,2}）|[①-⑳]|[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）)\s*(.*)$/,
  ],
  [
    "picture",
    /^\s*((?:\p{Extended_Pictographic}|[0-9]\uFE0F?\u20E3)(?:\uFE0F|\u200D|\p{Extended_Pictographic}|\p{EMod})*)\s+(.*)$/u,
  ],
  ["picture", /^\s*(\p{Emoji_Presentation}(?:\uFE0F|\p{EMod})*)(?=[\p{L}\p{N}])(.*)$/u],
  ["picture", /^\s*([✓✗✘→⇒➔]|[-=]>|\[[ xX]\])\s+(.*)$/],
];

/** The sign that a line begins with, where it is one of a list. */
export function readBullet(line: string): Bullet | undefined {
  for (const [kind, form] of FORMS) {
    const [whole, sign = "", text = ""] = form.exec(line) ?? [];
    if (whole === undefined) continue;
    return {
      kind,
      sign,
      text: text.trim(),
      number: kind === "number" ? numberIn(sign) : undefined,
    };
  }
  return undefined;
}

const CHINESE = "一二三四五六七八九";

/** `3` for `3.`, `（３）`, `③`, `三、`. */
function numberIn(sign: string): number {
  const plain = sign
    .normalize("NFKC")
    .replace(/[٠-٩۰-۹०-९০-৯]/g, (digit) => String((digit.charCodeAt(0) - zeroOf(digit)) % 10))
    .replace(/[^0-9一二三四五六七八九十]/g, "");
  if (/^\d+$/.test(plain)) return Number(plain);
  const [tens = "", units = ""] = plain.includes("十") ? plain.split("十") : ["", plain];
  const ten = plain.includes("十") ? 10 * (tens === "" ? 1 : CHINESE.indexOf(tens) + 1) : 0;
  return ten + CHINESE.indexOf(units || " ") + 1;
}

/** Each script's digits follow its zero. */
function zeroOf(digit: string): number {
  return [..."٠۰०০"].map((zero) => zero.charCodeAt(0)).findLast((zero) => zero <= digit.charCodeAt(0)) ?? 0;
}

/** Whether `next` can follow `bullet` in one list: numbers go up by one. */
export function continuesList(bullet: Bullet, next: Bullet): boolean {
  if (bullet.kind !== next.kind) return isPlainSign(bullet) && isPlainSign(next);
  return bullet.number === undefined || next.number === bullet.number + 1;
}

/** Signs that mean a list also where they stand alone: prose begins with dashes, numbers and pictures too. */
export function isPlainSign({ kind }: Bullet): boolean {
  return kind === "hyphen" || kind === "dot";
}
