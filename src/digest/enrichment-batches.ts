// Editions in batches, a month in each, and one edition of the newest month: a batch that is as it was, and so is all before
// it, is not taken again.

import { hashOf } from "../fingerprint.ts";
import type { Carry, Engine } from "../insight/engine.ts";
import { type Enricher, makeEnricher } from "../insight/enrich.ts";
import { groupBy } from "../order.ts";
import { type BatchFindings, summarizeFinding, summarizeStoryline } from "./enrichment.ts";
import { type AnalysisFinder, type PlacedEdition, toInsightEdition } from "./placed-editions.ts";

/** What earlier builds found. Everything in it can be found again; `hash` says what it was found from. */
export interface EnrichmentMemory {
  findings(batch: string, hash: string): BatchFindings | undefined;
  keepFindings(batch: string, hash: string, found: BatchFindings): void;
  /** What the editions after a batch need of it and of those before. */
  carry(batch: string, hash: string): Carry | undefined;
  keepCarry(batch: string, hash: string, carry: Carry): void;
  /** Removes the findings of other batches than these, and other carries than those after `carries`. */
  forgetOthers(batches: ReadonlySet<string>, carries: ReadonlySet<string>): void;
}

/** Editions that are taken together: those of a month, or one of the newest month. */
export interface Batch {
  /** `2025-03`, or `2025-03-07`. */
  readonly name: string;
  readonly editions: readonly PlacedEdition[];
  /** Of everything in it that decides what is found, and in the batches before. */
  readonly hash: string;
  /** Whether what it leaves to the next ones is kept. */
  readonly isCarried: boolean;
}

/** @param key Of what decides what is found in all of them. */
export function toBatches(editions: readonly PlacedEdition[], key: string): readonly Batch[] {
  const months = [...groupBy(editions, ({ month }) => month)];
  const [, newest = []] = months.at(-1) ?? [];
  let hash = key;
  const toBatch = (name: string, ofBatch: readonly PlacedEdition[], isCarried: boolean): Batch => {
    hash = hashOf(JSON.stringify([hash, ofBatch.map(describeEdition)]));
    return { name, editions: ofBatch, hash, isCarried };
  };
  const closed = months
    .slice(0, -1)
    .map(([name, ofMonth], i) => toBatch(name, ofMonth, isCarried(i + 1, months.length)));
  // Two that end at once, because the zone skips the second one's day, are taken together.
  const byEnd = [...groupBy(newest, ({ end }) => end).values()];
  // A carry is as large as the vocabulary: of the editions one is enough.
  const open = byEnd.map((ofEnd, i) => toBatch(nameOf(ofEnd), ofEnd, i === byEnd.length - 2));
  return [...closed, ...open];
}

function nameOf([edition]: readonly PlacedEdition[]): string {
  return edition?.key.replace("/", "-") ?? "";
}

/**
 * Whether what a month leaves to the next ones is kept: after the one before the last, and after ever fewer of those
 * before it. So a change to an old article takes few more months than those since then.
 *
 * @param number Of the month, from 1.
 * @param count Of all months.
 */
function isCarried(number: number, count: number): boolean {
  const lowestBit = number & -number;
  return number < count && count - number <= lowestBit;
}

function describeEdition({ key, end, articles }: PlacedEdition): unknown {
  const described = articles.map(({ article, ...place }) => [article.textHash, ...Object.values(place)]);
  return [key, end, described];
}

/** What is found in each batch, out of the memory or anew. */
export function takeBatches(
  batches: readonly Batch[],
  engine: Engine,
  analysisOf: AnalysisFinder,
  memory: EnrichmentMemory | undefined,
): readonly BatchFindings[] {
  const found: BatchFindings[] = [];
  for (const { name, hash } of batches) {
    const known = memory?.findings(name, hash);
    if (known === undefined) break;
    found.push(known);
  }
  if (found.length < batches.length) {
    const { enricher, next } = resume(batches, found.length, engine, memory);
    for (const [i, batch] of batches.entries()) {
      if (i < next) continue;
      const { name, hash } = batch;
      const taken = takeBatch(batch, enricher, analysisOf);
      if (i >= found.length) {
        found.push(taken);
        memory?.keepFindings(name, hash, taken);
      }
      if (batch.isCarried) memory?.keepCarry(name, hash, enricher.carry());
    }
  }
  const carried = batches.filter((batch) => batch.isCarried);
  memory?.forgetOthers(namesOf(batches), namesOf(carried));
  return found;
}

function namesOf(batches: readonly Batch[]): ReadonlySet<string> {
  return new Set(batches.map(({ name }) => name));
}

/** An enricher that has taken as many of the first `known` batches as are remembered. */
function resume(
  batches: readonly Batch[],
  known: number,
  engine: Engine,
  memory: EnrichmentMemory | undefined,
): { readonly enricher: Enricher; readonly next: number } {
  for (let next = known; next > 0; next--) {
    const { name, hash } = batches[next - 1] ?? { name: "", hash: "" };
    const carry = memory?.carry(name, hash);
    if (carry !== undefined) return { enricher: makeEnricher(engine, carry), next };
  }
  return { enricher: makeEnricher(engine), next: 0 };
}

function takeBatch({ editions }: Batch, enricher: Enricher, analysisOf: AnalysisFinder): BatchFindings {
  const { findings, storylines } = enricher.take(editions.map((edition) => toInsightEdition(edition, analysisOf)));
  return { findings: [...findings.values()].map(summarizeFinding), storylines: storylines.map(summarizeStoryline) };
}
