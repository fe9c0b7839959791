// The settings of each function of the engine, and their defaults.

export interface TopicSettings {
  /** Topics that one article gets at most. */
  readonly most: number;
  /** A further topic is given where its score is at least this part of the best. */
  readonly within: number;
  /** Phrases alone decide where the best score is this many times the second. */
  readonly clear: number;
  /** The least score by phrases: a rare word has 0.24 for one mention, 0.65 for two or for the headline; common ones less. */
  readonly phraseFloor: number;
  /** The least score by the classifier: how much better than the average topic the best explains a word, in nats. */
  readonly classifierFloor: number;
  /** Where the margin to the next topic is smaller, an editor should look. */
  readonly margin: number;
  /** Siblings of which the second has at least this part of the best's score become their parent. */
  readonly siblings: number;
}

export interface KeyPointSettings {
  readonly count: number;
  /** Weights of a sentence's place, of its likeness to the whole text, and of the headline's words in it. */
  readonly position: number;
  readonly centrality: number;
  readonly headline: number;
  /** What likeness to a sentence that was chosen costs. */
  readonly repetition: number;
}

export interface StorySettings {
  /** Cosine from which on an article joins a story. */
  readonly join: number;
  /** Cosine from which on two stories are one. */
  readonly merge: number;
  /** Days between an article and the nearest of its story. */
  readonly days: number;
  /** Terms of an article that count. */
  readonly terms: number;
  /** Part of the pairs of words that two texts share, from which on one is an edited copy of the other. */
  readonly copy: number;
}

export interface ThreadSettings {
  /** Cosine from which on a story continues an earlier one. */
  readonly cosine: number;
  /** Days between the two at most. */
  readonly days: number;
  /** Rare terms that both must have. */
  readonly rareTerms: number;
  /** Articles from which on a thread is shown as one; two where an editor gave it a key. */
  readonly least: number;
}

export interface RelatedSettings {
  readonly count: number;
  /** Cosine below which nothing is related. */
  readonly cosine: number;
  /** Days that an article stays in reach. */
  readonly days: number;
  /** What common topics add, and what the age of `days` takes away. */
  readonly topics: number;
  readonly age: number;
}

export interface InsightSettings {
  readonly topics: TopicSettings | false;
  readonly keyPoints: KeyPointSettings | false;
  readonly stories: StorySettings | false;
  /** Needs `stories`. */
  readonly threads: ThreadSettings | false;
  readonly related: RelatedSettings | false;
}

/** Each function: off, or its settings, of which those left out keep their defaults. */
export type InsightOptions = {
  readonly [Name in keyof InsightSettings]?: boolean | Given<Exclude<InsightSettings[Name], false>> | undefined;
};

type Given<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

export const DEFAULTS = {
  topics: {
    most: 3,
    within: 0.6,
    clear: 2,
    phraseFloor: 0.25,
    classifierFloor: 0.1,
    margin: 0.1,
    siblings: 0.9,
  },
  keyPoints: { count: 3, position: 1.5, centrality: 1, headline: 0.5, repetition: 0.5 },
  stories: { join: 0.15, merge: 0.25, days: 3, terms: 40, copy: 0.6 },
  threads: { cosine: 0.25, days: 14, rareTerms: 2, least: 3 },
  related: { count: 5, cosine: 0.1, days: 365, topics: 0.1, age: 0.1 },
} as const satisfies InsightSettings;

export function resolveSettings(options: InsightOptions = {}): InsightSettings {
  return {
    topics: resolveOne(options.topics, DEFAULTS.topics),
    keyPoints: resolveOne(options.keyPoints, DEFAULTS.keyPoints),
    stories: resolveOne(options.stories, DEFAULTS.stories),
    threads: resolveOne(options.threads, DEFAULTS.threads),
    related: resolveOne(options.related, DEFAULTS.related),
  };
}

function resolveOne<T extends object>(given: boolean | Given<T> | undefined, defaults: T): T | false {
  if (given === false) return false;
  if (given === undefined || given === true) return defaults;
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(known) };
}
