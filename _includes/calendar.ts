// A month as a table: a count a day, quiet days plain.

import type { Calendar, CalendarDay } from "../src/page/model/calendar.ts";
import { type Html, html } from "../src/text/html.ts";

export function calendarTable({ title, weekdays, weeks }: Calendar): Html {
  return html`<table class="calendar">
<caption>${title}</caption>
<thead><tr>${weekdays.map((day) => html`<th scope="col">${day}</th>`)}</tr></thead>
<tbody>
${weeks.map((week) => html`<tr>${week.map(cell)}</tr>\n`)}</tbody>
</table>`;
}

function cell(day: CalendarDay | undefined): Html {
  if (day === undefined) return html`<td></td>`;
  if (day.href === undefined) return html`<td>${day.number}</td>`;
  return html`<td class="level-${day.level}"><a href="${day.href}" aria-label="${day.label}" data-count="${day.storyCount}">${day.number}</a></td>`;
}
