// Redirects and withdrawn addresses in the syntax of each web server.

import type { SiteSettings } from "../options/settings.ts";
import { compareBy } from "../order.ts";
import { toHref } from "../site/urls.ts";
import type { Moves } from "./moves.ts";

export const REDIRECT_FORMS = ["nginx", "caddy", "apache", "lighttpd", "netlify", "json"] as const;

export type RedirectForm = (typeof REDIRECT_FORMS)[number];

interface Rules {
  /** From and to, percent-encoded, from the root of the host. */
  readonly moved: readonly (readonly [string, string])[];
  readonly gone: readonly string[];
}

/** @returns A text that ends with a line break; an empty one where nothing has moved and nothing is gone. */
export function renderRedirects(
  form: RedirectForm,
  { moves, gone }: Moves,
  site: Pick<SiteSettings, "base" | "prefix">,
): string {
  const rules: Rules = {
    moved: moves
      .map(({ from, to }): readonly [string, string] => [from, toHref(site, to)])
      .sort(compareBy(([from]) => from)),
    gone: gone.map(({ from }) => from).sort(),
  };
  const lines = FORMS[form](rules);
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

const FORMS: Readonly<Record<RedirectForm, (rules: Rules) => readonly string[]>> = {
  // https://nginx.org/en/docs/http/ngx_http_map_module.html: what `$uri` holds is decoded.
  nginx: ({ moved, gone }) => [
    "map $uri $digest_moved {",
    '    default "";',
    ...moved.map(([from, to]) => `    ${quoteNginx(from)} ${to};`),
    "}",
    "map $uri $digest_gone {",
    '    default "";',
    ...gone.map((from) => `    ${quoteNginx(from)} 1;`),
    "}",
  ],
  // https://caddyserver.com/docs/caddyfile/directives/redir
  caddy: ({ moved, gone }) => [
    ...moved.map(([from, to]) => `redir "${decode(from)}" ${to} 301`),
    ...gone.map((from) => `error "${decode(from)}" 410`),
  ],
  // https://httpd.apache.org/docs/current/mod/mod_alias.html: paths are decoded.
  apache: ({ moved, gone }) => [
    ...moved.map(([from, to]) => `RedirectMatch 301 "^${escapeRegExp(decode(from))}$" "${to.replaceAll("%", "\\%")}"`),
    ...gone.map((from) => `RedirectMatch 410 "^${escapeRegExp(decode(from))}$"`),
  ],
  // https://redmine.lighttpd.net/projects/lighttpd/wiki/Mod_redirect
  lighttpd: ({ moved, gone }) => [
    ...(moved.length === 0
      ? []
      : [
          "url.redirect-code = 301",
          "url.redirect = (",
          moved.map(([from, to]) => `  "^${escapeRegExp(from)}$" => "${to.replaceAll("%", "%%")}"`).join(",\n"),
          ")",
        ]),
    ...gone.flatMap((from) => [
      `$HTTP["url"] =~ "^${escapeRegExp(from)}$" {`,
      `  url.redirect-code = 410`,
      `  url.redirect = ( "" => "${from.replaceAll("%", "%%")}" )`,
      "}",
    ]),
  ],
  // https://docs.netlify.com/routing/redirects/ and https://developers.cloudflare.com/pages/configuration/redirects/
  netlify: ({ moved }) => moved.map(([from, to]) => `${from} ${to} 301`),
  json: ({ moved, gone }) => [JSON.stringify({ moved: Object.fromEntries(moved), gone }, undefined, 2)],
};

function decode(path: string): string {
  return decodeURIComponent(path).replace(/["`{}]/g, encodeURIComponent);
}

/** In quotes a backslash and a quote mean something. */
function quoteNginx(path: string): string {
  return `"${decodeURIComponent(path).replace(/["\\]/g, "\\$&")}"`;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
