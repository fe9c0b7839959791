import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { measurePictures } from "../../src/article/article-pictures.ts";
import { pictureFinder } from "../../src/article/find-picture.ts";
import { type ReadRequest, readArticles } from "../../src/article/read-articles.ts";
import { makeSpace, readText } from "../../src/article/read-text.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const HOME = makeTemporaryFolder("news-digest-articles");

/** A project with these files below its content folder. */
function makeProject(files: Readonly<Record<string, string | Uint8Array>>): ReadRequest {
  const root = mkdtempSync(join(HOME, "project-"));
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, "content", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return { root, content: "content", zone: "UTC", language: "en", extraFields: [] };
}

/** A GIF of one pixel. */
const PIXEL = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

const STORY = "Tram opens\nText.";

function codesOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const { problems } = readArticles(makeProject(files));
  return problems.map(({ code, file, line, column }) => [code, file, line, column]);
}

describe("readArticles", () => {
  test("reads all forms in the order of their paths by code unit", () => {
    const { articles, problems } = readArticles(
      makeProject({
        "articles/2025-03-07-b.txt": STORY,
        "articles/2025-03-07-B.md": "# a\n\nText.",
        "articles/2025-03-07/a.json":
          '[{"id": "z", "headline": "a", "text": "b"}, {"id": "y", "headline": "a", "text": "b"}]',
        "articles/2025-03-07-é.txt": STORY,
        "articles/a/2025-03-07-c.ndjson": '{"id": "x", "headline": "a", "text": "b"}\n',
        "articles/2025-03-07-a/2025-03-07.txt": STORY,
      }),
    );
    expect(problems.filter(({ code }) => code !== "story-twice")).toEqual([]);
    expect(articles.map(({ file, id }) => [file.slice("content/articles/".length), id])).toEqual([
      ["2025-03-07-B.md", "2025-03-07-B"],
      ["2025-03-07-a/2025-03-07.txt", "2025-03-07-a/2025-03-07"],
      ["2025-03-07-b.txt", "2025-03-07-b"],
      ["2025-03-07-é.txt", expect.stringMatching(/^2025-03-07-e-[0-9a-f]{10}$/)],
      ["2025-03-07/a.json", "z"],
      ["2025-03-07/a.json", "y"],
      ["a/2025-03-07-c.ndjson", "x"],
    ]);
  });

  test("needs a folder for articles", () => {
    expect(codesOf({ "topics.yaml": "" })).toEqual([["articles-missing", "content/articles", undefined, undefined]]);
    expect(codesOf({ articles: "a file" })).toEqual([["articles-missing", "content/articles", undefined, undefined]]);
  });

  test("passes over what is not an article, with a note for what might have been meant as one", () => {
    expect(
      codesOf({
        "articles/.hidden.md": "x",
        "articles/.git/a.md": "x",
        "articles/a.md~": "x",
        "articles/a.md.swp": "x",
        "articles/a.png": "x",
        "articles/a.html": "x",
        "articles/b": "x",
        "articles/.DS_Store": "x",
        "articles/_drafts/2025-03-07-a.md": "# a\n\nb",
        "articles/c/_2025-03-07-a.txt": STORY,
        "articles/c/_notes": "x",
      }),
    ).toEqual([
      ["file-set-aside", "content/articles/.git", undefined, undefined],
      ["file-set-aside", "content/articles/.hidden.md", undefined, undefined],
      ["file-set-aside", "content/articles/_drafts", undefined, undefined],
      ["file-ignored", "content/articles/a.html", undefined, undefined],
      ["file-ignored", "content/articles/b", undefined, undefined],
      ["file-set-aside", "content/articles/c/_2025-03-07-a.txt", undefined, undefined],
      ["file-set-aside", "content/articles/c/_notes", undefined, undefined],
    ]);
  });

  test("takes extensions that are close to ours, and warns of documents", () => {
    const files = {
      "articles/2025-03-07-a.markdown": "# a\n\nb",
      "articles/2025-03-07-b.MDOWN": "# b\n\nb",
      "articles/2025-03-07-c.text": STORY,
      "articles/d.jsonl": '{"id": "d", "headline": "d", "date": "2025-03-07", "text": "b"}',
      "articles/e.docx": "x",
      "articles/f.csv": "x",
      "articles/g.xyz": "x",
    };
    const { articles, problems } = readArticles(makeProject(files));
    expect(articles.map(({ id }) => id)).toEqual(["2025-03-07-a", "2025-03-07-b", "2025-03-07-c", "d"]);
    expect(problems.map(({ severity, file }) => [severity, file.slice("content/articles/".length)])).toEqual([
      ["warning", "e.docx"],
      ["warning", "f.csv"],
      ["note", "g.xyz"],
    ]);
  });

  test("leaves out what the site says is not an article", () => {
    const request = makeProject({
      "articles/README.md": "# a\n\nb",
      "articles/2025/README.md": "# a\n\nb",
      "articles/2025/notes/2025-03-07-x.md": "# a\n\nb",
      "articles/notes/2025-03-07-y.md": "# a\n\nb",
    });
    const [problem] = readArticles(request).problems;
    expect(problem).toMatchObject({ code: "date-missing", hint: expect.stringMatching(/articles\.ignore/) });
    const { articles, problems } = readArticles({ ...request, ignore: ["README.md", "2025/notes/"] });
    expect([articles.map(({ id }) => id), problems]).toEqual([["notes/2025-03-07-y"], []]);
  });

  test("waits for no pipe, and names what has no UTF-8 in its name", () => {
    const request = makeProject({ "articles/2025-03-07-a.txt": STORY });
    const folder = join(request.root, "content/articles");
    execFileSync("mkfifo", [join(folder, "2025-03-07-b.txt")]);
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/2025-03-07-`), Buffer.of(0xe4), Buffer.from(".txt")]), STORY);
    const { articles, problems } = readArticles(request);
    expect(articles).toHaveLength(1);
    expect(problems.map(({ code, file }) => [code, file.slice(-8)])).toEqual([
      ["file-ignored", "07-b.txt"],
      ["file-unreadable", "07-\uFFFD.txt"],
    ]);
    expect(() => readText(join(folder, "2025-03-07-b.txt"), "b", makeSpace())).not.toThrow();
    expect(readText(join(folder, "2025-03-07-b.txt"), "b", makeSpace())).toMatchObject({
      problems: [{ code: "file-unreadable" }],
    });
  });

  test("refuses symbolic links, to files and to folders", () => {
    const request = makeProject({ "articles/2025-03-07-a.txt": STORY, "other/2025-03-07-b.txt": STORY });
    const content = join(request.root, "content");
    symlinkSync(join(content, "articles/2025-03-07-a.txt"), join(content, "articles/2025-03-07-c.txt"));
    symlinkSync(join(content, "other"), join(content, "articles/other"));
    const { articles, problems } = readArticles(request);
    expect(articles.map(({ id }) => id)).toEqual(["2025-03-07-a"]);
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ["file-is-link", "content/articles/2025-03-07-c.txt"],
      ["file-is-link", "content/articles/other"],
    ]);
  });

  test("refuses a folder of articles that is itself a link", () => {
    const request = makeProject({ "other/2025-03-07-b.txt": STORY });
    symlinkSync(join(request.root, "content/other"), join(request.root, "content/articles"));
    expect(readArticles(request).problems).toMatchObject([{ code: "file-is-link", file: "content/articles" }]);
  });

  test.each<[string, Uint8Array, number, number, RegExp]>([
    ["Latin-1", Buffer.from("Tram\ncaf\xe9 x", "latin1"), 2, 4, /E9/],
    [
      "a byte after a replacement character",
      Buffer.concat([Buffer.from("a\uFFFDé\n\uFFFD"), Buffer.of(0xff)]),
      2,
      2,
      /FF/,
    ],
    ["an overlong form", Buffer.of(0x61, 0xc0, 0x80), 1, 2, /C0/],
    ["an encoded surrogate", Buffer.of(0x61, 0xed, 0xa0, 0x80), 1, 2, /ED/],
    ["a character that breaks off", Buffer.of(0x61, 0xe2, 0x82), 1, 2, /E2/],
    ["UTF-16, little-endian", Buffer.from("\uFEFFTram", "utf16le"), 1, 1, /UTF-16/],
    ["UTF-16 without a mark", Buffer.from("Tram opens\nText.", "utf16le"), 1, 1, /UTF-16/],
    ["UTF-16, big-endian, without a mark", Buffer.from("Tram ä\nText.", "utf16le").swap16(), 1, 1, /UTF-16/],
    ["UTF-16 without a mark, in another alphabet", Buffer.from("Паром\nпошёл.", "utf16le"), 2, 1, /zero.*UTF-16/],
    ["a text with zeros", Buffer.from("Tram\n\nIt is\0 full\0.\n"), 3, 6, /zero/],
    ["UTF-16, big-endian", Buffer.from("\uFEFFTram", "utf16le").swap16(), 1, 1, /UTF-16/],
  ])("reports where %s is not UTF-8", (_, bytes, line, column, message) => {
    const { problems } = readArticles(makeProject({ "articles/2025-03-07-a.txt": bytes }));
    expect(problems).toMatchObject([{ code: "file-not-utf8", line, column }]);
    expect(problems[0]?.message).toMatch(message);
  });

  test("takes a BOM and CRLF", () => {
    const { articles, problems } = readArticles(
      makeProject({ "articles/2025-03-07-a.md": "\uFEFF---\r\nheadline: a\r\n---\r\nb\r\n" }),
    );
    expect(problems).toEqual([]);
    expect(articles[0]?.headline.text).toBe("a");
  });

  test("holds files to 1 MiB", () => {
    expect(
      codesOf({
        "articles/2025-03-07-a.txt": `Tram\n${"a".repeat(2 ** 20 - 5)}`,
        "articles/2025-03-07-b.txt": `Tram\n${"a".repeat(2 ** 20 - 4)}`,
      }),
    ).toEqual([["file-too-large", "content/articles/2025-03-07-b.txt", undefined, undefined]]);
  });

  test("reports no more faults of a file of lines than people can read", () => {
    const { problems } = readArticles(makeProject({ "articles/a.ndjson": "{\n\n".repeat(3000) }));
    expect(problems).toHaveLength(1001);
    expect(problems.find(({ message }) => message.includes("2000 more problems"))).toMatchObject({ line: 2001 });
  });

  test("reads long files of lines, and holds each line to 1 MiB", () => {
    const line = (id: string, length: number) => `{"id": "${id}", "headline": "a", "text": "${"b".repeat(length)}"}`;
    const long = [
      line("a", 700_000),
      line("b", 2 ** 20),
      line("c", 700_000),
      "",
      line("d", 3 * 2 ** 20),
      "{",
      line("e", 5),
    ];
    const { articles, problems } = readArticles(makeProject({ "articles/2025-03-07-a.ndjson": long.join("\n") }));
    expect(articles.map(({ id, line: at }) => [id, at])).toEqual([
      ["a", 1],
      ["c", 3],
      ["e", 7],
    ]);
    expect(problems.map(({ code, line: at }) => [code, at])).toEqual([
      ["file-too-large", 2],
      ["file-too-large", 5],
      ["json-invalid", 6],
    ]);
  });

  test("takes lines that end in carriage returns alone", () => {
    const line = (id: string) => JSON.stringify({ id, headline: id, text: "b" });
    const files = { "articles/2025-03-07-a.ndjson": `${line("x")}\r${line("y")}\r` };
    const { articles, problems } = readArticles(makeProject(files));
    expect(problems).toEqual([]);
    expect(articles.map((article) => [article.id, article.line])).toEqual([
      ["x", 1],
      ["y", 2],
    ]);
  });

  test("reports the line of a bad byte in a file of lines", () => {
    const good = Buffer.from('{"id": "a", "headline": "a", "text": "b"}\n');
    expect(codesOf({ "articles/2025-03-07-a.ndjson": Buffer.concat([good, Buffer.of(0x22, 0xff)]) })).toEqual([
      ["file-not-utf8", "content/articles/2025-03-07-a.ndjson", 2, 2],
    ]);
  });

  test("holds files of lines to 64 MiB", () => {
    expect(codesOf({ "articles/2025-03-07-a.ndjson": Buffer.alloc(64 * 2 ** 20 + 1, "\n") })).toEqual([
      ["file-too-large", "content/articles/2025-03-07-a.ndjson", undefined, undefined],
    ]);
  });

  test("says so of empty files", () => {
    const files = ["txt", "md", "json", "ndjson"].map((extension) => [`articles/2025-03-07-a.${extension}`, " \r\n\n"]);
    expect(codesOf(Object.fromEntries(files)).map(([code]) => code)).toEqual(Array(4).fill("file-empty"));
  });

  test("names both files of a duplicate id", () => {
    const { problems } = readArticles(
      makeProject({
        "articles/2025-03-07-a.md": "---\nheadline: a\nid: x\n---\nb",
        "articles/2025-03-07-b.ndjson":
          '\n{"id": "x", "headline": "a", "text": "b"}\n{"id": "x", "headline": "a", "text": "b"}',
        "articles/2025-03-08-c.md": "# a\n\nb",
        "articles/2025-03-08-c.txt": STORY,
      }),
    );
    expect(problems.map(({ code, file, line, message }) => [code, file, line, message])).toEqual([
      [
        "id-duplicate",
        "content/articles/2025-03-07-b.ndjson",
        2,
        'The id "x" is taken: content/articles/2025-03-07-a.md has it too.',
      ],
      [
        "id-duplicate",
        "content/articles/2025-03-07-b.ndjson",
        3,
        'The id "x" is taken: content/articles/2025-03-07-a.md has it too.',
      ],
      [
        "id-duplicate",
        "content/articles/2025-03-08-c.txt",
        undefined,
        'The id "2025-03-08-c" is taken: content/articles/2025-03-08-c.md has it too.',
      ],
    ]);
  });

  test("looks for pictures below the content folder, not through links", () => {
    const request = makeProject({
      "images/a.png": PIXEL,
      "images/damaged.jpg": PIXEL.subarray(0, 8),
      "images/folder.png/b.png": "x",
      "articles/2025-03-07-a.md": [
        "# a",
        "![](images/a.png)",
        "![](/images/none.png)",
        "![](images/folder.png)",
        "![](images/link.png)",
        "![](linked/a.png)",
        "![](./b.png)",
        "![](images/damaged.jpg)",
      ].join("\n\n"),
      "articles/b.png": PIXEL,
    });
    symlinkSync(join(request.root, "content/images/a.png"), join(request.root, "content/images/link.png"));
    symlinkSync(join(request.root, "content/images"), join(request.root, "content/linked"));
    const { articles, problems } = readArticles(request);
    expect(problems).toEqual([]);
    const find = pictureFinder(join(request.root, request.content));
    const faults = articles.flatMap((article) => measurePictures(article, find, request.content).problems);
    expect(faults.map(({ code, line }) => [code, line])).toEqual([
      ["image-missing", 5],
      ["image-invalid", 7],
      ["image-invalid", 9],
      ["image-invalid", 11],
      ["image-broken", 15],
    ]);
  });

  test("problems of all files come in one run, by file and line", () => {
    expect(
      codesOf({
        "articles/b.md": "---\ndate: x\nslug: A\n---\n",
        "articles/a.txt": STORY,
      }).map(([code, file, line]) => [code, file, line]),
    ).toEqual([
      ["date-missing", "content/articles/a.txt", 1],
      ["body-missing", "content/articles/b.md", 2],
      ["headline-missing", "content/articles/b.md", 2],
      ["date-invalid", "content/articles/b.md", 2],
      ["slug-invalid", "content/articles/b.md", 3],
    ]);
  });
});
