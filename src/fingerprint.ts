// Short names for contents: two that are alike have the same, two that differ never.

import * as crypto from "node:crypto";

/** A SHA-256 as base64url, cut to 132 bits. */
const LENGTH = 22;

/** The fingerprint of a text or of bytes. */
export function hashOf(content: string | Uint8Array): string {
  // `crypto.hash` makes no object for each text; it came with Node 20.12.
  return crypto.hash("sha256", content, "base64url").slice(0, LENGTH);
}

/**
 * The fingerprint of plain data: of everything that can be reached from `value`, whatever it is called.
 * An object that has a `fingerprint` of its own is known by that.
 */
export function fingerprintOf(value: unknown): string {
  return hashOf(describe(value));
}

/** A key that means itself without quotes. */
const PLAIN = /^\w+$/;

/** Data as a text that no other data has. */
function describe(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) {
    let text = "[";
    for (const each of value) text += `${describe(each)},`;
    return `${text}]`;
  }
  if ("fingerprint" in value && typeof value.fingerprint === "string") return `#${value.fingerprint}`;
  if (value instanceof Map || value instanceof Set) return `${value.constructor.name}${describe([...value])}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError("A class instance is not plain data.");
  let text = "{";
  for (const key in value) {
    const each: unknown = value[key as keyof typeof value];
    if (each !== undefined) text += `${PLAIN.test(key) ? key : JSON.stringify(key)}:${describe(each)},`;
  }
  return `${text}}`;
}
