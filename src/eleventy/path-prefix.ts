// The path prefix of the whole site: it comes from `site.url`; Eleventy, its server and its plugins use it.

import { OPTIONS_PLACE } from "../options/place.ts";
import type { SiteSettings } from "../options/settings.ts";
import { type Problem, problem } from "../problem.ts";
import type { EleventyConfig, HtmlTransformer, ResolvedConfig, TransformedPage } from "./config.ts";
import { isOwnTemplate } from "./templates.ts";

/** That of Eleventy's HTML base plugin, which puts the prefix before addresses in pages. */
const BASE_PLUGIN = -2;

/** For the plugins that are added after this one. */
export function announcePrefix(eleventyConfig: EleventyConfig, { root: { prefix } }: SiteSettings): void {
  if (prefix === "") return;
  if (normalized(eleventyConfig.pathPrefix) === "") eleventyConfig.pathPrefix = `${prefix}/`;
  eleventyConfig.setServerOptions({ pathPrefix: `${prefix}/` });
}

/** Whether Eleventy's own `pathPrefix` differs from the path of the site's address. */
export function checkPrefix(
  { pathPrefix }: ResolvedConfig["config"],
  { root }: Pick<SiteSettings, "root">,
): readonly Problem[] {
  const given = normalized(pathPrefix);
  if (given === "" || given === root.prefix) return [];
  const origin = root.base.slice(0, root.base.length - root.prefix.length);
  const own = root.prefix === "" ? "has no path" : `has the path ${root.prefix}/`;
  return [
    problem(
      "option-invalid",
      { file: OPTIONS_PLACE, field: "site.url" },
      `Eleventy's pathPrefix is "${given}/", and "site.url" (${root.base}/) ${own}: links would lead nowhere.`,
      `Set site.url to "${origin}${given}/", or leave pathPrefix out: the plugin sets it from site.url.`,
    ),
  ];
}

const followed = new WeakSet<HtmlTransformer>();

/**
 * Where the HTML base plugin puts the prefix before every address in a page, ours have it already: they are given to it
 * without. Where it was added before this plugin and takes the site to be at the root, its work is done for it.
 *
 * @returns Whether addresses in HTML get their prefix after they are printed.
 */
export function followBasePlugin(
  eleventyConfig: EleventyConfig,
  { root: { prefix } }: Pick<SiteSettings, "root">,
): boolean {
  if (prefix === "" || eleventyConfig.getFilter("htmlBaseUrl") === undefined) return false;
  const { htmlTransformer } = eleventyConfig;
  // Eleventy keeps its transformer when the configuration is read again.
  if (followed.has(htmlTransformer)) return true;
  followed.add(htmlTransformer);
  const callbacks = htmlTransformer.callbacks.html ?? [];
  const knowsPrefix = callbacks.some(({ priority, enabled }) => priority === BASE_PLUGIN && enabled({}));
  htmlTransformer.addUrlTransform(
    "html",
    function (url) {
      const isOurs = this.inputPath !== undefined && isOwnTemplate(this.inputPath);
      return isOurs && url.startsWith(`${prefix}/`) ? url.slice(prefix.length) : url;
    },
    { priority: BASE_PLUGIN + 0.5 },
  );
  if (!knowsPrefix) {
    htmlTransformer.addUrlTransform("html", (url) => (/^\/(?!\/)/.test(url) ? prefix + url : url), {
      priority: BASE_PLUGIN - 0.5,
      enabled: ({ baseHref }: TransformedPage) => baseHref === undefined,
    });
  }
  return true;
}

/** Without slashes at its end: `/news`; empty for the root. */
function normalized(pathPrefix = ""): string {
  const path = pathPrefix.replace(/^\/+|\/+$/g, "");
  return path === "" ? "" : `/${path}`;
}
