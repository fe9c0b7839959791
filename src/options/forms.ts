// The forms that addresses, paths and zones have in options.

export function isWebUrl(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
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
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return /^https?:$/.test(url.protocol) && url.search === "" && url.hash === "" && url.username === "";
}

export function isZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
