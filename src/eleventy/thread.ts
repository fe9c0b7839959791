// What runs in another thread: it reads articles into the store, and renders pages. Paths and facts come in; what it made
// is on disk, and what goes back is short.

import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { bodyReader, readSegment, type StoreRequest } from "../article/article-store.ts";
import type { ArticleFile } from "../article/find-files.ts";
import { SiteTargets } from "../check/site-targets.ts";
import type { DigestSettings } from "../options/settings.ts";
import { buildContext } from "../page/context.ts";
import type { FrameAssets } from "../page/frame.ts";
import { analyserOf } from "./load-digest.ts";
import { type PageTask, type RenderedPages, type RenderNeeds, renderPages } from "./render-pages.ts";
import { Staging } from "./staging.ts";

/** What a thread knows from its start: plain data. */
export interface ThreadData {
  readonly settings: DigestSettings;
  readonly assets: FrameAssets;
  readonly store: StoreRequest;
  /** The output folder, absolute. */
  readonly output: string;
  /** Its own. */
  readonly name: string;
}

/** A piece of work. */
export type ThreadTask =
  | { readonly do: "read"; readonly segment: string; readonly files: readonly ArticleFile[] }
  | { readonly do: "render"; readonly pages: readonly PageTask[] };

/** What comes back: the pages, nothing for a segment, or why it could not be done. */
export type ThreadAnswer = { readonly rendered?: RenderedPages | undefined } | { readonly error: unknown };

function listen(port: MessagePort, { settings, assets, store, output, name }: ThreadData): void {
  let needs: RenderNeeds | undefined;
  const analyse = analyserOf(settings);
  const work = (task: ThreadTask): RenderedPages | undefined => {
    if (task.do === "read") {
      readSegment(task.segment, task.files, store, analyse);
      return undefined;
    }
    needs ??= {
      context: buildContext({ settings, bodyOf: bodyReader(store) }, assets),
      staging: new Staging(output, name),
      targets: new SiteTargets(settings.site.root, settings.links.ignore),
    };
    return renderPages(task.pages, needs);
  };
  const answer = (task: ThreadTask): ThreadAnswer => {
    try {
      return { rendered: work(task) };
    } catch (error) {
      return { error };
    }
  };
  port.on("message", (task: ThreadTask) => port.postMessage(answer(task)));
}

// The data is what `Threads` gave to the thread that it started.
if (parentPort !== null) listen(parentPort, workerData as ThreadData);
