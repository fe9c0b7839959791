import { describe, expect, it } from "vitest";
import { makeEngine } from "../../src/insight/engine.ts";
import { enrich } from "../../src/insight/enrich.ts";
import type { InsightTopic } from "../../src/insight/model.ts";
import type { InsightOptions } from "../../src/insight/settings.ts";
import { languages, makeText, type TestText, toEditions } from "./make.ts";

const TAXONOMY: readonly InsightTopic[] = [
  { slug: "sport", phrases: [] },
  { slug: "football", ancestors: ["sport"], phrases: ["football", "penalty kick"] },
  { slug: "tennis", ancestors: ["sport"], phrases: ["tennis", "match point"] },
  { slug: "harbour", phrases: ["harbour", "ferry", "Fish Quay"] },
  { slug: "council", phrases: ["City Council", "by-election"] },
];

function topicsOf(texts: readonly TestText[], topics = TAXONOMY, options: InsightOptions = {}) {
  const { findings } = enrich(toEditions(texts.map(makeText)), makeEngine(topics, languages, options));
  return new Map([...findings].map(([id, finding]) => [id, finding.topics]));
}

function topicOf(headline: string, body = "", topics = TAXONOMY) {
  const finding = topicsOf([{ id: "it", headline, body }], topics).get("it");
  if (finding === undefined) throw new Error("Nothing was found.");
  return finding;
}

describe("topics by phrases", () => {
  it("compare stems, in any form and case", () => {
    expect(topicOf("Ferries leave the HARBOURS").topics).toEqual(["harbour"]);
  });

  it("take a phrase as it is written, stop words and hyphens among it", () => {
    expect(topicOf("A by-election in May", "The by-election is open.").topics).toEqual(["council"]);
    expect(topicOf("The election in May", "The election is open.").origin).toBe("none");
    expect(topicOf("The city. Council of elders meets", "In this city. Council of elders.").origin).toBe("none");
  });

  it("say which phrases decided, the strongest first, and how far the next is", () => {
    const finding = topicOf("Ferry stops at Fish Quay", "The ferry stays in the harbour. A football was lost.");
    expect(finding).toMatchObject({ origin: "phrases", topics: ["harbour"], uncertain: false });
    expect(finding.ranking[0]?.because).toEqual(["Fish Quay", "ferry", "harbour"]);
    expect(finding.ranking[1]).toMatchObject({ topic: "football", because: ["football"] });
    expect(finding.margin).toBeGreaterThan(0.5);
  });

  it("are not given for one mention of one word", () => {
    const finding = topicOf("A walk in spring", "They passed the harbour on their way to the hills and the woods.");
    expect(finding).toMatchObject({ origin: "none", topics: [], uncertain: true });
    expect(finding.ranking.map(({ topic }) => topic)).toEqual(["harbour"]);
  });

  it("are the parent where two siblings are level", () => {
    const finding = topicOf("Football and tennis", "The football club and the tennis club share a ground.");
    expect(finding.topics).toEqual(["sport"]);
  });

  it("lose weight with every article that has them", () => {
    const texts = Array.from({ length: 200 }, (_, i) => ({ id: String(i), headline: "Ferry news", day: i }));
    const findings = topicsOf(texts);
    const [first, last] = [findings.get("0")?.ranking[0]?.score ?? 0, findings.get("199")?.ranking[0]?.score ?? 0];
    expect(last).toBeLessThan(first / 2);
  });

  it("are found in German, Arabic, Chinese and Japanese", () => {
    const taxonomy = [{ slug: "politics", phrases: ["Wahl", "انتخابات", "市政府", "市議会"] }, ...TAXONOMY];
    const find = (headline: string, language: string) =>
      topicsOf([{ id: "it", headline, language }], taxonomy).get("it")?.topics;
    expect(find("Die Wahlen beginnen", "de")).toEqual(["politics"]);
    expect(find("الانتخابات غدا", "ar")).toEqual(["politics"]);
    expect(find("拉克港市政府宣布", "zh")).toEqual(["politics"]);
    expect(find("市議会が始まる", "ja")).toEqual(["politics"]);
  });
});

const TAUGHT: readonly TestText[] = [
  {
    id: "s1",
    headline: "Striker scores twice",
    body: "The striker scored twice before the crowd in the stadium.",
    topics: ["football"],
  },
  {
    id: "s2",
    headline: "Goalkeeper saves the day",
    body: "The goalkeeper kept the score level; the stadium sang.",
    topics: ["football"],
  },
  {
    id: "h1",
    headline: "Dredger clears silt",
    body: "The dredger cleared silt from the channel so that trawlers can moor.",
    topics: ["harbour"],
  },
  {
    id: "h2",
    headline: "Trawlers land cod",
    body: "Trawlers landed cod and herring; the channel was calm.",
    topics: ["harbour"],
  },
];

describe("topics by the classifier", () => {
  it("are learned from what the editor named", () => {
    const finding = topicsOf([
      ...TAUGHT,
      { id: "it", headline: "Striker leaves", body: "The stadium sang for its striker." },
    ]);
    expect(finding.get("it")).toMatchObject({ origin: "classifier", topics: ["football"] });
    expect(finding.get("it")?.ranking[0]?.because).toEqual(expect.arrayContaining(["striker", "stadium"]));
  });

  it("are learned from what phrases decided, too", () => {
    const texts = TAUGHT.map(({ topics, headline, ...text }) => ({ ...text, headline: `${headline}: ${topics?.[0]}` }));
    const finding = topicsOf([
      ...texts,
      { id: "it", headline: "Cod is back", body: "Trawlers moor with cod and herring." },
    ]);
    expect(finding.get("it")).toMatchObject({ origin: "classifier", topics: ["harbour"] });
  });

  const WELL_TAUGHT = Array.from({ length: 10 }, (_, i) =>
    TAUGHT.map((text) => ({ ...text, id: `${text.id}-${i}` })),
  ).flat();

  it("overrule a phrase where all other words speak for another topic, and both are known from many articles", () => {
    const [, second = ""] = TAUGHT.map(({ body }) => body ?? "");
    const body = `The striker scored twice before the crowd in the stadium. ${second} He came by ferry; the ferry was late.`;
    const it = { id: "it", headline: "Goalkeeper and striker: twice in the stadium", body };
    expect(topicsOf([...TAUGHT, it]).get("it")).toMatchObject({ origin: "phrases", topics: ["harbour"] });
    expect(topicsOf([...WELL_TAUGHT, it]).get("it")).toMatchObject({ origin: "classifier", topics: ["football"] });
    const ofFootball = WELL_TAUGHT.filter(({ topics }) => topics?.includes("football"));
    expect(topicsOf([...ofFootball, it]).get("it")).toMatchObject({ origin: "phrases", topics: ["harbour"] });
  });

  it("confirm a phrase, and are the surer the longer the text is", () => {
    const find = (body: string) =>
      topicsOf([...WELL_TAUGHT, { id: "it", headline: "The ferry and the ferry", body }]).get("it");
    const [short, long] = [
      find("Trawlers moor."),
      find("Trawlers moor in the channel with cod and herring. ".repeat(5)),
    ];
    for (const each of [short, long]) expect(each).toMatchObject({ origin: "phrases", topics: ["harbour"] });
    expect(long?.margin).toBeGreaterThan(short?.margin ?? 1);
    expect(short?.ranking[0]?.because).toEqual(["ferry"]);
  });

  it("are not given where nothing is known of any word", () => {
    const finding = topicsOf([...TAUGHT, { id: "it", headline: "Orchid blooms", body: "Botanists admire petals." }]);
    expect(finding.get("it")).toMatchObject({ origin: "none", topics: [], ranking: [] });
  });

  it("are not given by a word or two", () => {
    const finding = topicsOf([...TAUGHT, { id: "it", headline: "My stadium", body: "It has a striker." }]);
    expect(finding.get("it")).toMatchObject({ origin: "none", topics: [] });
  });

  it("are not given where one topic alone is known", () => {
    const texts = [
      ...TAUGHT.slice(0, 2),
      { id: "it", headline: "Orchid blooms", body: "Nobody scored in the garden." },
    ];
    expect(topicsOf(texts, [{ slug: "football", phrases: [] }]).get("it")).toMatchObject({
      origin: "none",
      topics: [],
    });
  });

  it("never learn from what comes later", () => {
    const early = { id: "it", headline: "Striker leaves", body: "The stadium sang for its striker.", day: -1 };
    expect(topicsOf([early, ...TAUGHT]).get("it")?.origin).toBe("none");
  });
});

describe("the editor's topics", () => {
  it("stand, whatever the text says", () => {
    const text = {
      id: "it",
      headline: "Ferry at Fish Quay",
      body: "The ferry is in the harbour.",
      topics: ["council"],
    };
    expect(topicsOf([text]).get("it")).toEqual({
      origin: "editor",
      topics: ["council"],
      ranking: [],
      margin: 1,
      uncertain: false,
    });
  });
});

describe("no topics", () => {
  it("are found without a taxonomy, in an empty article, and where they are off", () => {
    expect(topicOf("Ferry", "", []).origin).toBe("none");
    expect(topicOf("").origin).toBe("none");
    expect(
      topicsOf([{ id: "it", headline: "Ferry at Fish Quay" }], TAXONOMY, { topics: false }).get("it")?.origin,
    ).toBe("none");
  });
});
