// The storylines of one edition: its articles in groups, each with its copies and the one that the others stand under.

import { findEditedCopies, findExactCopies, findLookAlikes, findSeparated } from "./copies.ts";
import type { Document } from "./document.ts";
import type { StoryFinding } from "./model.ts";
import type { StorySettings } from "./settings.ts";
import { groupReports } from "./stories.ts";
import { addTo, dot, lengthOf, NO_VECTOR, type Sum, sharedTerms, toVector, type Vector } from "./vectors.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface EditionStoryline {
  /** Numbers of documents: the best first, then in the order of time. */
  readonly members: readonly number[];
  readonly key?: string | undefined;
  readonly centre: Vector;
  /** By `members`. */
  readonly findings: readonly StoryFinding[];
}

const MAX_SHARED = 8;

/**
 * @param documents In the order of time.
 * @param vectors Theirs.
 */
export function findStorylines(
  documents: readonly Document[],
  vectors: readonly Vector[],
  vocabulary: Vocabulary,
  settings: StorySettings,
): readonly EditionStoryline[] {
  const exact = findExactCopies(documents);
  const lookAlikes = findLookAlikes(documents);
  const separated = findSeparated(documents);
  const reports = documents.map(({ article }, i) => ({
    vector: vectors[i] ?? NO_VECTOR,
    published: article.published,
    key: article.storyline,
    copyOf: exact.get(i),
  }));
  const groups = groupReports(reports, settings, {
    isForbidden: (report, members) => countIn(members, separated.get(report)) > 0,
    lookAlikes: (report, members) => countIn(members, lookAlikes.get(report)),
  });
  return groups.map((members): EditionStoryline => {
    const [only = -1] = members;
    if (members.length === 1) return toStoryline(only, documents[only], vectors[only]);
    const edited = findEditedCopies(members, documents, settings.copy, lookAlikes);
    const together = new Set(members);
    const copyOf = new Map(
      members.flatMap((member) => {
        const original = edited.get(member) ?? exact.get(member);
        return original !== undefined && together.has(original) ? [[member, original] as const] : [];
      }),
    );
    const sum: Sum = new Map();
    for (const member of members) addTo(sum, vectors[member] ?? NO_VECTOR);
    const squares = lengthOf(sum) ** 2;
    const cosines = new Map(members.map((member) => [member, cosineWithout(vectors[member], sum, squares)]));
    const ordered = bestFirst(members, cosines, copyOf);
    const id = documents[members[0] ?? -1]?.article.id ?? "";
    return {
      members: ordered,
      key: members.map((member) => documents[member]?.article.storyline).find((key) => key !== undefined),
      centre: toVector([...sum.keys()], Float64Array.from(sum.values()), settings.terms),
      findings: ordered.map((member) => ({
        storyline: id,
        cosine: cosines.get(member) ?? 1,
        shared: sharedWith(vectors[member], sum, vocabulary),
        copyOf: documents[copyOf.get(member) ?? -1]?.article.id,
      })),
    };
  });
}

/** Most events are reported once. */
function toStoryline(number: number, document: Document | undefined, centre = NO_VECTOR): EditionStoryline {
  const { id = "", storyline } = document?.article ?? {};
  const finding = { storyline: id, cosine: 1, shared: [], copyOf: undefined };
  return { members: [number], key: storyline, centre, findings: [finding] };
}

function countIn(members: ReadonlySet<number>, numbers: ReadonlySet<number> = new Set()): number {
  let count = 0;
  for (const number of numbers) if (members.has(number)) count++;
  return count;
}

/** The one that is most like the others first, no copy if there is another; then in the order of time. */
function bestFirst(
  members: readonly number[],
  cosines: ReadonlyMap<number, number>,
  copyOf: ReadonlyMap<number, number>,
): readonly number[] {
  let best = members[0] ?? -1;
  for (const member of members) {
    if (!copyOf.has(member) && (cosines.get(member) ?? 0) > (cosines.get(best) ?? 0)) best = member;
  }
  return [best, ...members.filter((member) => member !== best)];
}

/** Cosine of a vector with a sum that it is part of, without its own part; 1 where nothing else is in it. */
function cosineWithout(vector: Vector | undefined, sum: Sum, squares: number): number {
  if (vector === undefined || vector.ids.length === 0) return 1;
  const product = dot(vector, sum);
  const others = squares - 2 * product + 1;
  return others < 1e-9 ? 1 : (product - 1) / Math.sqrt(others);
}

function sharedWith(vector: Vector | undefined, sum: Sum, vocabulary: Vocabulary): readonly string[] {
  if (vector === undefined) return [];
  const others: Sum = new Map(Array.from(vector.ids, (id) => [id, sum.get(id) ?? 0]));
  addTo(others, vector, -1);
  return sharedTerms(vector, others)
    .slice(0, MAX_SHARED)
    .map((id) => vocabulary.term(id));
}
