import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CATALOGUES, catalogueOf, findCatalogue, MESSAGE_KEYS } from "../../src/messages/catalogues.ts";
import { ENGLISH } from "../../src/messages/english.ts";
import { isPlural, type Message, placeholdersOf } from "../../src/messages/message.ts";
import { buildWords } from "../../src/site/words.ts";

const others = CATALOGUES.filter(({ language }) => language !== "en");

function textsOf(message: Message): readonly string[] {
  return typeof message === "string" ? [message] : Object.values(message);
}

describe.each(others)("the catalogue of $language", ({ language, messages }) => {
  it("has every message, and no other", () => {
    expect(Object.keys(messages)).toEqual(MESSAGE_KEYS);
  });

  it("tells what English tells, and nothing that it is not told", () => {
    const wrong = MESSAGE_KEYS.filter(
      (key) => placeholdersOf(messages[key]).join() !== placeholdersOf(ENGLISH[key]).join(),
    );
    expect(wrong).toEqual([]);
  });

  it("has lists of the same length", () => {
    const lists = MESSAGE_KEYS.filter((key) => Array.isArray(ENGLISH[key]));
    expect(lists.length).toBeGreaterThan(3);
    for (const key of lists) expect(textsOf(messages[key]), key).toHaveLength(textsOf(ENGLISH[key]).length);
  });

  it("counts in the forms that its language has", () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const key of MESSAGE_KEYS) {
      const message: Message = messages[key];
      if (isPlural(message)) expect(pluralCategories, key).toEqual(expect.arrayContaining(Object.keys(message)));
    }
    expect(Object.keys(messages.stories).sort()).toEqual([...pluralCategories].sort());
  });

  it("leaves nothing in English", () => {
    const letters = (text: string) => text.replace(/\{\w+\}|\P{L}/gu, "").length;
    const english = MESSAGE_KEYS.filter((key) =>
      textsOf(ENGLISH[key]).some((text) => letters(text) > 9 && textsOf(messages[key]).includes(text)),
    );
    expect(english).toEqual([]);
  });
});

it("has no text with space at an end but those that stand between others", () => {
  const between = ["comma", "semicolon", "thousands", "decimal"];
  const loose = CATALOGUES.flatMap(({ language, messages }) =>
    MESSAGE_KEYS.filter((key) => !between.includes(key))
      .filter((key) => textsOf(messages[key]).some((text) => text === "" || text !== text.trim()))
      .map((key) => `${language}: ${key}`),
  );
  expect(loose).toEqual([]);
});

it("keeps French punctuation on the line of its word", () => {
  const { messages } = catalogueOf("fr");
  const loose = MESSAGE_KEYS.filter((key) => textsOf(messages[key]).some((text) => / [:;?!»]|« /.test(text)));
  expect(loose).toEqual([]);
});

describe("the catalogue of a site", () => {
  it.each([
    ["en", "en"],
    ["en-GB", "en"],
    ["de-AT", "de"],
    ["DE", "de"],
    ["zh-Hans-CN", "zh"],
    ["ar-EG", "ar"],
  ])("for %s is that of %s", (language, expected) => {
    expect(findCatalogue(language)?.language).toBe(expected);
  });

  it("is the English one where its language has none", () => {
    expect(findCatalogue("pl")).toBeUndefined();
    expect(catalogueOf("pl").language).toBe("en");
    expect(buildWords("pl").stories(2)).toBe("2 stories");
  });
});

it("is told of in docs/words.md, key by key", () => {
  const docs = readFileSync(new URL("../../docs/words.md", import.meta.url), "utf8");
  const missing = MESSAGE_KEYS.filter((key) => {
    const texts = textsOf(ENGLISH[key]).map((text) => `\`${text}\``);
    return !docs.includes(`| \`${key}\` | ${texts.join("<br>")} |`);
  });
  expect(missing).toEqual([]);
});
