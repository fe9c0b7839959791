// What a text is that comes without a name, from standard input.

import type { Format } from "../article/parse-article.ts";

/** Front matter means Markdown, what begins as JSON does is JSON, all else is plain text. */
export function guessFormat(text: string): Format {
  const start = text.replace(/^\uFEFF/, "").trimStart();
  if (/^---[ \t]*(?:[\r\n]|$)/.test(start)) return "md";
  // A headline may begin with a bracket too: "[Live] Storm reaches the coast".
  if (/^(?:\{\s*["}]|\[\s*[{\]])/.test(start)) return isJsonLines(start) ? "ndjson" : "json";
  return "txt";
}

/** Whether the first of several lines is a whole value by itself. */
function isJsonLines(text: string): boolean {
  const [first = "", ...others] = text.split("\n");
  if (!first.startsWith("{") || others.every((line) => line.trim() === "")) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}
