// `news-digest explain FILE…`: what was found in articles, why, and how to overrule it.

import { existsSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import type { Article } from "../article/article.ts";
import { paragraphsOf } from "../digest/insight-text.ts";
import { clock } from "../eleventy/clock.ts";
import { explain, readContent, type SiteContent } from "../eleventy/load-digest.ts";
import { makeLanguages } from "../insight/languages.ts";
import type { Storyline } from "../insight/model.ts";
import { writtenWords } from "../insight/written-words.ts";
import type { DigestSettings } from "../options/settings.ts";
import { remember } from "../remember.ts";
import { slugOf } from "../text/slugs.ts";
import { describeFinding, type ExplainedArticle, type Names } from "./describe-finding.ts";
import type { ExplainRequest } from "./requests.ts";
import type { Site } from "./site.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

export function explainFiles({ files, json }: ExplainRequest, { settings, root }: Site, terminal: Terminal): ExitCode {
  const content = readContent(root, settings);
  const now = settings.now ?? clock();
  const asked = files.flatMap((file) => articlesIn(file, root, content.articles));
  // Drafts change what is found in others: they count only where one of them is asked for.
  const preview = asked.some(({ draft }) => draft);
  const { findings, storylines, taxonomy } = explain(content, { settings, now, preview });
  const byArticle = new Map(storylines.flatMap((each) => each.articles.map((id) => [id, each] as const)));
  const byId = new Map(content.articles.map((article) => [article.id, article]));
  const topicNames = new Map([
    // Those that the taxonomy does not declare.
    ...asked.flatMap(({ topicNames }) => topicNames.map(({ name }) => [slugOf(name, ""), name] as const)),
    ...taxonomy.topics.map(({ slug, name }) => [slug, name] as const),
  ]);
  const explained = asked.map((article): ExplainedArticle => {
    const storyline = byArticle.get(article.id);
    const finding = findings.get(article.id);
    // A page leads to the rest of its thread by itself.
    const related = finding?.related.filter(({ id }) => byArticle.get(id)?.thread !== storyline?.thread) ?? [];
    return {
      article,
      finding: finding && (storyline === undefined ? finding : { ...finding, related }),
      storyline,
      earlier: earlierOf(storyline, storylines),
    };
  });
  if (json) {
    const records = explained.map(({ article: { id, file }, finding, storyline }) => ({
      id,
      file,
      finding,
      storyline,
    }));
    terminal.print(JSON.stringify(records, undefined, 2));
  } else {
    const wordOf = articleWords(content, settings);
    const headlineOf = (id: string) => byId.get(id)?.headline.text ?? id;
    terminal.print(
      explained
        .map((each) =>
          describeFinding(each, { headlineOf, topicName: (slug) => topicNames.get(slug) ?? slug, wordOf }).join("\n"),
        )
        .join("\n\n"),
    );
  }
  return 0;
}

/** The storylines of its thread that went before, in the order of time, as `storylines` are. */
function earlierOf(storyline: Storyline | undefined, storylines: readonly Storyline[]): readonly Storyline[] {
  if (storyline?.continues === undefined) return [];
  const ofThread = storylines.filter(({ thread }) => thread === storyline.thread);
  return ofThread.slice(0, ofThread.indexOf(storyline)).filter(({ edition }) => edition !== storyline.edition);
}

/** Terms as the headline and the body of an article write them. */
function articleWords({ bodyOf }: SiteContent, { insight }: DigestSettings): Names["wordOf"] {
  const languages = makeLanguages(insight === false ? undefined : insight.languages);
  const wordsOf = remember((article: Article) =>
    writtenWords([article.headline.text, ...paragraphsOf(bodyOf(article))], languages.of(article.language)),
  );
  return (article, term) => wordsOf(article).get(term) ?? term;
}

function articlesIn(file: string, root: string, articles: readonly Article[]): readonly Article[] {
  if (!existsSync(file)) throw new UsageError(`There is no file "${file}".`);
  const name = relative(root, resolve(file)).replaceAll(sep, "/");
  const found = articles.filter((article) => article.file === name);
  if (found.length === 0) {
    throw new UsageError(`"${file}" has no article of the site: "news-digest check" says what is wrong with it.`);
  }
  return found;
}
