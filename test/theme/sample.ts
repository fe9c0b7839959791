// A small publication about an invented town, with one of everything that a page can show.

import type { Digest } from "../../src/digest/digest.ts";
import type { Story, Topic } from "../../src/digest/model.ts";
import type { Markup } from "../../src/text/markup.ts";
import { makeBody, makeDigest, makeMarkup, makeSettings, makeStory, makeTopic } from "../make.ts";

const city = makeTopic("City", { description: "What the council decides and what comes of it." });
const transport = makeTopic("Transport", { ancestors: [city] });
const trams = makeTopic("Trams", { ancestors: [city, transport] });
const economy = makeTopic("Economy", { description: "Work, prices and the harbour." });
const nature = makeTopic("Nature & Climate");
const world = makeTopic("World");
const sport = makeTopic("Sport");
const topics: readonly Topic[] = [city, transport, trams, economy, nature, world, sport];

const post = { name: "The Harbour Post", url: "https://harbour-post.example/2025/trams" };
const radio = { name: "Radio Saltmarket", url: "https://radio-saltmarket.example/news/4711" };
const council = { name: "Town council, minutes of 6 March" };

const points = (...texts: readonly string[]): readonly Markup[] => texts.map(makeMarkup);
const at = (text: string) => ({ at: Date.parse(text) });

const stories: readonly Story[] = [
  makeStory({
    id: "2025/03/2025-03-07-tram",
    file: "content/articles/2025/03/2025-03-07-tram.md",
    slug: "tram-line-opens",
    headline: {
      text: "The harbour tram opens, a year late",
      html: "The harbour tram opens, <em>a year late</em>",
    },
    keyPoints: points(
      "Twelve stops join the old town to the ferry in nineteen minutes.",
      "The line cost 84 million, 11 million more than planned.",
      "Buses 4 and 9 stop running on the first of April.",
    ),
    body: {
      parts: [
        '<p>The first tram left the harbour at ten to six, with its windows fogged and every seat taken. By the third stop people stood.</p>\n<h2>What it cost</h2>\n<p>The council had put the price at 73 million. Two winters of wet ground took it to 84, says <a href="https://town.example/accounts">the account</a> that it published on Thursday.</p>\n<blockquote>\n<p>Nobody likes a late tram. Everybody likes this one.</p>\n</blockquote>\n<table>\n<thead>\n<tr>\n<th>Line</th>\n<th>Minutes</th>\n<th>Stops</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>Harbour tram</td>\n<td>19</td>\n<td>12</td>\n</tr>\n<tr>\n<td>Bus 4</td>\n<td>34</td>\n<td>21</td>\n</tr>\n</tbody>\n</table>\n<h3>What comes next</h3>\n<ul>\n<li>A second line to the hospital, if the region pays half.</li>\n<li>Night trams on Fridays and Saturdays from May.</li>\n</ul>\n<p>The timetable is <a href="',
        '/media/trams/timetable.png">a picture</a> for now.</p>\n<figure>',
        {
          file: "images/route.png",
          alt: "The line on a map, from the old town to the ferry.",
        },
        "<figcaption>The line, with its twelve stops.</figcaption></figure>\n",
      ],
      text: `${"The first tram left the harbour at ten to six. ".repeat(30)}\nWhat it cost`,
    },
    published: at("2025-03-07T05:50:00Z"),
    updated: at("2025-03-07T11:30:00Z"),
    topics: [trams, economy],
    sources: [post, radio, council],
    authors: [{ name: "City desk", url: "https://example.org/desks/city" }, { name: "Night desk" }],
    image: {
      file: "images/first-tram.png",
      alt: "A white tram at a stop by the water, its doors open, before sunrise.",
      caption: "The first tram of the day at the ferry stop.",
      credit: "The Harbour Post",
    },
    pictures: {
      "images/first-tram.png": { width: 1200, height: 800, animated: false, hash: "5f0c3ad1b27e9846" },
      "images/route.png": { width: 640, height: 400, animated: false, hash: "c31d07be52a9f864" },
    },
    lead: true,
    corrections: [
      {
        date: at("2025-03-07T11:30:00Z"),
        text: makeMarkup("The line has twelve stops, not thirteen."),
        significant: true,
      },
      { date: { day: "2025-03-07" }, text: makeMarkup("The name of the ferry stop was misspelt."), significant: false },
    ],
  }),
  makeStory({
    id: "2025/03/2025-03-07-budget",
    file: "content/articles/2025/03/2025-03-07-budget.txt",
    slug: "budget",
    headline: makeMarkup("Council votes for a smaller budget and two more libraries"),
    keyPoints: points("Spending falls by 3 per cent.", "Libraries open in Saltmarket and on the Hill."),
    published: at("2025-03-06T21:40:00Z"),
    topics: [city],
    sources: [council],
  }),
  makeStory({
    id: "2025/03/2025-03-07-bridge",
    file: "content/articles/2025/03/2025-03-07-bridge.txt",
    slug: "bridge",
    headline: makeMarkup("The old bridge closes for three weekends"),
    keyPoints: [],
    body: makeBody(
      "Workers will replace forty timbers of the old bridge on the last three weekends of March. People on foot can take the ferry without paying; drivers go round by the dam.",
    ),
    published: { day: "2025-03-07" },
    topics: [transport],
    sources: [],
  }),
  makeStory({
    id: "2025/03/2025-03-07-cod",
    file: "content/articles/2025/03/2025-03-07-cod.md",
    slug: "cod-prices",
    headline: makeMarkup("Cod costs more than beef for the first time"),
    keyPoints: points("A kilogram sold for 31 at Friday's auction.", "Boats stayed in port for nine days of storm."),
    published: at("2025-03-07T07:10:00Z"),
    topics: [economy],
    sources: [radio],
    retraction: {
      date: at("2025-03-08T09:00:00Z"),
      text: makeMarkup("The auction's list was read wrongly: the price was for a crate."),
    },
  }),
  makeStory({
    id: "2025/03/2025-03-07-port",
    file: "content/articles/2025/03/2025-03-07-port.json",
    slug: "alminaa",
    headline: makeMarkup("افتتاح خط الترام الجديد في الميناء"),
    keyPoints: points("اثنتا عشرة محطة في تسع عشرة دقيقة.", "بلغت التكلفة 84 مليونا."),
    body: makeBody("انطلقت أول رحلة من الميناء قبل شروق الشمس، وكانت المقاعد ممتلئة بعد المحطة الثالثة."),
    published: at("2025-03-07T08:30:00Z"),
    topics: [world],
    sources: [{ name: "صحيفة الميناء", url: "https://alminaa.example/1" }, post],
    language: "ar",
    direction: "rtl",
  }),
  makeStory({
    id: "2025/03/2025-03-07-birds",
    file: "content/articles/2025/03/2025-03-07-birds.ndjson",
    slug: "birds",
    headline: makeMarkup("候鸟提前三周回到盐沼"),
    keyPoints: points("志愿者数到四千只黑雁。", "这是有记录以来最早的一次。"),
    body: makeBody("志愿者星期五早上在盐沼数到四千只黑雁,比往年早了三个星期。"),
    published: at("2025-03-07T09:00:00Z"),
    topics: [nature],
    sources: [radio],
    language: "zh",
  }),
  makeStory({
    id: "2025/03/2025-03-07-draft",
    file: "content/articles/2025/03/2025-03-07-draft.md",
    slug: "night-trams",
    headline: makeMarkup("Night trams from May"),
    keyPoints: points("Every forty minutes on Fridays and Saturdays."),
    published: at("2025-03-07T10:00:00Z"),
    topics: [trams],
    sources: [],
    draft: true,
  }),
  makeStory({
    id: "2025/03/2025-03-05-storm",
    file: "content/articles/2025/03/2025-03-05-storm.md",
    slug: "storm",
    headline: makeMarkup("Nine days of storm end with a calm morning"),
    published: at("2025-03-05T08:00:00Z"),
    topics: [nature],
    sources: [radio],
  }),
  makeStory({
    id: "2025/03/2025-03-05-ferry",
    file: "content/articles/2025/03/2025-03-05-ferry.md",
    slug: "ferry",
    headline: makeMarkup("Ferries run again"),
    published: at("2025-03-05T07:00:00Z"),
    topics: [transport],
    sources: [post],
  }),
  makeStory({
    id: "2025/01/2025-01-15-ice",
    file: "content/articles/2025/01/2025-01-15-ice.md",
    slug: "ice",
    headline: makeMarkup("Ice closes the canal"),
    published: at("2025-01-15T12:00:00Z"),
    topics: [nature],
    sources: [],
  }),
  makeStory({
    id: "2024/12/2024-12-31-fireworks",
    file: "content/articles/2024/12/2024-12-31-fireworks.md",
    slug: "fireworks",
    headline: makeMarkup("Fireworks move to the dam"),
    published: at("2024-12-31T12:00:00Z"),
    topics: [city],
    sources: [council],
  }),
];

const EDITION = { zone: "Europe/London", cutoffs: ["18:00"] };

/** Editions close at six in the evening; three stories a page of a topic. */
export function sampleDigest(): Digest {
  return sampleWith({});
}

/** The same with other editions, and with more stories put to it. */
export function sampleWith(
  edition: Readonly<Record<string, unknown>>,
  more: readonly Story[] = [],
  now = "2025-03-08T12:00:00Z",
): Digest {
  const settings = makeSettings({
    site: {
      title: "The Saltmarket Digest",
      description: "The town's news once a day, by topic, with its sources.",
      notice: "Saltmarket is an invented town, and so is its news.",
      copyright: "The Saltmarket Digest, 2025",
      links: [{ title: "About", path: "/about/" }],
    },
    edition: { ...EDITION, ...edition },
    topics: { perPage: 3 },
  });
  return makeDigest([...stories, ...more], settings, { now: Date.parse(now), topics });
}

/** The same with rollups, when April has come: all weeks and months of the stories above are over. */
export function sampleWithRollups(): Digest {
  const april = makeStory({
    id: "2025/04/2025-04-01-buses",
    file: "content/articles/2025/04/2025-04-01-buses.md",
    slug: "buses",
    headline: makeMarkup("The last bus 9 leaves with its lights on"),
    published: at("2025-04-01T08:00:00Z"),
    topics: [transport],
    sources: [radio],
  });
  return sampleWith({ rollups: ["week", "month"] }, [april], "2025-04-01T12:00:00Z");
}

/** Two years of the day on which the sample's first edition of March came out. */
export function storiesOfEarlierYears(): readonly Story[] {
  return [2023, 2024].map((year) =>
    makeStory({
      id: `${year}/03/${year}-03-05-carnival`,
      file: `content/articles/${year}/03/${year}-03-05-carnival.md`,
      slug: "carnival",
      headline: makeMarkup(`Carnival, for the ${year - 1997}th time`),
      published: at(`${year}-03-05T09:00:00Z`),
      topics: [city],
      sources: [radio],
    }),
  );
}
