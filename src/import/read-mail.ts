// Messages of a mailbox to records: the one file that knows postal-mime.

import PostalMime, { type Email } from "postal-mime";
import { cleanLine } from "../text/clean.ts";
import { type ImportRecord, type Records, recordSetAside } from "./record.ts";

/** A line that begins a message of an mbox file: RFC 4155, appendix A. */
const FROM = /^From \S+.*\d{4}.*$/;

/** @param text One message, or a mailbox of them. Bytes as Latin-1 characters: messages name their encodings. */
export async function readMail(text: string, file: string): Promise<Records> {
  const records: ImportRecord[] = [];
  const problems: Records["problems"][number][] = [];
  for (const [i, message] of splitMailbox(text).entries()) {
    const place = { file, field: `message ${i + 1}` };
    try {
      records.push(toRecord(await PostalMime.parse(Buffer.from(message, "latin1")), place));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      problems.push(recordSetAside(place, `The message cannot be read: ${reason}.`, "Save it from your mail program."));
    }
  }
  return { records, problems };
}

function splitMailbox(text: string): readonly string[] {
  if (!text.startsWith("From ")) return [text];
  const messages: string[][] = [];
  let isAfterEmpty = true;
  for (const line of text.split("\n")) {
    const bare = line.replace(/\r$/, "");
    if (isAfterEmpty && FROM.test(bare)) messages.push([]);
    else messages.at(-1)?.push(bare.replace(/^>(>*From )/, "$1"));
    isAfterEmpty = bare === "";
  }
  return messages.map((lines) => lines.join("\n"));
}

function toRecord(mail: Email, place: ImportRecord["place"]): ImportRecord {
  const { html, text } = mail;
  const subject = cleanLine(mail.subject ?? "").replace(/^(?:\s*(?:re|aw|fwd?|wg|tr|rv)\s*:\s*)+/i, "");
  const plain = text?.trim() ? withoutSignature(text) : undefined;
  return {
    key: mail.messageId ? `mid:${mail.messageId.replace(/^<|>$/g, "")}` : "",
    place,
    headline: subject,
    date: mail.date ?? "",
    body:
      plain !== undefined ? { form: "plain", text: unflow(plain) } : html ? { form: "html", text: html } : undefined,
    topics: [],
    authors: mail.from?.name ? [mail.from.name] : [],
    sources: [],
    oldAddresses: [],
  };
}

/** RFC 3676, 4.3: what follows "-- " alone on a line is a signature. */
function withoutSignature(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\n-- \n[\s\S]*$/, "\n")
    .trim();
}

/** Lines that a mail program has broken at some 72 characters are one paragraph; short ones are lines of their own. */
function unflow(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/(?<=[^\n]{50,})[ \t]*\n(?![-*•>]|\d+[.)]\s)/g, " "))
    .join("\n\n");
}
