// Whether logo, icon and picture of the site exist.

import { join } from "node:path";
import { checkMediaFile } from "../article/media-file.ts";
import { OPTIONS_PLACE } from "../options/place.ts";
import type { DigestSettings } from "../options/settings.ts";
import { type Problem, problem } from "../problem.ts";

/** A path of the site is taken as it is: another part of the build may bring the file. */
export function checkSitePictures(root: string, { content, site }: DigestSettings): readonly Problem[] {
  return (["logo", "icon"] as const).flatMap((option) => {
    const picture = site[option];
    if (picture === undefined || picture.startsWith("/")) return [];
    const fault = checkMediaFile("picture", join(root, content), picture);
    if (fault === undefined) return [];
    return [
      problem(
        "image-missing",
        { file: OPTIONS_PLACE, field: `site.${option}` },
        `There is no picture ${content}/${picture}${fault === "link" ? " but by a symbolic link" : ""}.`,
        `Put it there, or name a path of the site, which begins with "/".`,
      ),
    ];
  });
}
