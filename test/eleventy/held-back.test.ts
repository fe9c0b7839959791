// What must not be published is in no file that a build writes: pages, feeds, e-mails, search, names of files.

import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FORMATS } from "../../src/article/parse-article.ts";
import { hasErrors } from "../../src/problem.ts";
import { anyBefore, anyComment, ENCODINGS, FIELD_FILES, FILES, MARK, opensCode } from "../article/held-back.ts";
import { parse } from "../article/parse.ts";
import { configWith, Project, type ProjectFiles } from "./project.ts";

const COMMENTS = 160;

/** Topics of odd names would clash with each other. */
const ALONE = FIELD_FILES.filter(([, toFile]) => !/"?topics/.test(toFile("")));

/** Articles with a comment somewhere, in every format and encoding, that a build can take. */
function commented(): ProjectFiles {
  const forms = [...FORMATS.flatMap((format) => FILES[format].map((toFile) => [format, toFile] as const)), ...ALONE];
  const samples = fc.sample(
    fc.tuple(anyBefore, anyComment, fc.constantFrom(...forms), fc.constantFrom(...ENCODINGS.slice(0, 4))),
    { numRuns: 6 * COMMENTS, seed: 7 },
  );
  const files: [string, Buffer][] = [];
  for (const [before, hidden, [format, toFile], encode] of samples) {
    const named = (text: string) => text.replace('"id":"a"', `"id":"n${files.length}","slug":"n${files.length}"`);
    const bytes = encode(named(toFile(`Text. ${before}${hidden} More.`).replace("images/a.png", "images/a.gif")));
    const path = `2025/${files.length}/2025-03-07-s${files.length}.${format}`;
    const { articles, problems } = parse(bytes.toString(), format, { path });
    // Zeros are refused: a text in UTF-16 without a mark has them.
    const isLeftOut =
      /\0/.test(before + hidden) || opensCode(before) || /[<\\[(&]$/.test(before.trimEnd()) || hasErrors(problems);
    if (!isLeftOut && articles.length > 0 && files.length < COMMENTS) files.push([`content/articles/${path}`, bytes]);
  }
  return Object.fromEntries(files);
}

const FIELDS = `headline: "${MARK}"
topics: ["${MARK}"]
authors: ["${MARK}"]
sources: [{name: "${MARK}", url: "https://${MARK}.example/"}]
story: "${MARK}"
slug: ${MARK.toLowerCase()}
summary: "${MARK}"`;
const RECORD = { headline: MARK, topics: [MARK], story: MARK, slug: MARK.toLowerCase(), body: MARK };

/** Articles that wait, or that nobody wants out. */
const HELD: ProjectFiles = {
  "content/articles/2025-03-08-a.md": `---\n${FIELDS}\ndraft: true\n---\n${MARK}\n`,
  "content/articles/2025-03-08-b.txt": `---\n${FIELDS}\ndraft: true\n---\n- ${MARK}\n\n${MARK}\n`,
  "content/articles/2025-03-08-c.json": JSON.stringify({ ...RECORD, draft: true }),
  "content/articles/2025-03-08-d.ndjson": JSON.stringify({ ...RECORD, id: "d", embargo: "2099-01-01" }),
  "content/articles/2025-03-08-e.md": `---\n${FIELDS}\nembargo: 2099-01-01T08:00\n---\n${MARK}\n`,
  "content/articles/2099-03-08-f.md": `---\n${FIELDS}\n---\n${MARK}\n`,
  "content/articles/_drafts/2025-03-08-g.md": `---\n${FIELDS}\n---\n${MARK}\n`,
  "content/articles/2025/_2025-03-08-h.txt": `${MARK}\n\n${MARK}\n`,
  "content/articles/.trash/2025-03-08-i.json": JSON.stringify(RECORD),
};

let site: Project;

beforeAll(() => {
  site = new Project({
    "eleventy.config.js": configWith("email: true"),
    "content/images/a.gif": Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64"),
    ...commented(),
    ...HELD,
  });
});

afterAll(() => site.dispose());

/** Paths and contents of all that was written. */
function written(): readonly string[] {
  return site.files().flatMap((file) => [file, site.read(`_site/${file}`)]);
}

test("a marker in comments, drafts, embargoes and set-aside files reaches no output", () => {
  const { exitCode, said } = site.build();
  expect([exitCode, said.match(/^error.*$/gm)]).toEqual([0, null]);
  expect(site.files().filter((file) => /^2025\/03\/07\/.*index\.html$/.test(file)).length).toBeGreaterThan(
    COMMENTS / 2,
  );
  expect(written().filter((text) => text.toUpperCase().includes(MARK))).toEqual([]);
});

test.each([
  ["misplaced fields", `\n---\n${FIELDS}\n---\n${MARK}\n`],
  ["an empty holding field", `---\n${FIELDS}\ndraft:\n---\n${MARK}\n`],
  ["a comment without an end", `# Ferry\n\nIt runs. <!-- ${MARK}\n`],
])("with %s nothing is written, and what was there stays", (_, text) => {
  const before = written();
  site.write({ "content/articles/2025-03-09-x.md": text });
  expect(site.build().exitCode).toBe(1);
  expect(written()).toEqual(before);
  site.remove("content/articles/2025-03-09-x.md");
});
