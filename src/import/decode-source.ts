// Bytes of a source to text, in the encoding that they announce.

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/**
 * Decodes by the byte order mark, then `charset` of the content type, then the XML declaration, then UTF-8.
 * @param contentType As a server sent it; empty for a file.
 * @returns A sentence where the bytes are not what they say.
 */
export function decodeSource(bytes: Buffer, contentType = ""): { readonly text: string } | { readonly fault: string } {
  const label = announced(bytes, contentType);
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof RangeError) return { fault: `It is in an encoding that is not known: ${label.slice(0, 40)}.` };
    // What announces nothing may be of an old program.
    if (label === "utf-8") return { fault: "It is not UTF-8, and does not say what else it is." };
    return { fault: `It says that it is in ${label}, and is not.` };
  }
}

function announced(bytes: Buffer, contentType: string): string {
  const mark = MARKS.find(([signs]) => signs.every((sign, i) => bytes[i] === sign));
  if (mark !== undefined) return mark[1];
  if (bytes[0] === 0x3c && bytes[1] === 0) return "utf-16le";
  if (bytes[0] === 0 && bytes[1] === 0x3c) return "utf-16be";
  const sent = /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType)?.[1];
  const start = bytes.toString("latin1", 0, 200);
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  // What says UTF-16 in single bytes is not: RFC 7303 would refuse it, readers take it as UTF-8.
  const label = (sent ?? declared ?? "utf-8").toLowerCase();
  return sent === undefined && label.startsWith("utf-16") ? "utf-8" : label;
}
