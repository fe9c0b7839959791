import { describe, expect, it } from "vitest";
import { home } from "../../_includes/home.ts";
import { storyCard } from "../../_includes/story-card.ts";
import { buildContext } from "../../src/page/context.ts";
import type { HomePage } from "../../src/page/model/edition.ts";
import { listPages } from "../../src/page/pages.ts";
import { html } from "../../src/text/html.ts";
import { makeDigest, makeStory } from "../make.ts";
import { attribute, named, parsePage, textOf } from "./documents.ts";

const ASSETS = { stylesheet: "/s.css" };
const digest = makeDigest([makeStory()]);
const { cardOf, frame } = buildContext(digest, ASSETS);

/** The line of a card whose own source is The Harbour Post. */
function reportLine(...reports: readonly (readonly string[])[]): string | undefined {
  const [card] = digest.stories.map(cardOf);
  if (card === undefined) throw new Error("There is no story.");
  const links = reports.map((names, i) => ({
    language: card.language,
    direction: card.direction,
    headline: html`Report ${i + 1}`,
    href: `/${i + 1}/`,
    sources: names.map((name) => ({ name })),
  }));
  const page = parsePage("card", storyCard({ ...card, reports: links }, frame).value);
  return named(page, "p")
    .filter((element) => attribute(element, "class") === "also")
    .map(textOf)[0];
}

describe("other reports of an event", () => {
  it.each<[string, readonly (readonly string[])[], string | undefined]>([
    ["are not spoken of where there are none", [], undefined],
    [
      "go by their sources",
      [["Estuary Radio"], ["Northern Wire", "Skippers’ News"]],
      "Estuary Radio, Northern Wire, Skippers’ News",
    ],
    ["are five at most, or four and the others folded away", [["A"], ["B"], ["C"], ["D"], ["E"], ["F"]], "A, B, C, D"],
    ["go by their headlines where nobody is named", [[]], "Report 1"],
    ["go by their headlines where their source stands before them", [["The Harbour Post"]], "Report 1"],
    ["name nobody twice", [["Estuary Radio"], ["Estuary Radio", "The Harbour Post"]], "Estuary Radio, Report 2"],
  ])("%s", (_, reports, names) => {
    expect(reportLine(...reports)).toBe(names && `Also reported by ${names}.`);
  });
});

describe("running stories on the home page", () => {
  function frontPage(): HomePage {
    const models = listPages(digest, ASSETS).map((page) => page.build());
    const found = models.find((model): model is HomePage => model.kind === "home");
    if (found === undefined) throw new Error("There is no home page.");
    return found;
  }

  const all = { href: "/threads/", title: "Running stories" };

  /** How many headings and links lead to all threads, and whether they are in the rail. */
  function leading(threads: HomePage["threads"]) {
    const shown = parsePage("/", home({ ...frontPage(), threads }).value);
    const links = named(shown, "a").filter((link) => attribute(link, "href") === all.href);
    const headings = named(shown, "h2").filter((heading) => textOf(heading) === all.title);
    const inRail = named(shown, "aside").some((rail) => textOf(rail).includes(all.title));
    return { headings: headings.length, links: links.length, inRail };
  }

  it("stand under a heading", () => {
    const written = { language: "en", direction: "ltr" } as const;
    const date = { iso: "2025-03-07", label: "7 March" };
    const newest = { ...written, headline: html`The last of it`, href: "/1/", date };
    const card = { ...written, href: "/threads/a/", title: html`The crane`, storyCount: 3, span: "a week", newest };
    expect(leading({ all, threads: [card] })).toEqual({ headings: 1, links: 1, inRail: true });
  });

  it("leave the rail where none runs, and a link at the foot to those that did", () => {
    expect(leading({ all, threads: [] })).toEqual({ headings: 0, links: 1, inRail: false });
  });

  it("are not spoken of where there never was one", () => {
    expect(leading(undefined)).toEqual({ headings: 0, links: 0, inRail: false });
  });
});
