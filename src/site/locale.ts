// How a publication speaks: its words, its dates, the names of its editions. Each name is made once.

import type { Digest } from "../digest/digest.ts";
import type { Rollup } from "../digest/model.ts";
import type { Period } from "../digest/periods.ts";
import { remember } from "../remember.ts";
import { DateLabels } from "./date-labels.ts";
import { editionTitle, periodTitle } from "./edition-title.ts";
import { buildWords, type Words } from "./words.ts";

type RollupName = Pick<Rollup, "period" | "key" | "date" | "lastDay">;

export interface SiteLocale {
  readonly words: Words;
  readonly dates: DateLabels;
  readonly editionTitle: (edition: Period) => string;
  /** Its period alone, without "Round-up". */
  readonly rollupPeriod: (rollup: RollupName) => string;
}

export function buildLocale({ settings }: Pick<Digest, "settings">): SiteLocale {
  const { site, edition, strings } = settings;
  const words = buildWords(site.language, strings);
  const dates = new DateLabels(site.language, edition.zone, words, strings);
  return {
    words,
    dates,
    editionTitle: remember((each: Period) => editionTitle(each, dates, words)),
    rollupPeriod: remember((each: RollupName) => periodTitle(each, each.period, dates, words)),
  };
}
