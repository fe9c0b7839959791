import { expect, it } from "vitest";
import { fillText, holesOf, type Message, splitText } from "../../src/words/message.ts";

it.each<[Message, readonly string[]]>([
  ["Home", []],
  ["{day}, {time}", ["day", "time"]],
  ["{site}: {site}", ["site"]],
  [{ one: "a story", other: "{count} stories of {site}" }, ["count", "site"]],
  [{ other: "stories" }, ["count"]],
  [["one", "two"], []],
  ["{ no hole }", []],
])("names the holes of %j", (message, holes) => {
  expect(holesOf(message)).toEqual(holes);
});

it("cuts a text at its holes", () => {
  expect(splitText("From {start} to {end}.")).toEqual(["From ", "start", " to ", "end", "."]);
});

it("fills a text as it is told, and leaves a hole that it is not told of", () => {
  expect(fillText("{site}: {else}", { site: "$& {site}" })).toBe("$& {site}: {else}");
});
