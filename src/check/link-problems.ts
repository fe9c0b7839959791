// The problems of links that lead nowhere.

import { type Place, type Problem, type ProblemCode, problem, type Severity } from "../problem.ts";
import type { PathState } from "./site-files.ts";
import type { SiteTarget } from "./site-targets.ts";

export type LinkCode = Extract<
  ProblemCode,
  "link-dead" | "link-no-slash" | "link-fragment-dead" | "link-image-missing" | "link-no-prefix"
>;

/** What a link to a path of that state has; `undefined` where nothing is wrong. */
export const LINK_CODES = {
  there: undefined,
  "no-slash": "link-no-slash",
  dead: "link-dead",
} as const satisfies Record<PathState, LinkCode | undefined>;

/** The message, and the hint behind it. */
const TEXTS: Readonly<Record<LinkCode, (target: SiteTarget) => readonly [string, string]>> = {
  "link-dead": (target) => [
    `The link to ${toAddress(target)} leads to no page of this site.`,
    "Mend the link, or name what somebody else puts there in the option `links.ignore`.",
  ],
  "link-no-slash": (target) => [
    `The link to ${toAddress(target)} leads to a page whose address has a slash at its end.`,
    `Write ${target.path}/: not every host finds the page without it.`,
  ],
  "link-fragment-dead": (target) => [
    `The link to ${toAddress(target)} leads to a place that the page does not have.`,
    `Give the place the id "${target.fragment}", or leave #${target.fragment} out.`,
  ],
  "link-no-prefix": (target) => [
    `The link to ${toAddress(target)} leaves the site, whose address has a path, and the site has such a page.`,
    `Write {{ "${target.path}" | url }} in a template, or add Eleventy's HTML base plugin for pages in Markdown.`,
  ],
  "link-image-missing": (target) => [
    `${toAddress(target)} is to be shown or loaded, and is not there.`,
    "Put the file there (Eleventy's `addPassthroughCopy` copies it), or mend the path.",
  ],
};

/** @param options.where The page that has the link, put behind the message. */
export function linkProblem(
  code: LinkCode,
  target: SiteTarget,
  place: Place,
  { where, severity }: { readonly where?: string; readonly severity?: Severity } = {},
): Problem {
  const [message, hint] = TEXTS[code](target);
  return problem(code, place, where === undefined ? message : `${message.slice(0, -1)} (${where}).`, hint, severity);
}

function toAddress({ path, fragment }: SiteTarget): string {
  return `${path || "the home page"}${fragment === "" ? "" : `#${fragment}`}`;
}
