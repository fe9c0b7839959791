// How much of an edition an e-mail holds: Gmail shows no more than 102 KB of one.

const MAX_EMAIL_BYTES = 100_000;

const encoder = new TextEncoder();

/**
 * The first of `pieces` that fit into an e-mail, in a frame around them.
 *
 * @param render The whole e-mail; `left` is how many are not in it.
 */
export function fitPieces<T extends { toString(): string }>(
  pieces: readonly T[],
  render: (shown: readonly T[], left: number) => string,
): string {
  let room = MAX_EMAIL_BYTES - bytesOf(render([], pieces.length));
  let shown = 0;
  for (const piece of pieces) {
    room -= bytesOf(piece.toString());
    if (room < 0) break;
    shown += 1;
  }
  return render(pieces.slice(0, shown), pieces.length - shown);
}

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}
