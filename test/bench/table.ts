// Rows of text as a table with columns in line: names to the left, figures to the right.

/** @param names How many of the first columns are names. */
export function renderTable(rows: readonly (readonly string[])[], names = 1): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, i) => (i < names ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))))
    .map((row) => row.join("  ").trimEnd())
    .join("\n");
}
