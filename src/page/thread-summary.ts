// The summary and the card of a thread, for lists and links.

import { type HeadlineOf, headlineOf, type Thread } from "../digest/model.ts";
import { extend } from "../extend.ts";
import { threadPath, toHref } from "../site/urls.ts";
import type { Day } from "../text/dates.ts";
import { type Html, html } from "../text/html.ts";
import { toHtml } from "../text/markup.ts";
import type { PageContext } from "./context.ts";
import { buildHeadlineLink } from "./edition-body.ts";
import type { Written } from "./model/common.ts";
import type { RelatedStory } from "./model/story.ts";
import type { ThreadCard } from "./model/thread.ts";

/** What a thread is called, and where it is. */
export interface ThreadName extends Pick<Thread, "slug" | "name"> {
  /** It is called after this story where it has no name. */
  readonly opening: HeadlineOf;
}

export interface ThreadSummary extends ThreadName {
  readonly storyCount: number;
  readonly first: Day;
  readonly last: Day;
  readonly newest: HeadlineOf;
}

export function nameOfThread({ slug, name, opening }: Thread): ThreadName {
  return { slug, name, opening: headlineOf(opening) };
}

export function summarizeThread(thread: Thread): ThreadSummary {
  const { stories, opening } = thread;
  const newest = stories[0] ?? opening;
  return {
    ...nameOfThread(thread),
    storyCount: stories.length,
    first: stories.at(-1)?.day ?? opening.day,
    last: newest.day,
    newest: headlineOf(newest),
  };
}

/** Its name in the site's language, or a headline in its own. */
export function titleOf(
  { name, opening: { article } }: ThreadName,
  { frame }: PageContext,
): { readonly title: Html; readonly text: string; readonly written: Written } {
  const { language, direction, headline } = article;
  if (name === undefined) return { title: toHtml(headline), text: headline.text, written: { language, direction } };
  return { title: html`${name}`, text: name, written: { language: frame.language, direction: frame.direction } };
}

export function spanOf({ first, last }: Pick<ThreadSummary, "first" | "last">, { dates, words }: PageContext): string {
  const [from, to] = [dates.shortDay(first), dates.shortDay(last)];
  return first === last ? from : words.timeSpan({ first: from, last: to });
}

export function buildThreadCard(context: PageContext, thread: ThreadSummary): ThreadCard {
  const { title, written } = titleOf(thread, context);
  return {
    ...written,
    href: toHref(context.site, threadPath(thread)),
    title,
    storyCount: thread.storyCount,
    span: spanOf(thread, context),
    newest: toRelated(context, thread.newest),
  };
}

/** A headline as a link, with its day. */
export function toRelated({ site, dates }: PageContext, story: HeadlineOf): RelatedStory {
  return extend(buildHeadlineLink(site, story), { date: dates.toDate(story.day) });
}
