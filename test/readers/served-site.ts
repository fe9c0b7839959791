// A site that is built by Eleventy and served from this machine, beside the model that its feeds were rendered from.

import { join } from "node:path";
import { vi } from "vitest";
import configureSample from "../../eleventy.config.ts";
import { buildFeedContext } from "../../src/feed/context.ts";
import type { Feed } from "../../src/feed/feed.ts";
import { buildFeeds } from "../../src/feed/feeds.ts";
import type { DigestOptions } from "../../src/options/options.ts";
import { resolveOptions } from "../../src/options/resolve.ts";
import type { Instant } from "../../src/text/dates.ts";
import { COMPILED } from "../compiled.ts";
import { Project } from "../eleventy/project.ts";
import { checkoutSample, SAMPLE_CONFIG } from "../eleventy/sample-checkout.ts";
import { digestOfFolder } from "../folder-digest.ts";
import { serveFolder, type WebServer } from "./web-server.ts";

const SECOND = 1000;

/** 1 January 2026: after everything that the sample site tells. */
export const NOW = Date.UTC(2026, 0, 1);

export class ServedSite {
  readonly project: Project;
  readonly #server: WebServer;
  readonly #options: DigestOptions;
  /** What Eleventy is called with. */
  readonly #args: readonly string[];

  private constructor(project: Project, server: WebServer, options: DigestOptions, args: readonly string[]) {
    this.project = project;
    this.#server = server;
    this.#options = options;
    this.#args = args;
  }

  /** This repository's own site. */
  static async ofSample(): Promise<ServedSite> {
    const project = checkoutSample();
    const server = await serveFolder(join(project.folder, "_site"));
    return new ServedSite(project, server, sampleOptions(server.url), SAMPLE_CONFIG);
  }

  /** A site of the given files, its options as in a config file of its own. */
  static async of(
    files: Readonly<Record<string, string>>,
    options: Omit<DigestOptions, "site"> & { readonly site?: Partial<DigestOptions["site"]> } = {},
  ): Promise<ServedSite> {
    const project = new Project(files);
    const server = await serveFolder(join(project.folder, "_site"));
    const site = { url: server.url, id: "tag:example.org,2025", title: "The Digest", ...options.site };
    const all: DigestOptions = { ...options, site };
    project.write({
      "eleventy.config.js": `import newsDigest from ${JSON.stringify(join(COMPILED, "src/index.js"))};
export default function (eleventyConfig) {
  eleventyConfig.setQuietMode(true);
  eleventyConfig.addPlugin(newsDigest, ${JSON.stringify(all)});
}
`,
    });
    return new ServedSite(project, server, all, []);
  }

  /** With a slash at its end. */
  get url(): string {
    return this.#server.url;
  }

  /**
   * Writes the site.
   *
   * @param now The build's clock.
   * @throws Error with what was said, where it cannot be built.
   */
  build(now: Instant = NOW): void {
    const env = { SITE_URL: this.url, SOURCE_DATE_EPOCH: String(now / SECOND) };
    const { exitCode, said } = this.project.build(this.#args, { env });
    if (exitCode !== 0) throw new Error(said);
  }

  /** Every feed as a build at `now` means it. */
  model(now: Instant = NOW): readonly Feed[] {
    const { value: settings } = resolveOptions(this.#options);
    if (settings === undefined) throw new RangeError("The options are wrong.");
    const digest = digestOfFolder(this.project.folder, settings, now);
    return buildFeeds(digest, buildFeedContext(digest)).feeds;
  }

  dispose(): void {
    this.#server.close();
    this.project.dispose();
  }
}

/** What the config of this repository gives the plugin. */
function sampleOptions(url: string): DigestOptions {
  const given: DigestOptions[] = [];
  vi.stubEnv("SITE_URL", url);
  const eleventyConfig = {
    setQuietMode: () => undefined,
    addWatchTarget: () => undefined,
    on: () => undefined,
    addPlugin: (_: unknown, options: DigestOptions) => given.push(options),
  };
  // The config takes all of Eleventy's configuration and uses no more of it than this.
  configureSample(eleventyConfig as unknown as Parameters<typeof configureSample>[0]);
  vi.unstubAllEnvs();
  const [options] = given;
  if (options === undefined) throw new Error("The sample site's config does not add the plugin.");
  return options;
}
