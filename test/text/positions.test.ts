import { expect, test } from "vitest";
import { positionsIn } from "../../src/text/positions.ts";

test.each([
  [0, 3, 1],
  [1, 3, 2],
  [2, 3, 3],
  [3, 4, 1],
  [4, 5, 1],
  [6, 5, 3],
])("offset %i is in line %i, column %i", (offset, line, column) => {
  expect(positionsIn("ab\n\ncd", 3)(offset)).toEqual({ line, column });
});
