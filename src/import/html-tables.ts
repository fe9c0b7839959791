// Tables of data as Markdown's; those that only arrange a page are read block by block.

import type { DefaultTreeAdapterTypes } from "parse5";

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** Blocks that no cell of a Markdown table can hold. */
const TOO_MUCH = new Set("table ul ol pre blockquote h1 h2 h3 h4 h5 h6 hr dl figure".split(" "));
const MAX_COLUMNS = 40;

/** Whether a table has two columns at least, and lines alone in its cells. */
export function isDataTable(table: Element): boolean {
  const columns = Math.max(0, ...rowsOf(table).map((row) => cellsOf(row).length));
  return columns >= 2 && columns <= MAX_COLUMNS && !hasBlocks(table);
}

/** @param write What is in a cell, on one line. */
export function tableLines(table: Element, write: (nodes: readonly Node[]) => string): readonly string[] {
  const rows = rowsOf(table).map((row) => cellsOf(row).map((cell) => write(cell.childNodes)));
  const width = Math.max(...rows.map((row) => row.length));
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, i) => cells[i] ?? "").join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(width)}`, ...body.map(line)];
}

function hasBlocks(table: Element): boolean {
  const pending: Node[] = [...table.childNodes];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!("tagName" in node)) continue;
    if (TOO_MUCH.has(node.tagName)) return true;
    for (const child of node.childNodes) pending.push(child);
  }
  return false;
}

function rowsOf(table: Element): readonly Element[] {
  return elements(table).flatMap((child) => {
    if (child.tagName === "tr") return [child];
    return /^t(?:head|body|foot)$/.test(child.tagName) ? elements(child).filter((row) => row.tagName === "tr") : [];
  });
}

function cellsOf(row: Element): readonly Element[] {
  return elements(row).filter(({ tagName }) => tagName === "td" || tagName === "th");
}

function elements(parent: Element): readonly Element[] {
  return parent.childNodes.filter((child): child is Element => "tagName" in child);
}
