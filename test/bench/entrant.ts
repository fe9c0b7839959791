// A peer with a project of its own, and what it has done there so far.

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { BenchArticle, Corpus, NewsDay } from "./corpus.ts";
import { type Cost, measure } from "./measure.ts";
import type { Peer } from "./peers/peer.ts";
import { writeProjectFile } from "./peers/project.ts";

/** What the output holds: nothing, the corpus, or more than it. */
type OutputState = "none" | "corpus" | "other";

/** Milliseconds: a file that was changed more shortly before a build may be looked at by each of the next ones. */
const SETTLED = 2_100;

export class Entrant {
  readonly peer: Peer;
  /** The project's folder. */
  readonly project: string;
  readonly #corpus: Corpus;
  #state: OutputState = "none";
  #changedAt = 0;

  constructor(peer: Peer, project: string, corpus: Corpus) {
    this.peer = peer;
    this.project = project;
    this.#corpus = corpus;
  }

  get output(): string {
    return join(this.project, "_site");
  }

  /** Of all articles, in this peer's form. */
  get articleBytes(): number {
    return this.#corpus.articles.reduce((sum, each) => sum + Buffer.byteLength(this.peer.renderArticle(each)), 0);
  }

  /** Writes the project anew: every file of it is another one for the file system, as on a new machine. */
  checkOut(): void {
    rmSync(this.project, { recursive: true, force: true });
    mkdirSync(this.project, { recursive: true });
    this.peer.prepare(this.project, this.#corpus);
    for (const article of this.#corpus.articles) this.write(article);
    this.#state = "none";
  }

  write(article: BenchArticle): void {
    writeProjectFile(this.project, this.peer.articleFile(article), this.peer.renderArticle(article));
    this.#changedAt = Date.now();
  }

  remove(article: BenchArticle): void {
    rmSync(join(this.project, this.peer.articleFile(article)));
    this.#changedAt = Date.now();
  }

  publish({ stories, corrected }: NewsDay): void {
    for (const story of [...stories, corrected.after]) this.write(story);
  }

  withdraw({ stories, corrected }: NewsDay): void {
    for (const story of stories) this.remove(story);
    this.write(corrected.before);
  }

  /** Removes all that builds have left. */
  clear(): void {
    for (const left of ["_site", ...this.peer.leaves])
      rmSync(join(this.project, left), { recursive: true, force: true });
    this.#state = "none";
  }

  /** Builds the corpus where that is not what the last build did. */
  async buildCorpus(): Promise<void> {
    if (this.#state === "corpus" || (this.#state === "other" && !this.peer.isIncremental)) return;
    await this.measureCorpus();
  }

  /** Builds what there is after `checkOut`, `clear` or `withdraw`. */
  async measureCorpus(): Promise<Cost> {
    await wait(Math.max(0, this.#changedAt + SETTLED - Date.now()));
    const cost = await this.#measure();
    this.#state = "corpus";
    return cost;
  }

  /** Builds what there is with what was added to the corpus, at once. */
  async measureMore(): Promise<Cost> {
    this.#state = "other";
    return await this.#measure();
  }

  /** Something else than a build of ours changes the output. */
  noteOtherOutput(): void {
    this.#state = "other";
  }

  #measure(): Promise<Cost> {
    return measure(this.peer.command(this.project));
  }
}
