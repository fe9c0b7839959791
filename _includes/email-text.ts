// An edition as an e-mail in plain text.

import type { Email, EmailLink, EmailStory } from "../src/page/email.ts";
import { widthOf, wrapText } from "../src/text/wrap.ts";
import { fitStories } from "./email-fit.ts";

const WIDTH = 72;

export function renderEmailText(email: Email): string {
  return fitStories(
    email,
    (story, topic) => toPiece(email, story, topic),
    (shown, left) => letter(email, shown, left),
  );
}

function letter(email: Email, pieces: readonly string[], left: number): string {
  const { site, title, url, window, length, notice, unsubscribe, words } = email;
  return `${[
    `${heading(site.title, "=")}\n${wrapText(title, WIDTH)}`,
    wrapText(window === undefined ? length : `${window} ${length}`, WIDTH),
    link(words.viewInBrowser, url),
    ...pieces,
    ...(left === 0 ? [] : [link(words.moreOnSite(left), url)]),
    `${"=".repeat(WIDTH)}\n${site.url}${notice === undefined ? "" : `\n${wrapText(notice, WIDTH)}`}${unsubscribe === undefined ? "" : `\n\n${link(words.unsubscribe, unsubscribe)}`}`,
  ].join("\n\n")}\n`;
}

/** @param topic Where it is the first of its section. */
function toPiece({ words }: Email, story: EmailStory, topic?: EmailLink): string {
  const { headline, notes, keyPoints, extracted, reports, summary, sources, audio, url } = story;
  const names = sources.map(({ name }) => name).join(words.comma);
  return [
    ...(topic === undefined ? [] : [`${heading(topic.title, "-")}\n`]),
    wrapText(headline.text, WIDTH),
    ...notes.map(({ label, text }) => wrapText(`${label} ${text.text}`, WIDTH)),
    ...keyPoints.map(({ text }) => wrapText(text, WIDTH, { first: "- ", rest: "  " })),
    ...(extracted.length === 0
      ? []
      : [wrapText(words.labelled({ label: words.fromTheArticle, text: "" }).trim(), WIDTH)]),
    ...extracted.map((text) => wrapText(text, WIDTH, { first: "- ", rest: "  " })),
    ...(summary === undefined ? [] : [wrapText(summary, WIDTH)]),
    ...(names === "" ? [] : [wrapText(words.labelled({ label: words.sourcesOfStory, text: names }), WIDTH)]),
    ...(reports.length === 0
      ? []
      : [wrapText(words.alsoReportedBy(reports.map(({ title }) => title).join(words.comma)), WIDTH)]),
    ...(audio === undefined ? [] : [link(words.listen(audio.duration), audio.url)]),
    url,
  ].join("\n");
}

function heading(text: string, line: string): string {
  const lines = wrapText(text, WIDTH).split("\n");
  return [...lines, line.repeat(Math.max(...lines.map(widthOf)))].join("\n");
}

/** The address in a line for itself, so that mail programs make a link of the whole of it. */
function link(label: string, url: string): string {
  return `${wrapText(label, WIDTH)}\n${url}`;
}
