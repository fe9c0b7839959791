// What must not be published never is: a marker inside comments, misplaced fields, folders that mean "not yet" and
// articles with empty holding fields reaches no article, in any format and encoding, whatever stands before it.

import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "../../src/article/decode.ts";
import { FORMATS, type ParsedArticles } from "../../src/article/parse-article.ts";
import { readArticles } from "../../src/article/read-articles.ts";
import { hasErrors } from "../../src/problem.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";
import { anyBefore, anyComment, ENCODINGS, FIELD_FILES, FILES, MARK, opensCode } from "./held-back.ts";
import { parse } from "./parse.ts";

const RUNS = 400;

function everyReading(text: string): readonly ParsedArticles[] {
  return FORMATS.flatMap((format) =>
    FILES[format].flatMap((toFile) =>
      ENCODINGS.map((encode) => {
        const { value, problems } = decode(encode(toFile(text)), "a");
        return value === undefined ? { articles: [], problems } : parse(value, format);
      }),
    ),
  );
}

/** Nothing of the marker in any article; and an article or an error, in any case. */
function expectHidden(text: string): void {
  for (const { articles, problems } of everyReading(text)) {
    // Behind a byte order mark alone, front matter is where it should be, and holds the article back.
    expect(
      JSON.stringify(articles.filter(({ article: { draft, embargo } }) => !draft && embargo === undefined)),
    ).not.toContain(MARK);
    expect(articles.length > 0 || hasErrors(problems)).toBe(true);
  }
}

describe("a marker", () => {
  test("in a comment is in no article", () => {
    const after = fc.constantFrom("", "\n\nText.", " text.", "\ntext\n", "<!-- x -->");
    fc.assert(
      fc.property(anyBefore, anyComment, after, (before, hidden, rest) => {
        fc.pre(!opensCode(before) && !/[<\\[(&]$/.test(before.replace(/\s+$/, "")));
        expectHidden(`${before}${hidden}${rest}`);
      }),
      { numRuns: RUNS },
    );
  });

  test("in a comment in a field is in no article", () => {
    fc.assert(
      fc.property(anyBefore, anyComment, fc.constantFrom(...FIELD_FILES), (before, hidden, [format, toFile]) => {
        fc.pre(!opensCode(before) && !/[<\\[(&]$/.test(before.replace(/\s+$/, "")));
        for (const encode of ENCODINGS) {
          const { value, problems } = decode(encode(toFile(`${before}${hidden}`)), "a");
          const parsed = value === undefined ? { articles: [], problems } : parse(value, format);
          expect(JSON.stringify(parsed.articles)).not.toContain(MARK);
          expect(parsed.articles.length > 0 || hasErrors(parsed.problems)).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("in a comment of another tool is in no article", () => {
    const comment = fc.constantFrom(
      `{% comment %} ${MARK} {% endcomment %}`,
      `{%- comment -%}\n\n${MARK}\n\n{%- endcomment -%}`,
      `{# ${MARK} #}`,
      `{#\n${MARK}\n#}`,
      `{{/* ${MARK} */}}`,
      `{{!-- ${MARK} --}}`,
      `{/* ${MARK} */}`,
      `{::comment}\n${MARK}\n{:/comment}`,
      `%% ${MARK} %%`,
      `%%\n${MARK}\n%%`,
    );
    fc.assert(
      fc.property(anyBefore, comment, (before, hidden) => {
        fc.pre(!opensCode(before));
        expectHidden(`${before}\n${hidden}\n\nText.`);
      }),
      { numRuns: RUNS },
    );
  });

  test("in fields that are not at the top is in no article", () => {
    const fields = fc.constantFrom(
      `---\ntitle: ${MARK}\ndraft: true\n---\n\n# ${MARK}\n\n${MARK}`,
      `---\ntitle: ${MARK}\ndate: 2026-11-02\n---\n\n${MARK}`,
      `---\ndraft: true\n---\n\n${MARK}`,
      `---\nembargo: 2099-01-01\n---\n\n# ${MARK}\n\n${MARK}`,
      `+++\ntitle = "${MARK}"\ndraft = true\n+++\n\n${MARK}`,
      `title: ${MARK}\ndraft: true\n\n${MARK}`,
      `***\ntitle: ${MARK}\ndraft: true\n***\n\n${MARK}`,
      `—\ntitle: ${MARK}\ndraft: true\n—\n\n${MARK}`,
      `{\n  "title": "${MARK}",\n  "draft": true\n}\n\n${MARK}`,
      `> ---\n> title: ${MARK}\n> draft: true\n> ---\n\n${MARK}`,
      `title：${MARK}\ndraft：true\n\n${MARK}`,
      `#+TITLE: ${MARK}\n#+DRAFT: true\n\n${MARK}`,
      `From: Ann <${MARK}@larkhaven.example>\nDate: Friday\nSubject: ${MARK}\nTo: ${MARK}\n\n${MARK}`,
      `<think>\n${MARK}\n</think>\n\ndraft: true\n\n${MARK}`,
      `Title: ${MARK}\nDate: 2026-11-02\nDraft: yes\n\n${MARK}`,
      `\`\`\`yaml\n---\ntitle: ${MARK}\ndraft: true\n---\n\`\`\`\n\n# ${MARK}`,
      `\`\`\`markdown\n---\ntitle: ${MARK}\ndraft: true\n---\n\n# ${MARK}\n\n${MARK}\n\`\`\``,
    );
    fc.assert(
      fc.property(anyBefore, fields, (before, text) => {
        // A code fence behind more text than a word or two of introduction shows code.
        const isFence = text.startsWith("`");
        fc.pre(!opensCode(before) && !(isFence && /[\n\r\u0085\u2028]/.test(before.trim())));
        expectHidden(`${before}${before.trim() === "" ? "\n" : ""}\n${text}`);
        expectHidden(`${before === "" ? "x" : before}${text}`);
      }),
      { numRuns: RUNS },
    );
  });

  test("in an article with an empty field that holds back is in no article", () => {
    const empty = fc.constantFrom("", " ", " null", " ~", ' ""', " ''", " # later", ' "\\t"');
    const name = fc.constantFrom("draft", "embargo");
    fc.assert(
      fc.property(name, empty, fc.constantFrom("md", "txt" as const), anyBefore, (field, value, format, before) => {
        const text = `---\nheadline: ${MARK}\n${field}:${value}\n---\n${MARK}\n\n${MARK} ${before}`;
        for (const encode of ENCODINGS) {
          const { value: decoded = "" } = decode(encode(text), "a");
          expect(parse(decoded, format === "md" ? "md" : "txt").articles).toEqual([]);
        }
      }),
      { numRuns: RUNS },
    );
    const blank = fc.constantFrom(null, "", " ", "\n", "\u200B");
    fc.assert(
      fc.property(name, blank, anyBefore, (field, value, before) => {
        const record = { id: "a", headline: MARK, [field]: value, body: `${MARK} ${before}` };
        expect(parse(JSON.stringify(record), "json").articles).toEqual([]);
        expect(parse(JSON.stringify(record), "ndjson").articles).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

test("nothing below a name that begins with _ or . is read", () => {
  const home = makeTemporaryFolder("news-digest-held-back");
  const segment = fc.constantFrom("2025", "a", "2025-03-07", "posts", "_drafts", "_a", ".trash", ".a", "_");
  const extensions = fc.constantFrom(...FORMATS);
  const path = fc
    .tuple(fc.array(segment, { maxLength: 3 }), fc.constantFrom("", "_", "."), extensions)
    .filter(([folders, sign]) => sign !== "" || folders.some((folder) => /^[._]/.test(folder)));
  fc.assert(
    fc.property(fc.array(path, { minLength: 1, maxLength: 4 }), (paths) => {
      const root = mkdtempSync(join(home, "site-"));
      for (const [folders, sign, extension] of paths) {
        const folder = join(root, "content/articles", ...folders);
        mkdirSync(folder, { recursive: true });
        const isJson = extension === "json" || extension === "ndjson";
        const text = isJson ? JSON.stringify({ id: "a", headline: MARK, body: MARK }) : `# ${MARK}\n\n${MARK}`;
        writeFileSync(join(folder, `${sign}2025-03-07-a.${extension}`), text);
      }
      const read = readArticles({ root, content: "content", zone: "UTC", language: "en", extraFields: [] });
      expect(read.articles).toEqual([]);
      expect(read.problems.length).toBeGreaterThan(0);
      expect(read.problems.every(({ code, severity }) => code === "file-set-aside" && severity === "note")).toBe(true);
    }),
    { numRuns: 60 },
  );
});
