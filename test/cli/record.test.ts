import { describe, expect, it } from "vitest";
import { makeConfig, Project } from "./project.ts";

const LEDGER = "content/published.txt";
const TRAM = "content/articles/2025/03/2025-03-20T0815-tram.md";
const FERRY = "content/articles/2025/03/2025-03-21-ferry.txt";
const SITE = {
  [TRAM]: "---\ntopics: [Transport]\n---\n# The tram opens\n\nIt was full.\n",
  [FERRY]: "The ferry is late\n\nFog kept it at the pier.\n",
};

/** The line of a story. */
function lineOf(project: Project, id: string): string | undefined {
  return project
    .read(LEDGER)
    .split("\n")
    .find((line) => line.startsWith(`story ${id} `));
}

async function recorded(files: Readonly<Record<string, string>> = {}): Promise<Project> {
  const project = new Project({ ...SITE, ...files });
  expect(await project.run(["record"])).toMatchObject({ code: 0, stderr: "" });
  return project;
}

describe("record", () => {
  it("writes a line for all that is public, and the next time for what is new alone", async () => {
    const project = await recorded();
    expect(lineOf(project, "2025/03/2025-03-20T0815-tram")).toBe(
      "story 2025/03/2025-03-20T0815-tram /2025/03/20/tram/ released=2025-03-20T08:15:00Z edition=2025-03-20",
    );
    expect(project.read(LEDGER)).toContain(
      "edition 2025-03-20 /2025/03/20/ window=2025-03-20T00:00:00Z/2025-03-21T00:00:00Z\n",
    );
    expect(project.read(LEDGER)).toContain("topic ferries /topics/transport/ferries/\n");
    expect(project.read(LEDGER)).toContain("page /2025/03/ /2025/03/\n");
    const before = project.read(LEDGER);
    expect((await project.run(["record"])).stdout).toContain("Nothing is new");
    expect(project.read(LEDGER)).toBe(before);
    project.write("content/articles/2025-03-22T1100-fog.txt", "Fog\n\nThick.\n");
    expect((await project.run(["check"])).stdout).toContain("Not yet in content/published.txt: 1 story and 1 edition");
    expect((await project.run(["record"])).stdout).toContain("Recorded 1 story and 1 edition");
    expect(lineOf(project, "2025-03-22T1100-fog")).toContain("released=2025-03-22T11:00:00Z");
  });

  it("writes the time of now for what comes out long after its date, and its own date where it is asked to", async () => {
    const project = await recorded();
    project.write("content/articles/2025-03-01-late.txt", "Late\n\nA draft until now.\n");
    await project.run(["record"]);
    expect(lineOf(project, "2025-03-01-late")).toContain("released=2025-03-22T12:00:00Z edition=2025-03-01");
    project.write("content/articles/2014-03-01-old.txt", "Old\n\nFrom another site.\n");
    await project.run(["record", "--as-dated"]);
    expect(lineOf(project, "2014-03-01-old")).toContain("released=2014-03-01T00:00:00Z");
  });

  it("brings a correction or a retraction that is dated long ago to subscribers once, where it is added", async () => {
    const fields = "topics: [Transport]";
    const project = await recorded({ "content/articles/2025-03-01-old.txt": "Old\n\nO.\n" });
    const correction = "corrections: [{date: 2025-03-20T09:00, text: It was half full., significant: true}]";
    project.write(TRAM, SITE[TRAM].replace(fields, `${fields}\n${correction}`));
    project.write(
      "content/articles/2025-03-01-old.md",
      "---\nid: 2025-03-01-old\nretraction: {date: 2025-03-02, text: It was not so.}\n---\n# Old\n\nO.\n",
    );
    project.remove("content/articles/2025-03-01-old.txt");
    expect((await project.run(["check"])).stdout).toContain("Not yet in content/published.txt: 2 notices.");
    expect((await project.run(["record"])).stdout).toContain("Recorded 2 notices in");
    const key = "correction:2025/03/2025-03-20T0815-tram:2025-03-20T09%3A00%3A00Z:1";
    expect(project.read(LEDGER)).toContain(`notice ${key} /2025/03/20/tram/ released=2025-03-22T12:00:00Z\n`);
    expect(project.read(LEDGER)).toContain(
      "notice retraction:2025-03-01-old /2025/03/01/old/ released=2025-03-22T12:00:00Z\n",
    );
    project.write(TRAM, SITE[TRAM].replace(fields, `${fields}\n${correction.replace("half full", "empty")}`));
    expect((await project.run(["record"])).stdout).toContain("Nothing is new");
  });

  it.each([
    ["names the line for .gitattributes where it is missing", {}, "Commit it, with the line"],
    ["leaves it out where it is there", { ".gitattributes": `${LEDGER} merge=union\n` }, "Commit it."],
  ])("%s", async (_, files, said) => {
    expect((await new Project({ ...SITE, ...files }).run(["record"])).stdout).toContain(said);
  });

  it("leaves drafts and what is to come alone", async () => {
    const project = await recorded({ "content/articles/2025-03-20-d.md": "---\ndraft: true\n---\n# D\n\nD.\n" });
    expect(project.read(LEDGER)).not.toContain("2025-03-20-d");
  });

  it("records nothing of a site that would not be published", async () => {
    const project = new Project({ ...SITE, "content/articles/x.txt": "No date\n\nNone.\n" });
    const { code, stderr } = await project.run(["record"]);
    expect(code).toBe(1);
    expect(stderr).toContain("The article has no date.");
    expect(() => project.read(LEDGER)).toThrow();
  });

  it("is done by `add`, where there is a ledger", async () => {
    const project = new Project({ ...SITE, "in.txt": "Fog\n\nThick.\n" });
    await project.run(["add", "in.txt"]);
    expect(() => project.read(LEDGER)).toThrow();
    await project.run(["record"]);
    project.write("in.txt", "More fog\n\nThicker.\n");
    expect((await project.run(["add", "in.txt"])).stdout).toContain("Recorded 1 story");
    expect(lineOf(project, "2025/03/2025-03-22T1200-more-fog")).toBeDefined();
  });
});

describe("what was recorded", () => {
  it.each<readonly [string, Readonly<Record<string, unknown>>]>([
    ["other cut-offs", { edition: { zone: "Europe/London", cutoffs: ["06:00"] } }],
    [
      "several cut-offs a day",
      {
        edition: {
          cutoffs: [
            { at: "08:00", name: "A" },
            { at: "20:00", name: "B" },
          ],
        },
      },
    ],
    ["another zone", { edition: { zone: "Asia/Tokyo" } }],
    ["weeks for days", { edition: { period: "week" } }],
    ["months for days", { edition: { period: "month" } }],
    [
      "another title and address of the site",
      { site: { url: "https://larkhaven.example/", id: "tag:example.org,2025", title: "L" } },
    ],
  ])("stays with %s", async (_, options) => {
    const project = await recorded();
    project.write("other.config.js", makeConfig(options));
    const other = ["--config", "other.config.js"];
    expect(await project.run(["check", ...other])).toMatchObject({ code: 0 });
    project.write("content/articles/2025-03-22T1100-fog.txt", "Fog\n\nThick.\n");
    const before = project.read(LEDGER).trimEnd().split("\n");
    expect(await project.run(["record", ...other])).toMatchObject({ code: 0, stderr: "" });
    const after = project.read(LEDGER).trimEnd().split("\n");
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after.length).toBeGreaterThan(before.length);
  });

  it("keeps the address of a story whose headline, slug and date change", async () => {
    const project = await recorded();
    project.write(
      TRAM,
      "---\ntopics: [Transport]\nslug: streetcar\ndate: 2025-03-18\n---\n# Streetcar\n\nIt was full.\n",
    );
    expect(await project.run(["check"])).toMatchObject({ code: 0 });
  });

  it("takes a file that was moved for what it was, address and id", async () => {
    const project = await recorded();
    project.write("content/articles/desk/2025-03-20T0815-tram.md", SITE[TRAM] ?? "");
    project.remove(TRAM);
    expect(await project.run(["record"])).toMatchObject({ code: 0 });
    expect(lineOf(project, "desk/2025-03-20T0815-tram")).toMatch(
      /\/2025\/03\/20\/tram\/ released=2025-03-20T08:15:00Z .* as=2025\/03\/2025-03-20T0815-tram$/,
    );
    expect(await project.run(["check"])).toMatchObject({ code: 0 });
  });

  it.each<readonly [string, (project: Project) => void, RegExp]>([
    ["deleted", (project) => project.remove(FERRY), /was deleted/],
    [
      "given another date",
      (project) => {
        project.write("content/articles/2025-03-19-ferry.txt", SITE[FERRY] ?? "");
        project.remove(FERRY);
      },
      /2025-03-19-ferry\.txt looks like it/,
    ],
    [
      "made a draft",
      (project) => {
        project.write(FERRY.replace(".txt", ".md"), "---\ndraft: true\n---\n# F\n\nF.\n");
        project.remove(FERRY);
      },
      /2025-03-21-ferry\.md is a draft now/,
    ],
  ])("is missed where a story was %s, with the line and the ways out", async (_, change, message) => {
    const project = await recorded();
    change(project);
    const { code, stdout } = await project.run(["check"]);
    expect(code).toBe(1);
    expect(stdout).toMatch(message);
    expect(stdout).toMatch(/content\/published\.txt:\d+/);
    expect(stdout).toContain("/2025/03/21/ferry/ on a line of content/gone.txt");
    expect(await project.run(["record"])).toMatchObject({ code: 1 });
    project.write("warn.config.js", makeConfig({ permanence: "warn" }));
    expect(await project.run(["check", "--config", "warn.config.js"])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(message),
    });
    project.write("off.config.js", makeConfig({ permanence: "off" }));
    expect((await project.run(["check", "--config", "off.config.js"])).stdout).not.toMatch(message);
  });

  it("is let go where it is listed as gone, its edition and its days with it", async () => {
    const project = await recorded();
    project.remove(FERRY);
    project.write("content/gone.txt", "# withdrawn\n/2025/03/21/ferry/ # at the operator's wish\n");
    expect(await project.run(["check"])).toMatchObject({ code: 0 });
    const { stdout } = await project.run(["redirects", "--form", "json"]);
    expect(JSON.parse(stdout)).toEqual({
      moved: {},
      gone: expect.arrayContaining(["/news/2025/03/21/", "/news/2025/03/21/ferry/"]),
    });
  });

  it("misses a topic that was renamed, until an alias says so", async () => {
    const project = await recorded();
    const topics = (more: string) =>
      `- name: Traffic\n${more}  phrases: [tram]\n  children: [{name: Ferries}]\n- name: Weather\n`;
    project.write(TRAM, SITE[TRAM]?.replace("Transport", "Traffic") ?? "");
    project.write("content/topics.yaml", topics(""));
    const { code, stdout } = await project.run(["check"]);
    expect(code).toBe(1);
    expect(stdout).toContain("The topic at /topics/transport/ was published");
    expect(stdout).not.toContain("ferries");
    project.write("content/topics.yaml", topics("  aliases: [Transport]\n"));
    expect(await project.run(["record"])).toMatchObject({ code: 0 });
    expect(project.read(LEDGER)).toContain("topic traffic /topics/traffic/ as=transport\n");
    const moved = JSON.parse((await project.run(["redirects", "--form", "json"])).stdout).moved;
    expect(moved).toMatchObject({
      "/news/topics/transport/": "/news/topics/traffic/",
      "/news/topics/transport/ferries/": "/news/topics/traffic/ferries/",
      "/news/topics/transport/ferries/editions.json": "/news/topics/traffic/ferries/editions.json",
      "/news/topics/transport/feed.xml": "/news/topics/traffic/feed.xml",
    });
    expect(Object.keys(moved)).toHaveLength(14);
  });

  it("is refused where a merge has left its marks", async () => {
    const project = await recorded();
    project.write(LEDGER, `${project.read(LEDGER)}<<<<<<< HEAD\n`);
    const { code, stdout } = await project.run(["check"]);
    expect(code).toBe(1);
    expect(stdout).toContain("has a conflict that git left in it");
  });
});

describe("aliases", () => {
  const withAlias = (alias: string) =>
    `---\ntopics: [Weather]\naliases: [${JSON.stringify(alias)}]\n---\n# Fog\n\nThick.\n`;

  it.each([
    ["a path", "/2014/old-fog/", "/news/2014/old-fog/"],
    ["an address of another site", "https://old.example/2014/fog.html", "/news/2014/fog.html"],
    ["an address of the site", "https://example.org/news/fog", "/news/fog"],
    ["an address beside the site", "https://example.org/blog/fog/", "/blog/fog/"],
    ["letters of any script", "/nebel/dünn/", "/news/nebel/d%C3%BCnn/"],
  ])("lead on from %s", async (_, alias, from) => {
    const project = new Project({ "content/articles/2025-03-20-fog.md": withAlias(alias) });
    const { stdout } = await project.run(["redirects", "--form", "json"]);
    expect(JSON.parse(stdout)).toEqual({ moved: { [from]: "/news/2025/03/20/fog/" }, gone: [] });
  });

  it.each([
    ["an address in use", "/topics/weather/", /in use: /],
    ["a feed", "/feed.xml", /in use: the file \/feed\.xml/],
    ["a feed in other letters", "/Feed.XML", /in use/],
    ["what is below a file", "/feed.xml/old/", /lies below \/feed\.xml, which is a file/],
    ["another story's alias", "/twice/", /is an alias of content\/articles\/2025-03-21-rain\.md, too/],
    ["what is listed as gone", "/gone/", /listed as withdrawn in content\/gone\.txt, line 1/],
    ["a query", "/?p=12", /is not an address that can lead on/],
    ["an address that climbs", "/a/../../b/", /is not an address that can lead on/],
    ["no address", "fog", /is not an address that can lead on/],
  ])("are refused for %s, with their line", async (_, alias, message) => {
    const project = new Project({
      "content/articles/2025-03-20-fog.md": withAlias(alias),
      "content/articles/2025-03-21-rain.md": "---\ntopics: [Weather]\naliases: [/twice/]\n---\n# Rain\n\nWet.\n",
      "content/gone.txt": "/gone/\n",
    });
    const { code, stdout } = await project.run(["check"]);
    expect(code).toBe(1);
    expect(stdout).toMatch(message);
    expect(stdout).toContain("content/articles/2025-03-20-fog.md:3");
  });

  it("of topics in topics.yaml are refused, too", async () => {
    const project = new Project({
      "content/articles/2025-03-20-fog.txt": "Fog\n\nThick.\n",
      "content/topics.yaml": "- name: Weather\n  aliases: [/feed.xml, '/?cat=3']\n",
    });
    expect((await project.run(["check"])).stdout).toContain("content/topics.yaml:2");
  });

  it("refuse an address in gone.txt that is there", async () => {
    const project = new Project({ ...SITE, "content/gone.txt": "\n/2025/03/21/ferry/\nnonsense\n" });
    const { code, stdout } = await project.run(["check"]);
    expect(code).toBe(1);
    expect(stdout).toContain("content/gone.txt:3");
    project.write("content/gone.txt", "\n/2025/03/21/ferry/\n");
    expect((await project.run(["check"])).stdout).toContain("is listed as withdrawn and is there");
  });
});
