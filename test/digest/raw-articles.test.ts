import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../eleventy/project.ts";
import { composeRaw, standingIn, storyOf, topicsOf } from "./compose-raw.ts";

const TOPICS = `
- name: Transport
  phrases: [tram, ferry, swing bridge]
  children:
    - name: Harbour
      phrases: [Fish Quay, trawler, harbour authority]
- name: Politics
  phrases: [city council, mayor, by-election, 市议会, 市議会, Stadtrat, انتخابات]
- name: Weather
  phrases: [storm, gale warning]
- name: Silent
`;

/** Some paragraphs as a file of plain text below a headline. */
const text = (headline: string, ...paragraphs: readonly string[]) => `${[headline, ...paragraphs].join("\n\n")}\n`;

const CRANE = text(
  "Crane falls on Fish Quay",
  "LARKHAVEN (Northern Wire) — A crane fell onto Fish Quay in a storm on Tuesday morning and sank two trawlers, the harbour authority said.",
  "Nobody was hurt. The driver of the crane, Tom Hale, had left the cab ten minutes before.",
  "The harbour authority closed Fish Quay to trawlers and sent divers to look at the wall below the crane.",
  "Trawlers will land their catch at Saltings until the crane has been lifted from the quay.",
);

describe("an event that goes on", () => {
  const digest = composeRaw(
    {
      "2025-03-18T0740-crane.txt": CRANE,
      "2025-03-18T1000-radio.txt": text(
        "Two trawlers sink as crane falls at Fish Quay",
        "A crane has fallen on two trawlers at Fish Quay. The storm had moved the crane along its rails, the harbour authority told Estuary Radio. The trawlers sank within minutes.",
      ),
      "2025-03-18T1100-wire.txt": CRANE.replace("Crane falls on Fish Quay", "Fallen crane sinks trawlers")
        .replace("in a storm on Tuesday morning", "on Tuesday morning in a storm")
        .replace("Nobody was hurt. ", "No one was hurt. "),
      "2025-03-18T1200-library.txt": text(
        "Library shows maps of the old town",
        "The Central Library shows ninety maps of the old town until May. The oldest is from 1612. Most were never shown before, and some came from attics.",
      ),
      "2025-03-20T0810-divers.txt": text(
        "Divers find crack below fallen crane on Fish Quay",
        "Divers found a crack in the wall of Fish Quay below the fallen crane. The harbour authority will not lift the crane before the crack is closed. Trawlers go on landing at Saltings.",
      ),
      "2025-03-21T0900-correction.txt": text(
        "Correction: crane on Fish Quay",
        "The crane that fell on Fish Quay sank two trawlers, not three, as one report had it. The harbour authority has named both trawlers. The crane is still on the quay.",
      ),
      "2025-05-21T0900-anniversary.txt": text(
        "Fish Quay has a new crane",
        "Fish Quay has a new crane, which the harbour authority bought for its trawlers. The old crane fell in March.",
      ),
    },
    { topics: TOPICS },
  );

  it("stands in its edition once, with the other reports under the best, and copies marked by none", () => {
    const standing = standingIn(digest, "2025-03-18");
    expect(Object.keys(standing)).toHaveLength(2);
    expect(standing.library).toEqual([]);
    const [[best = "", reports = []] = []] = Object.entries(standing).filter(([slug]) => slug !== "library");
    expect([best, ...reports].sort()).toEqual(["crane", "radio", "wire"]);
    expect(digest.findings.get(storyOf(digest, "wire").id)?.origin).toBe("phrases");
  });

  it("runs on in a thread, its correction too, but not two months later", () => {
    const [thread, ...others] = digest.threads;
    expect(others).toEqual([]);
    expect(thread).toMatchObject({ slug: "2025-03-18-crane", hasPage: true, isRunning: false });
    expect(thread?.stories.map(({ slug }) => slug)).toEqual(["correction", "divers", "wire", "radio", "crane"]);
  });

  it("has its topics, and key points of whole sentences without the dateline", () => {
    const crane = storyOf(digest, "crane");
    expect(topicsOf(crane)).toContain("Transport > Harbour");
    expect(crane.extracted[0]).toBe(
      "A crane fell onto Fish Quay in a storm on Tuesday morning and sank two trawlers, the harbour authority said.",
    );
    expect(crane.extracted).toHaveLength(2);
  });
});

describe("stories that look alike", () => {
  const body = (place: string) =>
    `${place.toUpperCase()} — Ada Marsh won the primary in ${place} on Tuesday with half of all votes counted. Supporters cheered in a hall downtown as results came in. Rivals promised to go on until the convention.`;
  const road = (number: number) =>
    text(
      `Route ${number} closed for repairs`,
      `Route ${number} is closed from Monday for repairs. Drivers are asked to use the ring road. The repairs take until the summer, the city said.`,
    );

  it.each([
    [
      "a name",
      {
        "ohio.txt": text("Marsh wins Ohio primary", body("Ohio")),
        "iowa.txt": text("Marsh wins Iowa primary", body("Iowa")),
      },
    ],
    ["a number", { "a12.txt": road(12), "a14.txt": road(14) }],
  ])("are two where they differ in %s", (_, files) => {
    const dated = Object.fromEntries(Object.entries(files).map(([name, each]) => [`2025-03-18-${name}`, each]));
    const standing = standingIn(composeRaw(dated), "2025-03-18");
    expect(Object.values(standing)).toEqual([[], []]);
  });
});

describe("an article that has little to say", () => {
  it.each([
    ["a short one", text("Tram stops", "The tram stops at noon. It is the wires."), []],
    [
      "one sentence",
      text("Tram stops", "The tram through Millbrook stops at noon on Monday because of the storm."),
      [],
    ],
    [
      "a list alone",
      "# Trams on Monday\n\nStops:\n\n1. Millbrook, every ten minutes from dawn to dusk\n2. Saltings, every hour in the morning and at night\n3. Thornby\n",
      [],
    ],
    ["an empty body", "# Tram stops\n\n- It stops.\n", []],
  ])("%s has a page, and no key point that says all of it again", (_, source, extracted) => {
    const format = source.startsWith("#") ? "md" : "txt";
    const digest = composeRaw({ [`2025-03-18-it.${format}`]: source }, { topics: TOPICS });
    const story = storyOf(digest, "it");
    expect(story.extracted).toEqual(extracted);
    expect(digest.editions).toHaveLength(1);
    expect(digest.editions[0]?.coverage).toEqual([]);
    expect(digest.findings.get(story.article.id)).toMatchObject({ related: [] });
  });

  it("an empty one beside a full one has nothing in common with it", () => {
    const digest = composeRaw({
      "2025-03-18-empty.md": "# Notice\n\n- See the pictures.\n",
      "2025-03-18-crane.txt": CRANE,
      "2025-03-19-empty.md": "# Notice\n\n- See the pictures.\n",
    });
    expect(Object.values(standingIn(digest, "2025-03-18"))).toEqual([[], []]);
    expect(digest.threads.filter(({ hasPage }) => hasPage)).toEqual([]);
  });

  it("a megabyte has three key points near its top", () => {
    const more = "The council of Larkhaven met on Monday and went through the budget of the harbour line by line. ";
    const body = `The city council closed the swing bridge on Monday for two years of repairs. ${more.repeat(1_000_000 / more.length)}`;
    const story = storyOf(
      composeRaw({ "2025-03-18-it.txt": text("Council closes swing bridge", body) }, { topics: TOPICS }),
      "it",
    );
    expect(story.extracted[0]).toBe("The city council closed the swing bridge on Monday for two years of repairs.");
    expect(new Set(story.extracted).size).toBe(story.extracted.length);
    expect(topicsOf(story)).toEqual(expect.arrayContaining(["Politics"]));
  });
});

describe("sentences of agencies", () => {
  const extracted = (...paragraphs: readonly string[]) =>
    storyOf(composeRaw({ "2025-03-18-it.txt": text("Council closes swing bridge", ...paragraphs) }), "it").extracted;
  const REST = ["It rained.", "It stopped.", "All went home.", "The lamps were lit."];

  it("are not cut after abbreviations and initials", () => {
    const dale =
      "Mr. J. K. Dale of Dale & Co. said at 5 p.m. on Jan. 5 that the swing bridge would close in the U.S. way, by vote.";
    const cole =
      "Sen. Ann B. Cole, who lives on St. James Ave. near the bridge, told the council No. 5 was the better plan.";
    expect(extracted(`${dale} ${cole}`, ...REST)).toEqual([dale, cole]);
  });

  it("are not cut inside quotations", () => {
    const marsh =
      "“We looked at the bridge for a year. We cannot mend it while it swings,” said Ada Marsh, who leads the council.";
    const asked = "“Who pays for the bridge?” asked Tom Hale of Fish Quay, and the council had no answer on Monday.";
    expect(extracted(marsh, asked, ...REST)).toEqual([marsh, asked]);
  });

  it.each(["LARKHAVEN (AP) — ", "LARKHAVEN, March 18 (Reuters) - ", "(Northern Wire) -- ", "FISH QUAY, Larkhaven — "])(
    "lose their dateline: %s",
    (dateline) => {
      const first = "The city council voted on Monday to close the old swing bridge for two years.";
      expect(
        extracted(`${dateline}${first}`, ...REST, "By Ann Cole", "Photo: The bridge at dawn, seen from the quay."),
      ).toEqual([first]);
    },
  );
});

describe("other languages", () => {
  it.each([
    [
      "zh",
      "市议会关闭旧桥",
      [
        "市议会星期一决定关闭旧桥两年进行维修。",
        "渡轮公司表示将在港口增开班次运送乘客。",
        "码头上的商店担心整个夏天的生意。",
        "下雨了。",
        "天晴了。",
        "人散了。",
      ],
      "市议会关闭旧桥两年",
    ],
    [
      "ja",
      "市議会、古い橋を閉鎖",
      [
        "市議会は月曜日に古い橋を二年間閉鎖することを決めた。",
        "フェリー会社は港を渡る便を増やすと発表した。",
        "岸壁の店は夏の商売を心配している。",
        "雨だ。",
        "晴れた。",
        "帰った。",
      ],
      "市議会が古い橋の閉鎖を決定",
    ],
    [
      "de",
      "Stadtrat schließt alte Brücke",
      [
        "Der Stadtrat hat am Montag, dem 3. März, beschlossen, die alte Brücke zu schließen.",
        "Die Fähre fährt laut Dr. Meier bis zum Sommer öfter über den Hafen als bisher.",
        "Die Läden am Fischkai fürchten um ihr Geschäft in diesem Sommer.",
        "Es regnete.",
        "Es hörte auf.",
        "Alle gingen.",
      ],
      "Alte Brücke: Stadtrat beschließt Schließung",
    ],
    [
      "ar",
      "المجلس يغلق الجسر القديم قبل الانتخابات",
      [
        "قرر مجلس المدينة يوم الاثنين إغلاق الجسر القديم لمدة عامين قبل الانتخابات.",
        "وقالت شركة العبارات إنها ستزيد عدد الرحلات عبر الميناء هذا الصيف.",
        "ويخشى أصحاب المتاجر على تجارتهم في هذا الصيف الطويل.",
        "نزل المطر.",
        "توقف المطر.",
        "عادوا.",
      ],
      "إغلاق الجسر القديم قبل الانتخابات",
    ],
  ])("in %s have topics, key points, stories and threads", (language, headline, sentences, other) => {
    const options = { site: { language } };
    const body = sentences.join(language === "zh" || language === "ja" ? "" : " ");
    const digest = composeRaw(
      {
        "2025-03-18T0800-it.txt": text(headline, body),
        "2025-03-18T0900-second.txt": text(other, sentences.slice(0, 2).join(" ")),
        "2025-03-20T0800-later.txt": text(other, sentences.slice(0, 3).join(" ")),
      },
      { topics: TOPICS, options },
    );
    const story = storyOf(digest, "it");
    expect(story.extracted).toEqual(sentences.slice(0, 3));
    expect(topicsOf(story)).toEqual(["Politics"]);
    expect(Object.keys(standingIn(digest, "2025-03-18"))).toHaveLength(1);
    expect(digest.threads).toHaveLength(1);
    expect(digest.threads[0]?.hasPage).toBe(true);
  });
});

describe("a taxonomy of little", () => {
  const files = {
    "2025-03-18T0800-tram.txt": text("Tram opens", "The tram opened. The tram goes to Millbrook. The tram is green."),
    "2025-03-18T0900-orchid.txt": text(
      "Orchid blooms",
      "Botanists admire the petals of an orchid. It blooms at night.",
    ),
  };

  it("one topic alone takes what has its phrases, and no more", () => {
    const digest = composeRaw(files, { topics: "- name: Transport\n  phrases: [tram]\n" });
    expect(topicsOf(storyOf(digest, "tram"))).toEqual(["Transport"]);
    expect(topicsOf(storyOf(digest, "orchid"))).toEqual(["Unsorted"]);
  });

  it("a topic without phrases is learned from what the editor gave it", () => {
    const taught = Object.fromEntries(
      ["rose", "tulip"].map((flower, i) => [
        `2025-03-1${i}-${flower}.md`,
        `---\nheadline: The ${flower} blooms\ntopics: [Gardens]\n---\nBotanists admire the petals of a ${flower}. It blooms in the garden.\n`,
      ]),
    );
    const digest = composeRaw(
      { ...taught, ...files, "2025-03-18T1000-line.txt": text("New tram", "A new tram runs. The tram is long.") },
      { topics: "- name: Gardens\n- name: Transport\n  phrases: [tram]\n" },
    );
    expect(topicsOf(storyOf(digest, "orchid"))).toEqual(["Gardens"]);
    expect(topicsOf(storyOf(digest, "tram.txt"))).toEqual(["Transport"]);
    expect(digest.findings.get(storyOf(digest, "orchid").article.id)?.origin).toBe("classifier");
  });
});

const SEEDS = join(ROOT, "../shared/seeds");

describe.skipIf(!existsSync(SEEDS))("a real article (skipped where ../shared/seeds is missing)", () => {
  it("without its key points gets three sentences of its body in their order, and its topics", () => {
    const [seed = ""] = readdirSync(SEEDS).filter((file) => file.endsWith(".txt"));
    const lines = readFileSync(join(SEEDS, seed), "utf8").split("\n");
    const [headline = "", ...rest] = lines.filter((line) => !line.startsWith("- "));
    const topics = readFileSync(join(ROOT, "content/topics.yaml"), "utf8");
    const digest = composeRaw({ "2025-09-03T0815-seed.txt": text(headline, ...rest) }, { topics });
    const story = storyOf(digest, "seed");
    const places = story.extracted.map((each) => rest.join(" ").indexOf(each));
    expect(story.extracted).toHaveLength(3);
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(story.extracted.filter((each) => !/^[A-Z].{30,}\.$/.test(each) || each === headline)).toEqual([]);
    expect([...topicsOf(story)].sort()).toEqual(["Politics", "World > Middle East > Israel and Palestine"]);
  });
});
