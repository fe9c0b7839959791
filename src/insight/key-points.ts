// The sentences of a body that say most of it: near the top, like the whole, close to the headline, and not alike.

import { type Bag, centreOf, cosine, overlap, toBag } from "./bags.ts";
import type { Document } from "./document.ts";
import type { Language } from "./languages.ts";
import type { Analysis, Candidate, ExtractedPoint } from "./model.ts";
import type { KeyPointSettings } from "./settings.ts";
import { wordOf } from "./terms.ts";
import { relativeIdf, type Vocabulary } from "./vocabulary.ts";

/** Words of a sentence that is easily read; shorter and longer ones lose a tenth of their score. */
const EASY = { min: 8, max: 30 };
const UNEASY = 0.9;
/** What is left of the score of "They agreed." where the sentence before it, which says who, is not chosen. */
const DANGLING = 0.7;
/** Likeness from which on two sentences say the same. */
const SAME = 0.8;
/** Likeness to the headline from which on a sentence says no more than that: many a text begins with it. */
const HEADLINE_AGAIN = 0.95;

interface Scored {
  readonly candidate: Candidate;
  readonly bag: Bag;
  readonly score: number;
  readonly scores: ExtractedPoint["scores"];
  /** Whether it speaks of something by a pronoun that the sentence before it names. */
  readonly leansBack: boolean;
}

/**
 * Extracts key points; time is linear in the length of the body.
 *
 * Of a short text no more than half of its sentences are taken.
 */
export function extractKeyPoints(
  { article: { analysis }, ids }: Document,
  vocabulary: Vocabulary,
  settings: KeyPointSettings,
  language: Language,
): readonly ExtractedPoint[] {
  const { candidates, sentences, headline } = analysis;
  const count = Math.min(settings.count, Math.floor(sentences.length / 2));
  if (count === 0 || candidates.length === 0) return [];
  const idfs = Float64Array.from(ids, (id) => relativeIdf(vocabulary.documents, vocabulary.frequency(id)));
  const bagOf = (run: readonly number[]) => toBag(run, idfs);
  const centre = centreOf(analysis.body, sentences, idfs);
  const heading = bagOf(headline);
  const bags = candidates.map(({ sentence }) =>
    bagOf(analysis.body.slice(sentences[sentence], sentences[sentence + 1] ?? analysis.body.length)),
  );
  const likeness = bags.map((bag) => cosine(bag, centre));
  const most = likeness.reduce((a, b) => Math.max(a, b), 0) || 1;
  const scored = candidates.map((candidate, i): Scored => {
    const bag = bags[i] ?? { ids: [], weights: new Map(), length: 0 };
    const scores = {
      position: 1 / (1 + i),
      centrality: (likeness[i] ?? 0) / most,
      headline: overlap(heading, bag),
    };
    const sum =
      settings.position * scores.position +
      settings.centrality * scores.centrality +
      settings.headline * scores.headline;
    const isEasy = candidate.words >= EASY.min && candidate.words <= EASY.max;
    const leansBack = beginsWithPronoun(analysis, candidate, language);
    return { candidate, bag, scores, score: isEasy ? sum : UNEASY * sum, leansBack };
  });
  const telling = scored.filter(({ bag }) => cosine(heading, bag) < HEADLINE_AGAIN);
  return choose(telling, count, settings.repetition)
    .map(({ candidate, score, scores }) => ({ text: candidate.text, sentence: candidate.sentence, score, scores }))
    .sort((a, b) => a.sentence - b.sentence);
}

function beginsWithPronoun(
  { body, sentences, terms, stopWords }: Analysis,
  { sentence }: Candidate,
  { openers, pronouns }: Language,
): boolean {
  if (sentence === 0) return false;
  const begin = sentences[sentence] ?? 0;
  const [first = "", second = ""] = [begin, begin + 1].map((at) =>
    wordOf(body[at] ?? -1, terms, stopWords).replace("~", ""),
  );
  return pronouns.has(openers.includes(first) ? second : first);
}

/** Sentences to choose from: those with the highest scores. */
const MAX_CHOICE = 15;

/** Maximal marginal relevance (Carbonell and Goldstein, 1998): each time the best that repeats least. */
function choose(all: readonly Scored[], count: number, repetition: number): readonly Scored[] {
  const scored = [...all]
    .sort((a, b) => b.score - a.score || a.candidate.sentence - b.candidate.sentence)
    .slice(0, MAX_CHOICE);
  const chosen: Scored[] = [];
  const likest = scored.map(() => 0);
  while (chosen.length < Math.min(count, scored.length)) {
    let best: Scored | undefined;
    let most = Number.NEGATIVE_INFINITY;
    for (const [i, each] of scored.entries()) {
      const isAlone = each.leansBack && !chosen.some(({ candidate }) => follows(each.candidate, candidate));
      const value = (isAlone ? DANGLING : 1) * each.score - repetition * (likest[i] ?? 0);
      if (value <= most || (likest[i] ?? 0) >= SAME || chosen.includes(each)) continue;
      best = each;
      most = value;
    }
    if (best === undefined) break;
    chosen.push(best);
    for (const [i, each] of scored.entries()) {
      likest[i] = Math.max(likest[i] ?? 0, cosine(each.bag, best.bag));
    }
  }
  return chosen;
}

function follows(after: Candidate, before: Candidate): boolean {
  return after.sentence === before.sentence + 1;
}
