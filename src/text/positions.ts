// Lines and columns of offsets in a text, for telling people where a fault is.

/** A place in a text; `line` and `column` count from 1, `column` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type PositionFinder = (offset: number) => Position;

/**
 * A finder for one text, which it reads only when it is first asked.
 * @param firstLine The number of the text's first line in its file.
 */
export function positionsIn(text: string, firstLine = 1): PositionFinder {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    const index = lastAtMost(starts, Math.min(offset, text.length));
    return { line: firstLine + index, column: offset - (starts[index] ?? 0) + 1 };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the last number in `sorted` that is not above `limit`; the first is never above it. */
function lastAtMost(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
