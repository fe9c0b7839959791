import { describe, expect, it } from "vitest";
import { makeEngine } from "../../src/insight/engine.ts";
import { enrich } from "../../src/insight/enrich.ts";
import { languages, makeText, type TestText, TWO_EVENTS, toEditions } from "./make.ts";

const engine = makeEngine([], languages);

function storylinesOf(texts: readonly TestText[]) {
  return enrich(toEditions(texts.map(makeText)), engine).storylines;
}

/** Groups of ids, each in order of the alphabet. */
function groupsOf(texts: readonly TestText[]): readonly string[] {
  return storylinesOf(texts)
    .map(({ articles }) => [...articles].sort().join(" "))
    .sort();
}

const BODY = `The campaign of Ada Marsh won the primary on Tuesday with half of all votes counted. Supporters cheered in
a hall downtown as results came in, and rivals promised to go on until the convention in the summer.`;

describe("stories of one edition", () => {
  it("are the reports of one event", () => {
    expect(groupsOf(TWO_EVENTS)).toEqual(["ferry-1 ferry-2", "library", "storm-1 storm-2 storm-3"]);
  });

  it("say what their articles have in common, and how much", () => {
    const { findings } = enrich(toEditions(TWO_EVENTS.map(makeText)), engine);
    const story = findings.get("storm-2")?.story;
    expect(story?.storyline).toBe("storm-1");
    expect(story?.shared).toEqual(expect.arrayContaining(["storm", "roof", "hall"]));
    expect(story?.cosine).toBeGreaterThan(0.25);
    expect(findings.get("library")?.story).toMatchObject({ storyline: "library", cosine: 1, shared: [] });
  });

  it("stand under one that is not a copy", () => {
    const [first, ...others] = TWO_EVENTS;
    if (first === undefined) throw new Error("There is no first.");
    const [storm] = storylinesOf([first, { ...first, id: "a-copy" }, ...others]).filter(({ articles }) =>
      articles.includes("storm-1"),
    );
    const { findings } = enrich(toEditions([first, { ...first, id: "a-copy" }, ...others].map(makeText)), engine);
    expect(findings.get(storm?.articles[0] ?? "")?.story?.copyOf).toBeUndefined();
    expect(findings.get("storm-1")?.story?.copyOf).toBe("a-copy");
  });

  it("are parted where headlines differ in a name", () => {
    const ohio = { id: "ohio", headline: "Marsh wins Ohio primary", body: `OHIO CITY — ${BODY} It was held in Ohio.` };
    const iowa = { id: "iowa", headline: "Marsh wins Iowa primary", body: `IOWA CITY — ${BODY} It was held in Iowa.` };
    expect(groupsOf([ohio, iowa])).toEqual(["iowa", "ohio"]);
  });

  it("are parted where headlines differ in a number", () => {
    const body = "The road is closed for repairs from Monday. Drivers are asked to use the ring road until the summer.";
    const road = (number: number) => ({ id: `road-${number}`, headline: `Route ${number} closed for repairs`, body });
    expect(groupsOf([road(12), road(14)])).toEqual(["road-12", "road-14"]);
  });

  it("are one where the other's name stands in the text", () => {
    const texts = [
      { id: "ohio", headline: "Marsh wins Ohio primary", body: `${BODY} After Iowa, it is her second.` },
      { id: "iowa", headline: "Marsh wins Iowa primary", body: `${BODY} Ohio votes as well.` },
    ];
    expect(groupsOf(texts)).toEqual(["iowa ohio"]);
  });

  it("know a wire copy with small edits", () => {
    const { findings } = enrich(
      toEditions([
        makeText({ id: "wire", headline: "Marsh wins primary", body: BODY }),
        makeText({ id: "edited", headline: "Primary goes to Marsh", body: BODY.replace("half of", "most"), day: 0.1 }),
        makeText({
          id: "own",
          headline: "How Marsh won the primary",
          body: "Ada Marsh won since rivals split the votes of the convention.",
          day: 0.2,
        }),
      ]),
      engine,
    );
    expect(findings.get("edited")?.story).toMatchObject({ storyline: "wire", copyOf: "wire" });
    expect(findings.get("own")?.story?.copyOf).toBeUndefined();
  });

  it("have copies by address and by words, whatever the headline", () => {
    const url = "https://wire.example/1";
    const { findings } = enrich(
      toEditions([
        makeText({ id: "a", headline: "One thing", body: "Nothing in common.", url }),
        makeText({ id: "b", headline: "Another matter", body: "Else entirely.", url, day: 0.1 }),
        makeText({ id: "c", headline: "Marsh wins", body: BODY }),
        makeText({ id: "d", headline: "It is over", body: BODY.toUpperCase(), day: 0.1 }),
      ]),
      engine,
    );
    expect(findings.get("b")?.story).toMatchObject({ storyline: "a", copyOf: "a" });
    expect(findings.get("d")?.story).toMatchObject({ storyline: "c", copyOf: "c" });
  });

  it("follow the editor's keys and conflicts against all likeness", () => {
    const keyed = TWO_EVENTS.map((text) => {
      if (text.id === "storm-2") return { ...text, notStory: ["storm-1"] };
      return text.id === "library" || text.id === "ferry-1" ? { ...text, storyline: "repairs" } : text;
    });
    const groups = groupsOf(keyed);
    expect(groups.some((group) => group.includes("library") && group.includes("ferry-1"))).toBe(true);
    expect(groups.some((group) => group.includes("storm-1") && group.includes("storm-2"))).toBe(false);
  });

  it("are alone where there is nothing to compare", () => {
    expect(
      groupsOf([
        { id: "a", headline: "" },
        { id: "b", headline: "The and of" },
        { id: "c", headline: "" },
      ]),
    ).toEqual(["a", "b", "c"]);
  });

  it.each([
    ["de", ["Brand im Hafen von Larkhaven", "Feuerwehr löscht Brand im Hafen Larkhaven"], "Neue Oper feiert Premiere"],
    ["zh", ["台风袭击拉克港码头", "拉克港码头遭台风袭击"], "图书馆重新开放"],
    ["ja", ["台風が港の市場を襲う", "港の市場、台風で被害"], "図書館が再開した"],
    ["ar", ["عاصفة تضرب سوق الميناء", "سوق الميناء بعد عاصفة قوية"], "افتتاح مكتبة المدينة"],
  ])("are found in %s", (language, [first = "", second = ""], other) => {
    const texts = [first, second, other].map((headline, i) => ({ id: String(i), headline, language }));
    expect(groupsOf(texts)).toEqual(["0 1", "2"]);
  });
});

const LINE = "The Millbrook tram line in Larkhaven";
const RUNNING: readonly TestText[] = [
  { id: "tram-1", headline: "Millbrook tram tests begin", body: `${LINE} began its tests at the Saltings depot.` },
  {
    id: "tram-2",
    headline: "Millbrook tram opens",
    body: `${LINE} opened; trams left the Saltings depot at dawn.`,
    day: 4,
  },
  { id: "other", headline: "Library repairs end", body: "The copper dome of the library is whole again.", day: 4 },
  {
    id: "tram-3",
    headline: "Correction: Millbrook tram opening",
    body: `${LINE} opened at dawn from the Saltings depot, not at noon.`,
    day: 5,
  },
  {
    id: "tram-late",
    headline: "Millbrook tram a year on",
    body: `${LINE} carried many from the Saltings depot.`,
    day: 60,
  },
];

describe("threads over editions", () => {
  const threadsOf = (texts: readonly TestText[]) =>
    Object.fromEntries(storylinesOf(texts).map(({ id, thread }) => [id, thread]));

  it("lead from a story and its correction to what went before, for two weeks", () => {
    expect(threadsOf(RUNNING)).toEqual({
      "tram-1": "tram-1",
      "tram-2": "tram-1",
      "tram-3": "tram-1",
      other: "other",
      "tram-late": "tram-late",
    });
  });

  it("say why", () => {
    const link = storylinesOf(RUNNING).find(({ id }) => id === "tram-2")?.continues;
    expect(link).toMatchObject({ storyline: "tram-1", pinned: false });
    expect(link?.shared).toEqual(expect.arrayContaining(["millbrook", "tram"]));
  });

  it("follow an editor's key for ever, and never join two keys", () => {
    const keyed = RUNNING.map((text) => {
      if (text.id === "tram-1" || text.id === "tram-late") return { ...text, storyline: "line-2" };
      return text.id === "tram-3" ? { ...text, storyline: "errors" } : text;
    });
    const threads = threadsOf(keyed);
    expect(threads["tram-late"]).toBe("tram-1");
    expect(storylinesOf(keyed).find(({ id }) => id === "tram-late")?.continues?.pinned).toBe(true);
    expect(storylinesOf(keyed).find(({ id }) => id === "tram-3")?.continues?.storyline).not.toBe("tram-1");
  });

  it("end where an editor parts them", () => {
    const parted = RUNNING.map((text) => (text.id === "tram-2" ? { ...text, notStory: ["tram-1"] } : text));
    expect(threadsOf(parted)["tram-2"]).toBe("tram-2");
  });
});
