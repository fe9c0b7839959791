// The browser that the tests use: the system's own Chromium, with everything switched off that asks for the network.

import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** `CHROME_PATH` of the environment, else where systems put it; absent where there is none. */
export const CHROMIUM: string | undefined = [process.env.CHROME_PATH ?? "", ...PLACES].find((path) => existsSync(path));

export const NO_CHROMIUM = "skipped where there is no Chromium: apt-get install chromium, or set CHROME_PATH";

export const CHROMIUM_FLAGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? "", args: [...CHROMIUM_FLAGS] });
}

const ICON = /\/(?:favicon\.ico|icon[^/]*\.(?:png|svg))$/;

/** What went on while pages were open. */
export interface Witness {
  /** Of the console, and errors that nothing caught. */
  readonly messages: string[];
  /** Of every request, but those for the site's icon: browsers ask for it once and not for each page. */
  readonly requests: string[];
}

/** A page of its own, and what it does, printed as it goes. What the policy blocks is a message of the console. */
export async function openPage(context: BrowserContext): Promise<{ readonly page: Page; readonly witness: Witness }> {
  const page = await context.newPage();
  const witness: Witness = { messages: [], requests: [] };
  page.on("console", (message) => witness.messages.push(`${page.url()}: ${message.text()}`));
  page.on("pageerror", (error) => witness.messages.push(`${page.url()}: ${error.message}`));
  page.on("request", (request) => {
    if (!ICON.test(request.url())) witness.requests.push(request.url());
  });
  return { page, witness };
}
