// The text in Lexical's JSON, Ghost's editor's own form, for posts that were never rendered.

import { isRecord } from "./json-list.ts";

/** Paragraphs with empty lines between them; empty for what is none. */
export function lexicalText(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    const root = isRecord(value) ? value.root : undefined;
    const children = isRecord(root) && Array.isArray(root.children) ? root.children : [];
    return children
      .map((child: unknown) => leafText(child))
      .filter((text) => text.trim() !== "")
      .join("\n\n");
  } catch {
    return "";
  }
}

function leafText(root: unknown): string {
  const parts: string[] = [];
  const pending: unknown[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!isRecord(node)) continue;
    if (typeof node.text === "string") parts.push(node.text);
    else if (node.type === "linebreak") parts.push("\n");
    if (Array.isArray(node.children)) pending.push(...[...node.children].reverse());
  }
  return parts.join("");
}
