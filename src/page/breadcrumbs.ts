// The way from the home page down to a page of the archive or of the topics.

import type { Topic } from "../digest/model.ts";
import { ARCHIVE_PATH, dayPath, HOME_PATH, monthPath, TOPICS_PATH, yearPath } from "../site/urls.ts";
import type { Day } from "../text/dates.ts";
import type { PageContext } from "./context.ts";
import type { Link } from "./model/common.ts";

export function toHome({ words, link }: PageContext): readonly Link[] {
  return [link(words.home, HOME_PATH)];
}

export function toArchive(context: PageContext): readonly Link[] {
  return [...toHome(context), context.link(context.words.archive, ARCHIVE_PATH)];
}

/** @param year `2025` */
export function toYear(context: PageContext, year: string): readonly Link[] {
  return [...toArchive(context), context.link(year, yearPath(year))];
}

/** @param month `2025-03` */
export function toMonth(context: PageContext, month: string): readonly Link[] {
  return [...toYear(context, month.slice(0, 4)), context.link(context.dates.monthName(month), monthPath(month))];
}

export function toDay(context: PageContext, day: Day): readonly Link[] {
  return [...toMonth(context, day.slice(0, 7)), context.link(context.dates.dayOfMonth(day), dayPath(day))];
}

function toTopics(context: PageContext): readonly Link[] {
  return [...toHome(context), context.link(context.words.topics, TOPICS_PATH)];
}

/** Down to the topic's parent. */
export function toTopic(context: PageContext, topic: Topic): readonly Link[] {
  return [...toTopics(context), ...topic.ancestors.map(context.topicLink)];
}
