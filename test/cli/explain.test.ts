import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMPILED } from "../compiled.ts";
import { project, TWO_STORIES } from "../eleventy/two-stories.ts";

const COMMAND = join(COMPILED, "src/cli/main.js");

function explainer() {
  const site = project(TWO_STORIES);
  const explain = (...words: readonly string[]) => site.run([COMMAND, "explain", ...words]);
  return { site, explain };
}

describe("explain", () => {
  it("says why the last build made a page, or left it alone", () => {
    const { site, explain } = explainer();
    site.build();
    expect(explain("--page", "/2025/03/07/tram-line/")).toEqual({
      exitCode: 0,
      said: "/2025/03/07/tram-line/ (2025/03/07/tram-line/index.html): made, because it was not there before.\n",
    });

    site.write({ "content/articles/2025-03-08-ferry.txt": "The ferry is early\nNo fog today.\n" });
    site.build();
    expect(explain("--page", "/2025/03/07/tram-line").said).toContain("something changed: the one after it.");
    expect(explain("--page", "/2025/03/07/").said).toContain("left as it was: nothing that it shows has changed");
    expect(explain("https://example.org/2025/03/07/").said).toContain(
      "left as it was: nothing that it shows has changed",
    );
    expect(explain("--page", "/feed.xml").said).toContain("something changed: its content.");

    site.write({ "_site/topics/index.html": "gone" });
    site.build();
    expect(explain("--page", "/topics/").said).toContain("its file was missing or had been changed");
  });

  it("says what was found in an article and why, in words and as JSON", () => {
    const { site, explain } = explainer();
    site.write({
      "content/articles/2025-03-08-ferry.txt":
        "The harbour ferry is early\n\nThe harbour ferry left before its time on Saturday morning. Forty passengers stood on the quay with their tickets. The operator said that a clock had been wrong since March.\n",
    });
    const { exitCode, said } = explain("content/articles/2025-03-08-ferry.txt");
    expect(exitCode).toBe(0);
    expect(said).toContain("content/articles/2025-03-08-ferry.txt: The harbour ferry is early");
    expect(said).toMatch(/Topics: none; /);
    expect(said).toContain(
      "  - The harbour ferry left before its time on Saturday morning. (sentence 1: the first that can stand alone, ",
    );
    expect(said).toContain("To overrule: keyPoints: […]");
    const [record] = JSON.parse(explain("--json", "content/articles/2025-03-08-ferry.txt").said) as readonly {
      readonly finding: { readonly keyPoints: readonly unknown[] };
    }[];
    expect(record).toMatchObject({ id: "2025-03-08-ferry", finding: { topics: { origin: "none" } } });
    expect(record?.finding.keyPoints).toHaveLength(1);
    expect(explain("content/articles/nothing.txt")).toMatchObject({ exitCode: 2 });
  });

  it("calls topics as the article does, and parts of a page by what they are", () => {
    const { site, explain } = explainer();
    site.write({ "content/articles/2025-03-08-a.md": "---\nheadline: A\ntopics: [Shipping News]\n---\n\nText.\n" });
    expect(explain("content/articles/2025-03-08-a.md").said).toContain("Topics: Shipping News (the article names it).");
    site.build();
    site.build();
    expect(explain("--page", "/2025/03/08/a/").said).toMatch(
      /left as it was: nothing that it shows has changed \([a-z', ]+\)/,
    );
  });

  it("says in whole words what articles have in common", () => {
    const { site, explain } = explainer();
    site.write({
      "content/articles/2025-03-08-quay.txt":
        "Divers look at the quay wall\n\nDivers have found a crack in the quay wall. The harbour authority said so on Tuesday.\n",
      "content/articles/2025-03-08-crack.txt":
        "A crack in the quay wall, say divers\n\nA crack was found in the quay wall by divers. The authority of the harbour said so on Tuesday.\n",
    });
    expect(explain("content/articles/2025-03-08-quay.txt").said).toMatch(/Story: the same as in these .*\bquay\b/);
  });

  it("knows no page that the last build did not make, and no build that was not", () => {
    const { site, explain } = explainer();
    expect(explain("--page", "/2025/03/07/")).toMatchObject({
      exitCode: 2,
      said: expect.stringContaining("build the site first"),
    });
    site.build();
    const { exitCode, said } = explain("--page", "/2025/03/07/trams-line/");
    expect(exitCode).toBe(2);
    expect(said).toContain('Did you mean "/2025/03/07/tram-line/"?');
    expect(explain().said).toContain("Name an article's file, or a page");
  });
});
