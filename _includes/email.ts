// An edition as an e-mail in HTML: tables and inline styles, because that is what mail programs understand.

import type { Email, EmailLink, EmailStory } from "../src/page/email.ts";
import { type Html, html, joinHtml, raw } from "../src/text/html.ts";
import { toHtml } from "../src/text/markup.ts";
import { fitStories } from "./email-fit.ts";
import { type EmailStyles, emailStyles } from "./email-style.ts";
import { sourceLink, writtenIn } from "./parts.ts";

export function renderEmail(email: Email): string {
  const styles = emailStyles(email.accent);
  return fitStories(
    email,
    (story, topic) =>
      story.url === email.lead.url ? leadRow(story, email, styles) : storyRow(story, email, styles, topic),
    (shown, left) => letter(email, styles, shown, left).value,
  );
}

function letter(email: Email, styles: EmailStyles, stories: readonly Html[], left: number): Html {
  const { site, title, url, notice, unsubscribe, words } = email;
  return html`<!doctype html>
<html lang="${email.language}" dir="${email.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${words.labelled({ label: site.title, text: title })}</title>
${styles.sheet}
</head>
<body${styles.page}>
<div${styles.preheader}>${email.preheader}</div>
${OUTLOOK.open}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"${styles.column}>
${row(
  html`<p${styles.name}><a href="${site.url}"${styles.plainLink}>${site.title}</a></p>
<h1${styles.title}><a href="${url}"${styles.plainLink}>${title}</a></h1>
<p${styles.small}>${email.window !== undefined && html`${email.window} `}${email.length} <a href="${url}"${styles.quietLink}>${words.viewInBrowser}</a></p>
<hr${styles.rule}>`,
  styles,
)}${stories}${row(
  html`<hr${styles.rule}>
${left > 0 && html`<p${styles.summary}><a href="${url}"${styles.quietLink}>${words.moreOnSite(left)}</a></p>\n`}<p${styles.small}><a href="${site.url}"${styles.quietLink}>${site.title}</a>${notice !== undefined && html`<br>${notice}`}${unsubscribe !== undefined && html`<br><a href="${unsubscribe}"${styles.quietLink}>${words.unsubscribe}</a>`}</p>`,
  styles,
)}</table>
${OUTLOOK.close}
</body>
</html>
`;
}

/** Outlook for Windows knows no `max-width`. */
const OUTLOOK = {
  open: raw(`<!--[if mso]><table role="presentation" width="600" align="center"><tr><td><![endif]-->`),
  close: raw("<!--[if mso]></td></tr></table><![endif]-->"),
};

function row(content: Html, { cell }: EmailStyles): Html {
  return html`<tr><td${cell}>
${content}
</td></tr>
`;
}

function leadRow(story: EmailStory, email: Email, styles: EmailStyles): Html {
  return row(
    html`<h2${styles.leadHeadline}${writtenIn(story, email)}>${headlineLink(story, styles)}</h2>
${
  story.picture !== undefined &&
  html`<p${styles.summary}><a href="${story.url}"><img src="${story.picture.url}" alt="${story.picture.alt}" width="560" style="display:block;width:100%;max-width:560px;height:auto;border:0"></a></p>\n`
}${rest(story, email, styles)}`,
    styles,
  );
}

/** @param topic Where the story is the first of its section. */
function storyRow(story: EmailStory, email: Email, styles: EmailStyles, topic?: EmailLink): Html {
  return row(
    html`${
      topic !== undefined &&
      html`<h2${styles.topic}><a href="${topic.url}"${styles.plainLink}>${topic.title}</a></h2>\n`
    }<h3${styles.headline}${writtenIn(story, email)}>${headlineLink(story, styles)}</h3>
${rest(story, email, styles)}`,
    styles,
  );
}

function headlineLink({ url, headline }: EmailStory, { plainLink }: EmailStyles): Html {
  return html`<a href="${url}"${plainLink}>${toHtml(headline)}</a>`;
}

function rest(story: EmailStory, email: Email, styles: EmailStyles): Html {
  const { notes, keyPoints, extracted, reports, summary, sources, audio, readingMinutes } = story;
  const { words } = email;
  const written = writtenIn(story, email);
  const named = joinHtml(
    sources.map((source) => sourceLink(source)),
    words.comma,
  );
  return html`${notes.map(
    ({ label, text }) => html`<p${styles.note}><bdi>${label}</bdi> <span${written}>${toHtml(text)}</span></p>\n`,
  )}${
    keyPoints.length > 0 &&
    html`<ul${styles.points}${written}>
${keyPoints.map((point) => html`<li${styles.point}>${toHtml(point)}</li>\n`)}</ul>\n`
  }${
    extracted.length > 0 &&
    html`<p${styles.small}>${words.fromTheArticle}</p>
<ul${styles.points}${written}>
${extracted.map((point) => html`<li${styles.point}>${point}</li>\n`)}</ul>\n`
  }${summary !== undefined && html`<p${styles.summary}${written}>${summary}</p>\n`}${
    reports.length > 0 &&
    html`<p${styles.small}>${words.alsoReportedBy(
      joinHtml(
        reports.map(({ title, url }) => html`<a href="${url}"${styles.quietLink}><bdi>${title}</bdi></a>`),
        words.comma,
      ),
    )}</p>\n`
  }<p${styles.small}>${words.minutes(readingMinutes)}${
    audio !== undefined && html` · <a href="${audio.url}"${styles.quietLink}>${words.listen(audio.duration)}</a>`
  }${sources.length > 0 && html` · ${words.labelled({ label: words.sourcesOfStory, text: named })}`}</p>`;
}
