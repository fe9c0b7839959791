// The stage between reading and composing: for each article what was found, and why.

import { compareBy } from "../order.ts";
import { ANALYSIS_VERSION } from "./analyse.ts";
import { type Document, toDocument, vectorOf } from "./document.ts";
import { type Carry, closeMemory, type Engine, fitsEngine, type Memory, openMemory } from "./engine.ts";
import { extractKeyPoints } from "./key-points.ts";
import type { Finding, InsightArticle, InsightEdition, Storyline, TopicFinding } from "./model.ts";
import { DEFAULTS } from "./settings.ts";
import { type EditionStoryline, findStorylines } from "./storylines.ts";
import { NO_VECTOR, type Vector } from "./vectors.ts";

export interface Enrichment {
  /** By an article's id, in the order of editions and of time. */
  readonly findings: ReadonlyMap<string, Finding>;
  /** In the order of editions, then of their first article. Empty where stories are off. */
  readonly storylines: readonly Storyline[];
  /** To be given to the next `enrich`, with the editions that follow. */
  readonly carry: Carry;
}

const OFF: TopicFinding = { origin: "none", topics: [], ranking: [], margin: 0, uncertain: false };

/** Takes editions batch by batch, each batch after those that were taken. */
export interface Enricher {
  /**
   * @param editions In any order, with their articles in any order.
   * @throws RangeError for what is not as it says: an edition that does not end after those that were taken, an article
   *   published after its edition's end, an id that comes twice, an analysis of another version.
   */
  take(editions: readonly InsightEdition[]): Omit<Enrichment, "carry">;
  /** What the editions that follow need of those that were taken. */
  carry(): Carry;
}

/**
 * @param before The carry of the editions that went before.
 * @throws RangeError for a carry of another version, another taxonomy or other settings.
 */
export function makeEnricher(engine: Engine, before?: Carry): Enricher {
  if (before !== undefined && !fitsEngine(before, engine)) {
    throw new RangeError("The carry was made with another taxonomy, other settings or another version: start afresh.");
  }
  const memory = openMemory(engine, before);
  return {
    take: (editions) => {
      const again = editions.find(({ end }) => end <= memory.through);
      if (again) throw new RangeError(`The edition ${again.key} does not end after those that the carry has seen.`);
      const findings = new Map<string, Finding>();
      const storylines: Storyline[] = [];
      const ordered = [...editions].sort(inOrder);
      for (const edition of ordered) {
        check(edition, findings);
        takeEdition(edition, engine, memory, findings, storylines);
      }
      return { findings, storylines };
    },
    carry: () => closeMemory(memory, engine),
  };
}

/**
 * Takes editions in the order of their ends. What is found in one depends on it and on those before, never on those
 * after: to add today's edition changes nothing older. Taking ten years at once, or a day at a time with the carry of
 * the day before, comes to the same.
 *
 * @param editions In any order, with their articles in any order.
 * @param before The carry of the editions that went before.
 * @throws RangeError as `makeEnricher` and `take` do.
 */
export function enrich(editions: readonly InsightEdition[], engine: Engine, before?: Carry): Enrichment {
  const enricher = makeEnricher(engine, before);
  return { ...enricher.take(editions), carry: enricher.carry() };
}

function check({ key, end, articles }: InsightEdition, findings: ReadonlyMap<string, Finding>): void {
  if (!Number.isFinite(end)) throw new RangeError(`The edition ${key} has no end.`);
  const ids = new Set<string>();
  for (const { id, published, analysis } of articles) {
    if (analysis.version !== ANALYSIS_VERSION) throw new RangeError(`The analysis of ${id} is of another version.`);
    if (!(published <= end)) throw new RangeError(`${id} was published after the end of its edition, ${key}.`);
    if (ids.has(id) || findings.has(id)) throw new RangeError(`There are two articles with the id ${id}.`);
    ids.add(id);
  }
}

function takeEdition(
  edition: InsightEdition,
  engine: Engine,
  memory: Memory,
  findings: Map<string, Finding>,
  storylines: Storyline[],
): void {
  const { settings } = engine;
  const { vocabulary } = memory;
  memory.through = edition.end;
  const articles = [...edition.articles].sort(byTime);
  const [first] = articles;
  if (first === undefined) return;
  const documents = articles.map((article) => toDocument(article, vocabulary));
  for (const { ids } of documents) vocabulary.count(ids);
  const topics = memory.finder?.findAll(documents, memory.phrases, memory.classifier, vocabulary) ?? [];
  const most = (settings.stories || DEFAULTS.stories).terms;
  const needsVectors = settings.stories !== false || settings.related !== false;
  const vectors = documents.map((each) => (needsVectors ? vectorOf(each, vocabulary, most) : NO_VECTOR));
  const groups = settings.stories === false ? [] : findStorylines(documents, vectors, vocabulary, settings.stories);
  memory.threads.forgetBefore(first.published);
  storylines.push(...toStorylines(groups, articles, edition.key, memory));

  const stories = new Map(groups.flatMap(({ members, findings: of }) => members.map((m, i) => [m, of[i]] as const)));
  const records = articles.map((article, i) => ({
    id: article.id,
    published: article.published,
    storyline: stories.get(i)?.storyline ?? article.id,
    topics: topics[i]?.topics ?? [],
    ...plain(vectors[i]),
  }));
  memory.related?.forgetBefore(first.published);
  memory.related?.addAll(records);
  for (const [i, record] of records.entries()) {
    const document = documents[i];
    findings.set(record.id, {
      id: record.id,
      topics: topics[i] ?? OFF,
      keyPoints: document === undefined ? [] : keyPointsOf(document, engine, memory),
      story: stories.get(i),
      related: memory.related?.find(record, vocabulary) ?? [],
    });
  }
}

const inOrder = compareBy<InsightEdition>(
  ({ end }) => end,
  ({ key }) => key,
);

const byTime = compareBy<InsightArticle>(
  ({ published }) => published,
  ({ id }) => id,
);

function keyPointsOf(
  document: Document,
  { settings, languages }: Engine,
  { vocabulary }: Memory,
): Finding["keyPoints"] {
  if (settings.keyPoints === false) return [];
  const language = languages.of(document.article.analysis.language);
  return extractKeyPoints(document, vocabulary, settings.keyPoints, language);
}

function toStorylines(
  groups: readonly EditionStoryline[],
  articles: readonly InsightArticle[],
  edition: string,
  { threads, vocabulary }: Memory,
): readonly Storyline[] {
  const fresh = groups.map(({ members, key, centre, findings }) => {
    const of = members.flatMap((member) => articles[member] ?? []);
    const times = of.map(({ published }) => published);
    return {
      id: findings[0]?.storyline ?? "",
      key,
      first: times.reduce((a, b) => Math.min(a, b)),
      last: times.reduce((a, b) => Math.max(a, b)),
      articles: of.map(({ id }) => id),
      notStory: of.flatMap(({ notStory = [] }) => notStory),
      ...plain(centre),
    };
  });
  const links = threads.linkAll(fresh, vocabulary);
  return fresh.map(({ id, key, articles: ids }, i) => ({
    id,
    edition,
    key,
    articles: ids,
    thread: links[i]?.thread ?? id,
    continues: links[i]?.continues,
  }));
}

function plain(vector: Vector | undefined): { readonly ids: readonly number[]; readonly weights: readonly number[] } {
  return { ids: Array.from(vector?.ids ?? []), weights: Array.from(vector?.weights ?? [], round) };
}

/** To four digits: what is remembered is to be small, and the same whether it was stored in between or not. */
function round(weight: number): number {
  return Math.round(weight * 10_000) / 10_000;
}
