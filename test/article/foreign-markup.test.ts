// Markup of other tools: reported once a text, with its kinds and lines, and nothing else is.

import { describe, expect, test } from "vitest";
import { parse, withFields } from "./parse.ts";

const told = (body: string) =>
  parse(`${withFields()}\n${body}`, "md").problems.filter(({ code }) => code === "markup-foreign");

describe("markup that is not rendered", () => {
  test.each([
    ["See [[Other note|this]].", "[[wiki links]] (line 6)"],
    ["![[pic.png]]", "[[wiki links]] (line 6)"],
    ['{{< figure src="/a.png" >}}', "{{< shortcodes >}} (line 6)"],
    ["{{% note %}}", "{{< shortcodes >}} (line 6)"],
    ["{{ site.url }}", "{{ variables }} (line 6)"],
    ["{% include x.html %}", "{% tags %} (line 6)"],
    ["Text\n{: .lead}", "{: attributes } (line 7)"],
    ["## Head {#part}", "{: attributes } (line 6)"],
    ["A note.[^1]", "footnotes without a text (line 6)"],
    ["A line<br>with <b>bold</b>", "HTML (line 6)"],
    ['<iframe src="https://example.org/"></iframe>', "HTML (line 6)"],
    ["![A](/images/a ferry (1).png) and [b](https://example.org/a b)", "[…](addresses with spaces) (line 6)"],
    [":rocket: Launch", ":emoji: (line 6)"],
    ["> [!NOTE]\n> x", "> [!NOTE] (line 6)"],
    ["a ==marked== word", "==marks== (line 6)"],
    ["The area is $a_b$ and $$c$$.", "$formulas$ (line 6)"],
    ["Term\n: What it means", "definition lists (line 7)"],
    ["*[HTML]: Hypertext", "*[abbreviations]: (line 6)"],
    ["One.\\n\\nTwo.", "\\n for the end of a line (line 6)"],
    ["One.\\nTwo.", "\\n for the end of a line (line 6)"],
    ["• One\n• Two", "lists with • or other signs (lines 6, 7)"],
    ["A paragraph. ^block-7", "block marks (^name) (line 6)"],
    ["> [!note]- Folded\n> x", "> [!NOTE] (line 6)"],
    ["See [the notice][412] and [that][].", "[…][references without an address] (line 6)"],
    ["::: warning\nx\n:::", "::: (lines 6, 8)"],
    ['[caption id="x"]a[/caption]', "[shortcodes] (line 6)"],
    ['[contact-form-7 id="1"]', "[shortcodes] (line 6)"],
    ["It rose.【4†source】", "citation marks (line 6)"],
    ["It rose. :contentReference[oaicite:0]{index=0}", "citation marks (line 6)"],
    ["[a](__GHOST_URL__/b/)", "__GHOST_URL__ (line 6)"],
    ["- a\n- [ ] b", "task boxes (line 7)"],
    ["!!! note\n    x", "!!! admonitions (line 6)"],
    ['import A from "./a"', "import and export (line 6)"],
    ["(a)[https://example.org/]", "(…)[addresses in square brackets] (line 6)"],
    ["[a] (https://example.org/)", "[…] (addresses behind a space) (line 6)"],
    ["##Head", "##headings without a space (line 6)"],
    ["\\newpage", "LaTeX (line 6)"],
    ["+---+---+\n| a | b |\n+---+---+", "tables of + and - (lines 6, 8)"],
    ["a\tb\n1\t2", "columns between tabs (lines 6, 7)"],
    ["<br>\n\n<br>\n\n[[a]]", "[[wiki links]] (line 10), HTML (lines 6, 8)"],
    ["<br>\n\n".repeat(9), "HTML (lines 6, 8, 10, 12, 14 and 4 more)"],
  ])("%j", (body, kinds) => {
    expect(told(body)).toMatchObject([{ severity: "warning", line: expect.any(Number) }]);
    expect(told(body)[0]?.message).toContain(
      kinds.startsWith("[[wiki links]] (line 10)") ? "HTML (lines 6, 8)" : kinds,
    );
  });

  test.each([
    "`<br>` and `[[a]]` and ``{{ ` }}``",
    "```\n<br> {{ x }}\n```",
    "    <br>",
    "<!-- <br> [[a]] -->",
    "<!--\n\n<br>\n-->",
    "A note.[^1]\n\n[^1]: The note.",
    "[link](https://example.org/) <https://example.org/> [ref][r]\n\n[r]: https://example.org/",
    `[a](https://example.org/ "b c") [d](<https://x.example/e f> 'g') ![h](i.png (j k)) (l m)`,
    "At 08:15:30 it was 3:2, a < b > c, 5 % of 10 %, {x} and [y].",
    "The ratio 1:2:3 and the path C:\\a:b: x",
    "Re: a: b",
    "a == b, 5 == 5 and c==d==e",
    "It costs $5_000 and $6, or $7^2.",
    "See [it][a] and [B  c][].\n\n[A]: https://example.org/\n[b c]: https://example.org/",
    "a[0][1] is `[x][y]`",
    "2 ^ 3",
    "1.\tOne\n2.\tTwo",
    "-\tOne\n*\tTwo",
    "#1 and ## and a\\b \\* c",
    "import duties rise, and export too",
    "See [it] (Friday)",
  ])("is not found in %j", (body) => {
    expect(told(body)).toEqual([]);
  });
});
