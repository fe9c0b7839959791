// Composes the digest from articles: a pure function.

import type { Article, BodyOf } from "../article/article.ts";
import { DEFAULTS, resolveSettings } from "../insight/settings.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { textOf } from "../messages/catalogues.ts";
import type { DigestSettings } from "../options/settings.ts";
import { compareBy, groupBy } from "../order.ts";
import type { Checked } from "../problem.ts";
import type { Instant, When } from "../text/dates.ts";
import { buildArchive } from "./archive.ts";
import { assignTopics } from "./assign-topics.ts";
import { findCoverage } from "./coverage.ts";
import { Digest, type DigestContents } from "./digest.ts";
import { buildEdition } from "./editions.ts";
import { type Enrichment, NO_ENRICHMENT } from "./enrichment.ts";
import { newestFirst, type Story, type Topic } from "./model.ts";
import { Periods, recordedPeriod } from "./periods.ts";
import { type ArticleMedia, type PlacedStory, type Placing, placeStory } from "./place-story.ts";
import { restoreTopicIds } from "./restore-topic-ids.ts";
import { buildRollups } from "./rollups.ts";
import { isShown } from "./shown.ts";
import { listSources } from "./sources.ts";
import { StoryRecords } from "./story-records.ts";
import type { Taxonomy } from "./taxonomy.ts";
import { buildThreads } from "./threads.ts";
import { buildTopicListings } from "./topic-listings.ts";

export interface CompositionRequest {
  readonly articles: readonly Article[];
  readonly bodyOf: BodyOf;
  readonly mediaOf: (article: Article) => ArticleMedia;
  readonly taxonomy: Taxonomy;
  /** What was found in those that are out. Default nothing. */
  readonly enrichment?: Enrichment | undefined;
  readonly settings: DigestSettings;
  /** What was published before, where it was recorded. */
  readonly ledger?: Ledger | undefined;
  /** The build's clock: nothing dated or embargoed after it is in the digest. */
  readonly now: Instant;
  /** Whether drafts are shown, as on an editor's own machine. */
  readonly preview: boolean;
}

export function composeDigest(request: CompositionRequest): Checked<Digest> {
  const { articles, settings, now, taxonomy, bodyOf, ledger, enrichment = NO_ENRICHMENT } = request;
  const { findings } = enrichment;
  const periods = new Periods(settings.edition, ledger?.editions.map(recordedPeriod));
  const records = ledger && new StoryRecords(ledger, articles, periods, settings.site);
  const isOut = (article: Article) => isShown(article, request);
  const { value: assigned, problems } = assignTopics({
    articles,
    taxonomy,
    undeclared: settings.topics.undeclared,
    unsortedName: textOf("unsorted", settings.site.language, settings.strings),
    isOut,
    findings,
  });
  const placed = articles
    .filter(isOut)
    .map((article) =>
      placeStory(
        article,
        assigned.topicsOf(article),
        request.mediaOf(article),
        { settings, now, periods, records },
        article.keyPoints.length > 0 ? [] : findings.get(article.id)?.keyPoints,
      ),
    );
  const shown = new Set(placed.flatMap(({ story }) => story.topics));
  const topics = assigned.topics.filter((topic) => topic.declared || shown.has(topic));
  const topicIds = ledger && restoreTopicIds(topics, taxonomy, ledger);
  return {
    value: arrangeDigest(placed, topics, { settings, now, bodyOf, periods, ledger, topicIds, enrichment }),
    problems,
  };
}

/**
 * Stories in editions, rollups, topics and the archive.
 * @param topics Every topic in display order; ancestors stand before their descendants.
 */
export function arrangeDigest(
  placed: readonly PlacedStory[],
  topics: readonly Topic[],
  request: Placing &
    Pick<CompositionRequest, "settings" | "bodyOf" | "ledger" | "enrichment"> &
    Pick<DigestContents, "topicIds">,
): Digest {
  const { settings, now, bodyOf, periods, ledger, topicIds, enrichment = NO_ENRICHMENT } = request;
  const stories = placed.map(({ story }) => story).sort(newestFirst);
  const byId = new Map(stories.map((story) => [story.article.id, story]));
  const coverage = findCoverage(enrichment.storylines, byId);
  const { threads } = resolveSettings(settings.insight === false ? {} : settings.insight);
  const periodOf = new Map(placed.map(({ period }) => [period.key, period]));
  const editions = [...groupBy(stories, (story) => story.editionKey)]
    .map(([key, ofEdition]) => buildEdition(known(periodOf, key), ofEdition, topics, coverage))
    .sort(compareBy((edition) => -edition.window.start));
  const editionByKey = new Map(editions.map((edition) => [edition.key, edition]));
  return new Digest({
    settings,
    now,
    bodyOf,
    nextDue: periods.of({ at: now }).period.window.end,
    silentSince: findSilence(stories, { settings, now, periods }),
    stories,
    byId,
    editions,
    rollups: buildRollups(editions, topics, settings.edition, ledger),
    topics: buildTopicListings(topics, stories, (story) => known(editionByKey, story.editionKey)),
    archive: buildArchive(stories, editions),
    sources: listSources(stories),
    threads: buildThreads(enrichment.storylines, byId, threads || DEFAULTS.threads, now),
    findings: enrichment.findings,
    topicIds,
  });
}

/**
 * When the newest story ran, where nothing has come for as long as the site's options say, or else for a whole edition:
 * neither in the one that is open nor in the one before it.
 */
function findSilence(
  stories: readonly Story[],
  { settings, now, periods }: Pick<CompositionRequest, "settings" | "now"> & Pick<Placing, "periods">,
): When | undefined {
  const [newest] = stories;
  if (newest === undefined) return undefined;
  const { period } = periods.of({ at: now });
  const isSilent =
    settings.stale === undefined
      ? ![period.key, periods.of({ at: period.window.start - 1 }).period.key].includes(newest.editionKey)
      : now - newest.publishedAt > settings.stale.after;
  return isSilent ? newest.article.published : undefined;
}

function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`Nothing is known of "${String(key)}".`);
  return value;
}
