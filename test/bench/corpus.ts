// The articles that every peer builds: from a seed, so that every run builds the same ones.

import { Random } from "../random.ts";
import { makeHeadline, makeParagraph, makeSentence } from "./prose.ts";
import { type BenchTopic, makeTopics } from "./topics.ts";

export interface BenchArticle {
  readonly headline: string;
  /** Unique within its day. */
  readonly slug: string;
  /** `2024-12-31` */
  readonly day: string;
  /** `08:15` */
  readonly time: string;
  /** Those that it belongs to; ancestors are not listed. */
  readonly topics: readonly BenchTopic[];
  /** Whether it says so itself, or leaves it to a phrase in its text. */
  readonly namesTopics: boolean;
  readonly keyPoints: readonly string[];
  readonly source: { readonly name: string; readonly url: string };
  /** Markdown. */
  readonly body: string;
}

export interface Corpus {
  readonly seed: number;
  readonly articles: readonly BenchArticle[];
  /** Days with articles, the first first. */
  readonly days: readonly string[];
  readonly topics: readonly BenchTopic[];
}

export interface CorpusRequest {
  readonly articles: number;
  readonly topics: number;
  readonly seed: number;
}

const ARTICLES_A_DAY = 20;
const MS_A_DAY = 86_400_000;
const LAST_DAY = Date.UTC(2024, 11, 31);
const NEWSROOMS = 60;

/** The clock to build at, in seconds: just after the last article. */
export const BUILD_EPOCH = (LAST_DAY + MS_A_DAY) / 1000;

/** Articles of about 2 KB, twenty a day, up to the end of 2024. */
export function makeCorpus({ articles: count, topics: topicCount, seed }: CorpusRequest): Corpus {
  const random = new Random(seed);
  const topics = makeTopics(random, topicCount);
  const dayCount = Math.ceil(count / ARTICLES_A_DAY);
  const days = Array.from({ length: dayCount }, (_, i) => toDay(LAST_DAY - (dayCount - 1 - i) * MS_A_DAY));
  const articles = days.flatMap((day, i) => {
    const ofDay = Math.min(ARTICLES_A_DAY, count - i * ARTICLES_A_DAY);
    return Array.from({ length: ofDay }, (_, ordinal) => makeArticle(random, topics, day, ordinal));
  });
  return { seed, articles, days, topics };
}

function makeArticle(random: Random, topics: readonly BenchTopic[], day: string, ordinal: number): BenchArticle {
  const headline = makeHeadline(random);
  const namesTopics = random.chance(0.7);
  const first = random.pick(topics);
  const second = random.pick(topics);
  const newsroom = random.between(1, NEWSROOMS);
  const opening = namesTopics ? "" : `There was word from ${random.pick(first.phrases)}. `;
  const paragraphs = Array.from({ length: 4 }, () => makeParagraph(random));
  return {
    headline,
    slug: `${headline.toLowerCase().replace(/[^a-z]+/g, "-")}-${ordinal + 1}`,
    day,
    time: `${twoDigits(random.between(5, 22))}:${twoDigits(random.between(0, 59))}`,
    topics: namesTopics && second !== first ? [first, second] : [first],
    namesTopics,
    keyPoints: Array.from({ length: 3 }, () => makeSentence(random)),
    source: { name: `Newsroom ${newsroom}`, url: `https://newsroom-${newsroom}.example/${day}/${ordinal + 1}` },
    body: `${opening}${paragraphs.join("\n\n")}\n`,
  };
}

function toDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** The topics of an article with those above them: what a peer without a hierarchy has to be told. */
export function withAncestors({ topics }: BenchArticle): readonly BenchTopic[] {
  return [...new Set(topics.flatMap((topic) => (topic.parent === undefined ? [topic] : [topic.parent, topic])))];
}
