// This repository's own site: the sample digest of an invented city.

import type { EleventyConfig } from "./src/eleventy/config.ts";
import { watchSources } from "./src/eleventy/watch-sources.ts";
import { newsDigest } from "./src/index.ts";

/** Fit for trying it out; feeds and canonical links need the real address. */
const TRIAL_URL = "http://localhost:8080/";

interface SiteConfig extends EleventyConfig {
  addPlugin<Options>(plugin: (config: EleventyConfig, options: Options) => void, options: Options): void;
  setQuietMode(quiet: boolean): void;
}

export default function configure(eleventyConfig: SiteConfig): void {
  const url = process.env.SITE_URL;
  if (!url) {
    console.info(
      `SITE_URL is not set: links and feeds point to ${TRIAL_URL}. Set it to your site's address to publish.`,
    );
  }
  eleventyConfig.setQuietMode(true);
  watchSources(eleventyConfig, { config: "eleventy.config.ts", folders: ["src", "_includes"] });
  eleventyConfig.addPlugin(newsDigest, {
    site: {
      url: url || TRIAL_URL,
      id: "tag:larkhaven.example,2025",
      title: "The Larkhaven Digest",
      description: "What happened in Larkhaven, an invented city, a page a day.",
      notice: "Larkhaven is an invented city; every story here is a sample.",
      links: [{ title: "About", path: "/about/" }],
    },
    edition: { zone: "Europe/London", rollups: ["week", "month"] },
    search: true,
  });
}

export const config = {
  dir: { input: "content", includes: "../_includes", output: "_site" },
};
