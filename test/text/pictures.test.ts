import { describe, expect, test } from "vitest";
import { toPictureSource } from "../../src/text/pictures.ts";

describe("toPictureSource", () => {
  test.each([
    ["/images/a.png", { kind: "local", path: "images/a.png" }],
    ["images/a.JPG", { kind: "local", path: "images/a.JPG" }],
    ["./a.webp", { kind: "local", path: "articles/2025/a.webp" }],
    ["../a b.avif", { kind: "local", path: "articles/a b.avif" }],
    ["../../a.gif", { kind: "local", path: "a.gif" }],
    ["images/../a.jpeg", { kind: "local", path: "a.jpeg" }],
    ["images//./a.png", { kind: "local", path: "images/a.png" }],
    ["https://example.org/a.png", { kind: "remote", url: "https://example.org/a.png" }],
    ["../../../a.png", { kind: "outside" }],
    ["/../a.png", { kind: "outside" }],
    ["a.svg", { kind: "format" }],
    ["a", { kind: "format" }],
    ["a.png?b", { kind: "format" }],
    ["", { kind: "unusable" }],
    ["#a", { kind: "unusable" }],
    ["//example.org/a.png", { kind: "unusable" }],
    ["data:image/png;base64,AA", { kind: "unusable" }],
    ["javascript:a.png", { kind: "unusable" }],
    ["C:\\a.png", { kind: "unusable" }],
    ["a\\b.png", { kind: "unusable" }],
    ["a\u0000.png", { kind: "unusable" }],
    ["a\uD800.png", { kind: "unusable" }],
  ])("%j", (source, result) => {
    expect(toPictureSource(source, "articles/2025")).toEqual(result);
  });
});
