// What e-mails look like. Each element has the light colours inline, for mail programs that know nothing else;
// those that read the style sheet get the dark ones from it.

import { type Html, html, raw } from "../src/text/html.ts";

/** A colour for light and one for dark. */
interface Colours {
  readonly light: string;
  readonly dark: string;
}

/** As in style.css. */
const ACCENT: Colours = { light: "#8c2a1b", dark: "#f0a591" };
const PAPER: Colours = { light: "#fffdf8", dark: "#161514" };
const INK: Colours = { light: "#1c1a17", dark: "#ebe7df" };
const QUIET: Colours = { light: "#5f594f", dark: "#aea79b" };
const RULE: Colours = { light: "#d8d2c5", dark: "#3d3a35" };

const SERIF = "Georgia,'Times New Roman',serif";
const SANS = "-apple-system,'Segoe UI',Roboto,Arial,sans-serif";
const SMALL = `font:14px/22px ${SANS};color:${QUIET.light}`;

/** The `class` and `style` of each kind of element, as attributes. */
export interface EmailStyles {
  readonly sheet: Html;
  readonly page: Html;
  readonly preheader: Html;
  readonly column: Html;
  readonly cell: Html;
  readonly name: Html;
  readonly title: Html;
  readonly small: Html;
  readonly topic: Html;
  readonly leadHeadline: Html;
  readonly headline: Html;
  readonly plainLink: Html;
  readonly quietLink: Html;
  readonly note: Html;
  readonly points: Html;
  readonly point: Html;
  readonly summary: Html;
  readonly rule: Html;
}

export function emailStyles(accent: Colours = ACCENT): EmailStyles {
  const headline = (size: number) => `margin:0 0 8px;font:700 ${size}px/1.2 ${SERIF};color:${INK.light}`;
  const body = `font:17px/1.45 ${SERIF};color:${INK.light}`;
  return {
    sheet: sheet(accent),
    page: look("paper", `margin:0;padding:0;background:${PAPER.light};word-break:break-word`),
    preheader: look("", "display:none;max-height:0;overflow:hidden"),
    column: look("", "width:100%;max-width:600px;margin:0 auto"),
    cell: look("ink", `padding:16px 20px 0;${body}`),
    name: look("ink", `margin:8px 0 4px;font:700 24px/1.2 ${SERIF};color:${INK.light}`),
    title: look("ink", `margin:0 0 8px;font:400 20px/1.3 ${SERIF};color:${INK.light}`),
    small: look("quiet", `margin:0 0 8px;${SMALL}`),
    topic: look("accent", `margin:12px 0 4px;font:600 16px/24px ${SANS};color:${accent.light}`),
    leadHeadline: look("ink", headline(28)),
    headline: look("ink", headline(20)),
    plainLink: look("", "color:inherit;text-decoration:none"),
    quietLink: look("", "color:inherit"),
    note: look("accent", `margin:0 0 8px;font:16px/1.4 ${SERIF};color:${accent.light}`),
    points: look("", "margin:0 0 8px;padding:0 22px"),
    point: look("ink", `margin:0 0 6px;${body}`),
    summary: look("ink", `margin:0 0 8px;${body}`),
    rule: look("rule", `margin:16px 0 12px;border:0;border-top:1px solid ${RULE.light}`),
  };
}

function look(name: string, style: string): Html {
  return html`${name !== "" && html` class="${name}"`} style="${style}"`;
}

/** Colours alone: whoever drops it has a whole e-mail still. */
function sheet(accent: Colours): Html {
  // Safe: made of the colours above and of the site's own, which are hexadecimal numbers.
  return raw(`<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
.ink a, .accent a { color: inherit; }
@media (prefers-color-scheme: dark) {
.paper { background: ${PAPER.dark} !important; }
.ink { color: ${INK.dark} !important; }
.quiet { color: ${QUIET.dark} !important; }
.accent { color: ${accent.dark} !important; }
.rule { border-color: ${RULE.dark} !important; }
}
</style>`);
}
