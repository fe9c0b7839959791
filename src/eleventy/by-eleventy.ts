// Which pages Eleventy has to write, because the site has a say in how they look: those with a layout of its own, and all
// where something of the site changes what templates give. Eleventy knows no stale pages, so it gets every page of these.

import { PAGE_KINDS, type PageKind } from "../options/kinds.ts";
import type { DigestSettings } from "../options/settings.ts";
import type { ResolvedConfig } from "./config.ts";

/** Eleventy's own transforms, which change nothing by themselves. */
const OWN_TRANSFORM = /^@11ty\/eleventy(?:-bundle)?(?:\/|$)/;

export function kindsByEleventy(
  { layouts }: Pick<DigestSettings, "layouts">,
  { transforms = {}, htmlTransformer }: ResolvedConfig["config"],
): ReadonlySet<PageKind> {
  const changesHtml = [htmlTransformer?.callbacks, htmlTransformer?.plugins].some(
    (byEnding) => byEnding !== undefined && Object.values(byEnding).some((each) => each.length > 0),
  );
  const hasTransform = Object.keys(transforms).some((name) => !OWN_TRANSFORM.test(name));
  return new Set(hasTransform || changesHtml ? PAGE_KINDS : PAGE_KINDS.filter((kind) => layouts[kind] !== undefined));
}
