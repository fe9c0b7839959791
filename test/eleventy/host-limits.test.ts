import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkHostLimits, measureSite, type SiteSize } from "../../src/eleventy/host-limits.ts";
import type { Host } from "../../src/options/options.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const MIB = 1024 * 1024;
const SMALL: SiteSize = { files: 11_000, total: 200 * MIB, largest: { file: "a.xml", size: MIB }, redirects: 7 };

it.each<[Host, Partial<SiteSize>, string]>([
  ["cloudflare-pages", { files: 16_000 }, "Files of the site: 16,000 of the 20,000 that Cloudflare Pages takes."],
  ["cloudflare-pages", { redirects: 1600 }, "Redirects: 1,600 of the 2,000 that Cloudflare Pages takes."],
  [
    "cloudflare-pages",
    { largest: { file: "a.mp4", size: 26 * MIB } },
    "Size of the file: 26 MiB of the 25 MiB that Cloudflare Pages takes.",
  ],
  ["github-pages", { total: 900 * MIB }, "Size of the site: 900 MiB of the 1024 MiB that GitHub Pages takes."],
  ["gitlab-pages", { redirects: 1001 }, "Redirects: 1,001 of the 1,000 that GitLab Pages takes."],
])("%s: %j is near its limit", (host, size, message) => {
  expect(checkHostLimits(host, { ...SMALL, ...size })).toMatchObject([{ code: "host-limit", message }]);
});

it.each<Host>(["cloudflare-pages", "github-pages", "gitlab-pages"])("%s takes a site of 10,000 stories", (host) => {
  expect(checkHostLimits(host, SMALL)).toEqual([]);
});

it("measures what is in the output folder", () => {
  const folder = makeTemporaryFolder("news-digest-size");
  mkdirSync(join(folder, "a/b"), { recursive: true });
  writeFileSync(join(folder, "a/b/large"), "x".repeat(100));
  writeFileSync(join(folder, "_redirects"), "# old\n/a /b 301\n\n/c /d\n");
  expect(measureSite(folder)).toEqual({
    files: 2,
    total: 100 + 23,
    largest: { file: "a/b/large", size: 100 },
    redirects: 2,
  });
});
