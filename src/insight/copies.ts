// Articles that are copies of one another, and articles that only look it.

import type { Document } from "./document.ts";

/** By an article's number: the first of which it is an exact copy, by address or by words. */
export function findExactCopies(documents: readonly Document[]): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const copies = new Map<number, number>();
  for (const [i, { article }] of documents.entries()) {
    const marks = [article.url && `url ${article.url}`, article.analysis.fingerprint];
    for (const mark of marks) {
      if (!mark) continue;
      const original = first.get(mark);
      if (original === undefined) first.set(mark, copies.get(i) ?? i);
      else if (!copies.has(i)) copies.set(i, original);
    }
  }
  return copies;
}

/** Pairs of words at the beginning of a text by which copies are compared. */
const MAX_PAIRS = 300;
const MAX_TERMS = 2 ** 26;

/**
 * Finds edited copies among the members of one group: texts that share most of their pairs of words.
 *
 * @param members Numbers of documents in the order of time.
 * @param least The Jaccard coefficient from which on one is a copy.
 */
export function findEditedCopies(
  members: readonly number[],
  documents: readonly Document[],
  least: number,
  conflicts: Conflicts,
): ReadonlyMap<number, number> {
  const byPair = new Map<number, number[]>();
  const sizes = new Map<number, number>();
  const copies = new Map<number, number>();
  if (members.length === 1) return copies;
  for (const member of members) {
    const document = documents[member];
    if (document === undefined) continue;
    const pairs = pairsOf(document);
    const shared = new Map<number, number>();
    for (const pair of pairs) {
      for (const other of byPair.get(pair) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    let original: number | undefined;
    let most = least;
    for (const [other, count] of shared) {
      const jaccard = count / (pairs.size + (sizes.get(other) ?? 0) - count);
      if (jaccard < most || (jaccard === most && original !== undefined)) continue;
      if (conflicts.get(member)?.has(other)) continue;
      original = other;
      most = jaccard;
    }
    if (original !== undefined) {
      copies.set(member, original);
      continue;
    }
    sizes.set(member, pairs.size);
    for (const pair of pairs) {
      const others = byPair.get(pair);
      if (others === undefined) byPair.set(pair, [member]);
      else others.push(member);
    }
  }
  return copies;
}

function pairsOf({ article: { analysis }, ids }: Document): ReadonlySet<number> {
  const pairs = new Set<number>();
  const run = analysis.body.length > 0 ? analysis.body : analysis.headline;
  let before: number | undefined;
  for (const id of run) {
    if (id < 0) continue;
    const term = ids[id] ?? 0;
    if (before !== undefined) pairs.add(before * MAX_TERMS + term);
    if (pairs.size === MAX_PAIRS) break;
    before = term;
  }
  return pairs;
}

/** By a document's number: those that it must not stand together with. */
export type Conflicts = ReadonlyMap<number, ReadonlySet<number>>;

/** Headlines of one frame that are compared with one another. */
const MAX_ALIKE = 200;
/** Names and numbers in which headlines that look alike differ at most. */
const MAX_DIFFERENT = 3;

/** Articles that look alike and are not: "Sanders wins Ohio" and "Sanders wins Iowa" say one thing of two. */
export function findLookAlikes(documents: readonly Document[]): Conflicts {
  const conflicts = new Map<number, Set<number>>();
  for (const alike of framesOf(documents).values()) {
    for (const [i, a] of alike.entries()) {
      for (const b of alike.slice(0, i)) if (areLookAlikes(a, b)) addConflict(a.number, b.number, conflicts);
    }
  }
  return conflicts;
}

/** Articles that an editor set apart by `notStory`, which names articles and keys of running stories. */
export function findSeparated(documents: readonly Document[]): Conflicts {
  const conflicts = new Map<number, Set<number>>();
  if (documents.every(({ article }) => (article.notStory?.length ?? 0) === 0)) return conflicts;
  const byName = new Map<string, number[]>();
  for (const [i, { article }] of documents.entries()) {
    for (const name of new Set([article.id, article.storyline])) {
      if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), i]);
    }
  }
  for (const [i, { article }] of documents.entries()) {
    for (const name of article.notStory ?? []) {
      for (const other of byName.get(name) ?? []) if (other !== i) addConflict(i, other, conflicts);
    }
  }
  return conflicts;
}

function addConflict(a: number, b: number, conflicts: Map<number, Set<number>>): void {
  conflicts.set(a, (conflicts.get(a) ?? new Set()).add(b));
  conflicts.set(b, (conflicts.get(b) ?? new Set()).add(a));
}

interface Headline {
  readonly number: number;
  /** Names and numbers in it, by the vocabulary. */
  readonly marks: readonly number[];
  readonly document: Document;
}

/** Headlines by the words that are neither names nor numbers. */
function framesOf(documents: readonly Document[]): ReadonlyMap<string, readonly Headline[]> {
  const frames = new Map<string, Headline[]>();
  for (const [number, document] of documents.entries()) {
    const { analysis } = document.article;
    const names = new Set(analysis.names);
    const own = [...new Set(analysis.headline)].filter((id) => id >= 0);
    const frame = own.filter((id) => !names.has(id)).map((id) => document.ids[id] ?? 0);
    const marks = own.filter((id) => names.has(id)).map((id) => document.ids[id] ?? 0);
    if (frame.length === 0 || marks.length === 0) continue;
    const key = frame.sort((a, b) => a - b).join(" ");
    const alike = frames.get(key);
    if (alike === undefined) frames.set(key, [{ number, marks, document }]);
    else if (alike.length < MAX_ALIKE) alike.push({ number, marks, document });
  }
  return frames;
}

/** Whether each names something in its headline that the other has nowhere. */
function areLookAlikes(a: Headline, b: Headline): boolean {
  const ofA = missingIn(b, a.marks);
  if (ofA === 0 || ofA > MAX_DIFFERENT) return false;
  const ofB = missingIn(a, b.marks);
  return ofB > 0 && ofB <= MAX_DIFFERENT;
}

function missingIn({ document }: Headline, marks: readonly number[]): number {
  return marks.filter((mark) => !document.ids.includes(mark)).length;
}
