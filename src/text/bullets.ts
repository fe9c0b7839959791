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
  ["dot", /^\s*([•●○◦▪▫■□‣⁃∙·◆◇►▶➤➢・])(?:\s*)(.*)$/u],
  ["plus", /^\s*(\+)\s+(.*)$/],
  ["dash", /^\s*([–—])\s+(.*)$/],
  ["number", /^\s*(\d{1,2}[.)]|\(\d{1,2}\))\s+(.*)$/],
  [
    "picture",
    /^\s*((?:\p{Extended_Pictographic}|[0-9]\uFE0F?\u20E3)(?:\uFE0F|\u200D|\p{Extended_Pictographic}|\p{EMod})*)\s+(.*)$/u,
  ],
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
      number: kind === "number" ? Number.parseInt(sign.replace("(", ""), 10) : undefined,
    };
  }
  return undefined;
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
