// What a site may say about the text engine.

/** Each function: `false` is off, `true` is on with its defaults, numbers change these; `docs/insight.md` says what they mean. */
export interface TextOptions {
  /** Topics of articles that name none. Default `true`. */
  readonly topics?:
    | boolean
    | {
        /** Default 3. */
        readonly most?: number;
        /** Default 0.6. */
        readonly within?: number;
        /** Default 2. */
        readonly clear?: number;
        /** Default 0.25. */
        readonly phraseFloor?: number;
        /** Default 0.1. */
        readonly classifierFloor?: number;
        /** Default 0.1. */
        readonly margin?: number;
        /** Default 0.9. */
        readonly siblings?: number;
      };
  /** Sentences in the place of key points, for articles that have none. Default `true`. */
  readonly keyPoints?:
    | boolean
    | {
        /** Default 3. */
        readonly count?: number;
        /** Default 1.5. */
        readonly position?: number;
        /** Default 1. */
        readonly centrality?: number;
        /** Default 0.5. */
        readonly headline?: number;
        /** Default 0.5. */
        readonly repetition?: number;
      };
  /** Reports of one event stand together in an edition. Default `true`. */
  readonly stories?:
    | boolean
    | {
        /** Default 0.15. */
        readonly join?: number;
        /** Default 0.25. */
        readonly merge?: number;
        /** Default 3. */
        readonly days?: number;
        /** Default 40. */
        readonly terms?: number;
        /** Default 0.6. */
        readonly copy?: number;
      };
  /** Stories lead to what came before and after, over editions. Needs `stories`. Default `true`. */
  readonly threads?:
    | boolean
    | {
        /** Default 0.25. */
        readonly cosine?: number;
        /** Default 14. */
        readonly days?: number;
        /** Default 2. */
        readonly rareTerms?: number;
        /** Default 3. */
        readonly least?: number;
      };
  /** Stories lead to older ones on the same matter. Default `true`. */
  readonly related?:
    | boolean
    | {
        /** Default 5. */
        readonly count?: number;
        /** Default 0.1. */
        readonly cosine?: number;
        /** Default 365. */
        readonly days?: number;
        /** Default 0.1. */
        readonly topics?: number;
        /** Default 0.1. */
        readonly age?: number;
      };
  /** Stop words and abbreviations to add, by language: `{ nl: { stopWords: ["de", "het"] } }`. Default none. */
  readonly languages?: Readonly<
    Record<string, { readonly stopWords?: readonly string[]; readonly abbreviations?: readonly string[] }>
  >;
}
