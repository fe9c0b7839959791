// Ids of renamed topics, from the ledger.

import type { Ledger } from "../ledger/ledger.ts";
import { slugOf } from "../text/slugs.ts";
import type { Topic } from "./model.ts";
import type { Taxonomy } from "./taxonomy.ts";

/** Finds the topic that has a slug now, or that goes by a name that had it. */
export function topicFinder(topics: readonly Topic[], taxonomy: Taxonomy): (slug: string) => Topic | undefined {
  const bySlug = new Map<string, Topic>();
  for (const topic of topics) {
    for (const name of taxonomy.aliasesOf(topic)) bySlug.set(slugOf(name, name), topic);
  }
  for (const topic of topics) bySlug.set(topic.slug, topic);
  return (slug) => bySlug.get(slug);
}

/** The ids of topics that were recorded under another slug, by their slugs of today: no item of theirs comes twice. */
export function restoreTopicIds(
  topics: readonly Topic[],
  taxonomy: Taxonomy,
  ledger: Ledger,
): ReadonlyMap<string, string> {
  const topicOf = topicFinder(topics, taxonomy);
  const slugs = new Set(topics.map(({ slug }) => slug));
  const ids = new Map<string, string>();
  for (const { id, as } of ledger.ofKind("topic")) {
    if (as !== undefined) ids.set(id, as);
  }
  const taken = new Set([...ids.values(), ...slugs]);
  const byAddress = new Map(
    topics.flatMap((topic) => taxonomy.oldAddressesOf(topic).map(({ address }) => [address, topic] as const)),
  );
  for (const { id, as = id, path } of ledger.ofKind("topic")) {
    const topic = topicOf(id) ?? byAddress.get(path);
    // One that was recorded under its own slug has been known by that.
    if (topic === undefined || slugs.has(id) || taken.has(as) || ledger.find("topic", topic.slug) !== undefined)
      continue;
    if (ids.has(topic.slug)) continue;
    ids.set(topic.slug, as);
    taken.add(as);
  }
  return ids;
}
