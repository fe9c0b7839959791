// Takes a Markdown body apart: the headline and the key points that open it, and the rest.

import { hasErrors, type Outcome, problem } from "../problem.ts";
import { parseBlocks, type Token } from "../text/markdown.ts";
import { openingHeading, openingList } from "../text/markdown-opening.ts";
import type { Markup } from "../text/markup.ts";
import { lineOfDeepest } from "../text/render-markdown.ts";
import { MAX_NESTING } from "../text/value-tree.ts";
import { type Line, readKeyPoints } from "./article-lines.ts";
import { findForeignMarkup } from "./foreign-markup.ts";
import { findMisplaced } from "./misplaced-fields.ts";
import type { RawBody } from "./raw-article.ts";

export interface OpenedMarkdown {
  readonly headline?: Line | undefined;
  readonly keyPoints: readonly Markup[];
  /** The blocks that are left. */
  readonly tokens: readonly Token[];
}

/** What to look for: not what the fields give already. */
export interface Wanted {
  readonly headline: boolean;
  readonly keyPoints: boolean;
}

/**
 * A list is taken for key points only if every entry is one paragraph that could be one; else it stays in the body.
 */
export function openMarkdown(source: RawBody, wanted: Wanted): Outcome<OpenedMarkdown> {
  const { tokens, references, comments } = parseBlocks(source.text);
  const deepest = lineOfDeepest(tokens);
  if (deepest !== undefined) {
    const message = `Quotations and lists stand more than ${MAX_NESTING} deep, or thousands of times, in each other.`;
    return {
      problems: [problem("nesting-too-deep", source.placeOfLine(deepest), message, "Write the body flatter.")],
    };
  }
  const code = tokens.flatMap(({ type, map }) => ((type === "fence" || type === "code_block") && map ? [map] : []));
  const misplaced = findMisplaced({ text: source.text, isPlain: false, code, comments }, source.placeOfLine);
  if (misplaced.length > 0) return { problems: misplaced };
  const foreign = findForeignMarkup(source.text, [...code, ...comments], source.placeOfLine);
  const heading = wanted.headline ? openingHeading(tokens) : undefined;
  const rest = heading?.rest ?? tokens;
  const headline = heading && { source: heading.found.source, place: source.placeOfLine(heading.found.line) };
  const list = wanted.keyPoints ? openingList(rest) : undefined;
  const lines = list?.found.map((each) => ({ source: each.source, place: source.placeOfLine(each.line) })) ?? [];
  const { value: keyPoints = [], problems } = readKeyPoints(lines, "line", references);
  return list === undefined || hasErrors(problems)
    ? { value: { headline, keyPoints: [], tokens: rest }, problems: foreign }
    : { value: { headline, keyPoints, tokens: list.rest }, problems: [...problems, ...foreign] };
}
