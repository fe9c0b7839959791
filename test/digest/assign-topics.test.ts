import { describe, expect, it } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { assignTopics, type TopicRequest } from "../../src/digest/assign-topics.ts";
import type { ArticleFinding } from "../../src/digest/enrichment.ts";
import type { Topic } from "../../src/digest/model.ts";
import { type DeclaredTopic, emptyTaxonomy, Taxonomy } from "../../src/digest/taxonomy.ts";
import { makeArticle, makeTopic } from "../make.ts";

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

/** What was found in `article`. */
function found(article: Article, ...topics: readonly string[]): ReadonlyMap<string, ArticleFinding> {
  const { id } = article;
  return new Map([
    [id, { id, origin: "phrases", topics, uncertain: false, likeliest: topics, keyPoints: [], related: [] }],
  ]);
}

function assign(articles: readonly Article[], using: Partial<TopicRequest> = {}) {
  return assignTopics({
    articles,
    taxonomy,
    undeclared: "warn",
    isOut: () => true,
    findings: new Map(),
    ...using,
  });
}

function topicsOf(article: Article, findings?: TopicRequest["findings"]): readonly string[] {
  const { value } = assign([article], findings && { findings });
  return value.topicsOf(article).map((topic) => topic.name);
}

const NONE = emptyTaxonomy("content/topics.yaml");

describe("the topics of an article", () => {
  it.each<[name: string, article: Article, topics: readonly string[]]>([
    ["are those that it names, in its order", named("Sport", "World"), ["Sport", "World"]],
    ["may be named by slug, alias and any case", named("middle-east", "mena", "SPORT"), ["Middle East", "Sport"]],
    ["do not list what another one implies", named("World", "Gaza", "Middle East"), ["Gaza"]],
    ["are Unsorted where none is named or found", named(), ["Unsorted"]],
    ["find C++ by its name", named("C++"), ["C++"]],
  ])("%s", (_, article, topics) => {
    expect(topicsOf(article)).toEqual(topics);
  });

  it("are those that were found where none is named, without what another one implies", () => {
    expect(topicsOf(named(), found(named(), "gaza", "world", "sport"))).toEqual(["Gaza", "Sport"]);
  });

  it("are named ones even where others were found", () => {
    expect(topicsOf(named("World"), found(named(), "sport"))).toEqual(["World"]);
  });

  it.each([
    ["where it is not there yet", [named()], [["Unsortiert", "unsorted"]]],
    ["where articles name it so", [named(), named("Unsortiert")], [["Unsortiert", "unsortiert"]]],
  ])("say unsorted in the site's language, once, %s", (_, articles, topics) => {
    const { value } = assign(articles, { taxonomy: NONE, unsortedName: "Unsortiert" });
    expect(value.topics.map(({ name, slug }) => [name, slug])).toEqual(topics);
    expect(articles.flatMap((article) => value.topicsOf(article)).map(({ name }) => name)).toEqual(
      articles.map(() => "Unsortiert"),
    );
  });

  it("are whatever articles name where nothing is declared, and nobody is warned", () => {
    const articles = [named("open-data"), named("Open Data"), named("constructor"), named("中东")];
    const { value, problems } = assign(articles, { taxonomy: NONE });
    expect(problems).toEqual([]);
    expect(value.topics.map(({ name, slug }) => [name, slug])).toEqual([
      ["constructor", "constructor"],
      ["Open Data", "open-data"],
      ["中东", "zhongdong"],
    ]);
  });
});

describe("an undeclared topic", () => {
  it("gets its page and a warning that names place and nearest", () => {
    const { value, problems } = assign([named("Sports")]);
    expect(value.topics.map((topic) => topic.name)).toContain("Sports");
    expect(problems).toMatchObject([
      { code: "topic-undeclared", severity: "warning", line: 3, column: 11, field: "topics", file: makeArticle().file },
    ]);
    expect(problems[0]?.hint).toContain('Did you mean "Sport"?');
  });

  it.each([
    ["error", ["error"]],
    ["allow", []],
  ] as const)("is as strict as the site says: %s", (undeclared, severities) => {
    const { problems } = assign([named("Chess")], { undeclared });
    expect(problems.map((problem) => problem.severity)).toEqual(severities);
  });

  it.each([
    ["C#", NONE, "C"],
    ["C++!", taxonomy, "C"],
  ])("cannot share an address: %s", (first, using, second) => {
    const { problems } = assign([named(first), named(second)], { taxonomy: using, undeclared: "allow" });
    expect(problems).toMatchObject([{ code: "topic-slug-duplicate", severity: "error" }]);
    expect(problems[0]?.message).toContain(`"${first}"`);
    expect(problems[0]?.message).toContain(`"${second}"`);
  });
});
