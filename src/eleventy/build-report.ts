// What a build reports: what is new, late, changed, moved and gone since the last one, and which warnings are new. What the
// last build reported is kept in the cache; without it, everything is new.

import { join } from "node:path";
import { readPacked, writePacked } from "../article/packed-file.ts";
import { counted } from "../count.ts";
import type { Digest } from "../digest/digest.ts";
import { hashOf } from "../fingerprint.ts";
import { formatProblems } from "../format-problems.ts";
import type { Problem } from "../problem.ts";
import { storyPath } from "../site/urls.ts";
import { CACHE_FOLDER, isCacheKept } from "./cache.ts";

const KEY = "report 1";
const DAY = 24 * 60 * 60 * 1000;
/** At most so many addresses are named; the others are counted. */
const MOST_NAMED = 3;
/** A page that may be a draft of a preview is reported until it is gone. */
const ALWAYS = new Set(["output-stray"]);

/** A story as a build published it: its address, and a fingerprint of all that it shows. */
type KnownStory = readonly [path: string, fingerprint: string];

export class BuildReport {
  readonly #path: string;
  /** The clock of the last build; absent where none is known. */
  readonly #before: number | undefined;
  readonly #stories: ReadonlyMap<string, KnownStory>;
  readonly #known: ReadonlySet<string>;
  readonly #warnings = new Map<string, Problem>();

  /**
   * @param root The project's folder, absolute.
   * @param output The output folder, absolute.
   * @param isPreview Whether drafts are shown: they are not reported as new.
   */
  constructor(root: string, output: string, isPreview: boolean) {
    this.#path = join(root, CACHE_FOLDER, `report-${hashOf(`${output} ${isPreview}`).slice(0, 8)}`);
    // A file that is whole was written by `save`.
    const read = (part: string) => (isCacheKept() ? readPacked(this.#path, KEY, part) : undefined);
    this.#before = read("now") as number | undefined;
    this.#stories = new Map((read("stories") ?? []) as readonly (readonly [string, KnownStory])[]);
    this.#known = new Set((read("warnings") ?? []) as readonly string[]);
  }

  /** Takes the warnings among `problems`. @returns Those that the last build did not have, or all where `isAll`. */
  take(problems: readonly Problem[], isAll: boolean): readonly Problem[] {
    const warnings = problems.filter(({ severity }) => severity === "warning");
    const keyed = warnings.map((each) => ({ each, key: hashOf(formatProblems([each])) }));
    for (const { each, key } of keyed) this.#warnings.set(key, each);
    return keyed
      .filter(({ each, key }) => isAll || ALWAYS.has(each.code) || !this.#known.has(key))
      .map(({ each }) => each);
  }

  /** How many of the warnings that were taken the last build had, too. */
  get repeated(): number {
    return [...this.#warnings].filter(([key, { code }]) => this.#known.has(key) && !ALWAYS.has(code)).length;
  }

  /** A line for each kind of change that there is. */
  describe({ stories }: Digest): readonly string[] {
    const before = this.#before;
    if (before === undefined) return [`First build: ${counted(stories.length, "story", "stories")}.`];
    const added: string[] = [];
    const late: string[] = [];
    const changed: string[] = [];
    const moved: string[] = [];
    const gone = new Map(this.#stories);
    for (const story of stories) {
      const { id } = story.article;
      const path = storyPath(story);
      const was = this.#stories.get(id);
      gone.delete(id);
      if (was === undefined) {
        if (story.publishedAt < before - DAY) late.push(`${path} (dated ${story.day})`);
        else added.push(path);
      } else if (was[0] !== path) moved.push(`${was[0]} to ${path}`);
      else if (was[1] !== story.fingerprint) changed.push(path);
    }
    const lines = [
      line("New", added),
      line("Released late", late),
      line("Changed", changed),
      line("Moved", moved),
      line(
        "Gone",
        [...gone.values()].map(([path]) => path),
      ),
    ];
    return lines.filter((each) => each !== "");
  }

  /** Keeps for the next build what this one published and reported. */
  save({ stories, now }: Digest): void {
    if (!isCacheKept()) return;
    writePacked(this.#path, KEY, {
      now,
      stories: stories.map((story) => [story.article.id, [storyPath(story), story.fingerprint]]),
      warnings: [...this.#warnings.keys()],
    });
  }
}

/** `New: 5 stories, /2025/03/07/a/, /2025/03/07/b/, /2025/03/07/c/ and 2 more.` */
function line(label: string, paths: readonly string[]): string {
  if (paths.length === 0) return "";
  const more = paths.length > MOST_NAMED ? ` and ${paths.length - MOST_NAMED} more` : "";
  return `${label}: ${counted(paths.length, "story", "stories")}, ${paths.slice(0, MOST_NAMED).join(", ")}${more}.`;
}
