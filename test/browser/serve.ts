// A static host on loopback, as plain as they come: folders with an index, a 404 page, nothing else.

import { createReadStream, statSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { extname, join } from "node:path";

export interface Host {
  /** With a trailing slash. */
  readonly url: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".webmanifest": "application/manifest+json",
};

/** @param folders Where what lies below a path is found, the longest path first: `{"/golden/": …, "/": …}`. */
export async function serve(folders: Readonly<Record<string, string>>): Promise<Host> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://loopback.invalid").pathname;
    const [at, folder] = Object.entries(folders).find(([each]) => path.startsWith(each)) ?? [path, ""];
    const found = join(folder, decodeURIComponent(path.slice(at.length)), path.endsWith("/") ? "index.html" : "");
    if (isFile(found)) send(response, 200, found);
    else send(response, 404, join(folder, "404.html"));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

function send(response: ServerResponse, status: number, file: string): void {
  if (!isFile(file)) {
    response.writeHead(status).end();
    return;
  }
  response.writeHead(status, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
  createReadStream(file).pipe(response);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
