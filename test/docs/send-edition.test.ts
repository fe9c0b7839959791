import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const SCRIPT = join(import.meta.dirname, "../../docs/send-edition.mjs");
const site = makeTemporaryFolder("news-digest-send");
const LETTER =
  '<title>The Digest: &quot;Friday&quot; &amp; more</title><a href="{{{RESEND_UNSUBSCRIBE_URL}}}">Unsubscribe</a>';

/** A sender as its documentation has it; it leaves the names out of its list. */
const broadcasts: Record<string, unknown>[] = [];
let status = 200;
let server: Server;
let api = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (piece) => {
      body += piece;
    });
    request.on("end", () => {
      const isAllowed = request.headers.authorization === "Bearer secret";
      response.writeHead(isAllowed ? status : 401, { "content-type": "application/json" });
      response.end(JSON.stringify(isAllowed ? answer(request.method, request.url ?? "", body) : {}));
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  api = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
  mkdirSync(join(site, "2025/03/22"), { recursive: true });
  for (const name of ["email", "email-city"]) {
    writeFileSync(join(site, `2025/03/22/${name}.html`), LETTER);
    writeFileSync(join(site, `2025/03/22/${name}.txt`), `${name} in plain text`);
  }
  mkdirSync(join(site, "2025/03/23"), { recursive: true });
  writeFileSync(join(site, "2025/03/23/email.html"), "<title>No way out</title>");
});
afterAll(() => new Promise((closed) => server.close(closed)));
beforeEach(() => {
  broadcasts.length = 0;
  status = 200;
});

function answer(method = "", url: string, body: string): unknown {
  if (method === "POST") {
    broadcasts.push(JSON.parse(body));
    return { id: String(broadcasts.length - 1) };
  }
  const id = /^\/broadcasts\/(\d+)$/.exec(url)?.[1];
  if (id !== undefined) return broadcasts[Number(id)];
  return { object: "list", has_more: false, data: broadcasts.map((_, i) => ({ id: String(i) })) };
}

function send(args: readonly string[], key = "secret"): Promise<{ readonly code: number; readonly said: string }> {
  const env = {
    ...process.env,
    RESEND_API: api,
    RESEND_API_KEY: key,
    RESEND_SEGMENT: "readers",
    RESEND_FROM: "D <d@example.org>",
  };
  return new Promise((done) => {
    execFile(process.execPath, [SCRIPT, site, ...args], { env }, (error, out, err) => {
      done({ code: error === null ? 0 : 1, said: out + err });
    });
  });
}

it("sends an edition in both forms, under its title, once", async () => {
  expect(await send(["2025/03/22"])).toMatchObject({ code: 0 });
  expect(await send(["2025/03/22"])).toEqual({ code: 0, said: "2025/03/22/email has been sent before.\n" });
  expect(broadcasts).toEqual([
    {
      segment_id: "readers",
      from: "D <d@example.org>",
      name: "2025/03/22/email",
      subject: 'The Digest: "Friday" & more',
      html: LETTER,
      text: "email in plain text",
      send: true,
    },
  ]);
});

it("sends a topic's part beside it", async () => {
  await send(["2025/03/22"]);
  await send(["2025/03/22", "city"]);
  expect(broadcasts.map(({ name }) => name)).toEqual(["2025/03/22/email", "2025/03/22/email-city"]);
});

it("sends nothing of a day without an edition", async () => {
  expect(await send(["2025/03/21"])).toMatchObject({ code: 0, said: expect.stringContaining("nothing is sent") });
  expect(broadcasts).toEqual([]);
});

it.each([
  ["without a link for unsubscribing", ["2025/03/23"], "secret", 200, "no link for unsubscribing"],
  ["with another key", ["2025/03/22"], "wrong", 200, "answered 401"],
  ["while the sender has trouble", ["2025/03/22"], "secret", 500, "answered 500"],
])("fails %s", async (_, args, key, code, message) => {
  status = code;
  expect(await send(args, key)).toMatchObject({ code: 1, said: expect.stringContaining(message) });
  expect(broadcasts).toEqual([]);
});
