// Raw fields to an article: every rule that one article must follow, with all problems reported at once.

import { hashOf } from "../fingerprint.ts";
import { canonicalLanguage } from "../language.ts";
import { hasErrors, type Outcome, type Problem, problem } from "../problem.ts";
import { cleanValue } from "../text/clean.ts";
import { directionOf } from "../text/direction.ts";
import { excerpt } from "../text/excerpt.ts";
import { slugOf } from "../text/slugs.ts";
import { measureText } from "../text/text-length.ts";
import type { Article, ArticleImage, DateLines, PictureUse, WholeArticle } from "./article.ts";
import { readAudio } from "./article-audio.ts";
import { readContent } from "./article-content.ts";
import { readDates } from "./article-dates.ts";
import { readImage } from "./article-images.ts";
import { readNotes } from "./article-notes.ts";
import { type ArticleContext, articlesFolder } from "./context.ts";
import { findEmptyHoldFields, isEmptyHoldField } from "./empty-fields.ts";
import { bytesInFeeds } from "./feed-bytes.ts";
import { findConflicts } from "./field-conflicts.ts";
import { toFieldProblems } from "./field-problems.ts";
import { checkFields, FIELD_NAMES } from "./fields.ts";
import { idOfPath, slugOfPath } from "./identity.ts";
import { ProblemCollector } from "./problem-collector.ts";
import { isGiven, type RawArticle } from "./raw-article.ts";

/** In characters: as much as a feed's summary shows. */
const OPENING_LENGTH = 500;

/**
 * Checks and completes what a format found in `file`, which is below the articles folder.
 * @param hash Of all that the article is made from, the context aside.
 */
export function toArticle(raw: RawArticle, file: string, context: ArticleContext, hash: string): Outcome<WholeArticle> {
  const collector = new ProblemCollector();
  const { zone, extraFields } = context;
  const path = file.slice(articlesFolder(context.content).length + 1);
  const folder = file.slice(context.content.length + 1, file.lastIndexOf("/"));
  const { own, extra } = splitFields(raw, extraFields);
  const { fields, issues } = checkFields(own);
  collector.add(issues.flatMap((issue) => toFieldProblems(issue, raw, extraFields)));
  collector.add(findEmptyHoldFields(raw));
  collector.add(findConflicts(raw));
  const content = collector.take(readContent(raw, fields, folder));
  const { published, updated, embargo } = collector.take(readDates(raw, fields, path, zone));
  const { corrections, retraction } = collector.take(readNotes(raw, fields, published, zone));
  const image = fields.image
    ? collector.take(readImage(fields.image, raw.placeOf(["image", "src"]), folder))
    : undefined;
  const audio = fields.audio
    ? collector.take(readAudio(fields.audio, raw.placeOf(["audio", "src"]), folder))
    : undefined;
  const isOneOfMany = raw.line !== undefined;
  if (isOneOfMany && !isGiven(raw, "id")) collector.add([idMissing(raw)]);
  const problems = withoutFollowers(collector.problems);
  const { headline, keyPoints, body, links, pictures } = content;
  if (headline === undefined || published === undefined || hasErrors(problems)) return { problems };

  const id = fields.id ?? idOfPath(path);
  const language = canonicalLanguage(fields.language ?? context.language);
  const topicField = fields.topics ? "topics" : "tags";
  const article: Article = {
    id,
    file,
    line: raw.line,
    slug: fields.slug ?? (isOneOfMany ? undefined : slugOfPath(path)) ?? slugOf(headline.text, id),
    aliases: (fields.aliases ?? []).map((address, i) => {
      const { line, column } = raw.placeOf(["aliases", i]);
      return { address, line, column };
    }),
    headline,
    keyPoints,
    summary: fields.summary || undefined,
    opening: excerpt(body.text, OPENING_LENGTH),
    length: measureText([headline.text, ...keyPoints.map((each) => each.text), body.text].join("\n")),
    feedBytes: bytesInFeeds([headline.html, ...keyPoints.map((each) => each.html), ...body.parts]),
    links,
    pictures: image === undefined ? pictures : [toUse(image, raw), ...pictures],
    published,
    updated,
    topicNames: (fields[topicField] ?? []).map((name, i) => {
      const { line, column } = raw.placeOf([topicField, i]);
      return { name, line, column };
    }),
    sources: (fields.sources ?? []).map(({ name, url }) => ({ name, url: url ?? undefined })),
    authors: (fields.authors ?? []).map(({ name, url }) => ({ name, url: url ?? undefined })),
    image,
    audio,
    language,
    direction: directionOf(`${headline.text}\n${body.text}`, language),
    lead: fields.lead ?? false,
    rank: fields.rank ?? undefined,
    story: fields.story ?? undefined,
    notStory: fields.notStory ?? [],
    draft: fields.draft ?? false,
    embargo,
    corrections,
    retraction,
    lines: linesOfDates(raw, corrections.length),
    extra,
    textHash: hashOf(JSON.stringify([language, headline.text, keyPoints.map((each) => each.text), body.parts])),
    hash,
  };
  return { value: { article, body }, problems };
}

/** Fields that are not where they belong are missing where they are looked for: that is one fault. */
function withoutFollowers(problems: readonly Problem[]): readonly Problem[] {
  return problems.some(({ code }) => code === "front-matter-misplaced" || code === "text-fenced")
    ? problems.filter(({ code }) => code !== "date-missing" && code !== "headline-missing")
    : problems;
}

function linesOfDates(raw: RawArticle, corrections: number): DateLines {
  const lineOf = (name: string) => (isGiven(raw, name) ? raw.placeOf([name]).line : undefined);
  return {
    date: lineOf("date"),
    updated: lineOf("updated"),
    retraction: isGiven(raw, "retraction") ? raw.placeOf(["retraction", "date"]).line : undefined,
    corrections:
      corrections === 0
        ? undefined
        : Array.from({ length: corrections }, (_, i) => raw.placeOf(["corrections", i, "date"]).line ?? 0),
  };
}

function toUse({ file }: ArticleImage, raw: RawArticle): PictureUse {
  const { line, column, field } = raw.placeOf(["image", "src"]);
  return { file, line, column, field };
}

/** Our fields, and those that the site declared and we do not have. */
function splitFields(raw: RawArticle, extraFields: readonly string[]) {
  const declared = extraFields.filter((name) => !FIELD_NAMES.includes(name) && Object.hasOwn(raw.fields, name));
  const own = Object.entries(raw.fields).filter(
    ([name, value]) => !declared.includes(name) && !isEmptyHoldField(name, value),
  );
  return {
    own: Object.fromEntries(own),
    extra: Object.fromEntries(declared.map((name) => [name, cleanValue(raw.fields[name])])),
  };
}

function idMissing(raw: RawArticle): Problem {
  return problem(
    "id-missing",
    { ...raw.placeOf([]), field: "id" },
    "An article in a file of many has no id.",
    'Give each one an id that it keeps for ever: "id": "2025/03/tram-line-opens".',
  );
}
