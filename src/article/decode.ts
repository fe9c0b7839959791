// Bytes to text: UTF-8 without a fault, or where the fault is.

import { isUtf8 } from "node:buffer";
import { type Outcome, type Problem, problem } from "../problem.ts";
import { positionsIn } from "../text/positions.ts";

/** @param firstLine The number of the first line of `bytes` in the file. */
export function decode(bytes: Buffer, file: string, firstLine = 1): Outcome<string> {
  const encoding = encodingOfMark(bytes) ?? encodingOfZeros(bytes);
  if (encoding !== undefined) return { problems: [otherEncoding(file, encoding)] };
  const zero = bytes.indexOf(0);
  // A single one is a slip, and is cleaned like any other control character.
  if (zero !== bytes.lastIndexOf(0)) return { problems: [hasZero(bytes.subarray(0, zero), file, firstLine)] };
  if (isUtf8(bytes)) return { value: bytes.toString("utf8"), problems: [] };
  return { problems: [notUtf8(bytes, file, firstLine)] };
}

/** UTF-16 and UTF-32 announce themselves by a byte order mark. */
function encodingOfMark(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? "UTF-32" : "UTF-16";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "UTF-16" : undefined;
}

/** How many bytes say whether every other one is a zero. */
const SAMPLE = 4096;

/** UTF-16 and UTF-32 without a mark: of Latin letters, spaces and line ends every other byte at least is a zero. */
function encodingOfZeros(bytes: Buffer): string | undefined {
  const length = Math.min(bytes.length, SAMPLE);
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = length / 2;
  if (even + odd > 0.7 * length) return "UTF-32";
  return Math.max(even, odd) > 0.3 * half && Math.max(even, odd) > 8 * Math.min(even, odd) ? "UTF-16" : undefined;
}

function otherEncoding(file: string, encoding: string): Problem {
  return problem(
    "file-not-utf8",
    { file, line: 1, column: 1 },
    `The file is in ${encoding}.`,
    "Save it as UTF-8: editors have it under “Save with encoding”.",
  );
}

/** Text has none: in UTF-16 of other alphabets only spaces and line ends do. */
function hasZero(before: Buffer, file: string, firstLine: number): Problem {
  const text = before.toString("utf8");
  const { line, column } = positionsIn(text, firstLine)(text.length);
  return problem(
    "file-not-utf8",
    { file, line, column },
    "The file has bytes that are zero, which no text has: it may be in UTF-16 without a mark, or damaged.",
    "Save it as UTF-8: editors have it under “Save with encoding”.",
  );
}

function notUtf8(bytes: Buffer, file: string, firstLine: number): Problem {
  const { before, byte } = findFault(bytes);
  const hex = byte.toString(16).padStart(2, "0").toUpperCase();
  const { line, column } = positionsIn(before, firstLine)(before.length);
  return problem(
    "file-not-utf8",
    { file, line, column },
    `The file is not UTF-8: the byte ${hex} stands where none may.`,
    "Save it as UTF-8; it may be in Windows-1252 or another old encoding.",
  );
}

const REPLACEMENT = "\uFFFD";
const REPLACEMENT_BYTES = Buffer.from(REPLACEMENT);

/** The text before the first bad byte, and that byte: where decoding puts a replacement that the file does not have. */
function findFault(bytes: Buffer): { readonly before: string; readonly byte: number } {
  const text = bytes.toString("utf8");
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf(REPLACEMENT); at !== -1; at = text.indexOf(REPLACEMENT, from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    const end = offset + REPLACEMENT_BYTES.length;
    if (!bytes.subarray(offset, end).equals(REPLACEMENT_BYTES)) {
      return { before: text.slice(0, at), byte: bytes[offset] ?? 0 };
    }
    offset = end;
    from = at + 1;
  }
  return { before: text, byte: 0 };
}
