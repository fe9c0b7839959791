import { describe, expect, it } from "vitest";
import { articleAnalyser, paragraphsOf } from "../../src/digest/insight-text.ts";
import { makeLanguages } from "../../src/insight/languages.ts";
import { type PackedAnalysis, unpackAnalysis } from "../../src/insight/packed-analysis.ts";
import { parseWhole } from "../article/parse.ts";
import { makeBody } from "../make.ts";

/** The paragraphs of a body as our own renderers print it. */
const read = (markdown: string) => paragraphsOf(parseWhole(`# Ferry returns\n\n${markdown}\n`).body);

describe("the paragraphs of a body", () => {
  it("are its paragraphs and the entries of its lists, in their order", () => {
    expect(read("The ferry is back.\n\n- It leaves at dawn.\n- It rests\n  at night.\n\n> So it was said.\n")).toEqual([
      "The ferry is back.",
      "It leaves at dawn.",
      "It rests at night.",
      "So it was said.",
    ]);
  });

  it.each([
    ["headings", "## On board\n\nIt is warm.", ["It is warm."]],
    ["code", "```\nferry()\n```\n\nIt is warm.", ["It is warm."]],
    ["tables", "| a | b |\n| - | - |\n| 1 | 2 |\n\nIt is warm.", ["It is warm."]],
    ["marks of footnotes", "It is warm.[^1]\n\n[^1]: Inside.", ["It is warm.", "Inside."]],
    ["tags of emphasis and links", "It is **warm** on [board](https://example.org/).", ["It is warm on board."]],
  ])("are without %s", (_, markdown, paragraphs) => {
    expect(read(markdown)).toEqual(paragraphs);
  });

  it("have signs in place of entities", () => {
    expect(paragraphsOf(makeBody("“Q&A” at 5 < 6 o'clock"))).toEqual(["“Q&A” at 5 < 6 o'clock"]);
  });

  it.each([
    ["a tag", '<p class="a"> The <em>ferry</em> is <a href="/f" target="_blank">back</a>.', "The ferry is back."],
    ["a picture", 'It is back. <img src="f.png" alt="The ferry."> It is warm.', "It is back. It is warm."],
    ["a comment", "It is back.<!-- more --> It is warm.", "It is back. It is warm."],
    [
      "a link whose address was lost",
      'See [the ferry]( "Its page") and [its timetable]().',
      "See the ferry and its timetable.",
    ],
    [
      "signs that are not tags",
      "If a <b and c> 5, or <you> say so: [1] (2).",
      "If a <b and c> 5, or <you> say so: [1] (2).",
    ],
  ])("do not take for words what is left of %s", (kind, text, expected) => {
    const [paragraph] = paragraphsOf(makeBody(text));
    if (kind !== "signs that are not tags") expect(paragraph).toBe(expected);
    else expect(paragraph).toContain("<you> say so: [1] (2).");
  });

  it.each(["<a ", "<!-- ", '[a]( "', "<p", "[", "](", "<a href=x>"])("are read in linear time of many %s", (part) => {
    const start = process.cpuUsage();
    paragraphsOf(makeBody(part.repeat(1_000_000 / part.length)));
    expect(process.cpuUsage(start).user).toBeLessThan(5e6);
  });

  it("are none of an empty body", () => {
    expect(paragraphsOf(makeBody())).toEqual([]);
  });
});

describe("what is kept of an article", () => {
  const analyse = articleAnalyser(makeLanguages());
  const whole = parseWhole(
    "# Ferry returns\n\n- It is back.\n\nThe ferry left Fish Quay on Friday. Many waved at it.\n",
  );

  it("comes back as the analysis of its headline, key points and paragraphs", () => {
    const paragraphs = () => paragraphsOf(whole.body);
    const analysis = unpackAnalysis(analyse(whole) as PackedAnalysis, paragraphs);
    expect(analysis?.terms).toEqual(expect.arrayContaining(["ferri", "return", "fish", "quai"]));
    expect(analysis?.sentences).toHaveLength(2);
    // The editor gave a key point: none is looked for.
    expect(analysis?.candidates).toEqual([]);
  });
});
