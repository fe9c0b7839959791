import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { renderEmail } from "../../_includes/email.ts";
import { renderEmailText } from "../../_includes/email-text.ts";
import { renderPage } from "../../_includes/theme.ts";
import { checkFeeds } from "../../src/check/feeds.ts";
import type { StoryAudio } from "../../src/digest/model.ts";
import { renderFeeds } from "../../src/feed/documents.ts";
import { buildContext } from "../../src/page/context.ts";
import { buildEmail } from "../../src/page/email.ts";
import { listPages } from "../../src/page/pages.ts";
import { makeDigest, makeStory } from "../make.ts";

const ASSETS = { stylesheet: "/assets/style.css" };

const LOCAL: StoryAudio = { place: { file: "audio/first tram.mp3" }, type: "audio/mpeg", seconds: 754, bytes: 9000 };
const REMOTE: StoryAudio = {
  place: { url: "https://audio.example/tram.mp3?a=1&b=2" },
  type: "audio/mpeg",
  seconds: 3723,
};

function publish(audio: StoryAudio) {
  const digest = makeDigest([makeStory({ audio })]);
  const documents = renderFeeds(digest, { stylesheet: "/assets/feed.css" });
  const pages = listPages(digest, ASSETS);
  const [edition] = digest.editions;
  const entry = pages.find(({ kind }) => kind === "story");
  if (edition === undefined || entry === undefined) throw new RangeError("There is no story.");
  const email = buildEmail(buildContext(digest, ASSETS), edition);
  const contentOf = (path: string) => documents.find((each) => each.path === path)?.content ?? "";
  return {
    rss: contentOf("/feed.xml"),
    atom: contentOf("/atom.xml"),
    json: contentOf("/feed.json"),
    faults: checkFeeds(documents, {
      settings: digest.settings,
      now: digest.now,
      pages: new Set([...pages.map(({ path }) => path), "/media/audio/first%20tram.mp3"]),
    }),
    page: renderPage(entry.build()),
    email: renderEmail(email),
    text: renderEmailText(email),
  };
}

describe.each([
  ["of the site's own", LOCAL, "https://example.org/news/media/audio/first%20tram.mp3", 9000, "12:34"],
  ["on another site", REMOTE, "https://audio.example/tram.mp3?a=1&b=2", undefined, "1:02:03"],
])("a recording %s", (_, audio, url, bytes, clock) => {
  const published = publish(audio);

  it("is an enclosure with its duration in RSS", () => {
    const [item] = parseRssFeed(published.rss).items ?? [];
    expect(item?.enclosures).toEqual([{ url, length: bytes ?? 0, type: "audio/mpeg" }]);
    expect(item?.itunes?.duration).toBe(audio.seconds);
  });

  it("is a link of Atom, and an attachment of JSON Feed", () => {
    const [entry] = parseAtomFeed(published.atom).entries ?? [];
    const enclosure = entry?.links?.find(({ rel }) => rel === "enclosure");
    expect(enclosure).toMatchObject({
      href: url,
      type: "audio/mpeg",
      ...(bytes === undefined ? {} : { length: bytes }),
    });
    const [item] = parseJsonFeed(published.json).items ?? [];
    expect(item?.attachments).toMatchObject([
      {
        url,
        mime_type: "audio/mpeg",
        duration_in_seconds: audio.seconds,
        ...(bytes === undefined ? {} : { size_in_bytes: bytes }),
      },
    ]);
  });

  it("passes the check of feeds", () => {
    expect(published.faults).toEqual([]);
  });

  it("is played on the story's page, from where it is and nowhere else", () => {
    const { page } = published;
    expect(page).toContain('<audio controls preload="none"');
    expect(page).toContain(`Listen (${clock})`);
    const [, sources] = /media-src ([^;"]*)/.exec(page) ?? [];
    expect(sources).toBe(bytes === undefined ? "https://audio.example" : "'self'");
    expect(page).toContain(`"duration":"PT${audio.seconds}S"`);
  });

  it("is linked in e-mails", () => {
    expect(published.email).toContain(`Listen (${clock})</a>`);
    expect(published.text).toContain(`Listen (${clock})\n${url}`);
  });
});
