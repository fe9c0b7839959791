// A feed reader that knows items by their ids, as all of them do, and stories by the numbers in their texts.

export class Subscriber {
  /** Below the output folder: `topics/harbour/feed.json`. */
  readonly feed: string;
  /** Days between two looks. */
  readonly every: number;
  readonly #seen = new Set<string>();
  /** How often each story has arrived as an item that was new. */
  readonly arrivals = new Map<number, number>();
  /** How often each correction and each retraction has, by its id. */
  readonly notices = new Map<string, number>();
  polls = 0;

  constructor(feed: string, every: number) {
    this.feed = feed;
    this.every = every;
  }

  poll(text: string): void {
    this.polls++;
    for (const { id, content } of this.feed.endsWith(".json") ? readJson(text) : readXml(text)) {
      if (this.#seen.has(id)) continue;
      this.#seen.add(id);
      if (/:(?:correction|retraction):/.test(id)) this.notices.set(id, (this.notices.get(id) ?? 0) + 1);
      const number = /Story no\. (\d+)\./.exec(content)?.[1];
      // A correction or a retraction tells of a story, and is none.
      if (number !== undefined && !/:(?:correction|retraction):/.test(id)) {
        this.arrivals.set(Number(number), (this.arrivals.get(Number(number)) ?? 0) + 1);
      }
    }
  }
}

interface Item {
  readonly id: string;
  readonly content: string;
}

function readJson(text: string): readonly Item[] {
  if (text === "") return [];
  const { items } = JSON.parse(text) as { items: readonly { id: string; content_html?: string }[] };
  return items.map(({ id, content_html = "" }) => ({ id, content: content_html }));
}

function readXml(text: string): readonly Item[] {
  return text
    .split(/<(?:item|entry)\b[^>]*>/)
    .slice(1)
    .map((item) => ({ id: /<(?:guid[^>]*|id)>([^<]+)</.exec(item)?.[1] ?? "", content: item }));
}
