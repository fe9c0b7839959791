// The head of an e-mail that was forwarded or answered, within a text: it would publish addresses of people.

import { type Place, type Problem, problem } from "../problem.ts";
import { quote } from "../text/clean.ts";

const MAIL_START = /^[\s>*]*(?:From|Von|De|Da|发件人|差出人)\**\s*[:：]/;
const MAIL_HEAD =
  /^[\s>*]*(?:Sent|To|Cc|Date|Subject|Gesendet|An|Betreff|Datum|Envoyé|À|Objet|Enviado|Para|Asunto|Assunto|发送时间|收件人|主题|送信日時|宛先|件名)\**\s*[:：]/;

/** The first line of a head in lines of text. */
export function findMailHead(lines: readonly string[]): number | undefined {
  const at = lines.findIndex((line, i) => MAIL_START.test(line) && isMailHead(lines, i));
  return at === -1 ? undefined : at;
}

/** The head of a mail that was forwarded or answered: a sender, and two lines of its kind within the next five. */
export function isMailHead(lines: readonly string[], at: number): boolean {
  const start = lines.findIndex((line, i) => i >= at && i < at + 3 && MAIL_START.test(line));
  return start !== -1 && lines.slice(start + 1, start + 6).filter((line) => MAIL_HEAD.test(line)).length >= 2;
}

export function mailHead(place: Place, line: string): Problem {
  const message = `${quote(line.trim())} begins the head of an e-mail: it would be published, with the addresses in it.`;
  const hint = 'Take the lines of the head out; "news-digest import" makes an article of a saved e-mail.';
  return problem("front-matter-misplaced", place, message, hint);
}
