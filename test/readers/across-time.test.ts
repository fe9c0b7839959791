import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NEWSBOAT_NEEDS, Newsboat } from "./newsboat.ts";
import { missingPrograms, nameWith } from "./programs.ts";
import type { ReadItem } from "./reader.ts";
import { RSS2EMAIL_NEEDS, Rss2email } from "./rss2email.ts";
import { ServedSite } from "./served-site.ts";

const TAG = "tag:example.org,2025:";
const FOLDER = "content/articles/2025/03";

/** @param rest Lines of front matter. */
function article(headline: string, date: string, ...rest: readonly string[]): string {
  return ["---", `headline: ${headline}`, `date: ${date}`, "topics: [City]", ...rest, "---", "It was so.", ""].join(
    "\n",
  );
}

const BEFORE = {
  [`${FOLDER}/renamed.md`]: article("Tram line open", "2025-03-06T08:00:00Z"),
  [`${FOLDER}/mended.md`]: article("Harbour wall holds", "2025-03-06T09:00:00Z"),
  [`${FOLDER}/wrong.md`]: article("Budget is set", "2025-03-06T10:00:00Z"),
  [`${FOLDER}/withdrawn.md`]: article("Ferry to stop", "2025-03-06T11:00:00Z"),
};

const AFTER = {
  [`${FOLDER}/renamed.md`]: article("Tram line opens on time", "2025-03-06T08:00:00Z", "updated: 2025-03-07T08:00:00Z"),
  [`${FOLDER}/mended.md`]: article(
    "Harbour wall holds",
    "2025-03-06T09:00:00Z",
    "corrections: [{date: 2025-03-07T09:00:00Z, text: A name was misspelt.}]",
  ),
  [`${FOLDER}/wrong.md`]: article(
    "Budget is set",
    "2025-03-06T10:00:00Z",
    "corrections: [{date: 2025-03-07T10:00:00Z, text: The sum was wrong., significant: true}]",
  ),
  [`${FOLDER}/withdrawn.md`]: article(
    "Ferry to stop",
    "2025-03-06T11:00:00Z",
    "retraction: {date: 2025-03-07T11:00:00Z, text: It will not.}",
  ),
  [`${FOLDER}/added.md`]: article("Bridge closes for a day", "2025-03-07T12:00:00Z"),
};

/** What is news to somebody who has read all that there was before. */
const NEWS = {
  [`${TAG}2025/03/added`]: "Bridge closes for a day",
  [`${TAG}correction:2025/03/wrong:2025-03-07T10%3A00%3A00Z:1`]: "Correction: Budget is set",
  [`${TAG}retraction:2025/03/withdrawn`]: "Retracted: Ferry to stop",
};

interface User {
  readonly read: () => Promise<readonly ReadItem[]>;
  readonly dispose: () => void;
}

const PROGRAMS = [
  { name: "newsboat", needs: NEWSBOAT_NEEDS, start: (url: string): User => new Newsboat(url) },
  { name: "rss2email", needs: RSS2EMAIL_NEEDS, start: (url: string): User => new Rss2email(url) },
] as const;

const FOLLOWED = PROGRAMS.filter(({ needs }) => missingPrograms(needs).length === 0).flatMap((program) =>
  ["feed.xml", "atom.xml"].map((path) => ({ ...program, path })),
);

const titlesById = (items: readonly ReadItem[]) => Object.fromEntries(items.map(({ id, title }) => [id, title]));

let site: ServedSite;
const first = new Map<string, readonly ReadItem[]>();
const second = new Map<string, readonly ReadItem[]>();

beforeAll(async () => {
  site = await ServedSite.of(BEFORE);
  const users = FOLLOWED.map(({ name, path, start }) => ({ key: `${name} ${path}`, user: start(site.url + path) }));
  const readAll = async (into: Map<string, readonly ReadItem[]>) => {
    await Promise.all(users.map(async ({ key, user }) => into.set(key, await user.read())));
  };
  site.build(Date.parse("2025-03-07T00:00:00Z"));
  await readAll(first);
  site.project.write(AFTER);
  site.build(Date.parse("2025-03-08T00:00:00Z"));
  await readAll(second);
  for (const { user } of users) user.dispose();
});
afterAll(() => site.dispose());

describe.each(PROGRAMS)("who follows the digest with $name", ({ name, needs }) => {
  const missing = missingPrograms(needs);
  const test = it.skipIf(missing.length > 0).each(["feed.xml", "atom.xml"]);

  test(nameWith("gets every story once, by %s", missing), (path) => {
    const items = first.get(`${name} ${path}`) ?? [];
    expect(items).toHaveLength(4);
    expect(titlesById(items)).toEqual({
      [`${TAG}2025/03/renamed`]: "Tram line open",
      [`${TAG}2025/03/mended`]: "Harbour wall holds",
      [`${TAG}2025/03/wrong`]: "Budget is set",
      [`${TAG}2025/03/withdrawn`]: "Ferry to stop",
    });
  });
});

describe("who followed the digest with newsboat", () => {
  const missing = missingPrograms(NEWSBOAT_NEEDS);
  const test = it.skipIf(missing.length > 0).each(["feed.xml", "atom.xml"]);

  test(nameWith("sees no story twice, the new headline, and what is new, by %s", missing), (path) => {
    const items = second.get(`newsboat ${path}`) ?? [];
    expect(items).toHaveLength(7);
    expect(titlesById(items)).toEqual({
      ...titlesById(first.get(`newsboat ${path}`) ?? []),
      [`${TAG}2025/03/renamed`]: "Tram line opens on time",
      ...NEWS,
    });
  });
});

describe("who followed the digest with rss2email", () => {
  const missing = missingPrograms(RSS2EMAIL_NEEDS);
  const test = it.skipIf(missing.length > 0).each(["feed.xml", "atom.xml"]);

  test(nameWith("gets a letter of what is new, and of nothing else, by %s", missing), (path) => {
    const letters = second.get(`rss2email ${path}`) ?? [];
    expect(letters).toHaveLength(3);
    expect(titlesById(letters)).toEqual(NEWS);
  });
});
