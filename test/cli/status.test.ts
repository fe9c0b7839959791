import { expect, it } from "vitest";
import { resolveOptions } from "../../src/options/resolve.ts";
import { makeConfig, Project } from "./project.ts";

const SITE = { url: "https://example.org/", id: "tag:example.org,2025", title: "The Digest" };
const RAIN = "---\ndate: 2025-03-20\ntopics: [Weather]\n---\n# Rain\n\nWet.\n";
const FILES = {
  "content/articles/rain.md": RAIN,
  "content/articles/later.md": RAIN.replace("# Rain", "# Sun").replace("2025-03-20", "2025-03-24T06:00"),
};
const alarm = (after: string) => ({ "eleventy.config.js": makeConfig({ stale: { after } }) });

it("says what would be published", async () => {
  expect(await new Project(FILES).run(["status"])).toEqual({
    code: 0,
    stdout: `1 article, 1 edition, 3 topics.
Newest: Rain, 2025-03-20 00:00, https://example.org/news/2025/03/20/rain/
The open edition takes stories until 2025-03-23 00:00.
Held back: 1 article to come, content/articles/later.md (2025-03-24 06:00).
`,
    stderr: "",
  });
});

it("says it to programs", async () => {
  const { code, stdout } = await new Project({ ...FILES, ...alarm("3 days") }).run(["status", "--json"]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    newestStory: { title: "Rain" },
    staleAfter: "2025-03-23T00:00:00+00:00",
    stale: false,
    heldBack: [{ file: "content/articles/later.md", reason: "to come", from: "2025-03-24 06:00" }],
    problems: { errors: 0, warnings: 0 },
  });
});

it.each([["status"], ["check"]])("%s ends with a code of its own where nothing has come for long", async (command) => {
  const stale = await new Project({ ...FILES, ...alarm("2 days") }).run([command]);
  expect(stale.code).toBe(3);
  expect(stale.stdout).toContain("Stale: nothing has come since 2025-03-20 00:00.");
  expect((await new Project({ ...FILES, ...alarm("61 hours") }).run([command])).code).toBe(0);
  const empty = await new Project(alarm("1 week")).run([command]);
  expect(empty).toMatchObject({ code: 3, stdout: expect.stringContaining("Stale: nothing has been published.") });
});

it("ends with the code of errors where there are any", async () => {
  const project = new Project({ ...alarm("1 hour"), "content/articles/a.md": RAIN.replace("topics", "topcis") });
  const { code, stdout, stderr } = await project.run(["status", "--json"]);
  expect({ code, stdout: JSON.parse(stdout) }).toEqual({ code: 1, stdout: { problems: { errors: 1, warnings: 0 } } });
  expect(stderr).toContain("[field-unknown]");
  expect((await project.run(["check"])).code).toBe(1);
});

it.each(["2", "2 fortnights", "0 days", "-1 days"])("an alarm after %j is not an option", (after) => {
  expect(resolveOptions({ site: SITE, stale: { after } }).problems).toMatchObject([
    { code: "option-invalid", field: "stale.after" },
  ]);
});
