import { describe, expect, it } from "vitest";
import { insertMetadata, type Metadata } from "../../src/cli/metadata.ts";

const TOPICS: Metadata = { topics: ["World", 'The "Ring"'], sources: [] };
const SOURCE: Metadata = { topics: [], sources: [{ name: "The Post", url: "https://post.example/1" }] };
const BOTH: Metadata = { ...TOPICS, sources: SOURCE.sources };

const TOPIC_LINE = 'topics: ["World", "The \\"Ring\\""]\n';
const SOURCE_LINES = 'sources:\n  - {name: "The Post", url: "https://post.example/1"}\n';

describe("insertMetadata", () => {
  it.each([
    [
      "puts a block before plain text",
      "txt",
      TOPICS,
      "Rain\nIt rained.\n",
      `---\n${TOPIC_LINE}---\nRain\nIt rained.\n`,
    ],
    [
      "keeps the marks of plain text",
      "txt",
      SOURCE,
      "\uFEFFRain\r\n",
      `\uFEFF---\r\n${crlf(SOURCE_LINES)}---\r\nRain\r\n`,
    ],
    [
      "extends front matter",
      "md",
      BOTH,
      "---\nrank: 1\n---\n# Rain\n",
      `---\n${TOPIC_LINE}${SOURCE_LINES}rank: 1\n---\n# Rain\n`,
    ],
    [
      "extends front matter with the line ends of old",
      "txt",
      { ...TOPICS, topics: ["A"] },
      "---\rdraft: true\r---\rRain\r",
      '---\rtopics: ["A"]\rdraft: true\r---\rRain\r',
    ],
    ["puts a block before Markdown without one", "md", TOPICS, "# Rain\n", `---\n${TOPIC_LINE}---\n# Rain\n`],
    [
      "keeps the layout of JSON",
      "json",
      BOTH,
      '{\n\t"headline": "Rain", "rank":1\n}',
      '{\n\t"topics": ["World", "The \\"Ring\\""],\n\t"sources": [{"name":"The Post","url":"https://post.example/1"}],\n\t"headline": "Rain", "rank":1\n}',
    ],
    [
      "extends JSON on one line",
      "json",
      { ...TOPICS, topics: ["A"] },
      '{"headline":"Rain"}',
      '{"topics": ["A"],"headline":"Rain"}',
    ],
  ] as const)("%s", (_, format, metadata, text, expected) => {
    expect(insertMetadata(text, format, metadata)).toBe(expected);
  });
});

function crlf(text: string): string {
  return text.replaceAll("\n", "\r\n");
}
