// Feeds of some of the site's stories: those in one language, and those outside certain topics.

import { withAncestors } from "../digest/ancestors.ts";
import type { Digest } from "../digest/digest.ts";
import type { Story, Topic } from "../digest/model.ts";
import { topicKey } from "../digest/topic-names.ts";
import { textOf } from "../messages/catalogues.ts";
import { OPTIONS_PLACE } from "../options/place.ts";
import { compareText } from "../order.ts";
import { type Problem, problem, suggestName } from "../problem.ts";
import { type FeedAddress, languageFeed, withoutFeed } from "../site/urls.ts";
import type { Words } from "../site/words.ts";

export interface Selection {
  readonly title: string;
  readonly description: string;
  readonly address: FeedAddress;
  /** What its id is made of: permanent. */
  readonly name: readonly string[];
  /** Of the whole feed, where that is not the site's: BCP 47. */
  readonly language?: string | undefined;
  has(story: Story): boolean;
}

type Source = Pick<Digest, "settings" | "stories" | "allTopics">;

/** Those without topics in the order of the option, then one for each language where there are several. */
export function listSelections(digest: Source, words: Words): readonly Selection[] {
  const find = topicFinder(digest);
  const { without, languages } = digest.settings.feeds;
  return [
    ...without.map((names) =>
      withoutTopics(
        names.map(find).filter((topic) => topic !== undefined),
        words,
      ),
    ),
    ...(languages ? languagesOf(digest.stories).map((each) => ofLanguage(each, words)) : []),
  ];
}

/** What is wrong with the option `feeds.without`: its topics are known when articles and topics are read. */
export function checkSelections(digest: Source): readonly Problem[] {
  const find = topicFinder(digest);
  const names = [...digest.allTopics()].map(({ topic }) => topic.name);
  const seen = new Set<string>();
  return digest.settings.feeds.without.flatMap((given, i) => {
    const place = { file: OPTIONS_PLACE, field: `feeds.without.${i}` };
    const unknown = given.filter((name) => find(name) === undefined);
    if (unknown.length > 0) {
      return unknown.map((name) =>
        problem(
          "option-invalid",
          place,
          `The option "feeds.without" names the topic "${name}", which the site does not have.`,
          `${suggestName(name, names)} A topic that has no story yet must be declared in topics.yaml.`,
        ),
      );
    }
    const key = slugsOf(given.map(find).filter((topic) => topic !== undefined)).join("/");
    const isTwice = seen.has(key);
    seen.add(key);
    if (!isTwice) return [];
    return [
      problem("option-invalid", place, `The option "feeds.without" has ${given.join(", ")} twice.`, "Leave one out."),
    ];
  });
}

function topicFinder(digest: Source): (name: string) => Topic | undefined {
  const byKey = new Map<string, Topic>();
  for (const { topic } of digest.allTopics()) {
    for (const name of [topic.name, topic.slug]) {
      if (!byKey.has(topicKey(name))) byKey.set(topicKey(name), topic);
    }
  }
  return (name) => byKey.get(topicKey(name));
}

function slugsOf(topics: readonly Topic[]): readonly string[] {
  return [...new Set(topics.map(({ slug }) => slug))].sort(compareText);
}

/** Topics below those are left out with them. */
function withoutTopics(topics: readonly Topic[], words: Words): Selection {
  const slugs = slugsOf(topics);
  const names = topics.map(({ name }) => name).join(words.comma);
  const left = new Set(slugs);
  return {
    title: words.withoutFeed(names),
    description: words.withoutFeedDescription(names),
    address: withoutFeed(slugs),
    name: ["without", ...slugs],
    has: ({ topics: own }) => !own.some((topic) => withAncestors(topic).some(({ slug }) => left.has(slug))),
  };
}

function ofLanguage(language: string, words: Words): Selection {
  const name = nameOf(language);
  return {
    title: words.languageFeed(name),
    description: words.languageFeedDescription(name),
    address: languageFeed(language),
    name: ["language", language],
    language,
    has: (story) => primaryOf(story) === language,
  };
}

/** Those that readers see stories in, drafts aside; none where there is one alone. */
function languagesOf(stories: readonly Story[]): readonly string[] {
  const all = new Set(stories.filter(({ article }) => !article.draft).map(primaryOf));
  return all.size < 2 ? [] : [...all].sort(compareText);
}

/** `pt` of `pt-BR`: a reader of one of them reads the other. */
function primaryOf({ article }: Story): string {
  return article.language.toLowerCase().split("-")[0] ?? "";
}

/** A language's own name for itself: ours where we speak it, which is the same on every version of Node. */
function nameOf(language: string): string {
  const own = textOf("languageName", language, {});
  if (language === "en" || own !== textOf("languageName", "en", {})) return own;
  return new Intl.DisplayNames([language], { type: "language", fallback: "code" }).of(language) ?? language;
}
