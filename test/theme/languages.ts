// The same small publication in other languages: what the site says by itself must read as if written in them.

import type { Digest } from "../../src/digest/digest.ts";
import type { Topic } from "../../src/digest/model.ts";
import { makeBody, makeDigest, makeMarkup, makeSettings, makeStory, makeTopic } from "../make.ts";

interface Sample {
  readonly title: string;
  readonly description: string;
  readonly topics: readonly [city: string, nature: string];
  readonly lead: readonly [headline: string, ...points: string[]];
  readonly body: string;
  readonly caption: string;
  readonly correction: string;
  readonly second: readonly [headline: string, ...points: string[]];
  readonly earlier: readonly [headline: string, ...points: string[]];
  readonly sources: readonly [string, string];
  readonly author: string;
}

const SAMPLES = {
  ar: {
    title: "موجز الميناء",
    description: "أخبار المدينة مرة كل يوم، بحسب الموضوع ومع مصادرها.",
    topics: ["المدينة", "الطبيعة"],
    lead: [
      "افتتاح خط الترام إلى الميناء بعد تأخر عام",
      "اثنتا عشرة محطة في تسع عشرة دقيقة.",
      "بلغت التكلفة 84 مليونًا، أي أكثر من المقرر بأحد عشر مليونًا.",
    ],
    body: "انطلقت أول رحلة من الميناء قبل شروق الشمس، وكانت المقاعد ممتلئة عند المحطة الثالثة.",
    caption: "أول ترام عند رصيف العبّارة.",
    correction: "عدد المحطات اثنتا عشرة، لا ثلاث عشرة.",
    second: ["عودة الطيور إلى السبخة قبل موعدها", "أحصى المتطوعون أربعة آلاف طائر."],
    earlier: ["صباح هادئ بعد تسعة أيام من العواصف"],
    sources: ["صحيفة الميناء", "Radio Saltmarket"],
    author: "قسم المدينة",
  },
  de: {
    title: "Der Hafenbote",
    description: "Die Nachrichten der Stadt, einmal am Tag, nach Themen und mit ihren Quellen.",
    topics: ["Stadt", "Natur"],
    lead: [
      "Die Hafenbahn fährt, ein Jahr später als geplant",
      "Zwölf Haltestellen in neunzehn Minuten.",
      "Sie kostet 84 Millionen, elf Millionen mehr als vorgesehen.",
    ],
    body: "Die erste Bahn verließ den Hafen vor Sonnenaufgang; an der dritten Haltestelle war sie voll.",
    caption: "Die erste Bahn am Fähranleger.",
    correction: "Die Linie hat zwölf Haltestellen, nicht dreizehn.",
    second: ["Zugvögel kehren früher in die Salzwiesen zurück", "Freiwillige zählten viertausend Gänse."],
    earlier: ["Neun Sturmtage enden mit einem stillen Morgen"],
    sources: ["Hafenpost", "Radio Saltmarket"],
    author: "Stadtredaktion",
  },
  zh: {
    title: "海港摘要",
    description: "每天一次，按专题整理全城新闻，并注明来源。",
    topics: ["城市", "自然"],
    lead: ["海港电车晚一年通车", "十二站，全程十九分钟。", "造价八千四百万，比预算多出一千一百万。"],
    body: "首班电车在日出前驶离海港，到第三站时已经坐满。",
    caption: "渡口站的首班电车。",
    correction: "全线共十二站，而非十三站。",
    second: ["候鸟提前三周回到盐沼", "志愿者数到四千只黑雁。"],
    earlier: ["九天风暴之后，清晨归于平静"],
    sources: ["海港邮报", "Radio Saltmarket"],
    author: "城市组",
  },
} as const satisfies Readonly<Record<string, Sample>>;

export type SampleLanguage = keyof typeof SAMPLES;

export function digestIn(language: SampleLanguage): Digest {
  const sample: Sample = SAMPLES[language];
  const direction = language === "ar" ? "rtl" : "ltr";
  const city = makeTopic(sample.topics[0], { slug: "city" });
  const nature = makeTopic(sample.topics[1], { slug: "nature" });
  const [post, radio] = sample.sources.map((name, i) => ({ name, url: `https://source-${i}.example/` }));
  const write = (id: string, [headline, ...points]: readonly string[], topic: Topic, at: string) =>
    ({
      id,
      slug: id,
      headline: makeMarkup(headline ?? ""),
      keyPoints: points.map(makeMarkup),
      body: makeBody(sample.body),
      topics: [topic],
      published: { at: Date.parse(at) },
      language,
      direction,
    }) as const;
  const stories = [
    makeStory({
      ...write("tram", sample.lead, city, "2025-03-01T05:50:00Z"),
      sources: [post, radio].filter((each) => each !== undefined),
      authors: [{ name: sample.author }],
      lead: true,
      image: { file: "images/tram.png", alt: sample.caption, caption: sample.caption, credit: sample.sources[0] },
      corrections: [
        { date: { at: Date.parse("2025-03-01T11:30:00Z") }, text: makeMarkup(sample.correction), significant: true },
      ],
    }),
    makeStory({ ...write("birds", sample.second, nature, "2025-03-01T09:00:00Z"), sources: [] }),
    makeStory({ ...write("storm", sample.earlier, nature, "2025-02-28T08:00:00Z"), sources: [] }),
  ];
  const settings = makeSettings({
    site: { title: sample.title, description: sample.description, language },
    edition: { zone: "Europe/Berlin", cutoffs: ["18:00"] },
  });
  return makeDigest(stories, settings, { now: Date.parse("2025-03-01T18:30:00Z"), topics: [city, nature] });
}
