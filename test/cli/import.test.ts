import { readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { listFiles } from "../list-files.ts";
import { Project } from "./project.ts";

const PICTURE = readFileSync(new URL("../../content/images/tram.jpg", import.meta.url));

function makeFeed(items: string, title = "Harbour Office"): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>https://harbour.example/</link>${items}</channel></rss>`;
}

const FERRY = `<item><title>Ferry &amp;amp; night</title><link>https://harbour.example/ferry</link><guid>https://harbour.example/ferry</guid><pubDate>Fri, 07 Mar 2025 08:15:00 GMT</pubDate><description>&lt;p&gt;It runs &lt;b&gt;all night&lt;/b&gt;.&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</description><category>Ferries</category></item>`;
const TRAM = `<item><title>Tram opens</title><guid isPermaLink="false">t-2</guid><pubDate>Sat, 08 Mar 2025 09:00:00 +0100</pubDate><description>Twelve stops.</description></item>`;

/** A server on this machine until the test ends. */
async function serve(answer: RequestListener): Promise<{ readonly url: string; readonly asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked };
}

describe("import: files", () => {
  it("makes a file of each item, which a person can edit", async () => {
    const project = new Project({ "feed.xml": makeFeed(FERRY + TRAM) });
    const { code, stdout, stderr } = await project.run(["import", "feed.xml", "--topics", "Transport"]);
    expect(stderr).toBe("");
    expect(stdout).toBe(
      [
        "Added content/articles/2025/03/2025-03-07T0815-ferry-night.md",
        "Added content/articles/2025/03/2025-03-08T0800-tram-opens.md",
        "Imported: 2 new files, 0 updated, 0 as they were.",
        "",
      ].join("\n"),
    );
    expect(code).toBe(0);
    expect(project.read("content/articles/2025/03/2025-03-07T0815-ferry-night.md")).toBe(
      [
        "---",
        '# Imported. In its source: "https://harbour.example/ferry"',
        'headline: "Ferry & night"',
        "date: 2025-03-07T08:15:00+00:00",
        'topics: ["Ferries"]',
        "sources:",
        '  - {name: "Harbour Office", url: "https://harbour.example/ferry"}',
        "---",
        "",
        "It runs **all night**.",
        "",
      ].join("\n"),
    );
    expect(project.read("content/articles/2025/03/2025-03-08T0800-tram-opens.md")).toContain('topics: ["Transport"]');
    expect((await project.run(["check"])).code).toBe(0);
  });

  it("changes nothing the second time, and only what it made", async () => {
    const project = new Project({ "feed.xml": makeFeed(FERRY + TRAM) });
    await project.run(["import", "feed.xml"]);
    const [ferry = "", tram = ""] = project.articles().map((file) => `content/articles/${file}`);
    const before = [project.read(ferry), project.read(tram), project.read("content/.imported.json")];
    expect((await project.run(["import", "feed.xml"])).stdout).toBe(
      "Imported: 0 new files, 0 updated, 2 as they were.\n",
    );
    expect([project.read(ferry), project.read(tram), project.read("content/.imported.json")]).toEqual(before);

    project.write(ferry, `${before[0]}\nA person wrote this.\n`);
    project.write("feed.xml", makeFeed((FERRY + TRAM).replace("all night", "till two").replace("Twelve", "Ten")));
    expect((await project.run(["import", "feed.xml"])).stdout).toBe(
      [
        `Updated ${tram}`,
        `Left alone, because it was changed by hand: ${ferry}`,
        "Imported: 0 new files, 1 updated, 0 as they were, 1 changed by hand and left alone.",
        "",
      ].join("\n"),
    );
    expect(project.read(ferry)).toContain("A person wrote this.");
    expect(project.read(ferry)).toContain("all night");
    expect(project.read(tram)).toContain("Ten stops.");

    rmSync(join(project.root, tram));
    expect((await project.run(["import", "feed.xml"])).stdout).toContain("1 removed by hand and left out");
    expect(project.articles()).toHaveLength(1);
  });

  it("takes line ends that git changed for no change by hand", async () => {
    const project = new Project({ "feed.xml": makeFeed(FERRY) });
    await project.run(["import", "feed.xml"]);
    const file = `content/articles/${project.articles()[0]}`;
    project.write(file, project.read(file).replaceAll("\n", "\r\n"));
    project.write("feed.xml", makeFeed(FERRY.replace("all night", "till two")));
    expect((await project.run(["import", "feed.xml"])).stdout).toContain("1 updated");
    expect(project.read(file)).toContain("till two");
  });

  it("goes on where an import was broken off before it could note what it wrote", async () => {
    const project = new Project({ "feed.xml": makeFeed(FERRY) });
    await project.run(["import", "feed.xml"]);
    rmSync(join(project.root, "content/.imported.json"));
    expect((await project.run(["import", "feed.xml"])).stdout).toBe(
      "Imported: 0 new files, 0 updated, 1 as they were.\n",
    );
    expect(project.articles()).toHaveLength(1);
  });

  it("keeps an address free for each of two stories of one day and name", async () => {
    const other = FERRY.replaceAll("harbour.example/ferry", "harbour.example/2").replace("08:15", "09:15");
    const project = new Project({
      "feed.xml": makeFeed(FERRY + other),
      "content/articles/2025-03-07-ferry-night.md": "---\nheadline: Ours\n---\n\nText.\n",
    });
    await project.run(["import", "feed.xml"]);
    expect(project.articles()).toEqual([
      "2025-03-07-ferry-night.md",
      "2025/03/2025-03-07T0815-ferry-night-2.md",
      "2025/03/2025-03-07T0915-ferry-night-3.md",
    ]);
    expect((await project.run(["check"])).code).toBe(0);
  });

  it("keeps the first date of what has none, and of what has only that of a change", async () => {
    const atom = (updated: string) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:f</id><entry><id>urn:1</id><title>One</title><updated>${updated}</updated><content>A</content></entry></feed>`;
    const project = new Project({
      "a.xml": atom("2025-03-01T10:00:00Z"),
      "b.xml": makeFeed(TRAM.replace(/<pubDate>.*<\/pubDate>/, "")),
    });
    const { stderr } = await project.run(["import", "a.xml", "b.xml"]);
    expect(stderr).toContain("Records without a date, which got that of this import: 1.");
    project.write("a.xml", atom("2025-03-05T10:00:00Z"));
    expect((await project.run(["import", "a.xml", "b.xml"])).stdout).toContain("1 updated, 1 as they were");
    const [one = ""] = project.articles();
    expect(one).toBe("2025/03/2025-03-01T1000-one.md");
    expect(project.read(`content/articles/${one}`)).toContain(
      "date: 2025-03-01T10:00:00+00:00\nupdated: 2025-03-05T10:00:00+00:00",
    );
  });

  it("sets aside what can be no article, and takes the rest", async () => {
    const bad = [
      "<item><title>No date that is one</title><pubDate>soon</pubDate><description>x</description></item>",
      "<item><guid>urn:x</guid></item>",
    ];
    const project = new Project({ "feed.xml": makeFeed(bad.join("") + FERRY) });
    const { code, stdout, stderr } = await project.run(["import", "feed.xml", "--report", "r.json"]);
    expect(code).toBe(1);
    expect(stdout).toContain("Imported: 1 new file, 0 updated, 0 as they were, 2 set aside.");
    expect(stderr).toContain('error feed.xml (item 1)\n  Its date "soon" has a form that is not taken.');
    expect(stderr).toContain("error feed.xml (item 2)\n  It has neither a headline nor a text.");
    const report = JSON.parse(project.read("r.json"));
    expect(report.files).toMatchObject([
      { kind: "new", from: "feed.xml, item 3", address: "https://example.org/news/2025/03/07/ferry-night/" },
    ]);
    expect(report.problems).toHaveLength(2);
  });

  it("only says what it would do, and passes over what is older", async () => {
    const project = new Project({ "feed.xml": makeFeed(FERRY + TRAM) });
    const { stdout } = await project.run(["import", "feed.xml", "--dry-run", "--since", "2025-03-08"]);
    expect(stdout).toContain("Would add content/articles/2025/03/2025-03-08T0800-tram-opens.md");
    expect(stdout).toContain("Would import: 1 new file, 0 updated, 0 as they were, 1 older than --since.");
    expect(listFiles(join(project.root, "content"))).toEqual(["topics.yaml"]);
  });

  it("keeps a broken state, and says where to take a whole one from", async () => {
    const project = new Project({ "feed.xml": makeFeed(FERRY), "content/.imported.json": "{" });
    const { code, stderr } = await project.run(["import", "feed.xml"]);
    expect(code).toBe(2);
    expect(stderr).toContain("Take it from your last commit");
    expect(project.read("content/.imported.json")).toBe("{");
    project.write("content/.imported.json", '{"files": [["k", "../../etc/x", "h"]], "feeds": []}');
    expect((await project.run(["import", "feed.xml"])).code).toBe(2);
  });

  it.each([
    ["nothing", ["import"], "Name what to import"],
    ["a kind", ["import", "x", "--from", "wordpres"], 'Did you mean "wordpress"?'],
    ["a field", ["import", "x", "--map", "hedline=Title"], 'Did you mean "headline"?'],
    ["an order", ["import", "x", "--dates", "YMD"], "write DMY or MDY"],
    ["an address", ["import", "x", "--base", "example.org"], "https:// included"],
  ])("refuses a command line without %s that is known", async (_, words, message) => {
    const { code, stderr } = await new Project().run(words);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe("import: addresses", () => {
  it("asks once, and then only whether there is anything new", async () => {
    const { url, asked } = await serve((request, response) => {
      if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
      else
        response
          .writeHead(200, { etag: '"1"', "last-modified": "Fri, 07 Mar 2025 08:15:00 GMT", "content-encoding": "gzip" })
          .end(gzipSync(makeFeed(FERRY)));
    });
    const project = new Project();
    const words = ["import", `${url}/feed.xml`, "--allow-private"];
    expect((await project.run(words)).stdout).toContain("1 new file");
    const second = await project.run(words);
    expect(second.stderr).toContain("Nothing is new there since the last import.");
    expect(second.code).toBe(0);
    expect(asked[0]?.headers["user-agent"]).toMatch(/^news-digest\/\d/);
    expect(asked[1]?.headers["if-modified-since"]).toBe("Fri, 07 Mar 2025 08:15:00 GMT");
    // Another use needs the feed whole.
    expect((await project.run([...words, "--topics", "Weather"])).stdout).toContain("1 as they were");
    expect(asked[2]?.headers["if-none-match"]).toBeUndefined();
  });

  it("goes to no private address, neither at once nor by a redirect", async () => {
    const { url, asked } = await serve((_, response) => void response.end(makeFeed(FERRY)));
    const project = new Project();
    const addresses = [
      url,
      url.replace("127.0.0.1", "localhost"),
      url.replace("127.0.0.1", "[::ffff:127.0.0.1]"),
      url.replace("127.0.0.1", "2130706433"),
    ];
    for (const address of addresses) {
      const { code, stderr } = await project.run(["import", address]);
      expect(code).toBe(1);
      expect(stderr).toContain("allow it with --allow-private");
    }
    expect(asked).toEqual([]);
    expect((await project.run(["import", "file:///etc/passwd"])).stderr).toContain("Only http and https addresses");
    expect((await project.run(["import", "ftp://127.0.0.1/x"])).stderr).toContain("Only http and https addresses");
  });

  it("takes all feeds of a list, whatever is wrong with some", async () => {
    const { url } = await serve((request, response) => {
      if (request.url === "/a.xml") response.end(makeFeed(FERRY));
      else if (request.url === "/b.xml") response.end(makeFeed(TRAM, "Trams"));
      else response.writeHead(404).end();
    });
    const outlines = ["a.xml", "b.xml", "gone.xml"].map((name) => `<outline text="x" xmlUrl="${url}/${name}"/>`);
    const project = new Project({
      "feeds.opml": `<opml version="2.0"><body><outline text="g">${outlines.join("")}</outline><outline text="y" xmlUrl="file:///etc/passwd"/></body></opml>`,
    });
    const { code, stdout, stderr } = await project.run(["import", "feeds.opml", "--allow-private"]);
    expect(stdout).toContain("2 new files");
    expect(stderr).toContain("The server answers 404.");
    expect(stderr).toContain("error file:///etc/passwd");
    expect(code).toBe(1);
  });

  it("names the feeds of a web page", async () => {
    const { url } = await serve((_, response) => {
      response.setHeader("content-type", "text/html");
      response.end('<!doctype html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head>');
    });
    const { stderr } = await new Project().run(["import", `${url}/`, "--allow-private"]);
    expect(stderr).toContain(`Import its feed: ${url}/feed.xml.`);
  });

  it("fetches pictures when asked, once, and links to those that it cannot get", async () => {
    const { url, asked } = await serve((request, response) => {
      if (request.url === "/feed.xml") {
        const html = ["a.jpg", "b.jpg", "gone.jpg", "fake.jpg"].map(
          (name) => `&lt;img src="/${name}" alt="${name}"&gt;`,
        );
        const item = `<item><title>T</title><link>${url}/t</link><pubDate>Fri, 07 Mar 2025 08:15:00 GMT</pubDate><enclosure url="${url}/lead.jpg" type="image/jpeg" length="1"/><description>${html.join("")}</description></item>`;
        response.end(makeFeed(item).replace("https://harbour.example/", `${url}/`));
      } else if (request.url === "/gone.jpg") response.writeHead(404).end();
      else if (request.url === "/fake.jpg")
        response.setHeader("content-type", "image/jpeg").end("<svg onload=alert(1)>");
      else response.setHeader("content-type", "image/jpeg").end(PICTURE);
    });
    const project = new Project();
    const words = ["import", `${url}/feed.xml`, "--allow-private"];
    const without = await project.run(words);
    expect(without.stderr).toContain("--images fetches them into the content folder.");
    expect(asked.map((each) => each.url)).toEqual(["/feed.xml"]);

    const { stdout, stderr } = await project.run([...words, "--images"]);
    expect(stdout).toContain("1 updated");
    expect(stderr).toContain("The server answers 404.");
    expect(stderr).toContain("it is not a PNG, JPEG, GIF, WebP or AVIF picture.");
    const pictures = listFiles(join(project.root, "content/images/imported"));
    expect(pictures.map((name) => name.replace(/-[\da-f]{10}\./, "."))).toEqual(["a.jpg", "b.jpg", "lead.jpg"]);
    const article = project.read(`content/articles/${project.articles()[0]}`);
    expect(article).toMatch(/image: \{src: "images\/imported\/lead-\w+\.jpg", alt: ""\}/);
    expect(article).toContain(`![gone.jpg](${url}/gone.jpg)`);
    expect((await project.run(["check"])).code).toBe(0);

    const before = asked.length;
    expect((await project.run(words)).stdout).toContain("1 as they were");
    expect(asked.slice(before).map((each) => each.url)).toEqual(["/feed.xml"]);
  });
});
