// Parses `topics.yaml`: a taxonomy, or everything that is wrong with it.

import { z } from "zod";
import { findConflictMarker } from "../article/plausibility.ts";
import { type Outcome, type Place, type Problem, problem, suggestName } from "../problem.ts";
import { cleanText } from "../text/clean.ts";
import { toOldAddress } from "../text/old-address.ts";
import { positionsIn } from "../text/positions.ts";
import { isSlug, slugOf } from "../text/slugs.ts";
import { checkTree, type FieldPath, offsetOf, toValue } from "../text/value-tree.ts";
import { parseYaml } from "../text/yaml.ts";
import type { Topic } from "./model.ts";
import { type DeclaredTopic, namesOf, Taxonomy } from "./taxonomy.ts";
import { topicKey } from "./topic-names.ts";

const FIELDS = ["name", "slug", "description", "aliases", "phrases", "children"] as const;

/** A topic as it is written. */
interface TopicNode {
  readonly name: string;
  readonly slug?: string | undefined;
  readonly description?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly phrases?: readonly string[] | undefined;
  readonly children?: readonly TopicNode[] | undefined;
}

const text = z
  .string("must be a text; put a number or a yes in quotes")
  .transform(cleanText)
  .pipe(z.string().trim().min(1, "must not be empty"));
const texts = z.array(text, "must be a list of texts");

const topicNode: z.ZodType<TopicNode> = z.strictObject(
  {
    name: text,
    slug: text
      .refine(isSlug, 'must be lower-case letters, digits and single hyphens, at most 80, such as "middle-east"')
      .optional(),
    description: text.optional(),
    aliases: texts.optional(),
    phrases: texts.optional(),
    get children() {
      return topicNodes.optional();
    },
  },
  "must be a topic with a name",
);

const topicNodes: z.ZodType<readonly TopicNode[]> = z.array(topicNode, "must be a list of topics");

/**
 * @param source The file's text.
 * @param file The file as the publisher knows it: `content/topics.yaml`.
 */
export function parseTaxonomy(source: string, file: string): Outcome<Taxonomy> {
  const lines = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const conflict = findConflictMarker(lines, file);
  if (conflict.length > 0) return { problems: conflict };
  const positionAt = positionsIn(lines);
  const parsed = parseYaml(lines, file, positionAt);
  const tree = parsed.value;
  if (tree === undefined) return { problems: parsed.problems };
  const faults = checkTree(tree, file, positionAt);
  if (faults.length > 0) return { problems: faults };
  if (tree.kind === "scalar" && tree.value === null) return { value: new Taxonomy(file, []), problems: [] };

  const placeOf = (path: FieldPath, part?: "key"): Place => ({
    file,
    ...positionAt(offsetOf(tree, path, part)),
    field: path.length === 0 ? undefined : path.join("."),
  });
  const checked = topicNodes.safeParse(toValue(tree));
  if (!checked.success) return { problems: checked.error.issues.flatMap((issue) => toProblems(issue, placeOf)) };

  const placed = placeTopics(checked.data, [], [], placeOf);
  const problems = [...addressProblems(placed), ...nameProblems(placed, placeOf), ...slugProblems(placed, placeOf)];
  return problems.length > 0 ? { problems } : { value: new Taxonomy(file, placed), problems: [] };
}

interface PlacedTopic extends DeclaredTopic {
  readonly path: FieldPath;
}

/** Depth first: a topic, then its children. */
function placeTopics(
  nodes: readonly TopicNode[],
  ancestors: readonly Topic[],
  path: FieldPath,
  placeOf: PlaceFinder,
): readonly PlacedTopic[] {
  return nodes.flatMap(({ name, slug, description, aliases = [], phrases = [], children = [] }, i) => {
    const topic: Topic = { slug: slug ?? slugOf(name, topicKey(name)), name, description, ancestors, declared: true };
    const own = [...path, i];
    const oldAddresses = aliases.flatMap((address, at) =>
      isAddress(address) ? { address: toOldAddress(address) ?? "", place: placeOf([...own, "aliases", at]) } : [],
    );
    return [
      { topic, aliases: aliases.filter((each) => !isAddress(each)), oldAddresses, phrases, path: own },
      ...placeTopics(children, [...ancestors, topic], [...own, "children"], placeOf),
    ];
  });
}

/** An alias is another name of the topic, or an address that it had. */
function isAddress(alias: string): boolean {
  return /^(?:\/|https?:\/\/)/i.test(alias);
}

function addressProblems(placed: readonly PlacedTopic[]): readonly Problem[] {
  return placed.flatMap(({ oldAddresses = [] }) =>
    oldAddresses.flatMap(({ address, place }) =>
      address !== ""
        ? []
        : problem(
            "alias-invalid",
            place,
            "This is not an address that can lead on to the topic.",
            "Write a path of this site, /topics/old-name/, or a whole old address, without a query and a fragment.",
          ),
    ),
  );
}

type PlaceFinder = (path: FieldPath, part?: "key") => Place;

function toProblems(issue: z.core.$ZodIssue, placeOf: PlaceFinder): readonly Problem[] {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      problem(
        "taxonomy-invalid",
        placeOf([...path, key], "key"),
        `A topic has no field "${key}".`,
        suggestName(key, FIELDS),
      ),
    );
  }
  const what = path.length === 0 ? "The file" : typeof path.at(-1) === "number" ? "This entry" : `"${path.at(-1)}"`;
  return [problem("taxonomy-invalid", placeOf(path), `${what} ${issue.message}.`, "See docs/topics.md for the form.")];
}

/** A name, slug or alias that two topics go by would send articles to either. */
function nameProblems(placed: readonly PlacedTopic[], placeOf: PlaceFinder): readonly Problem[] {
  const owners = new Map<string, PlacedTopic>();
  return placed.flatMap((entry) => {
    const keys = new Map(namesOf(entry.topic, entry.aliases).map((name) => [topicKey(name), name]));
    return [...keys].flatMap(([key, name]) => {
      const owner = owners.get(key);
      owners.set(key, owner ?? entry);
      if (owner === undefined || owner.topic.slug === entry.topic.slug) return [];
      return problem(
        "topic-name-duplicate",
        placeOf(entry.path),
        `"${name}" means the topic "${entry.topic.name}" here and "${owner.topic.name}" in line ${placeOf(owner.path).line}.`,
        "Leave the name to one of them.",
      );
    });
  });
}

function slugProblems(placed: readonly PlacedTopic[], placeOf: PlaceFinder): readonly Problem[] {
  const owners = new Map<string, PlacedTopic>();
  return placed.flatMap((entry) => {
    const { slug, name } = entry.topic;
    const owner = owners.get(slug);
    owners.set(slug, owner ?? entry);
    if (owner === undefined) return [];
    return problem(
      "topic-slug-duplicate",
      placeOf(entry.path),
      `The topics "${name}" and "${owner.topic.name}" (line ${placeOf(owner.path).line}) have one slug, "${slug}".`,
      'Give one of them a "slug" of its own.',
    );
  });
}
