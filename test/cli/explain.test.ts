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
    expect(explain("--page", "/feed.xml").said).toContain("something changed: its content.");

    site.write({ "_site/topics/index.html": "gone" });
    site.build();
    expect(explain("--page", "/topics/").said).toContain("its file was missing or had been changed");
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
    expect(explain().said).toContain("Name a page");
  });
});
