import { expect, it } from "vitest";
import { guessFormat } from "../../src/cli/guess-format.ts";

it.each([
  ["Rain\nIt rained.", "txt"],
  ["", "txt"],
  ["- a list", "txt"],
  ["---\ndate: 2025-03-07\n---\n# Rain", "md"],
  ["\uFEFF---\r\n---\r\n", "md"],
  ["---\rdate: 2025-03-07\r---\r# Rain", "md"],
  ["--- a dash", "txt"],
  ['{"headline": "Rain"}', "json"],
  ['\n  {\n  "headline": "Rain"\n}\n', "json"],
  ['[{"id": "a"}]', "json"],
  ["[Live] Storm reaches the coast", "txt"],
  ["{{ name }} wins", "txt"],
  ['{"id": "a"}\n{"id": "b"}\n', "ndjson"],
  ['{"id": "a"}\n\n', "json"],
])("takes %j for %s", (text, format) => {
  expect(guessFormat(text)).toBe(format);
});
