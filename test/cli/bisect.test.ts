import { describe, expect, it } from "vitest";
import { bisect } from "../../src/cli/bisect.ts";

/** Numbers that share a last digit get in each other's way. */
function clashes(values: readonly number[]): readonly string[] {
  const digits = values.map((value) => value % 10);
  return digits.flatMap((digit, i) => (digits.indexOf(digit) < i ? [`two end in ${digit}`] : []));
}

describe("bisect", () => {
  it.each([
    [[], [], []],
    [[1, 2, 3], [1, 2, 3], []],
    [
      [1, 11, 2, 21],
      [1, 2],
      [11, 21],
    ],
    [[1, 2, 3, 4, 12], [1, 2, 3, 4], [12]],
  ])("sifts %j", (values, kept, refused) => {
    const bisected = bisect<number, string>(values, clashes);
    expect(bisected.kept).toEqual(kept);
    expect(bisected.refused.map(({ value }) => value)).toEqual(refused);
    expect(bisected.refused.every(({ faults }) => faults.length === 1)).toBe(true);
  });

  it("finds one fault among many in few trials", () => {
    let trials = 0;
    const { kept, refused } = bisect([...Array(1000).keys()], (values) => {
      trials++;
      return values.includes(617) ? ["fault"] : [];
    });
    expect(refused.map(({ value }) => value)).toEqual([617]);
    expect(kept).toHaveLength(999);
    expect(trials).toBeLessThan(25);
  });
});
