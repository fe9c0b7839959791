import { describe, expect, it } from "vitest";
import { buildWords } from "../../src/site/words.ts";
import { html } from "../../src/text/html.ts";

describe("numbers of stories", () => {
  it.each([
    ["en", 0, "0 stories"],
    ["en", 1, "1 story"],
    ["en", 1234, "1,234 stories"],
    ["de", 1, "1 Meldung"],
    ["de", 1_234_567, "1.234.567 Meldungen"],
    ["fr", 0, "0 article"],
    ["fr", 1, "1 article"],
    ["fr", 1234, "1\u202f234 articles"],
    ["fr", 1_000_000, "1\u202f000\u202f000 d’articles"],
    ["es", 2, "2 noticias"],
    ["es", 2_000_000, "2.000.000 de noticias"],
    ["ar", 0, "لا أخبار"],
    ["ar", 1, "خبر واحد"],
    ["ar", 2, "خبران"],
    ["ar", 3, "3 أخبار"],
    ["ar", 10, "10 أخبار"],
    ["ar", 11, "11 خبرًا"],
    ["ar", 99, "99 خبرًا"],
    ["ar", 100, "100 خبر"],
    ["ar", 103, "103 أخبار"],
    ["zh", 1, "1 篇报道"],
  ])("in %s, %i", (language, count, expected) => {
    expect(buildWords(language).stories(count)).toBe(expected);
  });
});

describe("words of the site's own", () => {
  it("stand in the place of the catalogue's", () => {
    const words = buildWords("en", { topics: "Sections", pageOf: "{title} ({page})" });
    expect(words.topics).toBe("Sections");
    expect(words.pageOf({ title: "City", page: 1200 })).toBe("City (1,200)");
    expect(words.archive).toBe("Archive");
  });

  it("follow the plural rules of the site's language, which need have no catalogue", () => {
    const words = buildWords("pl", {
      stories: { one: "{count} wiadomość", few: "{count} wiadomości", other: "{count} wiadomości (w)" },
      thousands: "\u00a0",
    });
    expect([1, 2, 5, 1022].map((count) => words.stories(count))).toEqual([
      "1 wiadomość",
      "2 wiadomości",
      "5 wiadomości (w)",
      "1\u00a0022 wiadomości",
    ]);
    expect(words.minutes(2)).toBe("2 min read");
  });

  it("may be a list", () => {
    expect(buildWords("en", { feedsIntroduction: ["Take RSS."] }).feedsIntroduction).toEqual(["Take RSS."]);
  });
});

describe("a message", () => {
  const words = buildWords("en");

  it("is text where it is told text", () => {
    expect(words.labelled({ label: "<b>", text: "Q&A" })).toBe("<b>: Q&A");
  });

  it("is markup where it is told markup, with everything else escaped", () => {
    const link = html`<a href="/">${"A & B"}</a>`;
    expect(words.labelled({ label: "<b>", text: link }).value).toBe('&lt;b&gt;: <a href="/">A &amp; B</a>');
    expect(buildWords("en", { by: "<i>By</i> {names}" }).by(link).value).toBe(
      '&lt;i&gt;By&lt;/i&gt; <a href="/">A &amp; B</a>',
    );
  });

  it("speaks English where nobody knows the language, whatever the machine speaks", () => {
    expect(buildWords("qaa").stories(1)).toBe("1 story");
  });
});
