import { afterAll, expect, it } from "vitest";
import { drawIcon } from "../../src/eleventy/icon-png.ts";
import { makeSettings } from "../make.ts";
import { configWith, Project } from "./project.ts";

const made: Project[] = [];

afterAll(() => {
  for (const each of made) each.dispose();
});

function project(files: Readonly<Record<string, string | Uint8Array>>, site = ""): Project {
  const config = configWith("").replace('title: "The Digest"', `title: "The Digest"${site}`);
  const own = new Project({ "eleventy.config.js": config, "content/articles/.keep": "", ...files });
  made.push(own);
  return own;
}

const links = (page: string) => [...page.matchAll(/<link rel="(?:[a-z-]*icon|manifest)"[^>]*>/g)].map(([link]) => link);

it("a site has an icon and a manifest without being asked", () => {
  const site = project({});
  expect(site.build()).toEqual({ exitCode: 0, said: "" });
  const assets = site.files("_site/assets").map((file) => file.replace(/\.[\da-f]{10}\./, "."));
  expect(assets).toEqual(["feed.css", "icon-192.png", "icon-512.png", "icon.svg", "style.css"]);
  const page = site.read("_site/index.html");
  expect(links(page).map((link) => link.replace(/\.[\da-f]{10}\./, "."))).toEqual([
    '<link rel="icon" type="image/png" sizes="192x192" href="/assets/icon-192.png">',
    '<link rel="icon" type="image/svg+xml" sizes="any" href="/assets/icon.svg">',
    '<link rel="apple-touch-icon" href="/assets/icon-192.png">',
    '<link rel="manifest" href="/site.webmanifest">',
  ]);
  expect(page).toContain("manifest-src 'self'");
  const manifest: unknown = JSON.parse(site.read("_site/site.webmanifest"));
  expect(manifest).toMatchObject({ name: "The Digest", lang: "en", dir: "ltr", start_url: "/", scope: "/" });
  expect(JSON.stringify(manifest)).toContain('"sizes":"512x512"');
  expect(site.files()).toEqual(
    expect.arrayContaining([...JSON.stringify(manifest).matchAll(/"src":"\/([^"]+)"/g)].map(([, src]) => src)),
  );
});

it("an icon of the site's own takes its place", () => {
  const icon = drawIcon(makeSettings().site, 192);
  const site = project({ "content/own/icon.png": icon }, ', icon: "own/icon.png"');
  expect(site.build()).toEqual({ exitCode: 0, said: "" });
  expect(site.files("_site/media")).toEqual(["own/icon.png"]);
  expect(site.files().filter((file) => file.includes("assets/icon"))).toEqual([]);
  expect(links(site.read("_site/index.html"))).toEqual([
    '<link rel="icon" type="image/png" href="/media/own/icon.png">',
    '<link rel="apple-touch-icon" href="/media/own/icon.png">',
    '<link rel="manifest" href="/site.webmanifest">',
  ]);
});

it("an icon that is not there is reported", () => {
  const site = project({}, ', icon: "own/icon.svg"');
  const { exitCode, said } = site.build();
  expect(exitCode).toBe(1);
  expect(said).toContain("(site.icon)\n  There is no picture content/own/icon.svg.");
});
