import { describe, expect, it } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { assignTopics } from "../../src/digest/assign-topics.ts";
import type { Topic } from "../../src/digest/model.ts";
import { type DeclaredTopic, emptyTaxonomy, Taxonomy } from "../../src/digest/taxonomy.ts";
import { bodyOf, makeArticle, makeBody, makeMarkup, makeTopic } from "../make.ts";

const world = makeTopic("World");
const middleEast = makeTopic("Middle East", { ancestors: [world] });
const gaza = makeTopic("Gaza", { ancestors: [world, middleEast] });
const sport = makeTopic("Sport");
const cpp = makeTopic("C++", { slug: "cpp" });

const declared = (topic: Topic, phrases: readonly string[] = [], aliases: readonly string[] = []): DeclaredTopic => ({
  topic,
  aliases,
  phrases,
});

const taxonomy = new Taxonomy("content/topics.yaml", [
  declared(world, ["United Nations"]),
  declared(middleEast, ["Israel", "West Bank"], ["Mideast", "MENA"]),
  declared(gaza, ["Gaza City"]),
  declared(sport, ["football"]),
  declared(cpp),
]);

function named(...names: readonly string[]): Article {
  return makeArticle({ topicNames: names.map((name) => ({ name, line: 3, column: 11 })) });
}

function telling(headline: string, body: string, ...topics: readonly string[]): Article {
  const topicNames = topics.map((name) => ({ name }));
  return makeArticle({ headline: makeMarkup(headline), keyPoints: [], body: makeBody(body), topicNames });
}

function topicsOf(article: Article, using = taxonomy): readonly string[] {
  const { value } = assignTopics([article], bodyOf, using, "warn");
  return value?.topicsOf(article).map((topic) => topic.name) ?? [];
}

describe("the topics of an article", () => {
  it.each<[name: string, article: Article, topics: readonly string[]]>([
    ["are those that it names, in its order", named("Sport", "World"), ["Sport", "World"]],
    ["may be named by slug, alias and any case", named("middle-east", "mena", "SPORT"), ["Middle East", "Sport"]],
    ["do not list what another one implies", named("World", "Gaza", "Middle East"), ["Gaza"]],
    ["are named ones even where phrases say otherwise", telling("Football", "football", "World"), ["World"]],
    [
      "come from phrases where none is named",
      telling("A football night", "In the West Bank."),
      ["Sport", "Middle East"],
    ],
    ["count the headline double", telling("Israel votes", "football"), ["Middle East", "Sport"]],
    ["follow the taxonomy's order where they tie", telling("News", "football in Israel"), ["Middle East", "Sport"]],
    ["are Unsorted where nothing matches", telling("Quiet", "Nothing at all."), ["Unsorted"]],
    ["find C++ by its name", named("C++"), ["C++"]],
  ])("%s", (_, article, topics) => {
    expect(topicsOf(article)).toEqual(topics);
  });

  it.each([
    ["where it is not there yet", [telling("Quiet", "Nothing.")], [["Unsortiert", "unsorted"]]],
    ["where articles name it so", [telling("Quiet", "Nothing."), named("Unsortiert")], [["Unsortiert", "unsortiert"]]],
  ])("say unsorted in the site's language, once, %s", (_, articles, topics) => {
    const { value } = assignTopics(articles, bodyOf, emptyTaxonomy("content/topics.yaml"), "warn", "Unsortiert");
    expect(value?.topics.map(({ name, slug }) => [name, slug])).toEqual(topics);
    expect(articles.flatMap((article) => value?.topicsOf(article) ?? []).map(({ name }) => name)).toEqual(
      articles.map(() => "Unsortiert"),
    );
  });

  it("are at most three from phrases, the best", () => {
    const many = ["a", "b", "c", "d"].map((name) => declared(makeTopic(name), [`${name}word`]));
    const article = telling("dword", "aword bword bword cword cword cword");
    expect(topicsOf(article, new Taxonomy("topics.yaml", many))).toEqual(["c", "b", "d"]);
  });

  it("are whatever articles name where nothing is declared, and nobody is warned", () => {
    const articles = [named("open-data"), named("Open Data"), named("constructor"), named("中东")];
    const { value, problems } = assignTopics(articles, bodyOf, emptyTaxonomy("content/topics.yaml"), "warn");
    expect(problems).toEqual([]);
    expect(value?.topics.map(({ name, slug }) => [name, slug])).toEqual([
      ["constructor", "constructor"],
      ["Open Data", "open-data"],
      ["中东", "zhongdong"],
    ]);
  });
});

describe("an undeclared topic", () => {
  it("gets its page and a warning that names place and nearest", () => {
    const { value, problems } = assignTopics([named("Sports")], bodyOf, taxonomy, "warn");
    expect(value?.topics.map((topic) => topic.name)).toContain("Sports");
    expect(problems).toMatchObject([
      { code: "topic-undeclared", severity: "warning", line: 3, column: 11, field: "topics", file: makeArticle().file },
    ]);
    expect(problems[0]?.hint).toContain('Did you mean "Sport"?');
  });

  it.each([
    ["error", ["error"]],
    ["allow", []],
  ] as const)("is as strict as the site says: %s", (undeclared, severities) => {
    const { problems } = assignTopics([named("Chess")], bodyOf, taxonomy, undeclared);
    expect(problems.map((problem) => problem.severity)).toEqual(severities);
  });

  it.each([
    ["C#", emptyTaxonomy("content/topics.yaml"), "C"],
    ["C++!", taxonomy, "C"],
  ])("cannot share an address: %s", (first, using, second) => {
    const { problems } = assignTopics([named(first), named(second)], bodyOf, using, "allow");
    expect(problems).toMatchObject([{ code: "topic-slug-duplicate", severity: "error" }]);
    expect(problems[0]?.message).toContain(`"${first}"`);
    expect(problems[0]?.message).toContain(`"${second}"`);
  });
});
