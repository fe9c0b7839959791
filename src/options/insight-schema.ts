// The form of the option `insight`; what is left out keeps the defaults of the text engine.

import { z } from "zod";
import { count, language, text } from "./values.ts";

const part = z.number().min(0, "must be 0 or more").max(1, "must be 1 or less");
const weight = z.number().min(0, "must be 0 or more");
const days = z.number().positive("must be more than 0");

/** A function of the text engine: off, on, or on with some of its numbers changed. */
function textFunction<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.union([z.boolean(), z.strictObject(shape).partial()]).optional();
}

export const insight = z.union([
  z.literal(false),
  z.strictObject({
    topics: textFunction({
      most: count,
      within: part,
      clear: z.number().min(1, "must be 1 or more"),
      phraseFloor: weight,
      classifierFloor: weight,
      margin: part,
      siblings: part,
    }),
    keyPoints: textFunction({ count, position: weight, centrality: weight, headline: weight, repetition: weight }),
    stories: textFunction({ join: part, merge: part, days, terms: count, copy: part }),
    threads: textFunction({
      cosine: part,
      days,
      rareTerms: z.int().min(0, "must be 0 or more"),
      least: z.int().min(2, "must be 2 or more"),
    }),
    related: textFunction({ count, cosine: part, days, topics: weight, age: weight }),
    languages: z
      .record(language, z.strictObject({ stopWords: z.array(text), abbreviations: z.array(text) }).partial())
      .optional(),
  }),
]);
