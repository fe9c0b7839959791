// Raw article files in, a digest out, as a build makes it but for the disk: for tests.

import { NO_PICTURES } from "../../src/article/article-pictures.ts";
import { formatOf } from "../../src/article/parse-article.ts";
import { composeDigest } from "../../src/digest/compose.ts";
import type { Digest } from "../../src/digest/digest.ts";
import { enrichArticles } from "../../src/digest/enrich-articles.ts";
import { articleAnalyser } from "../../src/digest/insight-text.ts";
import type { Story } from "../../src/digest/model.ts";
import { parseTaxonomy } from "../../src/digest/parse-taxonomy.ts";
import type { Taxonomy } from "../../src/digest/taxonomy.ts";
import { makeLanguages } from "../../src/insight/languages.ts";
import { remember } from "../../src/remember.ts";
import { parseWhole } from "../article/parse.ts";
import { makeSettings } from "../make.ts";

/** Texts by the names of their files, below `content/articles`. */
export type RawFiles = Readonly<Record<string, string>>;

export interface RawSite {
  /** The text of `topics.yaml`. */
  readonly topics?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly now?: number;
}

const NOW = Date.UTC(2025, 11, 31);

export function composeRaw(files: RawFiles, { topics = "[]", options, now = NOW }: RawSite = {}): Digest {
  const settings = makeSettings(options);
  const wholes = Object.entries(files).map(([path, text]) => {
    const format = formatOf(path);
    if (format === undefined) throw new Error(`${path} is not an article.`);
    const context = { zone: "UTC", language: settings.site.language };
    return parseWhole(text, format, { path, context });
  });
  const bodies = new Map(wholes.map(({ article, body }) => [article, body]));
  const bodyOf = (article: Story["article"]) => {
    const body = bodies.get(article);
    if (body === undefined) throw new Error(`${article.file} has no body.`);
    return body;
  };
  const analyse = articleAnalyser(makeLanguages());
  const request = {
    articles: wholes.map(({ article }) => article),
    bodyOf,
    analysisOf: remember((article: Story["article"]) => analyse({ article, body: bodyOf(article) })),
    mediaOf: () => ({ pictures: NO_PICTURES }),
    taxonomy: readTaxonomy(topics),
    settings,
    now,
    preview: false,
  };
  return composeDigest({ ...request, enrichment: enrichArticles(request) }).value;
}

function readTaxonomy(source: string): Taxonomy {
  const { value, problems } = parseTaxonomy(source, "content/topics.yaml");
  if (value === undefined) throw new Error(problems.map(({ message }) => message).join("\n"));
  return value;
}

/** A story by its article's file, or the end of its name without the format. */
export function storyOf({ stories }: Digest, name: string): Story {
  const found = stories.find(({ article }) => article.file.includes(name));
  if (found === undefined) throw new Error(`There is no story ${name}.`);
  return found;
}

/** Paths of a story's topics, as readers see them. */
export function topicsOf(story: Story): readonly string[] {
  return story.topics.map((topic) => [...topic.ancestors, topic].map(({ name }) => name).join(" > "));
}

/** For each story of an edition that stands by itself: its slug, and those of the reports under it. */
export function standingIn(digest: Digest, edition: string): Readonly<Record<string, readonly string[]>> {
  const found = digest.editions.find(({ key }) => key === edition);
  if (found === undefined) throw new Error(`There is no edition ${edition}.`);
  const covered = new Set(found.coverage.flatMap(({ reports }) => reports));
  return Object.fromEntries(
    found.stories
      .filter((story) => !covered.has(story))
      .map((story) => [
        story.slug,
        (found.coverage.find((each) => each.story === story)?.reports ?? []).map(({ slug }) => slug),
      ]),
  );
}
