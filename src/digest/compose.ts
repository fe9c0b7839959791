// Articles in, the whole publication out: pure, the same for the same input.

import type { Article } from "../article/article.ts";
import type { DigestSettings } from "../options/settings.ts";
import { compareBy, groupBy } from "../order.ts";
import type { Told } from "../problem.ts";
import { type Instant, startOf } from "../text/dates.ts";
import { textOf } from "../words/catalogues.ts";
import { buildArchive } from "./archive.ts";
import { assignTopics } from "./assign-topics.ts";
import { Digest } from "./digest.ts";
import { buildEdition } from "./editions.ts";
import type { Edition, Story } from "./model.ts";
import { Periods } from "./periods.ts";
import { placeStory } from "./place-story.ts";
import { buildRollups } from "./rollups.ts";
import { listSources } from "./sources.ts";
import type { Taxonomy } from "./taxonomy.ts";
import { buildTopicListings } from "./topic-listings.ts";

export interface CompositionRequest {
  readonly articles: readonly Article[];
  readonly taxonomy: Taxonomy;
  readonly settings: DigestSettings;
  /** The build's clock: nothing dated or embargoed after it is in the digest. */
  readonly now: Instant;
  /** Whether drafts are shown, as on an editor's own machine. */
  readonly preview: boolean;
}

/** Newest first; of one moment, by id. */
const newestFirst = compareBy<Story>(
  (story) => -story.publishedAt,
  (story) => story.id,
);

export function composeDigest(request: CompositionRequest): Told<Digest> {
  const { settings, now, taxonomy } = request;
  const periods = new Periods(settings.edition);
  const assigned = assignTopics(
    request.articles,
    taxonomy,
    settings.topics.undeclared,
    textOf("unsorted", settings.site.language, settings.strings),
    (article) => isShown(article, request),
  );
  const { topics: allTopics, topicsOf } = assigned.value;

  const placed = request.articles
    .filter((article) => isShown(article, request))
    .map((article) => placeStory(article, topicsOf(article), periods, request));
  const stories = placed.map(({ story }) => story).sort(newestFirst);

  const shown = new Set(stories.flatMap((story) => story.topics));
  const topics = allTopics.filter((topic) => topic.declared || shown.has(topic));
  const periodOf = new Map(placed.map(({ period }) => [period.key, period]));
  const editions = [...groupBy(stories, (story) => story.editionKey)]
    .map(([key, ofEdition]) => buildEdition(known(periodOf, key), ofEdition, topics))
    .sort(compareBy((edition) => -edition.window.start));
  const editionByKey = new Map(editions.map((edition) => [edition.key, edition]));
  const editionOf = (story: Story): Edition => known(editionByKey, story.editionKey);

  const digest = new Digest({
    settings,
    now,
    nextDue: periods.of({ at: now }).period.window.end,
    stories,
    editions,
    rollups: buildRollups(editions, topics, settings.edition),
    topics: buildTopicListings(topics, stories, editionOf),
    archive: buildArchive(stories, editions),
    sources: listSources(stories),
  });
  return { value: digest, problems: assigned.problems };
}

/** Whether an article is out. A day's window may open the evening before: what is dated to that day waits for the day. */
function isShown({ draft, embargo, published }: Article, { settings, now, preview }: CompositionRequest): boolean {
  return (preview || !draft) && (embargo ?? now) <= now && startOf(published, settings.edition.zone) <= now;
}

function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`Nothing is known of "${String(key)}".`);
  return value;
}
