// Sentences and paragraphs that read like news from far enough away.

import type { Random } from "../random.ts";
import { ACTIONS, ACTORS, OUTCOMES, QUALITIES, SYLLABLES, THINGS } from "./words.ts";

/** `Council rejects costly turbine` */
export function makeHeadline(random: Random): string {
  const actor = random.pick(ACTORS).replace(/^(?:the|a) /, "");
  return capitalise(`${actor} ${random.pick(ACTIONS)} ${random.pick(QUALITIES)} ${random.pick(THINGS)}`);
}

export function makeSentence(random: Random): string {
  const subject = random.pick(ACTORS);
  const first = `${subject} ${random.pick(ACTIONS)} the ${random.pick(QUALITIES)} ${random.pick(THINGS)}`;
  const second = random.chance(0.4)
    ? `, and ${random.pick(ACTORS)} ${random.pick(ACTIONS)} the ${random.pick(THINGS)}`
    : "";
  return `${capitalise(first)}${second} ${random.pick(OUTCOMES)}.`;
}

/** Three to five sentences, now and then with a word set apart or a link. */
export function makeParagraph(random: Random): string {
  const sentences = Array.from({ length: random.between(3, 5) }, () => makeSentence(random));
  if (random.chance(0.3)) sentences.push(`That is *more* than the **${random.between(2, 900)}** of last year.`);
  if (random.chance(0.3))
    sentences.push(`The [figures](https://figures.example/${random.between(1, 9999)}) are public.`);
  return sentences.join(" ");
}

/** A proper noun of two words that no list of words holds: `Corwick Denlin`. */
export function makeProperNoun(random: Random): string {
  const word = () => capitalise([random.pick(SYLLABLES), random.pick(SYLLABLES), random.pick(SYLLABLES)].join(""));
  return `${word()} ${word()}`;
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
