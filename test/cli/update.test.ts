import { describe, expect, it } from "vitest";
import { Project } from "./project.ts";

const tram = (body: string, more = "") =>
  `---\nid: tram\nheadline: The tram opens\ndate: 2025-03-07\n${more}---\n\n${body}\n`;

describe("add --update", () => {
  it("puts an article into the place of the one with its id, and adds what is new", async () => {
    const project = new Project({
      "content/articles/old/2025-03-07-first-tram.md": tram("It was full."),
      "in/a.md": tram("It was empty.", "updated: 2025-03-08\n"),
      "in/b.md": "---\nid: rain\nheadline: Rain\ndate: 2025-03-07\n---\n\nWet.\n",
    });
    const { code, stdout } = await project.run(["add", "--update", "in"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Updated content/articles/old/2025-03-07-first-tram.md");
    expect(stdout).toContain("Added content/articles/2025/03/2025-03-07-rain.md");
    expect(stdout).toContain("/2025/03/07/first-tram/");
    expect(project.articles()).toEqual(["2025/03/2025-03-07-rain.md", "old/2025-03-07-first-tram.md"]);
    expect(project.read("content/articles/old/2025-03-07-first-tram.md")).toContain("It was empty.");
  });

  it("changes nothing, and is content, when it is run again", async () => {
    const project = new Project();
    const nightly = JSON.stringify({
      stories: [
        { id: "tram", headline: "The tram opens", date: "2025-03-07", key_points: ["Full."], body: "It runs." },
        { id: "rain", headline: "Rain", date: "2025-03-07", body: "Wet." },
      ],
    });
    await project.run(["add", "--update"], nightly);
    const before = project.articles().map((file) => project.read(`content/articles/${file}`));
    const { code, stderr } = await project.run(["add", "--update"], nightly);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^note standard input, record 1/);
    expect(project.articles().map((file) => project.read(`content/articles/${file}`))).toEqual(before);
    const reworded = nightly.replace("The tram opens", "The tram is open").replace("It runs.", "It runs late.");
    expect((await project.run(["add", "--update"], reworded)).code).toBe(0);
    expect(project.articles()).toEqual(["2025/03/2025-03-07-rain.json", "2025/03/2025-03-07-the-tram-opens.json"]);
    expect(project.read("content/articles/2025/03/2025-03-07-the-tram-opens.json")).toContain("It runs late.");
  });

  it("knows an article without an id by its date and headline, in another form too", async () => {
    const project = new Project();
    await project.run(["add", "--date", "2025-03-07"], "The tram opens\n\nIt was full.\n");
    const markdown = "# The tram opens\n\nIt was *empty*.\n";
    const { code, stdout } = await project.run(["add", "--update", "--date", "2025-03-07", "--format", "md"], markdown);
    expect([code, stdout.split("\n")[0]]).toEqual([0, "Updated content/articles/2025/03/2025-03-07-the-tram-opens.md"]);
    expect(project.articles()).toEqual(["2025/03/2025-03-07-the-tram-opens.md"]);
  });

  it("leaves the one that is there where the new one has a fault", async () => {
    const file = "content/articles/2025-03-07-tram.md";
    const project = new Project({ [file]: tram("It was full."), "in/a.md": tram("It runs.", "topcis: [A]\n") });
    const { code, stderr } = await project.run(["add", "--update", "in/a.md"]);
    expect(code).toBe(1);
    expect(stderr).toContain("field-unknown");
    expect(project.read(file)).toContain("It was full.");
  });

  it("rewrites no file of many", async () => {
    const line = JSON.stringify({ id: "tram", headline: "The tram opens", date: "2025-03-07", body: "Full." });
    const project = new Project({ "content/articles/all.ndjson": `${line}\n`, "in/a.md": tram("It runs.") });
    const { code, stderr } = await project.run(["add", "--update", "in/a.md"]);
    expect(code).toBe(1);
    expect(stderr).toContain('The article "tram" is one of many in content/articles/all.ndjson, line 1');
    expect(project.read("content/articles/all.ndjson")).toBe(`${line}\n`);
  });

  it("is needed for it: without, the id is taken", async () => {
    const file = "content/articles/2025-03-07-tram.md";
    const project = new Project({ [file]: tram("It was full."), "in/a.md": tram("It runs.") });
    const { code, stderr } = await project.run(["add", "in/a.md"]);
    expect([code, stderr.includes("id-duplicate")]).toEqual([1, true]);
    expect(project.read(file)).toContain("It was full.");
  });
});
