// The forms that addresses, paths and zones have in options.

import { parseUrl } from "../text/urls.ts";

export function isWebUrl(value: string): boolean {
  return /^https?:$/.test(parseUrl(value)?.protocol ?? "");
}

/** Below the content folder or, with `/` in front, of the site; no way out of either. */
export function isPicturePath(path: string): boolean {
  return (
    /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(path) &&
    !/^\/[/\\]|\\|^[a-z][a-z+.-]*:|(?:^|\/)\.{1,2}(?:\/|$)/i.test(path)
  );
}

/** A path from the project's root that does not lead out of it. */
export function isInside(path: string): boolean {
  return !/^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)/.test(path);
}

export function isSiteUrl(value: string): boolean {
  const url = parseUrl(value);
  if (url === undefined || !/^https?:$/.test(url.protocol)) return false;
  return url.search === "" && url.hash === "" && url.username === "" && url.password === "";
}

export function isZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
