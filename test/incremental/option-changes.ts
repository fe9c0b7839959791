// What the owner of a site does to its options.

import type { Random } from "../random.ts";
import type { SiteState } from "./site-state.ts";

type Choices = readonly [name: string, ...values: readonly unknown[]];

/** Each option with some values that it may have; `undefined` leaves it out. */
const CHOICES: readonly Choices[] = [
  ["site.title", "The Digest", "Larkhaven Daily"],
  ["site.description", undefined, "All that happened in Larkhaven."],
  ["site.url", "https://example.org/news/", "https://example.org/", "https://larkhaven.example/"],
  ["site.language", "en", "de", "ar"],
  ["site.accent", undefined, "#0b5fa5", "#8c2a1b"],
  ["site.notice", undefined, "Printed in Larkhaven."],
  ["site.links", undefined, [{ title: "Feeds", path: "/feeds/" }]],
  ["site.logo", undefined, "images/quay.png"],
  ["edition.zone", "UTC", "America/New_York", "Asia/Tokyo", "Europe/London"],
  [
    "edition.cutoffs",
    undefined,
    ["06:00"],
    [
      { at: "06:00", name: "Morning" },
      { at: "18:00", name: "Evening" },
    ],
  ],
  ["edition.period", "day", "week", "month"],
  ["edition.rollups", undefined, ["week"], ["week", "month"]],
  ["topics.perPage", undefined, 1, 3],
  ["topics.undeclared", undefined, "allow", "error"],
  ["feeds.maxItems", undefined, 3, 25],
  ["feeds.minItems", undefined, 1],
  ["feeds.days", undefined, 1, 30],
  ["feeds.content", undefined, "summary"],
  ["feeds.maxBytes", undefined, 10_000],
  ["feeds.ttl", undefined, 5],
  ["feeds.hub", undefined, "https://hub.example/", ["https://hub.example/", "https://other.example/"]],
  ["feeds.openEditions", undefined, true, false],
  ["feeds.languages", undefined, false],
  ["links.dead", undefined, "error", "warn"],
  ["headers", undefined, false],
  ["images", false, false, { widths: [16], formats: ["webp"] }],
  ["search", undefined, true],
  ["email", undefined, true],
  ["strings", undefined, { home: "Front page" }],
];

export function changeOption(state: SiteState, random: Random): void {
  const [name, ...values] = random.pick(CHOICES);
  const [group = "", option] = name.split(".");
  const value = values[random.between(0, values.length - 1)];
  const rest = { ...state.options };
  if (option !== undefined) rest[group] = { ...(rest[group] as object | undefined), [option]: value };
  else rest[group] = value;
  // Several cut-offs a day, and rollups, are of daily editions.
  const edition = rest.edition as { period?: unknown } | undefined;
  if (edition?.period !== undefined && edition.period !== "day") {
    rest.edition = { ...edition, cutoffs: undefined, rollups: undefined };
  }
  state.options = rest;
}
