declare module "markdown-it-footnote" {
  import type { MarkdownIt } from "markdown-it";

  /** Footnotes as Pandoc has them: `[^1]`, and `[^1]: …` on a line of its own. */
  export default function footnote(parser: MarkdownIt): void;
}
