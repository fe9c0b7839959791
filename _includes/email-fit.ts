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
  const room = MAX_EMAIL_BYTES - bytesOf(render([], pieces.length));
  const shown: T[] = [];
  let taken = 0;
  for (const piece of pieces) {
    const bytes = bytesOf(piece.toString());
    // One that is too large for an e-mail of its own keeps no other out.
    if (bytes > room) continue;
    if (taken + bytes > room) break;
    taken += bytes;
    shown.push(piece);
  }
  return render(shown, pieces.length - shown.length);
}

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}
