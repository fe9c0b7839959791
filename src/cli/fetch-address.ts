// One document from the web: the one file that goes there. Bounded in time and size, to public hosts alone.

import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { parseUrl } from "../text/urls.ts";
import { checkLiteral, PrivateAddressError, publicLookup, type Resolver } from "./public-address.ts";

export interface FetchRequest {
  readonly accept: string;
  /** The most bytes of the document, unpacked. */
  readonly limit: number;
  readonly userAgent: string;
  /** Whether hosts of this machine and its networks may be asked. */
  readonly allowPrivate: boolean;
  /** What an earlier answer said, so that the same is not sent again. */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  /** Milliseconds for all of it. */
  readonly timeout?: number | undefined;
  readonly resolve?: Resolver | undefined;
}

export interface Fetched {
  readonly bytes: Buffer;
  /** Where it was found in the end. */
  readonly address: string;
  readonly contentType: string;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
}

/** What came instead of a document: a sentence on why, or that there is nothing new. */
export type FetchOutcome = Fetched | "not-modified" | { readonly fault: string; readonly hint: string };

const TIMEOUT = 30_000;
const MAX_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];
const AGAIN = "Try again later, or open the address in a browser.";

export async function fetchAddress(address: string, request: FetchRequest): Promise<FetchOutcome> {
  const signal = AbortSignal.timeout(request.timeout ?? TIMEOUT);
  try {
    return await follow(address, request, signal, 0);
  } catch (error) {
    return explain(error, signal, request);
  }
}

async function follow(
  address: string,
  request: FetchRequest,
  signal: AbortSignal,
  turns: number,
): Promise<FetchOutcome> {
  const url = parseUrl(address);
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    return { fault: "Only http and https addresses are asked.", hint: "Save it as a file, and import that." };
  }
  if (url.username !== "" || url.password !== "") {
    // It would be kept with the articles.
    return { fault: "The address holds a name or a password.", hint: "Save it as a file, and import that." };
  }
  if (!request.allowPrivate) checkLiteral(url);
  const answer = await send(url, request, signal);
  const { statusCode = 0, headers } = answer;
  if (REDIRECTS.includes(statusCode) && headers.location !== undefined) {
    answer.destroy();
    if (turns >= MAX_REDIRECTS) return { fault: `It redirects more than ${MAX_REDIRECTS} times.`, hint: AGAIN };
    const next = parseUrl(headers.location, url.href);
    if (next === undefined) return { fault: "It redirects to what is not an address.", hint: AGAIN };
    return follow(next.href, request, signal, turns + 1);
  }
  if (statusCode === 304) {
    answer.destroy();
    return "not-modified";
  }
  if (statusCode < 200 || statusCode > 299) {
    answer.destroy();
    const hint = statusCode === 404 || statusCode === 410 ? "Look for its new address, or leave it out." : AGAIN;
    return { fault: `The server answers ${statusCode}.`, hint };
  }
  const bytes = await readAll(answer, request.limit);
  if (bytes === undefined) {
    return {
      fault: `It is larger than ${Math.round(request.limit / 1024 / 1024)} MiB.`,
      hint: "Save it as a file, and import that.",
    };
  }
  const { etag, "last-modified": lastModified, "content-type": contentType = "" } = headers;
  return { bytes, address: url.href, contentType, etag, lastModified };
}

function send(url: URL, request: FetchRequest, signal: AbortSignal): Promise<IncomingMessage> {
  const start = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = start(url, {
      signal,
      ...(request.allowPrivate ? {} : { lookup: publicLookup(request.resolve) }),
      headers: {
        accept: request.accept,
        "accept-encoding": "gzip, deflate, br",
        "user-agent": request.userAgent,
        ...(request.etag === undefined ? {} : { "if-none-match": request.etag }),
        ...(request.lastModified === undefined ? {} : { "if-modified-since": request.lastModified }),
      },
    });
    sent.on("response", resolve);
    sent.on("error", reject);
    sent.end();
  });
}

/** @returns Nothing where there are more bytes than `limit`, packed or unpacked. */
async function readAll(answer: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const unpacker = unpackerFor(answer.headers["content-encoding"]?.trim().toLowerCase());
  const source = unpacker === undefined ? answer : answer.pipe(unpacker);
  answer.on("error", (error) => source.destroy(error));
  answer.on("aborted", () => source.destroy(new Error("the answer broke off")));
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > limit) {
      answer.destroy();
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function unpackerFor(encoding: string | undefined) {
  switch (encoding) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      return undefined;
  }
}

function explain(error: unknown, signal: AbortSignal, { timeout = TIMEOUT }: FetchRequest): FetchOutcome {
  if (signal.aborted) return { fault: `There was no whole answer in ${timeout / 1000} seconds.`, hint: AGAIN };
  if (error instanceof PrivateAddressError) {
    return {
      fault: `It is on this machine or in a private network (${error.message}).`,
      hint: "If you trust the address, allow it with --allow-private.",
    };
  }
  const reason =
    error instanceof Error ? error.message || ("code" in error ? String(error.code) : error.name) : String(error);
  return { fault: `It could not be fetched: ${reason}.`, hint: AGAIN };
}
