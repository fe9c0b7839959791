// A few stories with everything that a feed can carry.

import type { Digest } from "../../src/digest/digest.ts";
import type { Story } from "../../src/digest/model.ts";
import { makeBody, makeDigest, makeMarkup, makeSettings, makeStory, makeTopic } from "../make.ts";

const city = makeTopic("City", { description: "What the council decides." });
const trams = makeTopic("Trams", { ancestors: [city] });
const nature = makeTopic("Nature & Climate", { slug: "nature-climate" });
const cpp = makeTopic("C++", { slug: "cpp" });

export const STORIES: readonly Story[] = [
  makeStory({
    id: "2025/03/tram",
    slug: "tram-line-opens",
    headline: { text: "Q&A: the tram opens", html: "Q&amp;A: the <em>tram</em> opens" },
    keyPoints: [makeMarkup("Twelve stops in nineteen minutes."), makeMarkup("Tickets < 2 & no cash.")],
    body: {
      parts: [
        '<p>The first tram left at dawn. The timetable is <a href="',
        '/2025/03/06/harbour-wall-holds/">here</a>.</p>\n<h2>Cost</h2>\n<table>\n<thead>\n<tr><th>Line</th></tr>\n</thead>\n<tbody>\n<tr><td>Harbour</td></tr>\n</tbody>\n</table>\n',
      ],
      text: "The first tram left at dawn. The timetable is here.\nCost",
    },
    published: { at: Date.parse("2025-03-07T08:15:00Z") },
    updated: { at: Date.parse("2025-03-07T10:00:00Z") },
    topics: [trams, nature],
    authors: [{ name: "City desk", url: "https://example.org/desks/city" }, { name: "Night desk" }],
    sources: [
      { name: "The Harbour Post", url: "https://harbour-post.example/tram?a=1&b=%5B2%5D" },
      { name: "Town council, minutes" },
    ],
    image: {
      file: "images/first tram.jpg",
      alt: "A tram at dawn.",
      caption: "The first of the day.",
      credit: "The Harbour Post",
      width: 1200,
      height: 800,
    },
    corrections: [
      {
        date: { at: Date.parse("2025-03-09T09:30:00Z") },
        text: makeMarkup("A name was misspelt."),
        significant: false,
      },
      { date: { day: "2025-03-08" }, text: makeMarkup("There are twelve stops, not ten."), significant: true },
    ],
  }),
  makeStory({
    id: "2025/03/wall",
    slug: "harbour-wall-holds",
    headline: makeMarkup("The harbour wall holds"),
    summary: "It did not even leak.",
    keyPoints: [],
    body: makeBody("The wall held."),
    published: { at: Date.parse("2025-03-06T18:00:00Z") },
    topics: [city],
  }),
  makeStory({
    id: "2025/03/ferry",
    slug: "ferry-stops",
    headline: makeMarkup("The ferry stops"),
    published: { at: Date.parse("2025-03-06T07:00:00Z") },
    topics: [trams],
    retraction: { date: { day: "2025-03-07" }, text: makeMarkup("The ferry never stopped.") },
  }),
  makeStory({
    id: "2025/02/snow",
    slug: "snow",
    headline: makeMarkup("雪が降った"),
    language: "ja",
    keyPoints: [],
    body: makeBody("雪が降った。電車が止まった。"),
    published: { day: "2025-02-27" },
    topics: [nature],
    sources: [],
  }),
  makeStory({ id: "2025/03/draft", slug: "draft", draft: true, published: { at: Date.parse("2025-03-08T07:00:00Z") } }),
];

/** Published below a prefix, with a hub, a picture and rollups. */
export function sampleDigest(
  feeds: Readonly<Record<string, unknown>> = {},
  stories: readonly Story[] = STORIES,
): Digest {
  const settings = makeSettings({
    site: { copyright: "© 2025 The Digest" },
    edition: { rollups: ["week", "month"] },
    feeds: { hub: "https://hub.example/", image: "/images/logo.png", ...feeds },
  });
  return makeDigest(stories, settings, { topics: [city, trams, nature, cpp], now: Date.parse("2025-03-10T06:00:00Z") });
}
