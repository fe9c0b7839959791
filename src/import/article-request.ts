// What is asked for when a record becomes an article, and why it cannot.

import type { When } from "../text/dates.ts";
import type { Picture } from "./html-to-markdown.ts";
import type { NumberOrder } from "./read-date.ts";
import type { ImportRecord } from "./record.ts";

export interface ArticleRequest {
  /** Of times without an offset; and what dates are written in. */
  readonly zone: string;
  /** The site's own, which no article needs to name. */
  readonly language: string;
  readonly order: NumberOrder | undefined;
  /** For records that name no topic. */
  readonly topics: readonly string[];
  /** Of a record without a date: when it was first seen. */
  readonly firstSeen: When;
  /** A date that an earlier run settled on, which stays. */
  readonly settled: When | undefined;
  readonly pictureFile: (picture: Picture, record: ImportRecord) => string | undefined;
}

/** A sentence on why a record can be no article, and what to do. */
export interface Refusal {
  readonly refused: string;
  readonly hint: string;
}
