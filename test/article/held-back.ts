// Texts with a marker in what must not be published, and the files and encodings that they come in, for tests.

import fc from "fast-check";
import type { Format } from "../../src/article/parse-article.ts";
import { cleanText } from "../../src/text/clean.ts";

export const MARK = "MARKER7";

/** What may stand before: bytes that mean something to a format, and bytes that mean nothing. */
export const anyBefore = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.constantFrom(
        ..."# ## - * > ` ``` ~~~ | --- +++ === ** _ [ ]( ! \\ & &lt; <b> --> A&nbsp;b Note: 1.".split(" "),
        "\n",
        "\n\n",
        " ",
        "    ",
        "\t",
        "\r",
        "\u0000",
        "\u0085",
        "\u2028",
        "\u200B",
        "\uFEFF",
        "\u202E",
        "# Head\n\n",
        "Some prose.\n",
        "Some prose.\n\n",
        "- a\n- b\n\n",
        "| a |\n|---|\n",
        "```\nx\n```\n",
        "<!-- x -->\n",
        "[a]: https://example.org/\n",
      ),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(""));

/** The ways in which a text becomes a file of a format. */
export const FILES: Readonly<Record<Format, readonly ((text: string) => string)[]>> = {
  md: [(text) => text, (text) => `---\nheadline: a\n---\n${text}`],
  txt: [(text) => text, (text) => `---\nheadline: a\n---\n${text}`],
  json: [
    (text) => JSON.stringify({ headline: "a", body: text }),
    (text) => JSON.stringify({ headline: "a", text }),
    (text) => JSON.stringify([{ id: "a", headline: "a", body: text }]),
  ],
  ndjson: [(text) => JSON.stringify({ id: "a", headline: "a", body: text })],
};

/** As editors and systems save it. */
export const ENCODINGS: readonly ((text: string) => Buffer)[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\uFEFF${text}`),
  (text) => Buffer.from(text.replaceAll("\n", "\r\n")),
  (text) => Buffer.from(text.replaceAll("\n", "\r")),
  (text) => Buffer.from(text, "utf16le"),
  (text) => Buffer.from(text, "utf16le").swap16(),
  (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
];

/** Files that have a text in a field of theirs: one that a reader sees. */
export const FIELD_FILES: readonly (readonly [Format, (text: string) => string])[] = [
  ...[
    (text: string) => ({ headline: text }),
    (text: string) => ({ headline: "a", summary: text }),
    (text: string) => ({ headline: "a", keyPoints: ["a", text] }),
    (text: string) => ({ headline: "a", topics: [text], authors: [text], story: text }),
    (text: string) => ({ headline: "a", sources: [{ name: text, url: "https://example.org/" }] }),
    (text: string) => ({ headline: "a", image: { src: "images/a.png", alt: text, caption: text, credit: text } }),
    (text: string) => ({ headline: "a", corrections: [{ date: "2025-03-08", text }] }),
    (text: string) => ({ headline: "a", retraction: { date: "2025-03-08", text } }),
  ].flatMap((toFields): readonly (readonly [Format, (text: string) => string])[] => [
    ["json", (text) => JSON.stringify({ ...toFields(text), body: "b" })],
    ["ndjson", (text) => JSON.stringify({ id: "a", ...toFields(text), text: "b" })],
    // JSON is YAML.
    ["md", (text) => `---\n${toYaml(toFields(text))}\n---\nb`],
    ["txt", (text) => `---\n${toYaml(toFields(text))}\n---\nb\n\nc`],
  ]),
];

function toYaml(fields: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join("\n");
}

export const anyComment = fc.constantFrom(
  `<!-- ${MARK} -->`,
  `<!--${MARK}-->`,
  `<!-- a -- b\n${MARK}\n-->`,
  `<!--\n\n${MARK}\n\n\`\`\`\n# c\n- d\n-->`,
  `<!-- ${MARK}`,
  `<!--> ${MARK} -->`,
  `<!---> ${MARK} -->`,
  `<!-- a <!-- b --> ${MARK} -->`,
  `<!-- a --!> ${MARK} -->`,
  `<!— ${MARK} —>`,
  `<！-- ${MARK} -->`,
  `<!\u200B-- ${MARK} -->`,
);

/** Whether the text before has opened code, in which what follows is the author's text and stays. */
export function opensCode(before: string): boolean {
  return /[`~]|(?:^|[\n\r\u0085\u2028])(?:\s|[->*#|1.\]\\])*(?:\t| {4})/u.test(cleanText(before));
}
