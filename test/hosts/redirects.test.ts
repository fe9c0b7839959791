import type { ChildProcess } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMPILED } from "../compiled.ts";
import { configWith, Project } from "../eleventy/project.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";
import { findPort, SERVERS, start } from "./servers.ts";

const work = makeTemporaryFolder("news-digest-redirects");
const ALIASES = ["/2014/old-name/", "/2014/old.html", "/feeds/über uns $1 (a)+'x'/", "/plain"].map(encodeURI);

describe.each(["", "/news"])("old addresses of a site at %s/", (prefix) => {
  const project = new Project({
    "eleventy.config.js": configWith(
      `images: false, site: {url: "https://example.org${prefix}/", id: "tag:example.org,2025", title: "The Digest"}`,
    ),
    "content/topics.yaml": "- name: Harbour\n  aliases: [/topics/port/]\n",
    "content/articles/2025-03-07-tram.md": `---\ntopics: [Harbour]\naliases: ${JSON.stringify(ALIASES)}\n---\n# The tram\n\nIt was full.\n`,
    "content/gone.txt": "/2025/03/06/withdrawn/\n",
  });
  const root = join(work, prefix === "" ? "root" : "below");

  beforeAll(() => {
    expect(project.build()).toMatchObject({ exitCode: 0 });
    mkdirSync(root, { recursive: true });
    cpSync(join(project.folder, "_site"), root + prefix, { recursive: true });
  });
  afterAll(() => project.dispose());

  it("have pages that lead on, and feeds", () => {
    const page = project.read("_site/2014/old-name/index.html");
    expect(page).toContain(`<link rel="canonical" href="https://example.org${prefix}/2025/03/07/tram/">`);
    expect(page).toContain(`<meta http-equiv="refresh" content="0; url=${prefix}/2025/03/07/tram/">`);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(project.read("_site/topics/port/atom.xml")).toBe(project.read("_site/topics/harbour/atom.xml"));
    expect(project.read("_site/topics/port/atom.xml")).toContain(
      `<link rel="self" type="application/atom+xml" href="https://example.org${prefix}/topics/harbour/atom.xml"/>`,
    );
    expect(project.read("_site/2025/03/06/withdrawn/index.html")).toContain("withdrawn");
    expect(project.read("_site/_redirects")).toContain(`${prefix}/2014/old.html ${prefix}/2025/03/07/tram/ 301\n`);
    expect(project.read("_site/sitemap.xml")).not.toContain("2014");
  });

  describe.each(SERVERS)("on $name (skipped where it is not installed)", (server) => {
    let child: ChildProcess | undefined;
    let host = "";

    beforeAll(async () => {
      if (server.program === undefined) return;
      const main = join(COMPILED, "src/cli/main.js");
      const { exitCode, said } = project.run([main, "redirects", "--form", server.form]);
      expect(exitCode).toBe(0);
      const port = await findPort();
      host = `http://127.0.0.1:${port}`;
      const folder = join(work, `${server.name}${prefix}`);
      child = await start(server, { port, root, path: `${prefix}/`, folder, redirects: said });
    });
    afterAll(() => void child?.kill());

    const each = it.skipIf(server.program === undefined);

    each("lead on with 301, and are 410 where they are gone", async () => {
      const ask = async (path: string) => {
        const response = await fetch(host + prefix + path, { redirect: "manual" });
        const location = response.headers.get("location");
        return [response.status, location && new URL(location, host).pathname];
      };
      for (const alias of [...ALIASES, "/topics/port/"]) {
        const to = alias === "/topics/port/" ? "/topics/harbour/" : "/2025/03/07/tram/";
        expect(await ask(alias), alias).toEqual([301, prefix + to]);
      }
      expect(await ask("/topics/port/feed.xml")).toEqual([301, `${prefix}/topics/harbour/feed.xml`]);
      expect((await ask("/2025/03/06/withdrawn/"))[0]).toBe(410);
      expect(await ask("/2025/03/07/tram/")).toEqual([200, null]);
      expect((await ask("/2014/old-name/more/"))[0]).toBe(404);
    });
  });
});
