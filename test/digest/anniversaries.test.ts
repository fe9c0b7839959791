import { expect, it } from "vitest";
import { Anniversaries } from "../../src/digest/anniversaries.ts";
import { makeDigest, makeStory } from "../make.ts";

function anniversariesOf(...days: readonly string[]): Anniversaries {
  const stories = days.map((day) => makeStory({ id: day, published: { day } }));
  return new Anniversaries(makeDigest(stories, undefined, { now: Date.UTC(2040, 0, 1) }).archive);
}

it.each([
  ["nothing in a young archive", "2025-03-07", ["2025-03-07", "2025-03-06"], []],
  [
    "the same day of earlier years, the newest first",
    "2025-03-07",
    ["2023-03-07", "2024-03-07", "2024-03-08"],
    ["2024-03-07", "2023-03-07"],
  ],
  [
    "nothing newer, so that an old page stays as it is",
    "2024-03-07",
    ["2023-03-07", "2024-03-07", "2025-03-07"],
    ["2023-03-07"],
  ],
  ["years between which nothing ran", "2025-03-07", ["2009-03-07"], ["2009-03-07"]],
  [
    "five years at most",
    "2025-03-07",
    ["2018-03-07", "2019-03-07", "2020-03-07", "2021-03-07", "2022-03-07", "2023-03-07", "2024-03-07"],
    ["2024-03-07", "2023-03-07", "2022-03-07", "2021-03-07", "2020-03-07"],
  ],
  ["29 February on the next one", "2028-02-29", ["2024-02-29", "2027-02-28", "2027-03-01"], ["2024-02-29"]],
  [
    "29 February on 28 February of a common year, too",
    "2025-02-28",
    ["2024-02-28", "2024-02-29", "2023-02-28"],
    ["2024-02-29", "2024-02-28", "2023-02-28"],
  ],
  ["29 February not on 28 February of a leap year", "2028-02-28", ["2024-02-28", "2024-02-29"], ["2024-02-28"]],
  ["29 February not on 1 March", "2025-03-01", ["2024-02-29", "2024-03-01"], ["2024-03-01"]],
  ["29 February of 2096 in 2100, which is not a leap year", "2100-02-28", ["2096-02-29"], ["2096-02-29"]],
])("remembers %s", (_, day, archive, remembered) => {
  expect(
    anniversariesOf(...archive)
      .of(day)
      .map((each) => each.day),
  ).toEqual(remembered);
});
