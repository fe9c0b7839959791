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
  /** What was wrong in it, where it was corrected. */
  readonly correction?: string | undefined;
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

/** What a newsroom publishes on one more day. */
export interface NewsDay {
  readonly stories: readonly BenchArticle[];
  /** An old story, as it was and as it is. */
  readonly corrected: { readonly before: BenchArticle; readonly after: BenchArticle };
}

const STORIES_A_DAY = 30;

/** New stories of the last day, and a correction of a story from the middle of the archive. */
export function makeNewsDay({ seed, articles, days, topics }: Corpus): NewsDay {
  const random = new Random(seed + 1);
  const day = days.at(-1) ?? toDay(LAST_DAY);
  const before = articles[Math.floor(articles.length / 2)];
  if (before === undefined) throw new RangeError("There is no story to correct.");
  return {
    // Ordinals that no story of the day has.
    stories: Array.from({ length: STORIES_A_DAY }, (_, i) => makeArticle(random, topics, day, ARTICLES_A_DAY + i)),
    corrected: { before, after: { ...before, correction: makeSentence(random) } },
  };
}

/** A story like the others that is newer than all of them. */
export function makeLatest({ seed, days, topics }: Corpus): BenchArticle {
  const made = makeArticle(new Random(seed + 2), topics, days.at(-1) ?? toDay(LAST_DAY), 999);
  return { ...made, time: "23:59" };
}

/** The story that comes first in every list. */
export function findLatest({ articles }: Corpus): BenchArticle {
  const ofTime = ({ day, time }: BenchArticle) => day + time;
  return articles.reduce((latest, each) => (ofTime(each) > ofTime(latest) ? each : latest));
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

/** Where each peer has the page of a story, below its output folder. */
export function pageFile({ day, slug }: BenchArticle): string {
  return `${day.replaceAll("-", "/")}/${slug}/index.html`;
}

/** For peers that know no corrections: the text with the correction below it. */
export function bodyWithCorrection({ body, correction }: BenchArticle): string {
  return correction === undefined ? body : `${body}\n**Correction:** ${correction}\n`;
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
