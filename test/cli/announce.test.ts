import { execFile } from "node:child_process";
import { existsSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { COMPILED } from "../compiled.ts";
import { ELEVENTY } from "../eleventy/project.ts";
import { makeConfig, Project } from "./project.ts";

interface Told {
  readonly path: string;
  readonly body: string;
}

/** A hub, an IndexNow and the host of the site in one, on this machine. */
async function makeServer() {
  const told: Told[] = [];
  const status = new Map<string, number>();
  let folder: string | undefined;
  const server = createServer((request: IncomingMessage, response) => {
    const path = request.url ?? "";
    const answer = async () => {
      if (request.method === "POST") {
        told.push({ path, body: await text(request) });
        response.writeHead(status.get(path) ?? 202).end("said the server");
        return;
      }
      const file = folder && join(folder, path.replace("/news/", ""));
      if (file !== undefined && existsSync(file) && statSync(file).isFile()) response.end(readFileSync(file));
      else response.writeHead(404).end();
    };
    void answer();
  });
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const address = server.address();
  const origin = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
  return {
    origin,
    status,
    serve: (site: string) => {
      folder = site;
    },
    /** What was sent since the last call. */
    take: () => told.splice(0),
  };
}

async function makeSite() {
  const server = await makeServer();
  const { origin } = server;
  const project = new Project({
    "eleventy.config.js": compiledConfig({
      site: { url: `${origin}/news/`, id: "tag:example.org,2025", title: "The Digest" },
      feeds: { hub: [`${origin}/hub`, `${origin}/other`] },
      indexNow: { key: "0123456789abcdef", endpoint: `${origin}/indexnow` },
    }),
    "content/articles/2025-03-20-tram.txt": "Trams return\nThe line opens at six.\n",
    "content/articles/2025-03-22-ferry.txt": "Ferry is early\nNo fog today.\n",
  });
  await buildProject(project);
  server.serve(join(project.root, "_site"));
  return { ...server, project };
}

/** With the plugin as it is published, which Node runs without a loader. */
function compiledConfig(options: Readonly<Record<string, unknown>>): string {
  const plugin = pathToFileURL(join(COMPILED, "src/index.js")).href;
  return makeConfig(options).replace(/from ".*"/, `from ${JSON.stringify(plugin)}`);
}

/** Not in step with this process: the server has to go on. */
async function buildProject({ root }: Project): Promise<void> {
  await promisify(execFile)(process.execPath, [ELEVENTY, "--quiet"], { cwd: root });
}

const feedsIn = ({ body }: Told) => new URLSearchParams(body).getAll("hub.url");

const pagesIn = (told: readonly Told[]): readonly string[] =>
  told.filter(({ path }) => path === "/indexnow").flatMap(({ body }) => JSON.parse(body).urlList);

function rename(project: Project, from: string, to: string, change: (text: string) => string): void {
  project.write(`content/articles/${to}`, change(project.read(`content/articles/${from}`)));
  rmSync(join(project.root, "content/articles", from));
}

describe("news-digest announce", () => {
  it("notifies each hub of all feeds, and IndexNow of what is recent, where nothing is known", async () => {
    const { project, take, origin } = await makeSite();
    expect(project.read("_site/0123456789abcdef.txt")).toBe("0123456789abcdef");
    const run = await project.run(["announce"]);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    const told = take();
    const hub = told.filter(({ path }) => path === "/hub");
    const feeds = hub.flatMap(feedsIn);
    for (const path of ["feed.xml", "atom.xml", "feed.json", "editions.atom.xml"])
      expect(feeds).toContain(`${origin}/news/${path}`);
    expect(hub[0]?.body).toMatch(/^hub\.mode=publish&/);
    expect(told.filter(({ path }) => path === "/other").flatMap(feedsIn)).toEqual(feeds);
    const [search] = told.filter(({ path }) => path === "/indexnow").map(({ body }) => JSON.parse(body));
    expect(search).toMatchObject({
      host: origin.slice("http://".length),
      key: "0123456789abcdef",
      keyLocation: `${origin}/news/0123456789abcdef.txt`,
    });
    expect(search.urlList).toContain(`${origin}/news/2025/03/22/ferry/`);
    expect(search.urlList).not.toContain(`${origin}/news/2025/03/20/tram/`);
  });

  it("notifies afterwards of what has changed alone, and what went", async () => {
    const { project, take, origin } = await makeSite();
    await project.run(["announce"]);
    take();
    expect(await project.run(["announce"])).toMatchObject({ code: 0, stdout: "Announced 0 feeds and 0 pages.\n" });
    expect(take()).toEqual([]);

    project.write("content/articles/2025-03-21-fog.txt", "Fog at night\nShips wait.\n");
    await buildProject(project);
    expect(await project.run(["announce"])).toMatchObject({ code: 0 });
    const told = take();
    const feeds = told.filter(({ path }) => path === "/hub").flatMap(feedsIn);
    expect(feeds).toContain(`${origin}/news/feed.xml`);
    expect(feeds).not.toContain(`${origin}/news/corrections.xml`);
    const pages: readonly string[] = told
      .filter(({ path }) => path === "/indexnow")
      .flatMap(({ body }) => JSON.parse(body).urlList);
    expect(pages).toContain(`${origin}/news/2025/03/21/fog/`);
    expect(pages).not.toContain(`${origin}/news/2025/03/20/`);

    rmSync(join(project.root, "content/articles/2025-03-21-fog.txt"));
    await buildProject(project);
    await project.run(["announce"]);
    expect(take().filter(({ path }) => path === "/indexnow")[0]?.body).toContain(`${origin}/news/2025/03/21/fog/`);
  });

  it("notifies of what moved at both addresses, and of a feed at its old one for as long as it is there", async () => {
    const { project, take, origin } = await makeSite();
    project.write("content/topics.yaml", "- name: Harbour\n");
    project.write("content/articles/2025-03-21-fog.md", "---\ntopics: [Harbour]\n---\n# Fog\n\nShips wait.\n");
    await buildProject(project);
    expect((await project.run(["record"])).code).toBe(0);
    await project.run(["announce"]);
    take();
    rename(project, "2025-03-21-fog.md", "2025-03-21-mist.md", (text) =>
      text.replace("topics: [Harbour]", "topics: [Quay]\naliases: [/2025/03/21/fog/]"),
    );
    project.write("content/topics.yaml", "- name: Quay\n  aliases: [Harbour]\n");
    await buildProject(project);
    expect(await project.run(["announce"])).toMatchObject({ code: 0 });
    const told = take();
    const pages = pagesIn(told);
    for (const path of ["2025/03/21/fog/", "2025/03/21/mist/", "topics/harbour/", "topics/quay/"])
      expect(pages).toContain(`${origin}/news/${path}`);
    const topic = ["topics/quay/feed.xml", "topics/harbour/feed.xml", "topics/harbour/atom.xml"];
    for (const path of topic)
      expect(told.filter(({ path }) => path === "/hub").flatMap(feedsIn)).toContain(`${origin}/news/${path}`);

    project.write("content/articles/2025-03-21-ice.md", "---\ntopics: [Quay]\n---\n# Ice\n\nThin.\n");
    await buildProject(project);
    await project.run(["announce"]);
    const later = take();
    for (const path of topic)
      expect(later.filter(({ path }) => path === "/hub").flatMap(feedsIn)).toContain(`${origin}/news/${path}`);
    expect(pagesIn(later)).not.toContain(`${origin}/news/2025/03/21/fog/`);
  });

  it("finds in the ledger what moved, went and came out late, where nothing else is known", async () => {
    const { project, take, origin } = await makeSite();
    project.write("content/articles/2025-02-01-fog.txt", "Fog\n\nThick.\n");
    expect((await project.run(["record"])).code).toBe(0);
    rename(project, "2025-03-20-tram.txt", "2025-03-20-trams.md", (text) =>
      text.replace("Trams return", "---\naliases: [/2025/03/20/tram/]\n---\n# Trams return\n"),
    );
    rmSync(join(project.root, "content/articles/2025-02-01-fog.txt"));
    project.write("content/gone.txt", "/2025/02/01/fog/\n");
    project.write("content/articles/2025-01-01-late.txt", "Late\n\nA draft until now.\n");
    expect((await project.run(["record"])).code).toBe(0);
    await buildProject(project);
    expect(await project.run(["announce"])).toMatchObject({ code: 0, stderr: "" });
    const pages = pagesIn(take());
    for (const path of ["2025/03/20/tram/", "2025/02/01/fog/", "2025/01/01/late/", "2025/03/22/ferry/"])
      expect(pages).toContain(`${origin}/news/${path}`);
    expect(pages).not.toContain(`${origin}/news/2025/03/20/trams/`);

    project.write("content/published.txt", "<<<<<<< HEAD\n");
    const broken = await project.run(["announce", "--since", "other.txt"]);
    expect(broken).toMatchObject({ code: 1, stderr: expect.stringContaining("content/published.txt:1") });
    expect(take()).toEqual([]);
  });

  it("says nothing of another host, where the site has moved to this one", async () => {
    const { project, take, origin } = await makeSite();
    await project.run(["announce", "--since", "announced.txt"]);
    take();
    const old = project.read("announced.txt").replaceAll(origin, "https://old.example");
    project.write("announced.txt", old);
    expect(await project.run(["announce", "--since", "announced.txt"])).toMatchObject({ code: 0 });
    const told = take();
    expect(pagesIn(told)).toContain(`${origin}/news/2025/03/22/ferry/`);
    expect(JSON.stringify(told)).not.toContain("old.example");
  });

  it("repeats what a server did not take", async () => {
    const { project, take, status } = await makeSite();
    status.set("/other", 503);
    const run = await project.run(["announce"]);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/The hub http:\S+\/other was not notified: it answered 503: said the server\./);
    expect(take().some(({ path }) => path === "/indexnow")).toBe(true);
    status.clear();
    expect(await project.run(["announce"])).toMatchObject({ code: 0 });
    expect(
      take()
        .filter(({ path }) => path === "/other")
        .flatMap(feedsIn).length,
    ).toBeGreaterThan(3);
  });

  it("notifies nobody before the new site is served", async () => {
    const { project, take } = await makeSite();
    // Built once more, and not deployed: the server has the old folder.
    renameSync(join(project.root, "_site"), join(project.root, "deployed"));
    const stale = await makeSite();
    stale.serve(join(project.root, "deployed"));
    const run = await stale.project.run(["announce"]);
    expect(run).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/feed\.xml is not served|not the one that was built/),
    });
    expect(run.stderr).toContain("Nothing was announced");
    expect([...take(), ...stale.take()]).toEqual([]);
  });

  it("keeps what it announced in a file of your choice, prints what it would announce, and overwrites nothing else", async () => {
    const { project, take } = await makeSite();
    const dry = await project.run(["announce", "--dry-run"]);
    expect(dry).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/\/news\/feed\.xml\n(?:.+\n)*Would announce \d+ feeds and \d+ pages\.\n$/),
    });
    expect(take()).toEqual([]);
    expect((await project.run(["announce", "--since", "content/announced.txt"])).code).toBe(0);
    expect(project.read("content/announced.txt")).toMatch(/^news-digest announced 1\nfeed http/);
    const wrong = await project.run(["announce", "--since", "content/topics.yaml"]);
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining("does not hold what was announced last") });
    expect(project.read("content/topics.yaml")).toContain("Transport");
  });

  it("says what is missing: somebody to notify, a built site", async () => {
    const nobody = new Project();
    expect(await nobody.run(["announce"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"feeds.hub" or "indexNow"'),
    });
    const unbuilt = new Project({ "eleventy.config.js": makeConfig({ feeds: { hub: "https://hub.example/" } }) });
    expect(await unbuilt.run(["announce"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("There is no built site"),
    });
  });
});
