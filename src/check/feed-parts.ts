// Dates and addresses, wherever a feed has them.

import { type Place, type Problem, problem } from "../problem.ts";
import type { Instant } from "../text/dates.ts";
import type { LinkCheck } from "./feed-links.ts";

const SECOND = 1000;

/** @param date As it stands in the feed, RFC 822 or RFC 3339. */
export function checkDate(date: string, place: Place, now: Instant): readonly Problem[] {
  const at = Date.parse(date);
  // Feeds tell time in seconds, and Atom's decimals are no part of it.
  const isFuture = Math.floor(at / SECOND) > Math.floor(now / SECOND);
  if (!Number.isNaN(at) && !isFuture) return [];
  const what =
    date === "" ? "A date is missing" : isFuture ? `The date ${date} lies in the future` : `"${date}" is no date`;
  return [problem("feed-date-invalid", place, `${what}.`, "See that the article has a `date` that has passed.")];
}

export function checkLink(url: string, place: Place, links: LinkCheck): readonly Problem[] {
  switch (links.faultOf(url)) {
    case "relative":
      return [
        problem(
          "feed-url-invalid",
          place,
          url === ""
            ? "An address is missing."
            : `"${url}" is no absolute address, and a feed has no page that it could be relative to.`,
          "Write the whole address, or a path of this site that begins with `/`.",
        ),
      ];
    case "dead":
      return [
        problem(
          "feed-link-dead",
          place,
          `${url} is no page of this site.`,
          "Mend the link, or see that the story that it leads to is published.",
        ),
      ];
    case "none":
      return [];
  }
}
