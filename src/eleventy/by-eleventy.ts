// Which pages Eleventy has to write, because the site has a say in how they look: those with a layout of its own, and all
// where a transform of the site changes what templates give. Eleventy knows no stale pages, so it gets every page of these.
// Plugins that change HTML (addresses, pictures, bundles) have nothing to give to the theme's own pages.

import { PAGE_KINDS, type PageKind } from "../options/kinds.ts";
import type { DigestSettings } from "../options/settings.ts";
import type { ResolvedConfig } from "./config.ts";

/** Eleventy's own transforms, which change nothing without plugins. */
const OWN_TRANSFORM = /^@11ty\/eleventy(?:-bundle)?(?:\/|$)/;

export function kindsByEleventy(
  { layouts }: Pick<DigestSettings, "layouts">,
  { transforms = {} }: ResolvedConfig["config"],
): ReadonlySet<PageKind> {
  const hasTransform = Object.keys(transforms).some((name) => !OWN_TRANSFORM.test(name));
  return new Set(hasTransform ? PAGE_KINDS : PAGE_KINDS.filter((kind) => layouts[kind] !== undefined));
}
