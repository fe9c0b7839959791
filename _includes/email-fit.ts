// How much of an edition an e-mail holds: Gmail shows no more than 102 KB of one.

import type { Email, EmailLink, EmailStory } from "../src/page/email.ts";

const MAX_EMAIL_BYTES = 100_000;

/** A story that takes more than this part of the room appears with its headline alone. */
const LARGEST_PART = 1 / 4;

const encoder = new TextEncoder();

/**
 * As many of an edition's stories as fit into an e-mail, in their order, in a frame around them.
 *
 * @param draw A story; `topic` where it is the first of its section.
 * @param frame The whole e-mail; `left` is how many stories are not in it.
 */
export function fitStories<T extends { toString(): string }>(
  { lead, sections }: Pick<Email, "lead" | "sections">,
  draw: (story: EmailStory, topic?: EmailLink) => T,
  frame: (shown: readonly T[], left: number) => string,
): string {
  const placed: readonly (readonly [story: EmailStory, topic?: EmailLink])[] = [
    [lead],
    ...sections.flatMap(({ topic, stories }) =>
      stories.map((story, i) => (i === 0 ? ([story, topic] as const) : ([story] as const))),
    ),
  ];
  let room = MAX_EMAIL_BYTES - bytesOf(frame([], placed.length));
  const largest = room * LARGEST_PART;
  const shown: T[] = [];
  for (const [story, topic] of placed) {
    const full = draw(story, topic);
    const drawn = bytesOf(full.toString()) <= largest ? full : draw(toBare(story), topic);
    room -= bytesOf(drawn.toString());
    if (room < 0) break;
    shown.push(drawn);
  }
  return frame(shown, placed.length - shown.length);
}

/** Lists of key points and sources can be of any length; the first note may be a retraction. */
function toBare(story: EmailStory): EmailStory {
  return {
    ...story,
    notes: story.notes.slice(0, 1),
    keyPoints: [],
    extracted: [],
    reports: [],
    summary: undefined,
    sources: [],
  };
}

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}
