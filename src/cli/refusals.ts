// What the command line says of an article and the article itself says otherwise.

import type { Article } from "../article/article.ts";
import { type Place, type Problem, problem } from "../problem.ts";
import { toZonedIso, type When } from "../text/dates.ts";
import { stampOf } from "./article-name.ts";
import { isEmpty, type Metadata } from "./metadata.ts";

export interface Claims {
  readonly date: When | undefined;
  readonly metadata: Metadata;
}

/**
 * @param isList Whether they come in a file of many, which has no place for what holds for all of them.
 * @param file What the publisher knows the file by.
 */
export function findRefusals(
  articles: readonly Article[],
  { date, metadata }: Claims,
  { isList, file, zone }: { readonly isList: boolean; readonly file: string; readonly zone: string },
): readonly Problem[] {
  if (isList && !isEmpty(metadata)) return [manyArticles(file)];
  return articles.flatMap((article) => {
    const { published, topicNames, sources, line } = article;
    return [
      ...(date === undefined || isSameTime(published, date, zone)
        ? []
        : [otherDate({ file, line }, published, date, zone)]),
      ...(metadata.topics.length > 0 && topicNames.length > 0 ? [given({ file, line }, "topics")] : []),
      ...(metadata.sources.length > 0 && sources.length > 0 ? [given({ file, line }, "sources")] : []),
    ];
  });
}

function manyArticles(file: string): Problem {
  return problem(
    "field-conflict",
    { file },
    "--topics and --source are for one article, and this file holds a list of them.",
    "Write them into the articles themselves.",
  );
}

function otherDate(place: Place, own: When, claimed: When, zone: string): Problem {
  return problem(
    "field-conflict",
    { ...place, field: "date" },
    `The article itself is dated ${toIso(own, zone)}, and --date says ${toIso(claimed, zone)}.`,
    "Leave --date out, or change the date in the article.",
  );
}

function given(place: Place, field: "topics" | "sources"): Problem {
  const option = field === "topics" ? "--topics" : "--source";
  return problem(
    "field-conflict",
    { ...place, field },
    `The article names its ${field} itself, and ${option} is for one that does not.`,
    `Leave ${option} out, or change the article.`,
  );
}

/** To the minute, as names of files have it. */
function isSameTime(a: When, b: When, zone: string): boolean {
  return stampOf(a, zone) === stampOf(b, zone);
}

function toIso(when: When, zone: string): string {
  return "day" in when ? when.day : toZonedIso(when.at, zone);
}
