// What an editor does to articles, topics and pictures.

import { makeHeadline, makeSentence } from "../bench/prose.ts";
import type { Random } from "../random.ts";
import type { Fields } from "./render-articles.ts";
import {
  addFile,
  dayOf,
  FORMATS,
  makeBody,
  makeFields,
  makePicture,
  PICTURES,
  type SiteState,
  TOPIC_NAMES,
} from "./site-state.ts";

export type ContentChange = (state: SiteState, random: Random) => void;

const DAY = 24 * 60 * 60 * 1000;

/** Changes one article, where there is any. */
function ofArticle(change: (fields: Fields, random: Random, state: SiteState) => void): ContentChange {
  return (state, random) => {
    const articles = [...state.files.values()].flatMap((file) => file.articles);
    if (articles.length > 0) change(random.pick(articles), random, state);
  };
}

/** Changes one file of articles, where there is any. */
function ofFile(change: (path: string, state: SiteState, random: Random) => void): ContentChange {
  return (state, random) => {
    if (state.files.size > 0) change(random.pick([...state.files.keys()]), state, random);
  };
}

function ofTopic(
  change: (topic: SiteState["topics"][number], state: SiteState, random: Random) => void,
): ContentChange {
  return (state, random) => {
    if (state.topics.length > 0) change(random.pick(state.topics), state, random);
  };
}

function rename(state: SiteState, from: string, to: string): void {
  const file = state.files.get(from);
  if (file === undefined || state.files.has(to)) return;
  state.files.delete(from);
  state.files.set(to, file);
}

/** A moment between the article's own and a little after the clock's. */
function later(fields: Fields, random: Random, now: number): string {
  const start = Date.parse(String(fields.date).slice(0, 10)) + DAY;
  const end = Math.max(start + DAY, now + 2 * DAY);
  return `${new Date(random.between(start, end)).toISOString().slice(0, 16)}Z`;
}

export const CONTENT_CHANGES: Readonly<Record<string, ContentChange>> = {
  "add an article of today": (state, random) => {
    addFile(state, random, state.now - Date.UTC(2025, 0, 20) - random.between(0, 2 * DAY));
  },
  "add an article of any day": (state, random) => {
    addFile(state, random, random.between(0, 90 * DAY));
  },
  "add one to a list": (state, random) => {
    const lists = [...state.files.values()].filter(({ articles }) => articles.length > 1);
    if (lists.length === 0) return;
    const list = random.pick(lists);
    const id = `list/added-${++state.made}`;
    list.articles.push({ id, ...makeFields(state, random, dayOf(state.now - random.between(0, 60 * DAY))) });
  },
  "take one out of a list": (state, random) => {
    const lists = [...state.files.values()].filter(({ articles }) => articles.length > 2);
    if (lists.length > 0) random.pick(lists).articles.splice(random.between(0, 1), 1);
  },
  "change a body": ofArticle((fields, random, state) => {
    fields.body = makeBody(state, random);
  }),
  "change a headline": ofArticle((fields, random) => {
    fields.headline = `${makeHeadline(random)} again`;
  }),
  "swap two letters": ofArticle((fields) => {
    // The same size, and the same words for whoever looks at lengths alone.
    fields.body = String(fields.body).replace(/([a-z])([a-z])(?=[a-z]* )/, "$2$1");
  }),
  "change the rest": ofArticle((fields, random) => {
    const name = random.pick(["summary", "authors", "rank", "lead", "story", "slug", "language", "keyPoints"] as const);
    fields[name] = {
      summary: makeSentence(random),
      authors: [{ name: `Correspondent ${random.between(1, 3)}` }],
      rank: random.between(-2, 2),
      lead: random.chance(0.5),
      story: `Running ${random.between(1, 3)}`,
      slug: `slug-${random.between(1, 10_000)}`,
      language: random.pick(["en", "de", "ar"]),
      keyPoints: [makeSentence(random), makeSentence(random)],
    }[name];
  }),
  "change its sources": ofArticle((fields, random) => {
    const source = random.between(1, 5);
    fields.sources = [
      { name: `Newsroom ${source}`, url: `https://newsroom-${source}.example/${random.between(1, 9)}` },
    ];
  }),
  "change its topics": ofArticle((fields, random) => {
    fields.topics = random.chance(0.3) ? undefined : random.shuffle([...TOPIC_NAMES, "Undeclared"]).slice(0, 2);
  }),
  "change its date": ofArticle((fields, random, state) => {
    fields.date = dayOf(state.now - random.between(-5 * DAY, 80 * DAY));
  }),
  correct: ofArticle((fields, random, state) => {
    const correction = {
      date: later(fields, random, state.now),
      text: makeSentence(random),
      significant: random.chance(0.5),
    };
    fields.corrections = [...(Array.isArray(fields.corrections) ? fields.corrections : []), correction];
  }),
  retract: ofArticle((fields, random, state) => {
    const retraction = { date: later(fields, random, state.now), text: makeSentence(random) };
    fields.retraction = fields.retraction === undefined ? retraction : undefined;
  }),
  embargo: ofArticle((fields, random, state) => {
    fields.embargo = fields.embargo === undefined ? later(fields, random, state.now) : undefined;
  }),
  draft: ofArticle((fields) => {
    fields.draft = fields.draft === true ? undefined : true;
  }),
  illustrate: ofArticle((fields, random) => {
    fields.image = random.chance(0.7) ? { src: random.pick(PICTURES), alt: makeSentence(random) } : undefined;
  }),
  "delete a file": ofFile((path, state) => {
    state.files.delete(path);
  }),
  "rename a file": ofFile((path, state, random) => rename(state, path, `${path}-${random.between(1, 99)}`)),
  "move a file": ofFile((path, state, random) => {
    const folder = random.pick(["", "2025/02/", "2025-03/", "2025/01/28/", "desk/"]);
    rename(state, path, folder + path.slice(path.lastIndexOf("/") + 1));
  }),
  "exchange two files": ofFile((path, state, random) => {
    const other = random.pick([...state.files.keys()]);
    const [first, second] = [state.files.get(path), state.files.get(other)];
    if (first === undefined || second === undefined) return;
    state.files.set(path, second).set(other, first);
  }),
  "change a format": ofFile((path, state, random) => {
    const articles = state.files.get(path)?.articles ?? [];
    const format = random.pick(articles.length > 1 ? (["json", "ndjson"] as const) : FORMATS);
    state.files.set(path, { format, articles: articles.map((fields) => ({ ...fields, id: fields.id ?? path })) });
  }),
  "break an article": ofArticle((fields, random) => {
    fields[random.pick(["date", "topics", "nonsense"])] = "2025-02-30";
  }),
  "declare a topic": (state, random) => {
    const name = random.pick([...TOPIC_NAMES, `Ward ${random.between(1, 5)}`]);
    if (state.topics.every((topic) => topic.name !== name)) {
      state.topics.splice(random.between(0, state.topics.length), 0, { name, phrases: [`${name} office`] });
    }
  },
  "rename a topic": ofTopic((topic, state, random) => {
    const name = `${topic.name.slice(0, 20)} ${random.between(1, 9)}`;
    if (random.chance(0.5)) topic.slug ??= topic.name.toLowerCase().replaceAll(" ", "-");
    for (const each of state.topics) if (each.parent === topic.name) each.parent = name;
    topic.name = name;
  }),
  "move a topic": ofTopic((topic, state, random) => {
    const roots = state.topics.filter((each) => each.parent === undefined && each !== topic);
    const hasChildren = state.topics.some((each) => each.parent === topic.name);
    topic.parent = roots.length === 0 || hasChildren || random.chance(0.3) ? undefined : random.pick(roots).name;
  }),
  "describe a topic": ofTopic((topic, _, random) => {
    topic.description = makeSentence(random);
    topic.phrases = random.chance(0.5) ? [makeHeadline(random).split(" ")[0] ?? "tram"] : undefined;
  }),
  "delete a topic": ofTopic((topic, state) => {
    state.topics = state.topics.filter((each) => each !== topic);
  }),
  "shuffle topics": (state, random) => {
    state.topics = random.shuffle(state.topics);
  },
  "break topics": (state) => {
    state.brokenTopics = "- nmae: Harbour\n";
  },
  "replace a picture": (state, random) => {
    state.pictures.set(random.pick(PICTURES), makePicture(random));
  },
  "remove a picture": (state, random) => {
    state.pictures.delete(random.pick(PICTURES));
  },
  "move the clock": (state, random) => {
    state.now += random.pick([1 / 24, 0.5, 1, 1, 2, 8, 31, -1, -20]) * DAY + random.between(0, 3600) * 1000;
  },
};
