// Articles whose topics an editor should look at: those without any, and those that could as well have others.

import { counted } from "../count.ts";
import type { Digest } from "../digest/digest.ts";
import type { Story } from "../digest/model.ts";

const MOST_LISTED = 20;

/** Lines for people; none where nothing is to be looked at. */
export function describeUnsure(digest: Digest): readonly string[] {
  const names = new Map([...digest.allTopics()].map(({ topic }) => [topic.slug, topic.name]));
  const unsure = digest.stories.filter(({ article }) => digest.findings.get(article.id)?.uncertain);
  if (unsure.length === 0) return [];
  const lines = unsure.slice(0, MOST_LISTED).map((story) => describe(story, digest, names));
  const more = unsure.length - lines.length;
  return [
    `Topics to look at, of ${counted(unsure.length, "article")}; name them in the article, or add a phrase to topics.yaml:`,
    ...lines.map((line) => `  ${line}`),
    ...(more === 0 ? [] : [`  and ${more} more`]),
  ];
}

function describe({ article }: Story, { findings }: Digest, names: ReadonlyMap<string, string>): string {
  const { topics = [], likeliest = [] } = findings.get(article.id) ?? {};
  const nameOf = (slug: string) => names.get(slug) ?? slug;
  const state = topics.length === 0 ? "unsorted" : topics.map(nameOf).join(", ");
  const likely =
    likeliest.length === 0 ? "nothing in it is like any topic" : `likeliest: ${likeliest.map(nameOf).join(", ")}`;
  return `${article.file}${article.line === undefined ? "" : `:${article.line}`}: ${state} (${likely})`;
}
