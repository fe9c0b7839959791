// Requests to servers that the site's own options name: its hubs, IndexNow, and the site itself.

const TIMEOUT = 30_000;
/** In characters: of what a server says, when it refuses. */
const MOST_SAID = 200;

export interface PostBody {
  readonly type: string;
  readonly text: string;
}

/** @returns Why the server did not take it; `undefined` where it did. */
export async function post(address: string, { type, text }: PostBody): Promise<string | undefined> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": type },
      body: text,
      // A POST that is led on would become a GET.
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (response.ok) {
      await response.body?.cancel();
      return undefined;
    }
    const said = (await response.text()).replace(/\s+/g, " ").trim().slice(0, MOST_SAID);
    return `it answered ${response.status}${said === "" ? "" : `: ${said}`}`;
  } catch (error) {
    return reasonOf(error);
  }
}

/** What is served at an address, or why it is not. */
export async function get(address: string): Promise<{ readonly bytes: Buffer } | { readonly fault: string }> {
  try {
    const response = await fetch(address, {
      headers: { "cache-control": "no-cache" },
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return response.ok ? { bytes } : { fault: `it answered ${response.status}` };
  } catch (error) {
    return { fault: reasonOf(error) };
  }
}

/** `fetch` says "fetch failed", and keeps the reason as the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}
