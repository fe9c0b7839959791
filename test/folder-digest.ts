// The digest of a project's folder, as a build makes it.

import type { Digest } from "../src/digest/digest.ts";
import { loadDigest } from "../src/eleventy/load-digest.ts";
import { assetsOf } from "../src/eleventy/stylesheets.ts";
import type { DigestSettings } from "../src/options/settings.ts";
import type { Instant } from "../src/text/dates.ts";

/** @throws RangeError where an error keeps it from being made. */
export function digestOfFolder(root: string, settings: DigestSettings, now: Instant): Digest {
  const { digest, problems } = loadDigest({ root, settings, assets: assetsOf(settings), now, preview: false });
  if (digest === undefined) throw new RangeError(problems.map((each) => each.message).join("\n"));
  return digest;
}
