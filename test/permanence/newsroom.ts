// A newsroom over two months: its site, its clock, what it publishes each day, and who reads it.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { recordPublished } from "../../src/cli/record.ts";
import { Publication } from "../../src/eleventy/publication.ts";
import { listFiles } from "../../src/eleventy/site-plan.ts";
import type { Moves } from "../../src/feed/moves.ts";
import { formatProblems } from "../../src/format-problems.ts";
import type { DigestSettings } from "../../src/options/settings.ts";
import { hasErrors } from "../../src/problem.ts";
import type { SiteDocument } from "../../src/site/site-document.ts";
import { toFile, toPath } from "../../src/site/urls.ts";
import { configWith, type Outcome, Project } from "../eleventy/project.ts";
import { makeSettings } from "../make.ts";
import { Subscriber } from "./subscriber.ts";

const DAY = 24 * 60 * 60 * 1000;
const FIRST = Date.UTC(2025, 1, 20);

/** Dies at the rename of so many files that follow the first note of them all. */
const dyingAt = (count: number) =>
  `data:text/javascript,${encodeURIComponent(`
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
let count = 0;
const real = fs.renameSync;
fs.renameSync = (from, to) => {
  if (String(to).includes("_site") && ++count > ${count}) process.kill(process.pid, "SIGKILL");
  return real(from, to);
};
syncBuiltinESMExports();
`)}`;

/** No part of a site that readers keep the address of. */
const PRIVATE = /^(?:assets\/|media\/|_headers$|_redirects$|\.|404\.html$|site\.webmanifest$|icon)/;

export class Newsroom {
  readonly project = new Project({});
  /** Every file of an address that was ever public. */
  readonly addresses = new Set<string>();
  readonly subscribers: Subscriber[] = [];
  day = 0;
  options: Record<string, unknown> = { images: false, edition: { zone: "Europe/London" } };
  site = { url: "https://example.org/news/", id: "tag:example.org,2025", title: "The Digest" };
  #made = 0;
  #public: ReadonlySet<string> = new Set();
  #documents: ReadonlyMap<string, SiteDocument> = new Map();
  #moves: Moves | undefined;

  /** `2025-03-01`, so many days from today. */
  date(offset = 0): string {
    return new Date(FIRST + (this.day + offset) * DAY).toISOString().slice(0, 10);
  }

  /** Today's clock: the evening, when the site is built. */
  get now(): number {
    return FIRST + this.day * DAY + 18 * 60 * 60 * 1000;
  }

  /** A story with a number in its text, by which subscribers know it whatever becomes of its name. */
  text(headline: string, fields: readonly string[] = [], number = ++this.#made): string {
    return ["---", `headline: ${headline}`, ...fields, "---", "", `It was so. Story no. ${number}.`, ""].join("\n");
  }

  write(file: string, text: string | Buffer): void {
    const path = join(this.project.folder, "content", file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  read(file: string): string {
    return this.project.read(`content/${file}`);
  }

  edit(file: string, change: (text: string) => string): void {
    const text = this.read(file);
    const changed = change(text);
    if (changed === text) throw new Error(`Nothing was changed in ${file}.`);
    this.write(file, changed);
  }

  move(from: string, to: string, change: (text: string) => string = (text) => text): void {
    this.write(to, change(this.read(from)));
    this.remove(from);
  }

  remove(file: string): void {
    this.project.remove(`content/${file}`);
  }

  async record(): Promise<Outcome> {
    const { settings } = this;
    const { value, problems } = await recordPublished({
      settings,
      root: this.project.folder,
      now: this.now,
      asDated: false,
    });
    return { exitCode: value === undefined ? 1 : 0, said: formatProblems(problems) };
  }

  /** All that a build would write, without writing it: what was public stays where there is an error. */
  async build(): Promise<Outcome> {
    const publication = new Publication(this.settings, this.project.folder);
    const problems = await publication.refresh({ now: this.now, preview: false });
    const { plan, record } = publication;
    if (hasErrors(problems) || plan === undefined || record === undefined) {
      return { exitCode: 1, said: formatProblems(problems) };
    }
    this.#public = new Set(listFiles(plan));
    this.#documents = new Map(plan.documents.map((document) => [toFile(document.path), document]));
    this.#moves = record.moves;
    return { exitCode: 0, said: formatProblems(problems) };
  }

  /** A build by Eleventy; it may die in the midst of its writes. */
  buildForReal({ diesAt }: { readonly diesAt?: number } = {}): Outcome {
    const options = { ...this.options, site: this.site };
    this.project.write({ "eleventy.config.js": configWith(`...${JSON.stringify(options)}`) });
    return this.project.build([], {
      env: { SOURCE_DATE_EPOCH: String(this.now / 1000) },
      ...(diesAt === undefined ? {} : { loader: ["--import", dyingAt(diesAt)] }),
    });
  }

  get settings(): DigestSettings {
    return makeSettings({ ...this.options, site: this.site });
  }

  /** Files that are public now. */
  get files(): readonly string[] {
    return [...this.#public];
  }

  /** Public addresses, new and old, that the site answers with nothing. */
  findUnanswered(): readonly string[] {
    for (const file of this.#public) if (!PRIVATE.test(file)) this.addresses.add(file);
    const { moves = [], gone = [] } = this.#moves ?? {};
    const told = new Set([...moves, ...gone].map(({ path }) => path));
    return [...this.addresses].filter((file) => !this.#public.has(file) && !told.has(toPath(file)));
  }

  /** Every feed gets a subscriber that polls daily, and one that polls weekly. */
  poll(): void {
    const followed = new Set(this.subscribers.map(({ feed }) => feed));
    const feeds = this.files.filter((file) =>
      /^(?:(?:topics\/.+\/)?feed\.(?:json|xml)|atom\.xml|corrections\.json)$/.test(file),
    );
    for (const feed of feeds) {
      if (followed.has(feed)) continue;
      this.subscribers.push(new Subscriber(feed, 1), new Subscriber(feed, 7));
    }
    for (const subscriber of this.subscribers) {
      if (this.day % subscriber.every === 0) subscriber.poll(this.#documents.get(subscriber.feed)?.content ?? "");
    }
  }
}
