// Lighthouse on the kinds of page that most readers see: all four categories must reach 100.
// npm run lighthouse; not one of the tests, as it takes minutes.

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { CHROMIUM, CHROMIUM_FLAGS, NO_CHROMIUM } from "./chromium.ts";
import { makeSampleSite, SAMPLE_PAGES } from "./sample-site.ts";

const KINDS = ["home", "edition", "story", "topic"];
/** Times are simulated from what was measured: a machine that is busy with something else is given another go. */
const TRIES = 3;

if (CHROMIUM === undefined) {
  console.info(`Lighthouse: ${NO_CHROMIUM}.`);
} else {
  process.exitCode = await measure(CHROMIUM);
}

async function measure(chromePath: string): Promise<0 | 1> {
  const { host } = await makeSampleSite();
  const chrome = await launch({ chromePath, chromeFlags: ["--headless=new", ...CHROMIUM_FLAGS] });
  try {
    const scores = [];
    for (const kind of KINDS) {
      const [, path = "/"] = SAMPLE_PAGES.find(([each]) => each === kind) ?? [];
      scores.push(await scoreOf(host.url + path.slice(1), chrome.port));
    }
    return scores.every((score) => score === 100) ? 0 : 1;
  } finally {
    chrome.kill();
    await host.close();
  }
}

/** The lowest of the four, 0 to 100, after printing them all and what each misses. */
async function scoreOf(url: string, port: number): Promise<number> {
  let best = 0;
  for (let attempt = 0; attempt < TRIES && best < 100; attempt++) {
    const result = await lighthouse(url, { port, output: "json", logLevel: "error" });
    if (result === undefined) throw new Error(`Lighthouse has no result for ${url}.`);
    const { categories, audits } = result.lhr;
    const scores = Object.values(categories).map(({ title, score }) => ({
      title,
      score: Math.round((score ?? 0) * 100),
    }));
    const faults = Object.values(categories)
      .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => audits[id]))
      .flatMap((audit) =>
        audit?.score != null && audit.score < 1 ? [`  ${audit.title} (${audit.displayValue ?? audit.score})`] : [],
      );
    console.info(`${url}: ${scores.map(({ title, score }) => `${title} ${score}`).join(", ")}`);
    if (faults.length > 0) console.info(faults.join("\n"));
    best = Math.max(best, Math.min(...scores.map(({ score }) => score)));
  }
  return best;
}
