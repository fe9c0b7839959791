// Which release this is, from the package's own description.

import { existsSync, readFileSync } from "node:fs";

/** Compiled code lies one folder deeper than its source, so the file is looked for upwards. */
export function readVersion(): string {
  let folder = new URL("./", import.meta.url);
  while (!existsSync(new URL("package.json", folder))) folder = new URL("../", folder);
  const description: unknown = JSON.parse(readFileSync(new URL("package.json", folder), "utf8"));
  return typeof description === "object" && description !== null && "version" in description
    ? String(description.version)
    : "unknown";
}
