// A record out of YAML or JSON as an article's raw fields.

import type { PositionFinder } from "../text/positions.ts";
import { offsetOf, showPath, sourceOf, toRecord, type ValueNode } from "../text/value-tree.ts";
import type { RawArticle } from "./raw-article.ts";

/** The fields of `record`, whose places `positionAt` finds. */
export function toRawArticle(
  record: ValueNode & { readonly kind: "record" },
  file: string,
  positionAt: PositionFinder,
): RawArticle {
  return {
    fields: toRecord(record),
    form: "markdown",
    sourceOf: (path) => sourceOf(record, path),
    placeOf: (path, part) => ({
      file,
      ...positionAt(offsetOf(record, path, part)),
      field: path.length === 0 ? undefined : showPath(path),
    }),
  };
}
