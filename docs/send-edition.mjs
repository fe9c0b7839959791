// Sends an edition to the subscribers that a sender (https://resend.com/docs/api-reference/broadcasts) keeps, once.
//
//   RESEND_API_KEY=… RESEND_SEGMENT=… RESEND_FROM="The Digest <news@example.org>" node send-edition.mjs _site 2025/03/22
//
// With a third argument, the part of a topic: `city` sends 2025/03/22/email-city.html.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const { RESEND_API_KEY, RESEND_SEGMENT, RESEND_FROM, RESEND_API = "https://api.resend.com" } = process.env;
const [site, edition, topic] = process.argv.slice(2);

if (!RESEND_API_KEY || !RESEND_SEGMENT || !RESEND_FROM) fail("Set RESEND_API_KEY, RESEND_SEGMENT and RESEND_FROM.");
if (!site || !edition) fail("Say which edition: node send-edition.mjs _site 2025/03/22");

const name = topic === undefined ? `${edition}/email` : `${edition}/email-${topic}`;
const file = join(site, `${name}.html`);

if (!existsSync(file)) {
  console.info(`${file} is not there: nothing ran in this edition, and nothing is sent.`);
} else if (await isSent(name)) {
  console.info(`${name} has been sent before.`);
} else {
  const html = readFileSync(file, "utf8");
  if (!html.includes("{{{RESEND_UNSUBSCRIBE_URL}}}")) {
    fail(`${file} has no link for unsubscribing: set email: { unsubscribe: "{{{RESEND_UNSUBSCRIBE_URL}}}" } and build.`);
  }
  const text = readFileSync(join(site, `${name}.txt`), "utf8");
  await ask("POST", "/broadcasts", {
    segment_id: RESEND_SEGMENT,
    from: RESEND_FROM,
    name,
    subject: titleOf(html),
    html,
    text,
    send: true,
  });
  console.info(`${name} is on its way.`);
}

/** Whether a broadcast has the name; a list may leave names out, and then each is asked for its own. */
async function isSent(name) {
  let after = "";
  for (;;) {
    const { data, has_more: hasMore } = await ask("GET", `/broadcasts?limit=100${after}`);
    for (const each of data) {
      const found = each.name ?? (await ask("GET", `/broadcasts/${each.id}`)).name;
      if (found === name) return true;
    }
    if (!hasMore || data.length === 0) return false;
    after = `&after=${data.at(-1).id}`;
  }
}

async function ask(method, path, body) {
  const response = await fetch(RESEND_API + path, {
    method,
    headers: { authorization: `Bearer ${RESEND_API_KEY}`, "content-type": "application/json" },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) fail(`The sender answered ${response.status} to ${method} ${path}: ${await response.text()}`);
  return response.json();
}

function titleOf(html) {
  const entities = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  const [, title = ""] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
  return title.replace(/&(amp|lt|gt|quot|#39);/g, (_, entity) => entities[entity]);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
