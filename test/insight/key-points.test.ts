import { describe, expect, it } from "vitest";
import { analyse } from "../../src/insight/analyse.ts";
import { makeEngine } from "../../src/insight/engine.ts";
import { enrich } from "../../src/insight/enrich.ts";
import type { ExtractedPoint } from "../../src/insight/model.ts";
import { languages, makeText, type TestText, toEditions } from "./make.ts";

const engine = makeEngine([], languages);

function pointsOf(text: Partial<TestText>): readonly ExtractedPoint[] {
  const article = makeText({ id: "it", headline: "", ...text });
  return enrich(toEditions([article]), engine).findings.get("it")?.keyPoints ?? [];
}

const BODY = `LARKHAVEN (AP) — The city council voted on Monday to close the old swing bridge for two years of repairs.
By Ann Cole
Photo: The swing bridge at dawn, seen from the quay on Sunday.
But the ferry company said it would run extra boats across the harbour while the bridge is closed.
Will that be enough for everyone who crosses the harbour every day?
The repairs of the bridge will cost the city 12.5 million, half of which the county has promised to pay.
Mr. Dale, who owns a shop beside the bridge, said he feared for his trade. “We lost a summer once. We cannot lose two,” he said.
Gulls circled above the water all day long and nobody seemed to mind them much.
Read more: The bridge in pictures and in words since it was built.
The council meets again in May.`;

describe("extracted key points", () => {
  it("are three sentences that stand alone, in the order of the text", () => {
    const points = pointsOf({ headline: "Council closes swing bridge for repairs", body: BODY });
    expect(points.map(({ text }) => text)).toEqual([
      "The city council voted on Monday to close the old swing bridge for two years of repairs.",
      "The ferry company said it would run extra boats across the harbour while the bridge is closed.",
      "The repairs of the bridge will cost the city 12.5 million, half of which the county has promised to pay.",
    ]);
    expect(points.map(({ sentence }) => sentence)).toEqual(
      [...points.map(({ sentence }) => sentence)].sort((a, b) => a - b),
    );
  });

  it("say why", () => {
    const [first] = pointsOf({ headline: "Council closes swing bridge for repairs", body: BODY });
    expect(first?.scores.position).toBe(1);
    expect(first?.scores.headline).toBeGreaterThan(0.8);
    expect(first?.scores.centrality).toBeGreaterThan(0);
  });

  it("do not say the same twice", () => {
    const same = "The council voted on Monday to close the old swing bridge for two years.";
    const other = "Ferries will carry passengers across the harbour until the work is done.";
    const rest = "Shops along the quay fear for their trade during the coming summer months.";
    const points = pointsOf({ body: [same, same, other, rest, "It rained.", "It stopped."].join("\n") });
    expect(points.map(({ text }) => text)).toEqual([same, other, rest]);
  });

  it("do not say the headline again, which many a text begins with", () => {
    const headline = "Council closes the old swing bridge for two years of repairs";
    for (const first of [`${headline}.`, "The council closes the old swing bridge for two years of repairs."]) {
      const points = pointsOf({ headline, body: `${first}\n${BODY}` }).map(({ text }) => text);
      expect(points).toHaveLength(3);
      expect(points).not.toContain(first);
    }
  });

  it("do not begin with a pronoun for what only the sentence before names", () => {
    const vote = "The council of Larkhaven voted on Monday to close the swing bridge for repairs.";
    const firm = "Has Hale and Sons of Northgate, which mended the bridge in 1988, the steel for it?";
    const steel = "They have it in their yard, and say that two years is enough for the repairs of the bridge.";
    const shops = "Shops along Fish Quay fear for their trade while the swing bridge is closed for repairs.";
    const ferry = "Ferries will carry passengers across the harbour, the council said on Monday.";
    const rest = ["It rained.", "It stopped."];
    const headline = "Council closes swing bridge for repairs";
    const pointsIn = (...body: readonly string[]) =>
      pointsOf({ headline, body: [...body, ...rest].join("\n") }).map(({ text }) => text);
    expect(pointsIn(vote, ferry, firm, steel, shops)).not.toContain(steel);
    const named = steel.replace("They have", "Hale and Sons have");
    expect(pointsIn(vote, ferry, firm, named, shops)).toContain(named);
    // Where the sentence before is chosen, it says who.
    const asked = firm
      .replace("Has ", "")
      .replace(", the steel for it?", ", has steel for the swing bridge and its repairs.");
    expect(pointsIn(vote, asked, steel)).toEqual([vote, asked]);
    expect(pointsIn(vote, asked, steel, "It snowed.")).toEqual([vote, asked, steel]);
  });

  it("are none where the editor gave some", () => {
    expect(pointsOf({ body: BODY, keyPoints: ["The bridge closes."] })).toEqual([]);
  });

  it.each([
    ["an empty body", ""],
    ["one sentence, which would be said twice", "The city council voted on Monday to close the old swing bridge."],
    ["a list", "Bridges of the city\nSwing bridge, since 1902\nHigh bridge, since 1931\nMillbrook bridge, since 1988"],
    [
      "questions",
      Array.from({ length: 6 }, (_, i) => `Will the council close bridge number ${i} in the summer?`).join("\n"),
    ],
  ])("are none of %s", (_, body) => {
    expect(pointsOf({ body })).toEqual([]);
  });

  it.each([
    "PUBLISHED: 14:11 EST, 25 October 2013 . | . UPDATED: 15:36 EST, 25 October 2013 .",
    "14:11 EST, 25 October 2013, 15:36 EST, 25 October 2013.",
    "Am Freitag, 25. Oktober 2013, um 14:11 Uhr.",
    "Ann Dale, 27 (left), was crossing the swing bridge when it was opened for a boat (right).",
    "The old swing bridge of Larkhaven (pictured) was built of iron in 1874.",
  ])("are not made of what stands around a report: %s", (around) => {
    const points = pointsOf({ body: `${around}\n${BODY}` });
    expect(points).toHaveLength(3);
    expect(points.filter(({ text }) => around.includes(text) || text.includes("2013"))).toEqual([]);
    expect(
      pointsOf({ body: `The march of 14 May 2013 was the largest that the city of Larkhaven had seen.\n${BODY}` })[0]
        ?.text,
    ).toContain("The march of 14 May 2013");
  });

  it("are at most half of a short article", () => {
    const body = BODY.split("\n").slice(3, 6).join("\n");
    expect(pointsOf({ body })).toHaveLength(1);
  });

  it.each([
    [
      "de",
      "Der Stadtrat hat am Montag beschlossen, die alte Brücke zu schließen.",
      "Die Fähre fährt am 3. Mai öfter über den Hafen als bisher.",
    ],
    ["zh", "市议会星期一决定关闭旧桥两年进行维修。", "渡轮公司表示将在港口增开班次运送乘客。"],
    ["ja", "市議会は月曜日に古い橋を二年間閉鎖することを決めた。", "フェリー会社は港を渡る便を増やすと発表した。"],
    [
      "ar",
      "قرر مجلس المدينة يوم الاثنين إغلاق الجسر القديم لمدة عامين.",
      "وقالت شركة العبارات إنها ستزيد عدد الرحلات عبر الميناء.",
    ],
  ])("are found in %s", (language, first, second) => {
    const points = pointsOf({ language, body: [first, second, first.slice(4), second.slice(4)].join("\n") });
    expect(points).toHaveLength(2);
    expect(points[0]?.text).toBe(first);
  });
});

describe("a megabyte of text", () => {
  const megabyte = (text: string) => text.repeat(Math.ceil(1_000_000 / text.length));

  it.each([
    ["sentences", megabyte("The council of Larkhaven voted on Monday to close the bridge. ")],
    ["one word", megabyte("x")],
    ["capitals and full stops", megabyte("A.B. ")],
    ["quotation marks that open", megabyte("“He left. ")],
    ["dashes", megabyte("L-— (")],
    ["ideographs", megabyte("市议会决定")],
    ["Thai", megabyte("รัฐบาลประกาศ")],
    ["apostrophes", megabyte("a'")],
  ])("of %s is read in linear time", (_, body) => {
    const start = process.cpuUsage();
    const article = makeText({ id: "it", headline: "Long", body });
    enrich(toEditions([article]), engine);
    // Processor time, in microseconds: other tests run at the same time.
    expect(process.cpuUsage(start).user).toBeLessThan(15e6);
  });

  it("keeps no more candidates than a key point could come from", () => {
    const paragraphs = [megabyte("The council of Larkhaven voted on Monday to close the bridge. ")];
    expect(analyse({ headline: "", paragraphs, language: "en" }, languages).candidates.length).toBeLessThan(100);
  });
});
