import { describe, expect, it, vi } from "vitest";
import { remember, rememberWith } from "../src/remember.ts";

const KEEPERS: readonly (readonly [name: string, keep: typeof rememberWith])[] = [
  ["remember", remember],
  ["rememberWith", rememberWith],
];

describe.each(KEEPERS)("%s", (_, keep) => {
  it("makes a value once for each key", () => {
    const make = vi.fn((key: object) => ({ of: key }));
    const recall = keep(make);
    const [one, other] = [{}, {}];
    expect(recall(one)).toBe(recall(one));
    expect(recall(other)).not.toBe(recall(one));
    expect(make).toHaveBeenCalledTimes(2);
  });

  it("remembers that there was nothing", () => {
    const make = vi.fn((_key: object) => undefined);
    const recall = keep(make);
    const key = {};
    expect([recall(key), recall(key)]).toEqual([undefined, undefined]);
    expect(make).toHaveBeenCalledTimes(1);
  });
});
