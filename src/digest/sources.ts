// Who was cited, and how often.

import { compareBy } from "../order.ts";
import type { CitedSource, Story } from "./model.ts";

/** The most cited first, then by name. */
export function listSources(stories: readonly Story[]): readonly CitedSource[] {
  const cited = new Map<string, { names: string[]; origins: Set<string | undefined>; stories: Set<Story> }>();
  for (const story of stories) {
    for (const source of story.article.sources) {
      const key = source.name.toLowerCase();
      const entry = cited.get(key) ?? { names: [], origins: new Set(), stories: new Set() };
      entry.names.push(source.name);
      if (source.url !== undefined) entry.origins.add(new URL(source.url).origin);
      entry.stories.add(story);
      cited.set(key, entry);
    }
  }
  return [...cited.values()]
    .map(({ names, origins, stories: citing }): CitedSource => {
      const [origin] = origins;
      const [name = ""] = [...names].sort();
      return { name, url: origins.size === 1 ? `${origin}/` : undefined, stories: [...citing] };
    })
    .sort(
      compareBy(
        (source) => -source.stories.length,
        (source) => source.name.toLowerCase(),
        (source) => source.name,
      ),
    );
}
