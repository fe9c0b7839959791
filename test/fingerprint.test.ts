import { describe, expect, it } from "vitest";
import { fingerprintOf, hashOf } from "../src/fingerprint.ts";

describe("fingerprintOf", () => {
  it.each<[string, unknown, unknown]>([
    ["a number and its digits", 1, "1"],
    ["nothing and a text", undefined, "undefined"],
    ["a list and its only entry", ["a"], "a"],
    ["lists cut elsewhere", [["a"], "b"], [["a", "b"]]],
    ["keys that look like more", { "a:1,b": 2 }, { a: 1, b: 2 }],
    ["keys and values", { a: "b" }, { b: "a" }],
    ["quotes", ['"'], ['\\"']],
    ["a map and a list", new Map([["a", 1]]), [["a", 1]]],
  ])("tells apart %s", (_, one, other) => {
    expect(fingerprintOf(one)).not.toBe(fingerprintOf(other));
  });

  it("does not see a key without a value", () => {
    expect(fingerprintOf({ a: 1, b: undefined })).toBe(fingerprintOf({ a: 1 }));
  });

  it("knows what has a fingerprint of its own by that", () => {
    expect(fingerprintOf([{ fingerprint: "x", rest: 1 }])).toBe(fingerprintOf([{ fingerprint: "x", rest: 2 }]));
    expect(fingerprintOf({ fingerprint: "x" })).not.toBe(fingerprintOf({ fingerprint: "y" }));
  });

  it("refuses what is not plain data", () => {
    expect(() => fingerprintOf({ at: new Date(0) })).toThrow(TypeError);
  });
});

it("hashOf gives 22 characters that any file name may have", () => {
  expect(hashOf("a")).toMatch(/^[\w-]{22}$/);
  expect(hashOf(Buffer.from("a"))).toBe(hashOf("a"));
});
