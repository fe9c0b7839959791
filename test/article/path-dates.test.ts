// What the names of files and folders say: dates, times, slugs.

import { describe, expect, test } from "vitest";
import { slugOfPath } from "../../src/article/identity.ts";
import { afterFileDate, dateOfPath, dayOfFolders } from "../../src/article/path-dates.ts";
import { parse, parseOne } from "./parse.ts";

test.each([
  ["2025-03-07-tram.md", "2025-03-07", "tram"],
  ["2025-03-07.md", "2025-03-07", ""],
  ["2025-03-07T0815-tram.md", "2025-03-07T08:15", "tram"],
  ["2025-03-07t0815.md", "2025-03-07T08:15", ""],
  ["2025-03-07T08-15-tram.md", "2025-03-07T08:15", "tram"],
  ["2025-03-07T08:15-tram.md", "2025-03-07T08:15", "tram"],
  ["2025-03-07T081530-tram.md", "2025-03-07T08:15:30", "tram"],
  ["2025-03-07T08-15-30-tram.md", "2025-03-07T08:15:30", "tram"],
  ["2025-03-07T0815Z-tram.md", "2025-03-07T08:15Z", "tram"],
  ["2025-03-07T081530Z-tram.md", "2025-03-07T08:15:30Z", "tram"],
  ["2025-03-07T0815+0100-tram.md", "2025-03-07T08:15+0100", "tram"],
  ["2025-03-07T0815+01-00-tram.md", "2025-03-07T08:15+01:00", "tram"],
  ["2025-03-07 12-00 noon.txt", "2025-03-07T12:00", "noon"],
  ["2025-03-07 12.00.txt", "2025-03-07T12:00", ""],
  ["2025-03-07 - Spaced.md", "2025-03-07", "Spaced"],
  ["2025-03-07 12 ways.md", "2025-03-07", "12 ways"],
  ["2025-03-07-0815-tram.md", "2025-03-07", "0815-tram"],
  ["2025-03-07T-shirts.md", "2025-03-07", "T-shirts"],
  ["2025-03-07-v1.2.md", "2025-03-07", "v1.2"],
  ["2025-03-07T8-15-tram.md", "2025-03-07T8-15", "tram"],
  ["2025-03-07T815.md", "2025-03-07T815", ""],
  ["2025-03-07T0815x.md", "2025-03-07T0815x", ""],
  ["2025-03-07T9999-tram.md", "2025-03-07T99:99", "tram"],
  ["2025-03-071.md", undefined, undefined],
  ["tram.md", undefined, undefined],
  ["2025-03-07/tram.md", "2025-03-07", undefined],
  ["2025/03/07/tram.md", "2025-03-07", undefined],
  ["2025/03/07/index.md", "2025-03-07", undefined],
  ["2025-03-07-tram/index.md", "2025-03-07", "tram"],
  ["2025-03-07T0815-tram/index.md", "2025-03-07T08:15", "tram"],
  ["2025-03-07-tram/part.md", "2025-03-07", undefined],
  ["2025-03-07-tram/2025-03-08-part.md", "2025-03-08", "part"],
])("%s", (path, date, rest) => {
  expect([dateOfPath(path), afterFileDate(path)]).toEqual([date, rest]);
});

test.each([
  ["2025/03/2025-03-10-a.md", "2025-03"],
  ["2025/03/10/a.md", "2025-03-10"],
  ["x/2025-03-10-b/index.md", "2025-03-10"],
  ["a.md", undefined],
  ["2025/a.md", undefined],
])("the folders of %s say %s", (path, day) => {
  expect(dayOfFolders(path)).toBe(day);
});

describe("the slug of a name that is none", () => {
  test.each([
    ["My_Post", "my-post"],
    ["UPPER-Case", "upper-case"],
    ["My Post (final)", "my-post-final"],
    ["a--b", "a-b"],
    ["v1.2", "v1-2"],
    ["ümläut", "umlaut"],
    ["中文", "zhongwen"],
    ["draft.en", "draft-en"],
    ["Straße", "strasse"],
    ["🎉", "tada"],
    ["con", "con-"],
    ["A".repeat(100), "a".repeat(80)],
  ])("%s is made of it", (name, slug) => {
    expect(slugOfPath(`2025-03-07-${name}.md`)).toMatch(new RegExp(`^${slug}`));
    const [before, after] = ["Frist", "First"].map(
      (headline) => parseOne(`# ${headline}\n\nText.`, "md", { path: `2025-03-07-${name}.md` }).slug,
    );
    expect(after).toBe(before);
  });

  test("does not depend on how the file system writes accents", () => {
    expect(slugOfPath("2025-03-07-fähre.md".normalize("NFD"))).toBe(slugOfPath("2025-03-07-fähre.md"));
  });

  test("is of the headline where the name is a date alone", () => {
    expect(parseOne("# Tram\n\nText.", "md", { path: "2025-03-07T0815.md" }).slug).toBe("tram");
  });
});

describe("a time in a name", () => {
  test.each([
    ["2026-07-02T0700-a.txt", "2026-07-02T06:00:00.000Z"],
    ["2026-07-02T0700Z-a.txt", "2026-07-02T07:00:00.000Z"],
    ["2026-11-02T181530-a.txt", "2026-11-02T18:15:30.000Z"],
    ["2026-11-02 12-00 a.txt", "2026-11-02T12:00:00.000Z"],
  ])("%s is %s", (path, time) => {
    const { published } = parseOne("Tram\nText.", "txt", { path });
    expect("at" in published && new Date(published.at).toISOString()).toBe(time);
  });

  test.each(["2026-11-02T8-15-a.txt", "2026-11-02T815.txt", "2026-11-02T0815x.txt", "2026-11-02T9900-a.txt"])(
    "of another form is refused, not dropped: %s",
    (path) => {
      expect(parse("Tram\nText.", "txt", { path }).problems).toMatchObject([{ code: "date-invalid" }]);
    },
  );
});
