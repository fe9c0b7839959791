// Which candidates the site can take: seen with all that is there, and with each other.

import { findDuplicateReports } from "../article/plausibility.ts";
import { findDuplicates } from "../article/read-articles.ts";
import type { Digest } from "../digest/digest.ts";
import { type SiteContent, withArticles } from "../eleventy/load-digest.ts";
import type { DigestSettings } from "../options/settings.ts";
import type { Problem } from "../problem.ts";
import { bisect } from "./bisect.ts";
import { type Candidate, reattribute } from "./candidate.ts";
import { newProblems, planWithFuture } from "./plan-with-future.ts";

export interface Acceptance {
  readonly accepted: readonly Candidate[];
  /** Why the others were not, and what is worth knowing of those that were. */
  readonly problems: readonly Problem[];
  /** With all that was accepted, and with what is held back. */
  readonly digest: Digest;
}

/** What is wrong with the site already is not a candidate's fault, and is not reported here. */
export function acceptCandidates(
  candidates: readonly Candidate[],
  content: SiteContent,
  settings: DigestSettings,
): Acceptance {
  const { problems: known } = planWithFuture(content, settings);
  const lookWith = (tried: readonly Candidate[]) => {
    const { digest, problems } = planWithFuture(addTo(content, tried, settings), settings);
    return { digest, problems: newProblems(problems, known) };
  };
  const { kept, refused } = bisect(candidates, (tried) =>
    lookWith(tried).problems.filter((each) => each.severity === "error"),
  );
  const { digest, problems } = lookWith(kept);
  return {
    accepted: kept,
    problems: [
      ...kept.flatMap((candidate) => candidate.problems),
      ...problems,
      ...refused.flatMap(({ value, faults }) => reattribute(faults, value)),
    ],
    digest,
  };
}

function addTo(content: SiteContent, candidates: readonly Candidate[], { edition }: DigestSettings): SiteContent {
  const all = withArticles(
    content,
    candidates.flatMap((candidate) => candidate.articles),
    new Set(candidates.flatMap(({ replaces }) => replaces ?? [])),
  );
  const twice = [...findDuplicates(all.articles), ...findDuplicateReports(all.articles, edition.zone)];
  return { ...all, problems: [...content.problems, ...twice] };
}
