import { spawn } from "node:child_process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { drawIcon } from "../../src/eleventy/icon-png.ts";
import { makeSettings } from "../make.ts";
import { configWith, ELEVENTY, Project, type ProjectFiles } from "./project.ts";

const TRAM = "content/articles/2025-03-07-tram.md";
const TRAM_TEXT = "---\nheadline: The tram\ntopics: [Transport]\n---\n\nText.\n";

let site: Project;
let stop: () => Promise<unknown>;
let said: string;

beforeEach(() => {
  site = new Project({
    "eleventy.config.js": configWith(""),
    "content/topics.yaml": "- name: Transport\n",
    [TRAM]: TRAM_TEXT,
    "content/articles/2025-03-08-draft.md": "---\nheadline: Not yet\ndraft: true\n---\n\nText.\n",
  });
  // Eleventy remembers which folders were there before it began.
  expect(site.build().exitCode).toBe(0);
  said = "";
  const watcher = spawn(process.execPath, [ELEVENTY, "--watch"], { cwd: site.folder });
  const ended = new Promise((resolve) => watcher.once("exit", resolve));
  for (const stream of [watcher.stdout, watcher.stderr]) stream.on("data", (chunk) => (said += String(chunk)));
  stop = () => {
    watcher.kill();
    return ended;
  };
});

afterEach(async () => {
  await stop();
  site.dispose();
});

describe("while an editor writes", () => {
  it("shows drafts, marked; builds again on each save; tells problems and goes on; and publishes none of it", async () => {
    await watching();
    expect(site.files()).toContain("2025/03/08/draft/index.html");
    expect(site.read("_site/2025/03/08/draft/index.html")).toMatch(/draft/i);
    expect(site.read("_site/feed.xml")).not.toContain("Not yet");

    const late = { "content/articles/2025-03-07-tram.md": "---\nheadline: The tram is late\n---\n\nText.\n" };
    await save(late, () => site.read("_site/2025/03/07/tram/index.html").includes("The tram is late"));

    const bad = "content/articles/2025-03-09-bad.md";
    await save({ [bad]: "---\nheadlin: Bad\n---\n\nText.\n" }, () => said.includes('Did you mean "headline"?'));
    await save({ [bad]: "---\nheadline: Good\n---\n\nText.\n" }, () =>
      site.files().includes("2025/03/09/bad/index.html"),
    );

    await save({ "content/topics.yaml": "- name: Transport\n- name: Weather\n" }, () =>
      site.files().includes("topics/weather/index.html"),
    );

    const story = "---\nheadline: Good\nimage: { src: /images/a.png, alt: A }\n---\n\nText.\n";
    await save({ [bad]: story, "content/images/a.png": drawIcon(makeSettings().site, 192) }, () =>
      site.read("_site/2025/03/09/bad/index.html").includes('width="192"'),
    );
    await save({ "content/images/a.png": drawIcon(makeSettings().site, 512) }, () =>
      site.read("_site/2025/03/09/bad/index.html").includes('width="512"'),
    );

    await stop();
    expect(site.build().exitCode).toBe(0);
    expect(site.files().filter((file) => file.startsWith("2025/03/08"))).toEqual([]);
  });

  it("takes back a change of address: of a topic, by a slug, of a file", async () => {
    await watching();
    const moves = [
      [
        "content/topics.yaml",
        "- name: Trams\n  aliases: [Transport]\n",
        "topics/trams/index.html",
        "topics/transport/index.html",
      ],
      [TRAM, TRAM_TEXT.replace("---", "---\nslug: line"), "2025/03/07/line/index.html", "2025/03/07/tram/index.html"],
    ] as const;
    for (const [file, changed, there, back] of moves) {
      const before = site.read(file);
      for (const [text, page, gone] of [
        [changed, there, back],
        [before, back, there],
        [changed, there, back],
        [before, back, there],
      ] as const) {
        await save({ [file]: text }, () => site.files().includes(page) && !site.files().includes(gone));
      }
    }

    const renamed = "content/articles/2025-03-07-line.md";
    for (const [from, to, page] of [
      [TRAM, renamed, "2025/03/07/line/index.html"],
      [renamed, TRAM, "2025/03/07/tram/index.html"],
    ] as const) {
      site.rename(from, to);
      await until(() => site.files().includes(page));
    }
    expect(said).not.toContain("ENOENT");
    expect(said).toContain("Wrote ");
  });

  it("takes down at once what is deleted: a story, a folder, and the one that was wrong", async () => {
    await watching();
    await save({ "content/articles/2025/04/2025-04-01-ferry.md": "---\nheadline: The ferry\n---\n\nText.\n" }, () =>
      site.files().includes("2025/04/01/ferry/index.html"),
    );
    site.remove("content/articles/2025");
    await until(() => !site.files().includes("2025/04/01/ferry/index.html"));

    await save({ [TRAM]: "---\nheadlin: Bad\n---\n\nText.\n" }, () => said.includes('Did you mean "headline"?'));
    const wrote = said.split("Wrote ").length;
    site.remove(TRAM);
    await until(() => !site.files().includes("2025/03/07/tram/index.html"));
    await until(() => said.split("Wrote ").length > wrote);
  });
});

/** Until a save is seen: the watcher says that it watches a moment before it does, and never sees a folder made then. */
async function watching(): Promise<void> {
  await until(() => said.includes("Watching"));
  const isSeen = () => said.split("Wrote ").length > 2;
  while (!isSeen()) {
    site.write({ "content/topics.yaml": site.read("content/topics.yaml") });
    await until(isSeen, 4_000).catch(() => undefined);
  }
}

async function save(files: ProjectFiles, holds: () => boolean): Promise<void> {
  site.write(files);
  await until(holds);
}

/** Waits for something that another process brings about. */
async function until(holds: () => boolean, patience = 20_000): Promise<void> {
  const deadline = Date.now() + patience;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`It did not come about. The watcher said:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
