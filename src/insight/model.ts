// What goes into the text engine and what comes out: plain data that can be stored as JSON.

/** One text, cleaned of markup. */
export interface InsightText {
  /** May be empty. */
  readonly headline: string;
  /** The editor's own; where there are any, none are extracted. */
  readonly keyPoints?: readonly string[] | undefined;
  /** The body's paragraphs, without headings, captions and code. */
  readonly paragraphs: readonly string[];
  /** BCP 47. */
  readonly language: string;
}

/** What one text alone says of itself; it can be stored with the text for as long as the text and `version` last. */
export interface Analysis {
  /** `ANALYSIS_VERSION` of the code that made it. */
  readonly version: number;
  /** BCP 47. */
  readonly language: string;
  /** Each term of the text once, in the order in which they come: stems of words, pairs of ideographs. */
  readonly terms: readonly string[];
  /** The stop words of the text. */
  readonly stopWords: readonly string[];
  /** Indexes into `terms`; -1 for punctuation; -2, -3 and so on for `stopWords`. */
  readonly headline: readonly number[];
  /** The editor's key points, as `headline`. */
  readonly keyPoints: readonly number[];
  /** The body, as `headline`. */
  readonly body: readonly number[];
  /** Where each sentence begins in `body`. */
  readonly sentences: readonly number[];
  /** The sentences that could be key points, the first first. Empty where the editor gave key points. */
  readonly candidates: readonly Candidate[];
  /** Terms that name somebody or something, and numbers: indexes into `terms`, ascending. */
  readonly names: readonly number[];
  /** The same for texts that say the same words in the same order, whatever their case and punctuation. */
  readonly fingerprint: string;
}

/** A sentence of the body that can stand alone. */
export interface Candidate {
  /** Its number among the sentences of the body, from 0. */
  readonly sentence: number;
  /** As it would be shown: without dateline, without "But". */
  readonly text: string;
  /** Counted with stop words. */
  readonly words: number;
}

/** An article as the engine sees it. */
export interface InsightArticle {
  readonly id: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly published: number;
  readonly analysis: Analysis;
  /** Slugs of the topics that the editor gave: they stand. */
  readonly topics?: readonly string[] | undefined;
  /** The editor's key of a running story: articles with the same key belong together. */
  readonly storyline?: string | undefined;
  /** Ids of articles, and keys of running stories, that this one does not belong to. */
  readonly notStory?: readonly string[] | undefined;
  /** Where the original stands: two articles with one address are copies. */
  readonly url?: string | undefined;
}

/** The articles of one edition. Only what was published up to its end has a part in its results. */
export interface InsightEdition {
  readonly key: string;
  /** Milliseconds since 1970-01-01T00:00Z; editions are taken in this order. */
  readonly end: number;
  /** In any order. */
  readonly articles: readonly InsightArticle[];
}

/** A topic of the taxonomy. */
export interface InsightTopic {
  /** Unique. */
  readonly slug: string;
  /** The slugs above it, the root first. */
  readonly ancestors?: readonly string[] | undefined;
  readonly phrases: readonly string[];
}

/** What was found out about one article, and why. */
export interface Finding {
  readonly id: string;
  readonly topics: TopicFinding;
  /** In the order of the text. Empty where the editor gave key points. */
  readonly keyPoints: readonly ExtractedPoint[];
  /** Absent where stories are off. */
  readonly story?: StoryFinding | undefined;
  /** The nearest first. */
  readonly related: readonly RelatedArticle[];
}

/**
 * Who decided: the editor; phrases of the taxonomy; the classifier, which learns from the articles that the other two
 * decided; or none was, and the article is unsorted.
 */
export type TopicOrigin = "editor" | "phrases" | "classifier" | "none";

export interface TopicFinding {
  readonly origin: TopicOrigin;
  /** The most telling first; ancestors are implied. Empty for `none`. */
  readonly topics: readonly string[];
  /**
   * The likeliest topics, the best first, at most five, chosen or not. Scores of phrases and of the classifier do not
   * compare with one another. Empty for `editor`.
   */
  readonly ranking: readonly RankedTopic[];
  /**
   * How far the best is before the second: 0 for a tie, 1 for no second. Where the classifier knows enough, over all
   * words of the article, so that a long text is surer than a short one.
   */
  readonly margin: number;
  /** Whether an editor should look at it: unsorted, or the best is hardly before the second. */
  readonly uncertain: boolean;
}

export interface RankedTopic {
  readonly topic: string;
  readonly score: number;
  /** What spoke for it, the strongest first: phrases as they are written in the taxonomy, or terms of the text. */
  readonly because: readonly string[];
}

export interface ExtractedPoint {
  readonly text: string;
  /** Its number among the sentences of the body, from 0. */
  readonly sentence: number;
  /** What `scores` come to. */
  readonly score: number;
  readonly scores: {
    /** From 1 for the first sentence that can stand alone, falling. */
    readonly position: number;
    /** Likeness to the text as a whole, 1 for the most alike. */
    readonly centrality: number;
    /** The part of the headline's words that it has. */
    readonly headline: number;
  };
}

export interface StoryFinding {
  /** The id of the storyline, which is the id of its first article. */
  readonly storyline: string;
  /** Cosine with the centre of the other articles of its storyline; 1 for the only one. */
  readonly cosine: number;
  /** Terms that it has in common with the others, the strongest first. */
  readonly shared: readonly string[];
  /** The first article of which it is a copy, or an edited copy. */
  readonly copyOf?: string | undefined;
}

/** Articles of one edition that report one event. */
export interface Storyline {
  /** The id of its first article. */
  readonly id: string;
  /** The edition's key. */
  readonly edition: string;
  /** The editor's key, where one of its articles has one. */
  readonly key?: string | undefined;
  /** The one that the others stand under first, then by time. */
  readonly articles: readonly string[];
  /** The thread that it belongs to: the id of the first storyline in it, possibly its own. It never changes. */
  readonly thread: string;
  /** The earlier storyline that it continues. */
  readonly continues?: StoryLink | undefined;
}

export interface StoryLink {
  readonly storyline: string;
  /** Whether both have the same editor's key. */
  readonly pinned: boolean;
  readonly cosine: number;
  /** The rare terms that both have, the strongest first. */
  readonly shared: readonly string[];
}

export interface RelatedArticle {
  readonly id: string;
  readonly score: number;
  readonly cosine: number;
  /** Terms that both have, the strongest first. */
  readonly shared: readonly string[];
}
