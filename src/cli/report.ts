// What the command says of an article that it has added.

import { counted } from "../count.ts";
import { withAncestors } from "../digest/ancestors.ts";
import type { Digest } from "../digest/digest.ts";
import type { Story, Topic } from "../digest/model.ts";
import { assetsOf } from "../eleventy/stylesheets.ts";
import { buildContext, type PageContext } from "../page/context.ts";
import { storyPath, toUrl } from "../site/urls.ts";
import type { Instant } from "../text/dates.ts";
import type { Candidate } from "./candidate.ts";

/**
 * Where each file went, and what readers will see of the stories in it:
 *
 *     Added content/articles/2025/03/2025-03-07T0815-tram.md
 *       The tram line opens
 *         Read: 3 key points, 4 paragraphs
 *         Edition: Friday 7 March 2025
 *         Topics: Transport > Trams (from the article)
 *         Address: https://example.org/2025/03/07/tram/
 *
 * @param digest With everything in it that is held back still.
 * @param now What is dated later is reported as waiting.
 */
export function describeAdded(added: readonly Candidate[], digest: Digest, now: Instant): readonly string[] {
  const context = buildContext(digest, assetsOf(digest.settings));
  const storyById = new Map(digest.stories.map((story) => [story.article.id, story]));
  return added.map(({ file, movesFrom, replaces, articles }) => {
    const stories = articles.map(({ article }) => storyById.get(article.id)).filter((story) => story !== undefined);
    const done = replaces === undefined ? "Added" : "Updated";
    const what = movesFrom === undefined ? `${done} ${file}` : `Moved ${movesFrom} to ${file}`;
    return [what, ...stories.flatMap((story) => describeStory(story, digest, context, now))].join("\n");
  });
}

function describeStory(story: Story, digest: Digest, context: PageContext, now: Instant): readonly string[] {
  const { site, editionTitle } = context;
  return [
    `  ${story.article.headline.text}`,
    `    Read: ${tellParts(story, digest)}`,
    `    Edition: ${editionTitle(digest.editionOf(story))}`,
    `    Topics: ${story.topics.map(nameTopic).join(", ")} (${tellOrigin(story, digest)})`,
    `    Address: ${toUrl(site, storyPath(story))}`,
    ...tellWaiting(story, context, now).map((line) => `    ${line}`),
  ];
}

/** What its text was understood to be. */
function tellParts({ article }: Story, { bodyOf }: Digest): string {
  const { keyPoints, pictures } = article;
  const body = bodyOf(article);
  const html = body.parts.filter((part) => typeof part === "string").join("");
  const count = (tag: RegExp) => html.match(tag)?.length ?? 0;
  const parts = [
    [keyPoints.length, "key point"],
    [count(/<p>/g), "paragraph"],
    [count(/<[ou]l[ >]/g), "list"],
    [pictures.length, "picture"],
  ] as const;
  const contents = parts.filter(([number]) => number > 0).map(([number, name]) => counted(number, name));
  return contents.length === 0 ? "nothing but the headline" : contents.join(", ");
}

/** `World > Middle East` */
function nameTopic(topic: Topic): string {
  return withAncestors(topic)
    .map(({ name }) => name)
    .join(" > ");
}

function tellOrigin({ article }: Story, { findings }: Digest): string {
  if (article.topicNames.length > 0) return "from the article";
  const { origin, uncertain } = findings.get(article.id) ?? {};
  const doubt = uncertain ? "; uncertain: look at them" : "";
  switch (origin) {
    case "phrases":
      return `from phrases in it${doubt}`;
    case "classifier":
      return `from its words, which are like those of articles with these topics${doubt}`;
    default:
      return "no topic's phrases are in it";
  }
}

function tellWaiting(story: Story, { dates }: PageContext, now: Instant): readonly string[] {
  const from = Math.max(story.article.embargo ?? 0, story.publishedAt, dates.toInstant(story.article.published));
  return [
    ...(story.article.draft ? ["A draft: shown by --serve alone."] : []),
    ...(from > now ? [`Not shown before ${dates.toTime({ at: from }).label}.`] : []),
  ];
}
