// The limits of hosts, and a warning before the site exceeds one.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Host } from "../options/options.ts";
import { type Problem, problem } from "../problem.ts";

const MIB = 1024 * 1024;

interface Limits {
  readonly name: string;
  readonly files?: number;
  /** Bytes. */
  readonly fileSize?: number;
  /** Bytes. */
  readonly siteSize?: number;
  /** Rules in `_redirects`. */
  readonly redirects?: number;
}

/**
 * Of the hosts' free plans:
 * https://developers.cloudflare.com/pages/platform/limits/ and …/pages/configuration/redirects/ (2,000 static rules),
 * https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits,
 * https://docs.gitlab.com/user/gitlab_com/#gitlab-pages and …/user/project/pages/redirects/.
 */
const LIMITS: Readonly<Record<Host, Limits>> = {
  "cloudflare-pages": { name: "Cloudflare Pages", files: 20_000, fileSize: 25 * MIB, redirects: 2000 },
  "github-pages": { name: "GitHub Pages", siteSize: 1024 * MIB },
  "gitlab-pages": { name: "GitLab Pages", files: 200_000, siteSize: 1024 * MIB, redirects: 1000 },
};

const SHARE = 0.8;

/** How large a site is. */
export interface SiteSize {
  readonly files: number;
  /** Bytes. */
  readonly total: number;
  readonly largest: { readonly file: string; readonly size: number };
  readonly redirects: number;
}

/** @param output The output folder, absolute. */
export function measureSite(output: string): SiteSize {
  let [files, total, redirects] = [0, 0, 0];
  let largest = { file: "", size: 0 };
  const pending = [""];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of readdirSync(join(output, folder), { withFileTypes: true })) {
      const file = `${folder}${entry.name}`;
      if (entry.isDirectory()) pending.push(`${file}/`);
      else if (entry.isFile()) {
        const { size } = statSync(join(output, file));
        files++;
        total += size;
        if (size > largest.size) largest = { file, size };
      }
    }
  }
  try {
    const rules = readFileSync(join(output, "_redirects"), "utf8").split("\n");
    redirects = rules.filter((rule) => /^\s*[^#\s]/.test(rule)).length;
  } catch {
    // A site without redirects has no such file.
  }
  return { files, total, largest, redirects };
}

/** A warning for each limit of which four fifths are used up. */
export function checkHostLimits(host: Host, { files, total, largest, redirects }: SiteSize): readonly Problem[] {
  const limits = LIMITS[host];
  const about = (file: string, what: string, used: number, limit: number | undefined, hint: string, unit = "") => {
    if (limit === undefined || used < SHARE * limit) return [];
    const show = (value: number) => (unit === "MiB" ? `${Math.round(value / MIB)} MiB` : value.toLocaleString("en-US"));
    const message = `${what}: ${show(used)} of the ${show(limit)} that ${limits.name} takes.`;
    return [problem("host-limit", { file }, message, used > limit ? `The host refuses it. ${hint}` : hint)];
  };
  const fewer =
    "Leave out what you do not need (formats and widths in images, email, cards), or choose another plan or host.";
  return [
    ...about("/", "Files of the site", files, limits.files, fewer),
    ...about("/", "Size of the site", total, limits.siteSize, fewer, "MiB"),
    ...about(
      `/${largest.file}`,
      "Size of the file",
      largest.size,
      limits.fileSize,
      "Make it smaller, or put it elsewhere.",
      "MiB",
    ),
    ...about(
      "/_redirects",
      "Redirects",
      redirects,
      limits.redirects,
      "Take redirects out that nobody follows any more.",
    ),
  ];
}
