// Which release this is, from the package's own description, and where the package's files are.

import { existsSync, readFileSync } from "node:fs";

/** Compiled code lies one folder deeper than its source, so the file is looked for upwards. */
export function packageFile(path: string): URL {
  let folder = new URL("./", import.meta.url);
  while (!existsSync(new URL("package.json", folder))) folder = new URL("../", folder);
  return new URL(path, folder);
}

export function readVersion(): string {
  const description: unknown = JSON.parse(readFileSync(packageFile("package.json"), "utf8"));
  return typeof description === "object" && description !== null && "version" in description
    ? String(description.version)
    : "unknown";
}
