import { describe, expect, it } from "vitest";
import { parseLedger } from "../../src/ledger/parse-ledger.ts";
import { printLedger } from "../../src/ledger/print-ledger.ts";

const FILE = "content/published.txt";
const EDITION = "edition 2025-03-07 /2025/03/07/ window=2025-03-07T00:00:00Z/2025-03-08T00:00:00Z";
const STORY = "story tram /2025/03/07/tram/ released=2025-03-07T08:15:00Z edition=2025-03-07";

function parse(...lines: readonly string[]) {
  return parseLedger(`${lines.join("\n")}\n`, FILE);
}

describe("a ledger", () => {
  it("is printed sorted, each line once, and read back as it was", () => {
    const { value } = parse(
      STORY,
      "",
      "# a note",
      EDITION,
      STORY,
      "topic world /topics/world/",
      "feed stories /feed.xml",
    );
    const text = printLedger(value?.entries ?? []);
    expect(text.split("\n").slice(1)).toEqual([
      EDITION,
      "feed stories /feed.xml",
      STORY,
      "topic world /topics/world/",
      "",
    ]);
    expect(printLedger(parseLedger(text.replaceAll("\n", "\r\n"), FILE).value?.entries ?? [])).toBe(text);
  });

  it("keeps names with spaces, windows and the ids of what was renamed", () => {
    const lines = [
      "edition 2025-03-07/early /2025/03/07/early/ window=2025-03-07T00:00:00Z/2025-03-07T06:00:00Z name=Very%20early",
      "story new /2025/03/07/new/ released=2025-03-07T08:15:00Z edition=2025-03-07/early as=old",
    ];
    const { value } = parse(...lines);
    expect(value?.find("edition", "2025-03-07/early")).toMatchObject({ name: "Very early" });
    expect(value?.find("story", "new")).toMatchObject({ as: "old", line: 2 });
    expect(
      printLedger(value?.entries ?? [])
        .trimEnd()
        .split("\n")
        .slice(1),
    ).toEqual(lines);
  });

  it("takes the earlier of two times that two branches recorded for one story", () => {
    const { value, problems } = parse(EDITION, STORY.replace("08:15", "09:00"), STORY);
    expect(problems).toEqual([]);
    expect(value?.find("story", "tram")?.released).toBe(Date.UTC(2025, 2, 7, 8, 15));
    expect(value?.entries).toHaveLength(2);
  });

  it("has a line for each address of a topic that was moved", () => {
    const { value, problems } = parse("topic trams /topics/trams/", "topic trams /topics/transport/trams/");
    expect(problems).toEqual([]);
    expect(value?.entries).toHaveLength(2);
  });

  it.each([
    ["a conflict of git's", [EDITION, "<<<<<<< HEAD", STORY, "=======", ">>>>>>> other"], /conflict that git left/, 2],
    ["an unknown kind", ["thing a /a/"], /"thing" is not a kind/, 1],
    ["an address that is none", ["page x http://x/"], /is not an address/, 1],
    ["an address that climbs", ["page x /a/../b/"], /is not an address/, 1],
    [
      "a story outside the calendar",
      [EDITION, STORY.replace("/2025/03/07/tram/", "/tram/")],
      /not a story's address/,
      2,
    ],
    ["a story without its time", [EDITION, "story tram /2025/03/07/tram/ edition=2025-03-07"], /no "released="/, 2],
    ["a time that is none", [EDITION, STORY.replace("08:15", "25:15")], /is not a time such as/, 2],
    ["a window that ends before it starts", [EDITION.replace("2025-03-08", "2025-03-06")], /ends before it starts/, 1],
    ["a window of three times", [`${EDITION}/2025-03-09T00:00:00Z`], /is not a time such as/, 1],
    [
      "a time on a day that is none",
      [EDITION, STORY.replace("2025-03-07T08", "2025-02-30T08")],
      /is not a time such as/,
      2,
    ],
    [
      "a story on a day that is none",
      [EDITION, STORY.replace("/2025/03/07/", "/2025/02/30/")],
      /not a story's address/,
      2,
    ],
    ["an edition of a day that is none", [EDITION.replace("2025-03-07", "2025-03-32")], /is not an edition/, 1],
    ["an edition of a month that is none", [EDITION.replace("2025-03-07", "2025-13")], /is not an edition/, 1],
    ["an edition of a week that is none", [EDITION.replace("2025-03-07", "2025-w53")], /is not an edition/, 1],
    [
      "a notice whose key is none",
      [`notice correction:%E0:1 /a/ ${STORY.split(" ")[3]}`],
      /is not a key of a notice/,
      1,
    ],
    ["a value twice", [`${EDITION} name=a name=b`], /"name" is there twice/, 1],
    ["a value of another kind", [`${EDITION} released=2025-03-07T08:15:00Z`], /An edition has no value "released"/, 1],
    ["a word too many", [`${EDITION} and`], /"and" is not a value/, 1],
    ["a story of an edition without a line", [STORY], /which has no line/, 1],
    ["two addresses for a story", [EDITION, STORY, STORY.replace("/tram/", "/bus/")], /in line 2 already/, 3],
    ["two stories at an address", [EDITION, STORY, STORY.replace(" tram ", " bus ")], /in line 2/, 3],
  ])("refuses %s, with its line", (_, lines, message, line) => {
    const { value, problems } = parse(...lines);
    expect(value).toBeUndefined();
    expect(problems[0]).toMatchObject({ file: FILE, line, message: expect.stringMatching(message) });
    expect(problems[0]?.hint).not.toBe("");
  });

  it("takes editions of weeks, the last one of a long year too, and of months", () => {
    const windows = "window=2020-12-28T00:00:00Z/2021-01-04T00:00:00Z";
    const lines = ["2020-w53", "2021-w01", "2021-12", "2024-02-29/late"].map(
      (key) => `edition ${key} /${key}/ ${windows}`,
    );
    expect(parse(...lines).problems).toEqual([]);
  });

  it("lets a story have the address of the one that it was under another id", () => {
    expect(parse(EDITION, STORY, `${STORY.replace(" tram ", " bus ")} as=tram`).problems).toEqual([]);
  });

  it("refuses a file whose end was cut off, also in the middle of a value that would still be one", () => {
    const { problems } = parseLedger(`${EDITION}\n${STORY.slice(0, -3)}`, FILE);
    expect(problems[0]).toMatchObject({ line: 2, message: expect.stringContaining("cut off") });
  });
});
