import { expect, it } from "vitest";
import { parse, parseOne, withFields } from "./parse.ts";

const corrections = (...lines: readonly string[]) =>
  withFields("corrections:", ...lines.map((each) => `  - {${each}}`));
const codes = (text: string) =>
  parse(text, "md").problems.map(({ code, severity, field }) => `${severity} ${code} ${field}`);

it.each([
  ["stops", "stops"],
  ["1", "1"],
  ['"2.b"', "2.b"],
])("a correction's id may be %s", (written, id) => {
  const text = corrections(`date: 2025-03-09, text: Twelve stops., significant: true, id: ${written}`);
  expect(parseOne(text).corrections[0]?.id).toBe(id);
});

it.each(['"a b"', '""', "[a]", `"${"x".repeat(41)}"`])("a correction's id cannot be %s", (written) => {
  expect(codes(corrections(`date: 2025-03-09, text: No., id: ${written}`))).toEqual([
    expect.stringMatching(/^error field-invalid corrections\.0\.id/),
  ]);
});

it("warns of corrections of one date that only their order distinguishes, if feeds have one", () => {
  const first = "date: 2025-03-09, text: One., significant: true";
  const second = "date: 2025-03-09, text: Two.";
  const warning = ["warning correction-order corrections"];
  expect(codes(corrections(first, second))).toEqual(warning);
  expect(codes(corrections(`${first}, id: a`, first, second))).toEqual(warning);
  expect(codes(corrections(`${first}, id: a`, second))).toEqual([]);
  expect(codes(corrections(second, second))).toEqual([]);
  expect(codes(corrections(first, "date: 2025-03-10, text: Two., significant: true"))).toEqual([]);
  expect(codes(corrections(first, "date: 2025-03-09T10:00, text: Two., significant: true"))).toEqual([]);
});

it("refuses one id for two corrections of a date", () => {
  const same = "date: 2025-03-09, text: One., id: a";
  expect(codes(corrections(same, same))).toEqual(["error field-conflict corrections"]);
  expect(codes(corrections(same, "date: 2025-03-10, text: One., id: a"))).toEqual([]);
});
