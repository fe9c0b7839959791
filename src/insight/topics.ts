// Which topics an article belongs to: the editor's, else those that phrases decide, as long as the classifier does not
// speak for others, else those that the classifier decides.

import type { Classifier } from "./classifier.ts";
import type { Document } from "./document.ts";
import type { InsightTopic, RankedTopic, TopicFinding } from "./model.ts";
import type { PhraseMatcher } from "./phrases.ts";
import type { TopicSettings } from "./settings.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How much more an editor's topics teach than those that phrases decided. */
const EDITOR_WEIGHT = 3;
const MAX_RANKED = 5;
/** What a topic's phrases add to its score by the classifier at most, in nats a word. */
const PHRASE_WEIGHT = 0.5;
/** Nats by which a topic is ahead where its margin is half. */
const EVEN_ODDS = 40;

const NOTHING: TopicFinding = { origin: "none", topics: [], ranking: [], margin: 0, uncertain: true };

export class TopicFinder {
  readonly #ancestors: ReadonlyMap<string, readonly string[]>;
  /** By slug: its place in the taxonomy, where ties end. */
  readonly #order: ReadonlyMap<string, number>;
  readonly #settings: TopicSettings;

  constructor(topics: readonly InsightTopic[], settings: TopicSettings) {
    this.#ancestors = new Map(topics.map(({ slug, ancestors = [] }) => [slug, ancestors]));
    this.#order = new Map(topics.map(({ slug }, i) => [slug, i]));
    this.#settings = settings;
  }

  /**
   * One round: phrases first, then the classifier learns from what the editor and the phrases decided, then it confirms
   * or overrules the phrases and decides what they did not. More rounds drift.
   *
   * @param documents Those of one edition, in the order of time.
   */
  findAll(
    documents: readonly Document[],
    phrases: PhraseMatcher,
    classifier: Classifier,
    vocabulary: Vocabulary,
  ): readonly TopicFinding[] {
    const hits = documents.map((document) => phrases.match(document));
    for (const each of hits) phrases.count(each);
    const rankings = hits.map((each) => this.#sort(phrases.rank(each)));
    const decided = documents.map((document, i) => {
      const own = document.article.topics ?? [];
      if (own.length > 0) return byEditor(own);
      const ranking = rankings[i] ?? [];
      return this.#isClear(ranking) ? this.#choose("phrases", ranking) : undefined;
    });
    for (const [i, document] of documents.entries()) {
      const finding = decided[i];
      const taught = (finding?.topics ?? []).filter((topic) => this.#order.has(topic));
      classifier.learn(document, taught, finding?.origin === "editor" ? EDITOR_WEIGHT : 1);
    }
    return documents.map((document, i) => {
      const finding = decided[i];
      if (finding?.origin === "editor") return finding;
      return this.#classify(document, rankings[i] ?? [], finding, classifier, vocabulary);
    });
  }

  /** @param spoken What the phrases decided, if they did. */
  #classify(
    document: Document,
    byPhrases: readonly RankedTopic[],
    spoken: TopicFinding | undefined,
    classifier: Classifier,
    vocabulary: Vocabulary,
  ): TopicFinding {
    const { classifierFloor, phraseFloor, margin: least } = this.#settings;
    const scores = classifier.isReady ? classifier.rank(document) : [];
    const phrases = new Map(byPhrases.map(({ topic, score }) => [topic, saturate(score)]));
    const weighed = this.#sort(
      scores.map(([topic, score]) => ({
        topic,
        score: score + PHRASE_WEIGHT * (phrases.get(topic) ?? 0),
        because: [],
      })),
    );
    const [best] = weighed;
    const isTold = best !== undefined && best.score >= classifierFloor;
    const first = spoken?.ranking[0]?.topic;
    // What few articles have taught says less than a phrase that an editor chose.
    if (spoken !== undefined && !(isTold && [best.topic, first].every((topic) => classifier.knows(topic))))
      return spoken;
    const margin = isTold ? this.#oddsMargin(weighed, document) : 0;
    if (spoken !== undefined && best?.topic === first) return { ...spoken, margin, uncertain: margin < least };
    const ranking = weighed
      .slice(0, MAX_RANKED)
      .map((each) => ({ ...each, because: classifier.reasons(document, each.topic, vocabulary) }));
    if (isTold) return { ...this.#choose("classifier", ranking), margin, uncertain: margin < least };
    if ((byPhrases[0]?.score ?? 0) >= phraseFloor) return this.#choose("phrases", byPhrases);
    return { ...NOTHING, ranking: (ranking.length > 0 ? ranking : byPhrases).slice(0, MAX_RANKED) };
  }

  /** How far the best is ahead of its rival over all words of the article, in nats, brought to 0 to 1. */
  #oddsMargin(ranking: readonly RankedTopic[], { counts }: Document): number {
    const best = ranking[0]?.score ?? 0;
    const words = counts.reduce((sum, count) => sum + count, 0);
    const odds = words * (best - (this.#rivalOf(ranking)?.score ?? 0));
    return odds / (odds + EVEN_ODDS);
  }

  #sort(ranking: readonly RankedTopic[]): readonly RankedTopic[] {
    const orderOf = ({ topic }: RankedTopic) => this.#order.get(topic) ?? 0;
    return [...ranking].sort((a, b) => b.score - a.score || orderOf(a) - orderOf(b));
  }

  #isClear(ranking: readonly RankedTopic[]): boolean {
    const [best] = ranking;
    if (best === undefined || best.score < this.#settings.phraseFloor) return false;
    return best.score >= this.#settings.clear * (this.#rivalOf(ranking)?.score ?? 0);
  }

  /** The best of those that are neither above nor below the first. */
  #rivalOf([best, ...others]: readonly RankedTopic[]): RankedTopic | undefined {
    return best && others.find(({ topic }) => !this.#isAbove(topic, best.topic) && !this.#isAbove(best.topic, topic));
  }

  #choose(origin: "phrases" | "classifier", ranking: readonly RankedTopic[]): TopicFinding {
    const { within, most, phraseFloor, classifierFloor, margin: least } = this.#settings;
    const strengthOf = origin === "phrases" ? saturate : (score: number) => score;
    const floor = origin === "phrases" ? phraseFloor : classifierFloor;
    const best = ranking[0]?.score ?? 0;
    const rival = Math.max(0, this.#rivalOf(ranking)?.score ?? 0);
    const margin = best > 0 ? (best - rival) / best : 0;
    const strong = ranking.filter(({ score }) => score >= floor && strengthOf(score) >= within * strengthOf(best));
    const topics = this.#withoutAncestors(this.#joinSiblings(strong)).slice(0, most);
    return { origin, topics, ranking: ranking.slice(0, MAX_RANKED), margin, uncertain: margin < least };
  }

  /** Where the best two are siblings and nearly level, their parent says all that is known. */
  #joinSiblings(strong: readonly RankedTopic[]): readonly string[] {
    const slugs = strong.map(({ topic }) => topic);
    const [best, second] = strong;
    const parent = best && this.#parentOf(best.topic);
    if (best === undefined || second === undefined || parent === undefined) return slugs;
    const isLevel = second.score >= this.#settings.siblings * best.score;
    if (!isLevel || parent !== this.#parentOf(second.topic)) return slugs;
    return [parent, ...slugs.filter((slug) => this.#parentOf(slug) !== parent)];
  }

  #withoutAncestors(slugs: readonly string[]): readonly string[] {
    return [...new Set(slugs)].filter((slug) => !slugs.some((other) => this.#isAbove(slug, other)));
  }

  #parentOf(slug: string): string | undefined {
    return this.#ancestors.get(slug)?.at(-1);
  }

  #isAbove(slug: string, other: string): boolean {
    return this.#ancestors.get(other)?.includes(slug) ?? false;
  }
}

function byEditor(topics: readonly string[]): TopicFinding {
  return { origin: "editor", topics, ranking: [], margin: 1, uncertain: false };
}

/** Many phrases of one topic do not drown the few of another. */
function saturate(score: number): number {
  return score / (score + 0.5);
}
