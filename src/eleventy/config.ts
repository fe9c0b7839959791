// The part of Eleventy's configuration that the plugin uses; Eleventy ships no types.

/** https://www.11ty.dev/docs/config/ */
export interface EleventyConfig {
  readonly directories: EleventyDirectories;
  readonly ignores: Set<string>;
  /** Where plugins change the HTML of what templates give. */
  readonly htmlTransformer: HtmlTransformer;
  /** What plugins that are added later take for the site's prefix. */
  pathPrefix?: string | undefined;
  /** Throws where Eleventy is of another version: `>=3.1.0`. */
  versionCheck(range: string): void;
  /** Nothing where there is no such filter. */
  getFilter(name: string): unknown;
  addGlobalData(name: string, value: unknown): void;
  /** For every template language. */
  addFilter(name: string, filter: (value: never) => unknown): void;
  addTemplate(virtualPath: string, template: unknown, data?: Readonly<Record<string, unknown>>): void;
  /** A callback that gives `false` leaves the template out. */
  addPreprocessor(name: string, extensions: string, callback: (data: TemplateData) => false | undefined): void;
  addWatchTarget(path: string, options?: { readonly resetConfig?: boolean }): void;
  setServerOptions(options: Readonly<Record<string, unknown>>): void;
  /** Before the configuration is reloaded, while Eleventy watches. */
  on(event: "eleventy.reset", listener: () => void): void;
  /** Before a build that changed files bring about; what is added to the list is reloaded, too. */
  on(event: "eleventy.beforeWatch", listener: (changed: string[]) => void | Promise<void>): void;
  /** After it, also where it failed. */
  on(event: "eleventy.afterwatch", listener: () => void): void;
  on(event: "eleventy.before", listener: (build: BuildEvent) => void | Promise<void>): void;
  on(event: "eleventy.contentMap", listener: (map: ContentMap) => void): void;
  on(event: "eleventy.after", listener: (build: BuildEvent & BuildResults) => void | Promise<void>): void;
  on(event: "eleventy.config", listener: (config: ResolvedConfig) => void): void;
}

/** Each with `./` in front and `/` behind. */
export interface EleventyDirectories {
  readonly input: string;
  readonly includes: string;
  readonly layouts?: string;
  readonly output: string;
}

export interface TemplateData {
  readonly page: { readonly inputPath: string };
}

/** https://www.11ty.dev/docs/events/ */
export interface BuildEvent {
  readonly runMode: "build" | "serve" | "watch";
  readonly outputMode: "fs" | "json" | "ndjson";
  readonly directories: EleventyDirectories;
}

/** Known when every template has its addresses, before any is rendered. */
export interface ContentMap {
  /** Addresses without the prefix, `/2025/03/07/` or `/feed.xml`, by template; `false` where nothing is written. */
  readonly inputPathToUrl: Readonly<Record<string, readonly (string | false)[]>>;
}

export interface BuildResults {
  readonly results: readonly BuildResult[];
}

/** A file that a template wrote; `inputPath` is from the project's root, `outputPath` from the working folder. */
interface BuildResult {
  readonly inputPath: string;
  readonly outputPath: string | false;
  readonly content: string;
}

/** What the `eleventy.config` event gives: the configuration after the site's own file was read. */
export interface ResolvedConfig {
  readonly config: {
    pathPrefix?: string;
    /** By their names: they change what templates give before it is written. */
    readonly transforms?: Readonly<Record<string, unknown>>;
  };
}

/** Eleventy's own, by file extension: callbacks get addresses in attributes, plugins (of PostHTML) whole pages. */
export interface HtmlTransformer {
  readonly callbacks: Readonly<Record<string, readonly UrlTransform[]>>;
  readonly plugins: Readonly<Record<string, readonly { readonly enabled: () => boolean }[]>>;
  /** Those of a higher priority come first. */
  addUrlTransform(
    extensions: string,
    callback: (this: TransformedPage, url: string) => string,
    options: { readonly priority: number; readonly enabled?: (page: TransformedPage) => boolean },
  ): void;
  addPosthtmlPlugin(
    extensions: string,
    plugin: (page: TransformedPage) => (tree: PosthtmlTree) => PosthtmlTree,
    options: { readonly priority: number; readonly enabled: () => boolean },
  ): void;
}

interface UrlTransform {
  readonly priority: number;
  readonly enabled: (page: TransformedPage) => boolean;
}

/** What a transform gets to know of the page; `baseHref` where a feed has its addresses made absolute. */
export interface TransformedPage {
  readonly inputPath?: string;
  readonly baseHref?: string;
}

/** https://posthtml.org: as much of it as we use. */
export interface PosthtmlTree {
  match(node: { readonly tag: string }, visit: (node: PosthtmlNode) => PosthtmlNode): void;
}

export interface PosthtmlNode {
  readonly tag?: string;
  attrs?: Record<string, string>;
}

/** A path of Eleventy's from the project's root, as people write it: without `./` in front. */
export function fromRoot(path: string): string {
  return path.replace(/^\.\//, "");
}
