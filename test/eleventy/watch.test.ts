import { spawn } from "node:child_process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { configWith, ELEVENTY, Project, TSX } from "./project.ts";

let site: Project;
let stop: () => Promise<unknown>;
let said: string;

beforeEach(() => {
  site = new Project({
    "eleventy.config.js": configWith(""),
    "content/topics.yaml": "- name: Transport\n",
    "content/articles/2025-03-07-tram.md": "---\nheadline: The tram\ntopics: [Transport]\n---\n\nText.\n",
    "content/articles/2025-03-08-draft.md": "---\nheadline: Not yet\ndraft: true\n---\n\nText.\n",
  });
  said = "";
  const watcher = spawn(process.execPath, ["--import", TSX, ELEVENTY, "--watch"], { cwd: site.folder });
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
    await until(() => said.includes("Watching"));
    expect(site.files()).toContain("2025/03/08/draft/index.html");
    expect(site.read("_site/2025/03/08/draft/index.html")).toMatch(/draft/i);
    expect(site.read("_site/feed.xml")).not.toContain("Not yet");

    site.write({ "content/articles/2025-03-07-tram.md": "---\nheadline: The tram is late\n---\n\nText.\n" });
    await until(() => site.read("_site/2025/03/07/tram/index.html").includes("The tram is late"));

    site.write({ "content/articles/2025-03-09-bad.md": "---\nheadlin: Bad\n---\n\nText.\n" });
    await until(() => said.includes('Did you mean "headline"?'));
    site.write({ "content/articles/2025-03-09-bad.md": "---\nheadline: Good\n---\n\nText.\n" });
    await until(() => site.files().includes("2025/03/09/bad/index.html"));

    site.write({ "content/topics.yaml": "- name: Transport\n- name: Weather\n" });
    await until(() => site.files().includes("topics/weather/index.html"));

    await stop();
    expect(site.build().exitCode).toBe(0);
    expect(site.files().filter((file) => file.startsWith("2025/03/08"))).toEqual([]);
  });
});

/** Waits for something that another process brings about. */
async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`It did not come about. The watcher said:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
