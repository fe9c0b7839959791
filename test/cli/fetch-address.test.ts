import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { type FetchRequest, fetchAddress } from "../../src/cli/fetch-address.ts";
import { isPublic, publicLookup } from "../../src/cli/public-address.ts";

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const REQUEST: FetchRequest = { accept: "*/*", limit: 1000, userAgent: "test", allowPrivate: true };

describe("fetchAddress", () => {
  it.each([
    ["more bytes than allowed", (_, response) => void response.end("x".repeat(2000)), "It is larger than"],
    [
      "a small answer that unpacks to a large one",
      (_, response) => void response.setHeader("content-encoding", "gzip").end(gzipSync("x".repeat(5_000_000))),
      "It is larger than",
    ],
    [
      "bytes that are not packed as said",
      (_, response) => void response.setHeader("content-encoding", "gzip").end("no"),
      "It could not be fetched",
    ],
    [
      "an endless redirect",
      (request, response) => void response.writeHead(302, { location: `${request.url}x` }).end(),
      "It redirects more than 5 times.",
    ],
    [
      "a redirect to a file",
      (_, response) => void response.writeHead(302, { location: "file:///etc/passwd" }).end(),
      "Only http and https",
    ],
    ["an error", (_, response) => void response.writeHead(503).end(), "The server answers 503."],
    [
      "an answer that breaks off",
      (_, response) => {
        response.writeHead(200, { "content-length": "100" });
        response.write("x", () => response.destroy());
      },
      "It could not be fetched",
    ],
  ] satisfies readonly [string, RequestListener, string][])("says so of %s", async (_, answer, fault) => {
    expect(await fetchAddress(await serve(answer), REQUEST)).toMatchObject({ fault: expect.stringContaining(fault) });
  });

  it("asks no address with a password, which would be kept", async () => {
    const url = (await serve((_, response) => void response.end("x"))).replace("//", "//user:pw@");
    expect(await fetchAddress(url, REQUEST)).toMatchObject({ fault: "The address holds a name or a password." });
  });

  it("waits no longer than it may, also for a body that drips", async () => {
    const url = await serve((_, response) => {
      const drip = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(drip));
    });
    const start = performance.now();
    expect(await fetchAddress(url, { ...REQUEST, timeout: 200 })).toMatchObject({
      fault: expect.stringContaining("no whole answer"),
    });
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it("connects to no name whose address is private, whatever it was a moment ago", async () => {
    let asked = 0;
    const url = await serve((_, response) => {
      asked++;
      response.end("secret");
    });
    const { port } = new URL(url);
    const answers = ["127.0.0.1", "::1", "169.254.169.254", "10.0.0.1", "64:ff9b::7f00:1"];
    for (const address of answers) {
      const outcome = await fetchAddress(`http://rebind.example:${port}/`, {
        ...REQUEST,
        allowPrivate: false,
        resolve: (_, __, callback) => callback(null, [{ address, family: address.includes(":") ? 6 : 4 }]),
      });
      expect(outcome).toMatchObject({ hint: expect.stringContaining("--allow-private") });
    }
    expect(asked).toBe(0);
  });

  it("refuses a name that has a private address beside a public one", () => {
    const lookup = publicLookup((_, __, callback) =>
      callback(null, [
        { address: "93.184.216.34", family: 4 },
        { address: "127.0.0.1", family: 4 },
      ]),
    );
    lookup("two.example", { all: true }, (error) => expect(error?.name).toBe("PrivateAddressError"));
  });
});

describe("isPublic", () => {
  it.each([
    ["93.184.216.34", true],
    ["2606:2800:220:1:248:1893:25c8:1946", true],
    ["127.0.0.1", false],
    ["0.0.0.0", false],
    ["10.1.2.3", false],
    ["172.16.0.1", false],
    ["192.168.1.1", false],
    ["169.254.169.254", false],
    ["100.64.0.1", false],
    ["224.0.0.1", false],
    ["255.255.255.255", false],
    ["::1", false],
    ["::", false],
    ["fe80::1", false],
    ["fd00::1", false],
    ["::ffff:10.0.0.1", false],
    ["64:ff9b::7f00:1", false],
    ["2002:7f00:1::", false],
    ["no address", false],
  ])("says of %s: %s", (address, expected) => {
    expect(isPublic(address)).toBe(expected);
  });
});
