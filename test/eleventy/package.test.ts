import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Project, ROOT } from "./project.ts";

const packed = mkdtempSync(join(tmpdir(), "news-digest-pack-"));
let site: Project;

/** Runs a program to its end and gives what it printed. */
function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

beforeAll(() => {
  run("npm", ["pack", "--silent", "--pack-destination", packed], ROOT);
  const [tarball = ""] = readdirSync(packed);
  site = new Project({
    "eleventy.config.js": `import newsDigest from "eleventy-plugin-news-digest";
export default (eleventyConfig) => eleventyConfig.addPlugin(newsDigest, {
  site: { url: "https://example.org/", id: "tag:example.org,2025", title: "The Digest" },
});
`,
    "content/articles/2025-03-07T0815-tram-line.txt":
      "The tram line opens\n- Twelve stops.\nThe first tram left at dawn.\n",
    "draft.txt": "Ferry runs all night\n- The last boat leaves at two.\nIt begins on Friday.\n",
  });
  const home = join(site.folder, "node_modules/eleventy-plugin-news-digest");
  mkdirSync(home);
  run("tar", ["-xzf", join(packed, tarball), "-C", home, "--strip-components=1"], packed);
  // Its dependencies, and nothing else of this checkout's: no loader, no compiler.
  const { dependencies } = JSON.parse(site.read("node_modules/eleventy-plugin-news-digest/package.json"));
  for (const name of Object.keys(dependencies).filter((each) => !site.has(`node_modules/${each}`))) {
    mkdirSync(dirname(join(site.folder, "node_modules", name)), { recursive: true });
    symlinkSync(join(ROOT, "node_modules", name), join(site.folder, "node_modules", name));
  }
});

afterAll(() => {
  site.dispose();
  rmSync(packed, { recursive: true });
});

describe("the package, installed into an empty project", () => {
  it("gives a whole site with the default theme from a four-line configuration in JavaScript", () => {
    const { exitCode, said } = site.build(["--quiet"], { loader: [] });
    expect(said).toBe("");
    expect(exitCode).toBe(0);
    expect(site.files()).toEqual(expect.arrayContaining(["index.html", "feed.xml", "2025/03/07/tram-line/index.html"]));
    expect(site.files().filter((file) => /^assets\/(style|feed)\.\w+\.css$/.test(file))).toHaveLength(2);
    expect(site.read("_site/index.html")).toContain("The tram line opens");
  });

  it("brings the command", () => {
    const command = "node_modules/eleventy-plugin-news-digest/dist/src/cli/main.js";
    const said = run(process.execPath, [command, "add", "draft.txt", "--date", "2025-03-08"], site.folder);
    expect(said).toContain("content/articles/2025/03/2025-03-08-ferry-runs-all-night.txt");
    expect(site.read("content/articles/2025/03/2025-03-08-ferry-runs-all-night.txt")).toBe(site.read("draft.txt"));
  });

  it("holds what it needs and nothing that is for developers", () => {
    const files = site.files("node_modules/eleventy-plugin-news-digest");
    expect(
      files.filter(
        (file) => !/^(dist\/|docs\/.*\.(md|yml|mjs)$|package\.json|README\.md|LICENSE|CHANGELOG\.md)/.test(file),
      ),
    ).toEqual([]);
    expect(files.filter((file) => /test|content\/|\.map$/.test(file))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(["dist/src/index.d.ts", "dist/src/index.js", "dist/_includes/style.css"]),
    );
  });
});
