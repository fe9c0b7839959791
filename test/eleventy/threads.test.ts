import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { groupBySegment, segmentPath } from "../../src/article/article-store.ts";
import { findArticleFiles, toStoreRequest } from "../../src/article/read-articles.ts";
import { readFacts } from "../../src/article/segment.ts";
import { SiteTargets } from "../../src/check/site-targets.ts";
import { loadDigest, toReadRequest } from "../../src/eleventy/load-digest.ts";
import { renderPages } from "../../src/eleventy/render-pages.ts";
import { Staging } from "../../src/eleventy/staging.ts";
import { assetsOf } from "../../src/eleventy/stylesheets.ts";
import type { ThreadTask } from "../../src/eleventy/thread.ts";
import type * as threading from "../../src/eleventy/threads.ts";
import { buildContext } from "../../src/page/context.ts";
import { COMPILED } from "../compiled.ts";
import { makeSettings } from "../make.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

// As it is published: other threads have no loader for TypeScript.
const { Threads }: typeof threading = await import(join(COMPILED, "src/eleventy/threads.js"));

const NOW = Date.parse("2025-06-01T00:00:00Z");
const settings = makeSettings();
const root = makeTemporaryFolder("news-digest-threads");
const output = join(root, "_site");
for (const month of ["01", "02"]) {
  const folder = join(root, `content/articles/2025/${month}`);
  mkdirSync(folder, { recursive: true });
  for (const day of ["03", "14", "28"]) {
    writeFileSync(
      join(folder, `2025-${month}-${day}-tram.md`),
      `# The tram of ${month}-${day}\n\nIt ran, [late](/).\n`,
    );
  }
}
const store = toStoreRequest(toReadRequest(root, settings), { folder: join(root, "store"), version: "1", at: NOW });
const { documents: _, ...assets } = assetsOf(settings);

let threads: threading.Threads | undefined;
const start = () => {
  threads = new Threads({ settings, assets, store, output });
  return threads;
};
afterEach(() => threads?.close());

/** Every task but the first few is taken by whoever is free: these alone are surely done elsewhere. */
const here = () => undefined;
const hasThreads = availableParallelism() > 1;

it.runIf(hasThreads)("reads segments into the store in another thread", async () => {
  const { files } = findArticleFiles(toReadRequest(root, settings));
  const groups = [...groupBySegment(files, settings.content)];
  const tasks = groups.map(([segment, ofSegment]): ThreadTask => ({ do: "read", segment, files: ofSegment }));
  expect(tasks).toHaveLength(2);
  await start().run(tasks, here);
  const read = groups.map(([name]) => readFacts(segmentPath(store, name), store.key)?.map(({ file }) => file));
  expect(read).toEqual(groups.map(([, ofSegment]) => ofSegment.map(({ file }) => file)));
});

it.runIf(hasThreads)("renders pages in another thread as in this one", async () => {
  const { pages, digest } = loadDigest({ root, settings, assets, now: NOW, preview: false });
  const tasks = pages.map(({ kind, scope, path, file }) => ({ kind, scope, path, file }));
  const own = new Staging(output, "main");
  own.open();
  const targets = new SiteTargets(settings.site, settings.links.ignore);
  const expected = renderPages(tasks, { context: buildContext(digest, assets), staging: own, targets });
  const [there] = await start().run([{ do: "render", pages: tasks }], here);
  expect(there?.links).toEqual(expected.links);
  const textsOf = (staged: typeof expected.staged) =>
    staged.map((each) => [each.file, each.content, readFileSync(own.pathOf(each), "utf8")]);
  expect(textsOf(there?.staged ?? [])).toEqual(textsOf(expected.staged));
  expect(there?.staged).toHaveLength(pages.length);
});

it.runIf(hasThreads)("passes on what goes wrong there, and goes on afterwards", async () => {
  const wrong = { kind: "none", scope: {}, path: "/", file: "index.html" } as unknown;
  const running = start();
  await expect(running.run([{ do: "render", pages: [wrong] } as ThreadTask], here)).rejects.toThrow("none");
  await expect(running.run([], here)).resolves.toEqual([]);
});

it("does here what nobody else has taken, in the order of the tasks", async () => {
  const tasks = Array.from({ length: 40 }, (): ThreadTask => ({ do: "render", pages: [] }));
  let mine = 0;
  const results = await start().run(tasks, () => {
    mine++;
    return { staged: [], same: [], links: [] };
  });
  expect(results).toHaveLength(40);
  expect(results.every((each) => each !== undefined)).toBe(true);
  expect(mine).toBeGreaterThan(0);
});
