import { describe, expect, it } from "vitest";
import { parsePlainText } from "../../src/article/parse-plain-text.ts";
import { parseOne } from "./parse.ts";

const FILE = "content/articles/2025-03-07-x.txt";

describe("front matter of plain text", () => {
  it.each([
    [
      "gives fields beside what the text says",
      "---\nrank: 1\n---\nTram\n- a\n\nBody.",
      { rank: 1, headline: "Tram", keyPoints: ["a"] },
      "\nBody.",
    ],
    ["may be empty", "---\n---\nTram\nBody.", { headline: "Tram" }, "Body."],
    ["may give the headline", "---\ntitle: Tram\n---\n- a\nBody.", { title: "Tram", keyPoints: ["a"] }, "Body."],
    ["may give the key points", "---\nkeyPoints: [a]\n---\nTram\n- b", { keyPoints: ["a"], headline: "Tram" }, "- b"],
  ])("%s", (_, text, fields, body) => {
    const { value, problems } = parsePlainText(text, FILE);
    expect(problems).toEqual([]);
    expect({ ...value?.fields }).toEqual(fields);
    expect(value?.body?.text).toBe(body);
    expect([value?.form, value?.body?.form]).toEqual(["plain", "plain"]);
  });

  it.each([
    ["headline", [], 5],
    ["keyPoints", [1], 8],
    ["rank", [], 3],
    ["nothing", [], 2],
  ])("knows the place of %s", (name, path, line) => {
    const { value } = parsePlainText("---\ndate: 2025-03-07\nrank: 1\n---\nTram\n\n- a\n- b\nBody.", FILE);
    expect(value?.placeOf([name, ...path])).toMatchObject({ file: FILE, line });
    expect(value?.body?.placeOfLine(0)).toEqual({ file: FILE, line: 9 });
  });

  it.each([
    ["---\nrank: 1\nTram", "front-matter-unclosed"],
    ["---\n- a\n---\nTram", "yaml-invalid"],
    ["---js\n{}\n---\nTram", "front-matter-language"],
  ])("is refused in %j", (text, code) => {
    expect(parsePlainText(text, FILE).problems.map((each) => each.code)).toEqual([code]);
  });
});

it("says a correction as literally as the text itself", () => {
  const note = '{ date: 2025-03-08, text: "*Ten* stops, see https://tram.example/." }';
  const text = `---\ncorrections: [${note}]\nretraction: ${note}\n---\nTram\nBody.`;
  const article = parseOne(text, "txt");
  const html = '*Ten* stops, see <a href="https://tram.example/">https://tram.example/</a>.';
  expect(article.corrections[0]?.text.html).toBe(html);
  expect(article.retraction?.text.html).toBe(html);
});
