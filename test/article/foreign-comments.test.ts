// What other tools keep from readers is refused, in every format: printed, it would be published.

import { describe, expect, test } from "vitest";
import { parse, withFields } from "./parse.ts";

const inEveryForm = (text: string) => [
  parse(`${withFields()}\n${text}`, "md"),
  parse(`Tram opens\n\nThe tram runs.\n${text}`, "txt"),
  parse(JSON.stringify({ headline: "a", body: text }), "json"),
  parse(JSON.stringify({ headline: "a", text }), "json"),
];

describe("a comment of another tool", () => {
  test.each([
    "{% comment %} ask the lawyer {% endcomment %}",
    "{%- comment -%}\nask the lawyer\n{%- endcomment -%}",
    "{% # ask the lawyer %}",
    "{# ask the lawyer #}",
    "{::comment}\nask the lawyer\n{:/comment}",
    "{#\nask the lawyer\n#}",
    "{{/* ask the lawyer */}}",
    "{{- /* ask the lawyer */ -}}",
    "{{!-- ask the lawyer --}}",
    "{{! ask the lawyer }}",
    "<think>ask the lawyer</think>",
    "<thinking>\n\nask the lawyer\n\n</thinking>",
    "{/* ask the lawyer */}",
    "The fares rise. %% ask the lawyer %%",
    "%%\nask the lawyer\n%%",
  ])("is refused: %j", (text) => {
    for (const { articles, problems } of inEveryForm(text)) {
      expect(articles).toEqual([]);
      expect(problems).toMatchObject([{ code: "comment-unclear" }]);
    }
  });

  test.each([
    "`{# x #}` and ``{% comment %}``",
    "It rose by 5 %% or so, and 100%%.",
    "A set {1, 2} and a rate of 7 %.",
    "## Head {#part}",
    "{{ site.url }} {% include x.html %} {{< figure >}}",
    "&{#35}",
  ])("is not found in %j", (text) => {
    for (const { problems } of inEveryForm(text)) {
      expect(problems.filter(({ code }) => code === "comment-unclear")).toEqual([]);
    }
  });

  test("may be shown as code", () => {
    const { articles } = parse(`${withFields()}\n\`\`\`\n{% comment %} a {% endcomment %}\n\`\`\``, "md");
    expect(articles).toHaveLength(1);
  });
});
