// All that a small site is made of, as plain data, so that it can be laid down anywhere and taken back.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { drawIcon } from "../../src/eleventy/icon-png.ts";
import { makeHeadline, makeParagraph, makeSentence } from "../bench/prose.ts";
import { Random } from "../random.ts";
import { type Fields, renderArticles } from "./render-articles.ts";

export const FORMATS = ["md", "txt", "json", "ndjson"] as const;
export type ArticleFormat = (typeof FORMATS)[number];

/** An article: its fields as they are written, `body` among them. */
export interface ArticleFileState {
  readonly format: ArticleFormat;
  /** One, but for lists and lines of JSON. */
  articles: Fields[];
}

export interface TopicState {
  name: string;
  slug?: string | undefined;
  description?: string | undefined;
  aliases?: string[] | undefined;
  phrases?: string[] | undefined;
  parent?: string | undefined;
}

export interface SiteState {
  /** By their paths below `content/articles/`, without their extensions. */
  files: Map<string, ArticleFileState>;
  topics: TopicState[];
  /** `content/published.txt`, where something was ever recorded. */
  ledger?: string | undefined;
  /** The addresses in `content/gone.txt`. */
  gone: string[];
  /** In the place of what `topics` would be written as. */
  brokenTopics?: string | undefined;
  /** By their paths below `content/`. */
  pictures: Map<string, Buffer>;
  options: { [name: string]: unknown };
  /** Milliseconds since the epoch, of whole seconds: `SOURCE_DATE_EPOCH` knows no others. */
  now: number;
  preview: boolean;
  /** How many articles were ever made: each has a number of its own. */
  made: number;
}

const DAY = 24 * 60 * 60 * 1000;
const FIRST_DAY = Date.UTC(2025, 0, 20);
const DAYS = 75;

export const TOPIC_NAMES = ["Harbour", "Transport", "Trams", "Council", "Culture", "Larkhaven Marsh"];
export const PICTURES = ["images/quay.png", "images/tram.png", "images/marsh/reeds.png"];

/** Four to forty articles of about eleven weeks; the clock stands near their end. */
export function makeState(seed: number): SiteState {
  const random = new Random(seed);
  const state: SiteState = {
    files: new Map(),
    topics: TOPIC_NAMES.slice(0, random.between(0, 5)).map((name, i) => ({
      name,
      phrases: random.chance(0.7) ? [`${name} office`] : undefined,
      parent: i === 2 ? "Transport" : undefined,
    })),
    gone: [],
    pictures: new Map(PICTURES.map((name) => [name, makePicture(random)])),
    options: { images: false },
    now: FIRST_DAY + DAYS * DAY - random.between(0, 10 * 24 * 3600) * 1000,
    preview: false,
    made: 0,
  };
  const count = random.between(4, random.chance(0.2) ? 40 : 15);
  for (let i = 0; i < count; i++) addFile(state, random, random.between(0, DAYS * DAY - 1));
  return state;
}

/** @param since Milliseconds from the first day of all to the day of the article. */
export function addFile(state: SiteState, random: Random, since: number): string {
  const format = random.pick(["md", "md", "md", "txt", "json", "ndjson"] as const);
  const day = dayOf(FIRST_DAY + since);
  const count = format === "ndjson" || (format === "json" && random.chance(0.3)) ? random.between(2, 4) : 1;
  const number = ++state.made;
  const name = random.chance(0.8) ? `${day}-story-${number}` : `story-${number}`;
  const folder = random.pick(["", "", `${day.slice(0, 7).replace("-", "/")}/`, "desk/", `${day.slice(0, 4)}/`]);
  const articles = Array.from({ length: count }, (_, i) => {
    const ofList = count > 1 ? { id: `list/${number}-${i}` } : {};
    return { ...ofList, ...makeFields(state, random, day) };
  });
  state.files.set(folder + name, { format, articles });
  return folder + name;
}

export function makeFields(state: SiteState, random: Random, day: string): Fields {
  const topics = random.shuffle(TOPIC_NAMES).slice(0, random.between(0, 2));
  const source = random.between(1, 4);
  return {
    headline: `${makeHeadline(random)} ${random.between(1, 999)}`,
    date: random.chance(0.3) ? day : `${day}T${twoDigits(random.between(0, 23))}:${random.pick(["00", "15", "59"])}`,
    keyPoints: random.chance(0.6) ? [makeSentence(random)] : undefined,
    topics: random.chance(0.5) ? topics : undefined,
    sources: random.chance(0.6)
      ? [{ name: `Newsroom ${source}`, url: `https://newsroom-${source}.example/` }]
      : undefined,
    image: random.chance(0.15) ? { src: random.pick(PICTURES), alt: "A view" } : undefined,
    story: random.chance(0.2) ? `Running ${random.between(1, 3)}` : undefined,
    lead: random.chance(0.1) ? true : undefined,
    language: random.chance(0.05) ? "ar" : undefined,
    body: makeBody(state, random),
  };
}

export function makeBody(state: SiteState, random: Random): string {
  const paragraphs = Array.from({ length: random.between(1, 2) }, () => makeParagraph(random));
  if (random.chance(0.3)) paragraphs.push(`Word came from the ${random.pick(TOPIC_NAMES)} office.`);
  if (random.chance(0.15)) paragraphs.push(`![A picture](/${random.pick(PICTURES)})`);
  const [path, file] = random.pick([...state.files, [undefined, undefined] as const]);
  const [date, slug] = [String(file?.articles[0]?.date ?? "").slice(0, 10), /\d-(story-\d+)$/.exec(path ?? "")?.[1]];
  if (random.chance(0.3) && slug !== undefined) {
    paragraphs.push(`See [what we had](/${date.replaceAll("-", "/")}/${slug}/) of it.`);
  }
  return paragraphs.join("\n\n");
}

/** A PNG of one of a few hundred colours: measured, copied, made lighter as any other. */
export function makePicture(random: Random): Buffer {
  const light = `#${random.between(0x100000, 0x7fffff).toString(16)}`;
  return drawIcon({ accent: { light, dark: light } }, random.pick([32, 64]));
}

export function copyState(state: SiteState): SiteState {
  return { ...structuredClone({ ...state, pictures: undefined }), pictures: new Map(state.pictures) };
}

/** Lays all of it down at once, where nothing else is. */
export function layDown(state: SiteState, root: string): void {
  rmSync(join(root, "content"), { recursive: true, force: true });
  mkdirSync(join(root, "content/articles"), { recursive: true });
  for (const [file, content] of filesOf(state)) writeFile(root, file, content);
}

/** Every file of the content by its path from the root. */
export function filesOf({
  files,
  topics,
  brokenTopics,
  pictures,
  ledger,
  gone,
}: SiteState): Map<string, string | Buffer> {
  const all = new Map<string, string | Buffer>();
  for (const [path, { format, articles }] of files) {
    all.set(`content/articles/${path}.${format}`, renderArticles(articles, format));
  }
  if (brokenTopics !== undefined) all.set("content/topics.yaml", brokenTopics);
  else if (topics.length > 0) all.set("content/topics.yaml", renderTopics(topics));
  if (ledger !== undefined) all.set("content/published.txt", ledger);
  if (gone.length > 0) all.set("content/gone.txt", `${gone.join("\n")}\n`);
  for (const [path, bytes] of pictures) all.set(`content/${path}`, bytes);
  return all;
}

export function writeFile(root: string, file: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}

/** JSON is YAML. A topic below one that is not there is at the top. */
function renderTopics(topics: readonly TopicState[]): string {
  const names = new Set(topics.map(({ name }) => name));
  const below = (parent: string | undefined): unknown[] =>
    topics
      .filter((topic) => (names.has(topic.parent ?? "") ? topic.parent : undefined) === parent)
      .map(({ parent: _, ...topic }) => ({ ...topic, children: below(topic.name) }));
  return JSON.stringify(below(undefined), undefined, 1);
}

export function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
