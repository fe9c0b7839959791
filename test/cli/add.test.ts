import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeConfig, Project } from "./project.ts";

const TRAM = "The tram opens\n- Twelve stops.\n\nIt was full.\n";

describe("add: where an article goes", () => {
  it("prints the file, the edition, the topics and the address", async () => {
    const project = new Project({ "in/tram.txt": TRAM });
    expect(await project.run(["add", "in/tram.txt", "--date", "2025-03-07T08:15"])).toEqual({
      code: 0,
      stdout: [
        "Added content/articles/2025/03/2025-03-07T0815-the-tram-opens.txt",
        "  The tram opens",
        "    Read: 1 key point, 1 paragraph",
        "    Edition: Friday 7 March 2025",
        "    Topics: Transport (from phrases in it)",
        "    Address: https://example.org/news/2025/03/07/the-tram-opens/",
        "",
      ].join("\n"),
      stderr: "",
    });
    expect(project.articles()).toEqual(["2025/03/2025-03-07T0815-the-tram-opens.txt"]);
    expect(project.read("in/tram.txt")).toBe(TRAM);
  });

  it.each([
    ["--date, a day", "in/2025-01-01-x.txt", TRAM, ["--date", "2025-03-07"], "2025/03/2025-03-07-the-tram-opens.txt"],
    [
      "--date, a time with an offset",
      "in/x.txt",
      TRAM,
      ["--date", "2025-07-07T23:30:59Z"],
      "2025/07/2025-07-08T0030-the-tram-opens.txt",
    ],
    [
      "its own date",
      "in/2025-01-01-x.md",
      "---\ndate: 2025-03-07T08:15\n---\n# Rain\n\nWet.\n",
      [],
      "2025/03/2025-03-07T0815-rain.md",
    ],
    [
      "its own date, said twice",
      "in/x.md",
      "---\ndate: 2025-03-07\n---\n# Rain\n\nWet.\n",
      ["--date", "2025-03-07"],
      "2025/03/2025-03-07-rain.md",
    ],
    ["its file's name", "in/2025-03-07T0815-x.txt", TRAM, [], "2025/03/2025-03-07T0815-the-tram-opens.txt"],
    ["its folder", "in/2025/03/07/x.txt", TRAM, [], "2025/03/2025-03-07-the-tram-opens.txt"],
    ["the clock", "in/x.txt", TRAM, [], "2025/03/2025-03-22T1200-the-tram-opens.txt"],
    ["its slug", "in/x.md", "---\nslug: wet\n---\n# Rain\n\nWet.\n", [], "2025/03/2025-03-22T1200-wet.md"],
  ])("names it by %s", async (_, file, text, options, expected) => {
    const project = new Project({ [file]: text });
    const { code, stderr } = await project.run(["add", file, ...options]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(project.articles()).toEqual([expected]);
    expect(project.read(`content/articles/${expected}`)).toBe(text);
  });

  it.each([
    ["in the convention of another system", Buffer.from("\uFEFFThe tram opens\r\n\r\nIt was full.\r\n"), "txt"],
    [
      "with characters that are cleaned for readers",
      Buffer.from("The \u200btram\u202e opens\n\nIt\u0000 was full.\n"),
      "txt",
    ],
  ])("keeps every byte of a text %s", async (_, bytes, format) => {
    const project = new Project();
    await project.run(["add", "--date", "2025-03-07", "--format", format], bytes);
    const [file = ""] = project.articles();
    expect(Buffer.from(project.read(`content/articles/${file}`))).toEqual(bytes);
  });

  it("says where it took the topics from, and what has to wait", async () => {
    const files = {
      "in/a.md": "---\ndate: 2025-03-07\ntopics: [Ferries]\ndraft: true\n---\n# A\n\nBody.\n",
      "in/b.md": "---\ndate: 2025-03-07\nembargo: 2025-04-01T06:00\n---\n# B\n\nBody.\n",
      "in/c.md": "---\ndate: 2025-03-24\ntopics: [Ferrys]\n---\n# C\n\nBody.\n",
    };
    const { code, stdout, stderr } = await new Project(files).run(["add", "in"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Topics: Transport > Ferries (from the article)");
    expect(stdout).toContain("A draft: shown by --serve alone.");
    expect(stdout).toContain("Topics: Unsorted (no topic's phrases are in it)");
    expect(stdout).toContain("Not shown before 1 April 2025, 06:00.");
    expect(stdout).toContain("Not shown before 24 March 2025, 00:00.");
    expect(stderr).toContain("warning content/articles/2025/03/2025-03-24-c.md:3:10 (topics)");
    expect(stderr).toContain("[topic-undeclared]");
  });

  it("keeps the content where the site's options say", async () => {
    const project = new Project({
      "eleventy.config.js": makeConfig({ content: "news", edition: { zone: "Asia/Kathmandu" } }),
    });
    mkdirSync(join(project.root, "news/articles"), { recursive: true });
    const { code, stdout } = await project.run(["add"], TRAM);
    expect(code).toBe(0);
    expect(stdout).toContain("Added news/articles/2025/03/2025-03-22T1745-the-tram-opens.txt");
  });
});

describe("add: what it takes", () => {
  it("takes all articles of a folder, in the order of their names", async () => {
    const project = new Project({
      "in/b.txt": "B\n\nBody.\n",
      "in/a/c.md": "# C\n\nBody.\n",
      "in/a.json": '{"headline": "A", "text": "Body."}',
      "in/.hidden.txt": "Hidden",
      "in/a.txt~": "Backup",
      "in/note.docx": "Note",
    });
    const { code, stdout, stderr } = await project.run(["add", "in/", "--date", "2025-03-07"]);
    expect(code).toBe(0);
    expect([...stdout.matchAll(/^Added (.*)$/gm)].map(([, file]) => file)).toEqual([
      "content/articles/2025/03/2025-03-07-a.json",
      "content/articles/2025/03/2025-03-07-c.md",
      "content/articles/2025/03/2025-03-07-b.txt",
      "3 files, refused 0.",
    ]);
    expect(stderr).toMatch(
      /^note in\/.hidden.txt\n.*\n.*\[file-set-aside\]\nwarning in\/note.docx\n.*\n.*\[file-ignored\]\n$/,
    );
  });

  it.each([
    ["txt", TRAM],
    ["md", "---\ndate: 2025-03-07\n---\n# Rain\n\nWet.\n"],
    ["json", '{"headline": "Rain", "text": "Wet."}'],
    ["ndjson", '{"id": "a", "headline": "Rain", "text": "Wet."}\n{"id": "b", "headline": "Sun", "text": "Dry."}\n'],
  ])("sees that standard input is %s", async (format, text) => {
    const project = new Project();
    expect((await project.run(["add"], text)).code).toBe(0);
    expect(project.articles()).toEqual([expect.stringMatching(new RegExp(`\\.${format}$`))]);
  });

  it("takes standard input beside files", async () => {
    const project = new Project({ "in/a.txt": "A\n\nBody.\n" });
    expect((await project.run(["add", "in/a.txt", "-"], TRAM)).code).toBe(0);
    expect(project.articles()).toHaveLength(2);
  });

  it.each([
    ["ndjson", '{"id": "a", "headline": "Rain", "text": "Wet."}\n{"id": "b", "headline": "Sun", "text": "Dry."}\n'],
    ["json", '[{"id": "a", "headline": "Rain", "text": "Wet."}, {"id": "b", "headline": "Sun", "text": "Dry."}]'],
  ])("adds a list in %s whole, under its own name", async (format, text) => {
    const project = new Project({ [`in/2025-03-07 The Wire.${format}`]: text });
    const { code, stdout } = await project.run(["add", "in"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/ {2}Rain\n[\s\S]* {2}Sun\n/);
    expect(project.articles()).toEqual([`2025/03/2025-03-07-the-wire.${format}`]);
    expect(project.read(`content/articles/2025/03/2025-03-07-the-wire.${format}`)).toBe(text);
  });

  it.each([
    ["txt", TRAM],
    ["md", "---\nrank: 1\n---\n# The tram opens\n\nIt was full.\n"],
    ["md", "# The tram opens\n\nIt was full.\n"],
    ["json", '{\n  "headline": "The tram opens",\n  "text": "It was full."\n}\n'],
  ])("puts topics and a source into %s", async (format, text) => {
    const project = new Project({ [`in/a.${format}`]: text });
    const options = ["--topics", "weather, Ferries", "--source", 'The "Post"=https://post.example/1'];
    const { code, stdout, stderr } = await project.run(["add", `in/a.${format}`, ...options]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("\n  The tram opens\n");
    expect(stdout).toContain("Topics: Weather, Transport > Ferries (from the article)");
    const [file = ""] = project.articles();
    expect(project.read(`content/articles/${file}`)).toContain('The \\"Post\\"');
    expect(project.read(`content/articles/${file}`).endsWith(text.slice(text.indexOf("The tram")))).toBe(true);
  });

  it("warns of a story that is there already", async () => {
    const project = new Project({});
    expect((await project.run(["add", "--date", "2025-03-07"], TRAM)).stderr).toBe("");
    const { code, stdout, stderr } = await project.run(["add", "--date", "2025-03-07", "--topics", "Weather"], TRAM);
    expect(code).toBe(0);
    expect(stdout).toContain("Added content/articles/2025/03/2025-03-07-the-tram-opens-2.txt\n");
    expect(stderr).toContain("appears twice: ");
    expect(stderr).toContain("[story-twice]");
    // It is known by then.
    expect((await project.run(["add", "--date", "2025-03-08"], "Another\n\nBody.\n")).stderr).toBe("");
  });

  it("numbers a name that is taken, with any extension, and gives the page an address of its own", async () => {
    const project = new Project({ "content/articles/2025/03/2025-03-07-the-tram-opens.md": "# Another\n\nBody.\n" });
    const { stdout } = await project.run(["add", "--date", "2025-03-07"], TRAM);
    expect(stdout).toContain("Added content/articles/2025/03/2025-03-07-the-tram-opens-2.txt\n");
    expect(stdout).toContain("/2025/03/07/the-tram-opens-2/");
    await project.run(["add", "--date", "2025-03-07"], `${TRAM}And empty.\n`);
    expect(project.articles()).toContain("2025/03/2025-03-07-the-tram-opens-3.txt");
  });
});

describe("add: an article without a date among the others", () => {
  it("is moved to its place", async () => {
    const project = new Project({ "content/articles/new/tram.txt": TRAM });
    const { code, stdout } = await project.run(["add", "content/articles/new/tram.txt", "--date", "2025-03-07"]);
    expect(code).toBe(0);
    const [first] = stdout.split("\n");
    expect(first).toBe("Moved content/articles/new/tram.txt to content/articles/2025/03/2025-03-07-the-tram-opens.txt");
    expect(project.articles()).toEqual(["2025/03/2025-03-07-the-tram-opens.txt"]);
    expect(project.read("content/articles/2025/03/2025-03-07-the-tram-opens.txt")).toBe(TRAM);
  });

  it("leaves those alone that have one", async () => {
    const project = new Project({ "content/articles/2025/03/07/tram.txt": TRAM });
    const { code, stderr } = await project.run(["add", "content/articles"]);
    expect(code).toBe(1);
    expect(stderr).toContain("is among the site's articles already");
    expect(project.articles()).toEqual(["2025/03/07/tram.txt"]);
  });
});

describe("add: what it refuses", () => {
  const SUN =
    "---\ndate: 2025-03-07\nslug: sun\nid: sun\ntopics: [Weather]\nsources: [https://post.example/]\n---\n# Sun\n\nDry.\n";

  it.each([
    [
      "the same text twice",
      "x.md",
      SUN.replace("id: sun\n", ""),
      ["--date", "2025-03-07"],
      "id-duplicate",
      "is there already: content/articles/2025/03/2025-03-07-sun.md",
    ],
    ["an id that is taken", "x.md", "---\nid: sun\n---\n# Rain\n\nWet.\n", [], "id-duplicate", "x.md"],
    [
      "an address that is taken",
      "x.md",
      "---\ndate: 2025-03-07T10:00\nslug: sun\n---\n# Rain\n\nWet.\n",
      [],
      "url-duplicate",
      "x.md",
    ],
    [
      "an address that is taken by what is held back",
      "x.md",
      "---\ndate: 2025-06-01T10:00\nslug: later\n---\n# Rain\n\nWet.\n",
      [],
      "url-duplicate",
      "later.md",
    ],
    [
      "another date than its own",
      "x.md",
      SUN,
      ["--date", "2025-03-08"],
      "field-conflict",
      "itself is dated 2025-03-07, and --date says 2025-03-08.",
    ],
    [
      "a day for a time",
      "x.md",
      SUN,
      ["--date", "2025-03-07T00:00"],
      "field-conflict",
      "--date says 2025-03-07T00:00:00+00:00.",
    ],
    ["topics beside its own", "x.md", SUN, ["--topics", "Ferries"], "field-conflict", "names its topics itself"],
    [
      "sources beside its own",
      "x.md",
      SUN,
      ["--source", "https://a.example/"],
      "field-conflict",
      "names its sources itself",
    ],
    [
      "topics for a list",
      "x.json",
      '[{"id": "x", "headline": "Rain", "text": "Wet."}]',
      ["--topics", "Ferries"],
      "field-conflict",
      "holds a list",
    ],
    ["a date that does not exist", "2025-02-30-x.txt", TRAM, [], "date-invalid", "2025-02-30"],
    ["an unknown field", "x.md", "---\nslgu: a\n---\n# Rain\n\nWet.\n", [], "field-unknown", "x.md:2:1"],
    [
      "a missing picture",
      "x.md",
      "---\nimage: {src: /images/x.png, alt: X}\n---\n# Rain\n\nWet.\n",
      [],
      "image-missing",
      "x.md",
    ],
    ["another encoding", "x.txt", Buffer.from("Gr\xfc\xdfe\n\nText.\n", "latin1"), [], "file-not-utf8", "x.txt:1:3"],
    ["an empty file", "x.txt", "", [], "file-empty", "x.txt"],
    ["an unknown extension", "x.docx", TRAM, [], "file-ignored", "--format"],
    ["a file that is too large", "x.txt", "x".repeat(1024 * 1024 + 1), [], "file-too-large", "x.txt"],
    [
      "a line that is too long",
      "x.ndjson",
      `{"id": "x", "headline": "Rain", "text": "${"x".repeat(1024 * 1024)}"}`,
      [],
      "file-too-large",
      "x.ndjson:1",
    ],
  ])("refuses %s", async (_, file, content, options, code, words) => {
    const project = new Project({
      "content/articles/2025/03/2025-03-07-sun.md": SUN.replace("id: sun\n", ""),
      "content/articles/sun.md": SUN.replace("slug: sun", "slug: other"),
      "content/articles/later.md": "---\ndate: 2025-06-01\nslug: later\ndraft: true\n---\n# Later\n\nBody.\n",
      [`in/${file}`]: content,
    });
    const before = project.articles();
    const run = await project.run(["add", `in/${file}`, ...options]);
    expect(run).toEqual({ code: 1, stdout: "", stderr: expect.stringContaining(`[${code}]`) });
    expect(run.stderr).toContain(words);
    expect(run.stderr).not.toContain("warning");
    expect(project.articles()).toEqual(before);
  });

  it("refuses a file that is not there and a folder without articles", async () => {
    const project = new Project({ "in/.keep": "" });
    const { code, stderr } = await project.run(["add", "nowhere.txt", "in"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error in\n[\s\S]*\[file-empty\]\nerror nowhere\.txt\n[\s\S]*\[file-unreadable\]\n$/);
  });

  it("refuses links in a folder", async () => {
    const project = new Project({ "in/a.txt": TRAM });
    symlinkSync("/etc/hostname", join(project.root, "in/b.txt"));
    const { code, stderr } = await project.run(["add", "in"]);
    expect(code).toBe(1);
    expect(stderr).toContain("[file-is-link]");
    expect(project.articles()).toHaveLength(1);
  });

  it("adds the others", async () => {
    const project = new Project({
      "in/a.txt": "A\n\nBody.\n",
      "in/b.md": "---\nid: same\n---\n# B\n\nBody.\n",
      "in/c.md": "---\nid: same\n---\n# C\n\nBody.\n",
      "in/d.md": "No headline.\n",
      "in/e.txt": "E\n\nBody.\n",
    });
    const { code, stdout, stderr } = await project.run(["add", "in", "--date", "2025-03-07"]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/Added 3 files, refused 2\.\n$/);
    expect(project.articles().map((file) => file.slice(-4))).toEqual(
      ["a.txt", "b.md", "e.txt"].map((name) => name.slice(-4)),
    );
    expect(stderr).toMatch(/error in\/c\.md[\s\S]*\[id-duplicate\][\s\S]*error in\/d\.md[\s\S]*\[headline-missing\]/);
  });

  it("refuses a topic that nobody declared, where the site is strict", async () => {
    const project = new Project({ "eleventy.config.js": makeConfig({ topics: { undeclared: "error" } }) });
    const { code, stderr } = await project.run(["add", "--topics", "Ferrys"], TRAM);
    expect(code).toBe(1);
    expect(stderr).toContain('Did you mean "Ferries"?');
    expect(project.articles()).toEqual([]);
  });

  it("does not mind what is wrong with other articles", async () => {
    const project = new Project({ "content/articles/broken.md": "---\n" });
    const { code, stderr } = await project.run(["add"], TRAM);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("writes through no link, which a build would not follow", async () => {
    const project = new Project({ "elsewhere/x": "" });
    symlinkSync(join(project.root, "elsewhere"), join(project.root, "content/articles/2025"));
    const { code, stdout, stderr } = await project.run(["add", "--date", "2025-03-07"], TRAM);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("[file-is-link]");
    expect(readdirSync(join(project.root, "elsewhere"))).toEqual(["x"]);
  });

  it("says so where it cannot write", async () => {
    const project = new Project();
    writeFileSync(join(project.root, "content/articles/2025"), "in the way");
    const { code, stdout, stderr } = await project.run(["add"], TRAM);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("[file-unwritable]");
  });

  it("asks for files where nobody sends anything", async () => {
    const { code, stderr } = await new Project().run(["add"]);
    expect(code).toBe(2);
    expect(stderr).toContain("Name the files or folders to add, or - for standard input.");
  });

  it("asks for a date that it can read", async () => {
    const { code, stderr } = await new Project().run(["add", "--date", "yesterday"], TRAM);
    expect(code).toBe(2);
    expect(stderr).toContain('"--date yesterday" is not a date.');
  });
});
