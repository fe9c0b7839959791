// What a text brings along from where it was written: letters read in a wrong encoding, and what a language model says
// around its answer. It is printed as it stands, with a warning.

import { type Problem, problem } from "../problem.ts";
import { quote } from "../text/clean.ts";

/** UTF-8 that was read as Windows-1252, letters that were lost, and quoted-printable of mail. */
const GARBLED =
  /Ã[\u0080-\u00BF]|â€[\u0080-\u009F™œž˜“”¦¢]|Â[\u00A0-\u00BF]|ï»¿|\uFFFD|=E2=80=[0-9A-F]{2}|=C[23]=[89AB][0-9A-F]/;

const OPENINGS = [
  /^(?:sure|certainly|of course|absolutely|great|okay|ok)[!,.] ?(?:here(?:'s|’s| is| are)|i (?:can|will|have)|i'll|i’ll|below)\b.{0,200}[:!.]$/i,
  /^here(?:'s|’s| is| are)\b.{0,60}\b(?:article|story|draft|version|summary|post|text|piece)s?\b.{0,80}:$/i,
];
const ENDINGS = [
  /^(?:please )?let me know (?:if|how|whether)\b/i,
  /^(?:would you like|do you want) me to\b/i,
  /^(?:i hope this helps|feel free to (?:ask|adjust|edit))\b/i,
  /^(?:if you(?:'d|’d| would) like,? )?i can (?:also )?(?:adjust|expand|shorten|rewrite|make)\b/i,
];

/** What phones and mail programs write below a text. */
const SIGNATURES = [
  /^(?:sent|get) (?:from|with|outlook|by)\b.{0,60}\b(?:i?phone|ipad|android|galaxy|samsung|pixel|mobile|blackberry|device|outlook|mail|ios)\b.{0,40}$/i,
  /^(?:von meinem .{1,40} gesendet|gesendet von .{0,10}(?:iphone|ipad|handy|smartphone|outlook).{0,20}|envoyé (?:de|depuis) (?:mon|ma) .{1,40}|enviado desde (?:mi|meu|el|un) .{1,40}|enviado do meu .{1,40}|inviato da(?:l mio)? .{1,40}|verzonden vanaf mijn .{1,40}|wysłane z .{1,40})[.!]?$/i,
];

/** Longer lines are prose. */
const MAX_CHAT = 400;
/** @param text Of a file, or of a line in one; with `\n` for line ends. */
export function findGarbled(text: string, file: string, firstLine = 1): readonly Problem[] {
  const found = GARBLED.exec(text);
  if (found === null) return [];
  const before = text.slice(0, found.index);
  const line = firstLine + before.split("\n").length - 1;
  const word = `${/[^\s"<>]{0,20}$/.exec(before)?.[0] ?? ""}${/^[^\s"<>]{0,20}/.exec(text.slice(found.index))?.[0] ?? ""}`;
  return [
    problem(
      "text-garbled",
      { file, line },
      `Letters were lost, or read in a wrong encoding, before the file was saved: ${quote(word)}.`,
      "Correct them, or take the text from its source again.",
    ),
  ];
}

/** @param text Of a `.txt` or `.md` file, with `\n` for line ends. */
export function findChat(text: string, file: string): readonly Problem[] {
  const front = /^---[ \t]*\n(?:.*?\n)?---[ \t]*(?:\n|$)/s.exec(text)?.[0].length ?? 0;
  const first = text.slice(front).search(/\S/) + front;
  const end = text.trimEnd().length;
  const last = text.lastIndexOf("\n", end - 1) + 1;
  const isOf = (at: number, forms: readonly RegExp[]) => {
    const [line = ""] = text.slice(at, at + MAX_CHAT + 1).split("\n", 1);
    return line.length < MAX_CHAT && forms.some((form) => form.test(line.trim()));
  };
  const said = (at: number, whose: string) => [leftover(text, at, file, whose)];
  if (isOf(first, OPENINGS)) return said(first, "a language model says around its answer");
  if (last <= first) return [];
  if (isOf(last, ENDINGS)) return said(last, "a language model says around its answer");
  return isOf(last, SIGNATURES) ? said(last, "a mail program adds below a text") : [];
}

function leftover(text: string, at: number, file: string, whose: string): Problem {
  const [line = ""] = text.slice(at).split("\n", 1);
  return problem(
    "text-leftover",
    { file, line: text.slice(0, at).split("\n").length },
    `${quote(line.trim())} is what ${whose}.`,
    "Leave the line out, if it is not part of the article.",
  );
}
