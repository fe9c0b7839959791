import { describe, expect, it } from "vitest";
import { makeConfig, Project } from "./project.ts";

const RAIN = "---\ndate: 2025-03-07\ntopics: [Weather]\n---\n# Rain\n\nWet.\n";

describe("check", () => {
  it("counts what a build would show, and what is held back", async () => {
    const project = new Project({
      "content/articles/rain.md": RAIN,
      "content/articles/sun.md": RAIN.replace("# Rain", "# Sun"),
      "content/articles/draft.md": RAIN.replace("---\n#", "draft: true\n---\n# Draft:"),
      "content/articles/later.md": RAIN.replace("2025-03-07", "2025-03-24"),
    });
    expect(await project.run(["check"])).toEqual({
      code: 0,
      stdout:
        "2 articles, 1 edition, 3 topics: no problems.\nHeld back: 1 draft, content/articles/draft.md; 1 article to come, content/articles/later.md (2025-03-24 00:00).\n",
      stderr: "",
    });
  });

  it("finds nothing wrong with a site that is empty", async () => {
    const { code, stdout } = await new Project().run(["check"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "0 articles, 0 editions, 3 topics: no problems.\n" });
  });

  it("prints warnings and is content", async () => {
    const project = new Project({ "content/articles/rain.md": RAIN.replace("Weather", "Wether") });
    const { code, stdout } = await project.run(["check"]);
    expect(code).toBe(0);
    expect(stdout).toContain('warning content/articles/rain.md:3:10 (topics)\n  The topic "Wether"');
    expect(stdout).toMatch(/\n1 article, 1 edition, 4 topics: 1 warning\.\n$/);
  });

  it("prints the problems of all files, and writes nothing", async () => {
    const project = new Project({
      "content/articles/a.md": RAIN.replace("2025-03-07", "2025-02-30"),
      "content/articles/b.txt": "Rain\n\nWet.\n",
      "content/articles/c.json": "{",
      "content/articles/d.md": RAIN.replace("topics", "topcis"),
    });
    const before = project.articles();
    const { code, stdout } = await project.run(["check"]);
    expect(code).toBe(1);
    expect(
      [...stdout.matchAll(/^error content\/articles\/(\S)|\[([a-z-]+)\]$/gm)].map(([, file, name]) => file ?? name),
    ).toEqual(["a", "date-invalid", "b", "date-missing", "c", "json-invalid", "d", "field-unknown"]);
    expect(stdout).toMatch(/\n\n4 errors\.\n$/);
    expect(project.articles()).toEqual(before);
  });

  it("prints what is wrong with the taxonomy", async () => {
    const project = new Project({ "content/topics.yaml": "- nmae: World\n" });
    const { code, stdout } = await project.run(["check"]);
    expect(code).toBe(1);
    expect(stdout).toContain("content/topics.yaml");
  });

  it("sees today the address that two stories will want one day", async () => {
    const project = new Project({
      "content/articles/a.md": RAIN,
      "content/articles/b.md": RAIN.replace("---\n#", "embargo: 2025-06-01T00:00\n---\n#"),
    });
    const { code, stdout } = await project.run(["check"]);
    expect(code).toBe(1);
    expect(stdout).toContain("error content/articles/");
    expect(stdout).toContain("[url-duplicate]");
    expect(stdout).toContain("1 article, 1 edition, 3 topics: 1 error.");
  });

  it("looks at what comes after the articles: links that lead nowhere", async () => {
    const project = new Project({
      "eleventy.config.js": makeConfig({ links: { dead: "error" } }),
      "content/articles/a.md": RAIN.replace("Wet.", "See [this](/2025/03/08/sun/)."),
    });
    const { code, stdout } = await project.run(["check"]);
    expect(code).toBe(1);
    expect(stdout).toContain("error content/articles/a.md:");
    expect(stdout).toContain("/2025/03/08/sun/");
    expect(stdout).toContain("[link-dead]");
  });

  it("sees the pages of the site that stand where the digest's are to be, as a build does", async () => {
    const files = {
      "content/articles/rain.md": RAIN,
      "content/404.md": "---\npermalink: 404.html\n---\nGone\n",
    };
    const { code, stdout } = await new Project(files).run(["check"]);
    expect(code).toBe(1);
    expect(stdout).toContain("error content/404.md\n");
    expect(stdout).toContain('omit: ["/404.html"]');
    const given = new Project({ ...files, "eleventy.config.js": makeConfig({ omit: ["/404.html"] }) });
    expect((await given.run(["check"])).stdout).toBe("1 article, 1 edition, 3 topics: no problems.\n");
  });

  it("warns of links of articles that lead nowhere, where they are not errors", async () => {
    const project = new Project({
      "content/articles/a.md": RAIN.replace("Wet.", "See [this](/2025/03/08/sun/) and [that](/about/)."),
    });
    const { code, stdout } = await project.run(["check"]);
    expect(code).toBe(0);
    expect(stdout).toContain("warning content/articles/a.md:");
    expect(stdout.match(/link-dead/g)).toHaveLength(1);
  });

  it("reports once that two topics would share an address, with the line", async () => {
    const project = new Project({
      "content/articles/a.md": RAIN.replace("Weather]", 'C, "C#"]'),
    });
    const { code, stdout } = await project.run(["check"]);
    expect(code).toBe(1);
    expect(stdout.match(/^error/gm)).toHaveLength(1);
    expect(stdout).toMatch(/error content\/articles\/a\.md:\d+:\d+ \(topics\)/);
  });

  it("follows the site's options", async () => {
    const config = makeConfig({ topics: { undeclared: "error" }, articles: { extraFields: ["desk"] } });
    const project = new Project({
      "eleventy.config.js": config,
      "content/articles/a.md": RAIN.replace("Weather]", "Wether]\ndesk: Local"),
    });
    const { code, stdout } = await project.run(["check"]);
    expect(code).toBe(1);
    expect(stdout).toContain("[topic-undeclared]");
    expect(stdout).not.toContain("field-unknown");
  });
});
