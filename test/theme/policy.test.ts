import { describe, expect, it } from "vitest";
import { renderPage } from "../../_includes/theme.ts";
import { listPages } from "../../src/page/pages.ts";
import { sampleDigest } from "./sample.ts";

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; manifest-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
/** The page for addresses that lead nowhere has a form that asks the search page. */
const formPolicy = (kind: string) =>
  kind === "notFound" ? POLICY.replace("form-action 'none'", "form-action 'self'") : POLICY;
const ASSETS = { stylesheet: "/assets/style.css", searchScript: "/assets/search.js" };

const pages = (liveReload: boolean) =>
  listPages(sampleDigest(), { ...ASSETS, liveReload }).map((entry) => ({
    kind: entry.kind,
    html: renderPage(entry.build()),
  }));
const policyOf = (html: string) => / content="(default-src[^"]*)"/.exec(html)?.[1];
const withoutPolicy = (html: string) => html.replace(/ content="default-src[^"]*"/, "");

describe("what a page lets a browser do", () => {
  const [built, served] = [pages(false), pages(true)];

  it("is to run no script, but that of the search", () => {
    expect(built.length).toBeGreaterThan(20);
    for (const { kind, html } of built) {
      expect(policyOf(html)).toBe(
        kind === "search" ? `${POLICY}; script-src 'self' 'wasm-unsafe-eval'` : formPolicy(kind),
      );
    }
  });

  it("is to run the script of Eleventy's server where that shows it, and nothing else changes", () => {
    const scripts = { search: "'self' 'wasm-unsafe-eval'", notFound: "'self' 'unsafe-inline'" };
    for (const { kind, html } of served) {
      const expected = kind === "search" || kind === "notFound" ? scripts[kind] : "'self'";
      expect(policyOf(html)).toBe(`${formPolicy(kind)}; script-src ${expected}`);
    }
    expect(served.map(({ html }) => withoutPolicy(html))).toEqual(built.map(({ html }) => withoutPolicy(html)));
  });

  it("is to load fonts of the site where it has any, and nothing else", () => {
    const font = { preload: ["/assets/latin.woff2"] };
    for (const entry of listPages(sampleDigest(), { stylesheet: "/assets/style.css", font })) {
      const page = renderPage(entry.build());
      expect(policyOf(page)).toBe(`${POLICY}; font-src 'self'`);
      expect(page).toContain(
        '<link rel="preload" as="font" type="font/woff2" href="/news/assets/latin.woff2" crossorigin>',
      );
    }
  });
});
