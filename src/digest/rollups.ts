// Rollups of daily editions: weeks and months that are over, by their leading stories.

import type { Ledger } from "../ledger/ledger.ts";
import type { RollupPeriod } from "../options/options.ts";
import type { EditionSettings } from "../options/settings.ts";
import { compareBy, greatest, groupBy } from "../order.ts";
import { addDays, type Day, firstOfWeek, type Instant, lastOfMonth, weekOf } from "../text/dates.ts";
import { rootTopicOf, toSections, uncoveredStories } from "./editions.ts";
import { type Edition, newsTimeOf, type Rollup, type Story, type Topic } from "./model.ts";
import { Periods } from "./periods.ts";

const MOST_STORIES = 15;
const MOST_OF_A_TOPIC = 3;

/**
 * The rollups that a site asked for. A week or month is over once a story came after it: which there are
 * follows from the stories alone, and not from when the site is built.
 *
 * @param editions Of days, newest first.
 * @param topics Every topic in display order.
 * @param ledger Rollups in it keep their windows.
 * @returns Newest first; where a week and a month end together, the month first.
 */
export function buildRollups(
  editions: readonly Edition[],
  topics: readonly Topic[],
  settings: EditionSettings,
  ledger?: Ledger,
): readonly Rollup[] {
  if (settings.rollups.length === 0) return [];
  const periods = new Periods(settings);
  const ofDays = editions.filter(({ date, lastDay }) => date === lastDay);
  const newest = newestOf(editions);
  return settings.rollups
    .flatMap((period) =>
      [...groupBy(ofDays, (edition) => keyOf(edition.date, period))].flatMap(([key, ofPeriod]) => {
        const days = daysOf(ofPeriod, period);
        const window = ledger?.find("rollup", key)?.window ?? periods.windowOf(days.date, days.lastDay);
        const stories = chooseStories(ofPeriod);
        const [lead, ...rest] = stories;
        if (lead === undefined || newest < window.end) return [];
        const sections = toSections(rest, topics);
        const updatedAt = greatest(changesOf(stories, ofPeriod), window.end);
        return [{ period, key, ...days, window, stories, lead, sections, editions: ofPeriod, updatedAt }];
      }),
    )
    .sort(
      compareBy<Rollup>(
        (rollup) => -rollup.window.end,
        (rollup) => rollup.period,
      ),
    );
}

function keyOf(day: Day, period: RollupPeriod): string {
  return period === "week" ? weekOf(day) : day.slice(0, 7);
}

function daysOf([edition]: readonly Edition[], period: RollupPeriod): Pick<Rollup, "date" | "lastDay"> {
  if (edition === undefined) throw new RangeError(`A ${period} without an edition has no days.`);
  const { date: day } = edition;
  const date = period === "week" ? firstOfWeek(day) : `${day.slice(0, 7)}-01`;
  return { date, lastDay: period === "week" ? addDays(date, 6) : lastOfMonth(day) };
}

/**
 * The first story of each edition, then the second of each, and so on; of those in the same place first the ones
 * with a rank, then the ones that more sources report, then those of the fuller edition, then the newest. At most three
 * under one root of the topics, and fifteen in all.
 */
export function chooseStories(editions: readonly Edition[]): readonly Story[] {
  const candidates = editions
    .map((edition) => uncoveredStories(edition).filter(isShowable))
    .flatMap((stories) => stories.map((story, place) => ({ story, place, size: stories.length })))
    .sort(
      compareBy(
        ({ place }) => place,
        ({ story }) => story.article.rank ?? Number.POSITIVE_INFINITY,
        ({ story }) => -story.article.sources.length,
        ({ size }) => -size,
        ({ story }) => -story.publishedAt,
        ({ story }) => story.article.id,
      ),
    );
  const counts = new Map<Topic | undefined, number>();
  const chosen = candidates.filter(({ story }) => {
    const topic = rootTopicOf(story);
    const count = (counts.get(topic) ?? 0) + 1;
    counts.set(topic, count);
    return count <= MOST_OF_A_TOPIC;
  });
  return chosen.slice(0, MOST_STORIES).map(({ story }) => story);
}

/** A story that was taken back changed the choice, too: another one came into its place. */
function changesOf(chosen: readonly Story[], editions: readonly Edition[]): readonly Instant[] {
  const takenBack = editions.flatMap(({ stories }) => stories.filter((story) => isOut(story) && !isShowable(story)));
  return [...chosen, ...takenBack].map(newsTimeOf);
}

function newestOf(editions: readonly Edition[]): Instant {
  let newest = Number.NEGATIVE_INFINITY;
  for (const { stories } of editions) {
    for (const story of stories) if (isOut(story)) newest = Math.max(newest, story.publishedAt);
  }
  return newest;
}

/** Rollups show what was published, also in a preview. */
function isOut(story: Story): boolean {
  return !story.article.draft;
}

function isShowable(story: Story): boolean {
  return isOut(story) && story.retraction === undefined;
}
