// What there is to read in an article: headline, key points and body, from wherever its form has them.

import { type Checked, type Outcome, type Problem, problem } from "../problem.ts";
import { cleanText } from "../text/clean.ts";
import { stripLine } from "../text/comments.ts";
import type { Body, Markup } from "../text/markup.ts";
import { renderMarkdown } from "../text/render-markdown.ts";
import { renderPlain } from "../text/render-plain.ts";
import type { ArticleLink, PictureUse } from "./article.ts";
import { headlineMissing, type Line, readHeadline, readKeyPoints } from "./article-lines.ts";
import type { Fields } from "./fields.ts";
import { findMisplaced } from "./misplaced-fields.ts";
import { type OpenedMarkdown, openMarkdown } from "./open-markdown.ts";
import { ProblemCollector } from "./problem-collector.ts";
import { isGiven, type RawArticle, type RawBody } from "./raw-article.ts";
import { toTextProblems } from "./text-problems.ts";

export interface ArticleContent {
  /** Absent, with a problem, where there is none or none that can be. */
  readonly headline?: Markup | undefined;
  readonly keyPoints: readonly Markup[];
  readonly body: Body;
  readonly links: readonly ArticleLink[];
  /** Those of the body. */
  readonly pictures: readonly PictureUse[];
}

type Source = Pick<ArticleContent, "body" | "links" | "pictures">;

/**
 * Reads an article's texts.
 * @param folder The article's folder below the content folder.
 */
export function readContent(raw: RawArticle, fields: Fields, folder: string): Checked<ArticleContent> {
  const collector = new ProblemCollector();
  const source = raw.body ?? collector.take(bodyOfFields(raw, fields));
  const wanted = { headline: !isGiven(raw, "headline", "title"), keyPoints: !isGiven(raw, "keyPoints") };
  const opened = source?.form === "markdown" ? collector.take(openMarkdown(source, wanted)) : undefined;
  const isPlain = raw.form === "plain";
  const line = headlineOfFields(raw, fields) ?? opened?.headline;
  const headline = line && collector.take(readHeadline(line, isPlain ? "literal" : "headline"));
  const isUnopened = source?.form === "markdown" && opened === undefined;
  if (line === undefined && wanted.headline && !isUnopened) {
    collector.add([headlineMissing({ ...raw.placeOf([]), field: "headline" })]);
  }
  const lines = fields.keyPoints?.map((text, i) => ({ source: text, place: raw.placeOf(["keyPoints", i]) }));
  const keyPoints = lines ? collector.take(readKeyPoints(lines, isPlain ? "plain" : "line")) : opened?.keyPoints;
  const rendered = collector.take(renderSource(source, opened, folder));
  const content = { headline, keyPoints: keyPoints ?? [], ...rendered };
  if (isEmpty(content) && !isUnread(raw, fields, source, opened)) collector.add([bodyMissing(raw)]);
  return { value: content, problems: collector.problems };
}

function bodyOfFields(raw: RawArticle, fields: Fields): Outcome<RawBody> {
  const name = typeof fields.body === "string" ? "body" : "text";
  const written = fields[name];
  if (typeof written !== "string") return { problems: [] };
  const placeOfLine = () => raw.placeOf([name]);
  const text = cleanText(written);
  if (name === "body") return { value: { form: "markdown", text, placeOfLine }, problems: [] };
  const stripped = stripLine(text);
  return {
    value: { form: "plain", text: stripped.text, placeOfLine },
    problems: [
      ...toTextProblems(stripped.faults, placeOfLine),
      ...findMisplaced({ text: stripped.text, isPlain: false }, placeOfLine),
    ],
  };
}

function headlineOfFields(raw: RawArticle, fields: Fields): Line | undefined {
  const name = typeof fields.headline === "string" ? "headline" : "title";
  const source = fields[name];
  return typeof source === "string" ? { source, place: raw.placeOf([name]) } : undefined;
}

function renderSource(
  source: RawBody | undefined,
  opened: OpenedMarkdown | undefined,
  folder: string,
): Checked<Source> {
  if (source === undefined || opened === undefined) {
    const { body, links } = renderPlain(source?.form === "plain" ? source.text : "");
    return { value: { body, links: links.map(({ address }) => ({ address })), pictures: [] }, problems: [] };
  }
  const { body, pictures, links, faults } = renderMarkdown(opened.tokens, source.text.length, folder);
  return {
    value: {
      body,
      links: links.map(({ address, line }) => ({ address, line: source.placeOfLine(line).line })),
      pictures: pictures.map(({ path, line }) => ({ file: path, line: source.placeOfLine(line).line })),
    },
    problems: toTextProblems(faults, source.placeOfLine),
  };
}

function isEmpty({ keyPoints, body }: ArticleContent): boolean {
  return keyPoints.length === 0 && body.parts.every((part) => typeof part === "string" && part.trim() === "");
}

/** Whether there may be something to read that a fault reported elsewhere hides. */
function isUnread(
  raw: RawArticle,
  fields: Fields,
  source: RawBody | undefined,
  opened: OpenedMarkdown | undefined,
): boolean {
  if (source?.form === "markdown" && opened === undefined) return true;
  return (["body", "text", "keyPoints"] as const).some((name) => isGiven(raw, name) && fields[name] == null);
}

function bodyMissing(raw: RawArticle): Problem {
  return problem(
    "body-missing",
    { ...raw.placeOf([]), field: undefined },
    "The article has neither a body nor key points.",
    "Write at least one paragraph or one key point.",
  );
}
