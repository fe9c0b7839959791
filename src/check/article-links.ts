// The links that articles bring along: into the site itself, and so ours to check.

import type { Story } from "../digest/model.ts";
import type { SiteSettings } from "../options/settings.ts";
import type { Place, Problem, Severity } from "../problem.ts";
import { readReferences } from "./html-references.ts";
import { LINK_CODES, linkProblem } from "./link-problems.ts";
import { isOwnPath } from "./own-paths.ts";
import type { SiteFiles } from "./site-files.ts";
import type { SiteTarget, SiteTargets } from "./site-targets.ts";

export interface ArticleLink {
  readonly target: SiteTarget;
  readonly place: Place;
}

/** An address as an article has it: a path of the site, or absolute. */
interface WrittenAddress {
  readonly address: string;
  readonly line?: number | undefined;
}

/** Those that lead into the site, in the order of `stories` and of each story. */
export function listArticleLinks(
  stories: readonly Story[],
  { root: { base } }: Pick<SiteSettings, "root">,
  targets: SiteTargets,
): readonly ArticleLink[] {
  return stories.flatMap((story) =>
    addressesOf(story, base).flatMap(({ address, line = story.article.line }) => {
      const target = targets.resolve(address.startsWith("/") ? base + address : address, "/");
      return target === undefined ? [] : [{ target, place: { file: story.article.file, line } }];
    }),
  );
}

/** What can be checked before there is a page: links to the digest's own folders, where the site has no pages. */
export function checkArticleLinks(
  links: readonly ArticleLink[],
  { mount }: Pick<SiteSettings, "mount">,
  files: SiteFiles,
  severity: Severity,
): readonly Problem[] {
  return links.flatMap(({ target, place }) => {
    const code = isOwnPath(target.path, mount) ? LINK_CODES[files.stateOf(target.path)] : undefined;
    return code === undefined ? [] : [linkProblem(code, target, place, { severity })];
  });
}

/** Only bodies have paths of the site; whole addresses can stand anywhere. */
function addressesOf(story: Story, base: string): readonly WrittenAddress[] {
  const { corrections, retraction, article } = story;
  const { headline, keyPoints, sources, authors, links } = article;
  const lines = [headline, ...keyPoints, ...corrections.map(({ text }) => text), retraction?.text];
  const others = [
    ...lines.flatMap((line) => (line === undefined ? [] : linksOf(line.html, base))),
    ...[...sources, ...authors].flatMap(({ url }) => url ?? []),
  ];
  return [
    ...links.filter(({ address }) => address.startsWith("/") || address.startsWith(base)),
    ...others.filter((address) => address.startsWith(base)).map((address) => ({ address })),
  ];
}

function linksOf(html: string, base: string): readonly string[] {
  return html.includes(base) ? readReferences(html).links : [];
}
