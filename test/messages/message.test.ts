import { expect, it } from "vitest";
import { fillText, type Message, placeholdersOf, splitText } from "../../src/messages/message.ts";

it.each<[Message, readonly string[]]>([
  ["Home", []],
  ["{day}, {time}", ["day", "time"]],
  ["{site}: {site}", ["site"]],
  [{ one: "a story", other: "{count} stories of {site}" }, ["count", "site"]],
  [{ other: "stories" }, ["count"]],
  [["one", "two"], []],
  ["{ no placeholder }", []],
])("names the placeholders of %j", (message, placeholders) => {
  expect(placeholdersOf(message)).toEqual(placeholders);
});

it("cuts a text at its placeholders", () => {
  expect(splitText("From {start} to {end}.")).toEqual(["From ", "start", " to ", "end", "."]);
});

it("fills a text with values, and leaves a placeholder without one", () => {
  expect(fillText("{site}: {else}", { site: "$& {site}" })).toBe("$& {site}: {else}");
});
