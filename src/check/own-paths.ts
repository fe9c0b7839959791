// The parts of a site that are the digest's alone; what lies elsewhere may be a page of the site's owner.

import {
  ARCHIVE_PATH,
  CORRECTIONS_PATH,
  FEEDS_PATH,
  HOME_PATH,
  SOURCES_PATH,
  STATISTICS_PATH,
  TOPICS_PATH,
} from "../site/urls.ts";

const FOLDERS = [ARCHIVE_PATH, CORRECTIONS_PATH, FEEDS_PATH, SOURCES_PATH, STATISTICS_PATH, TOPICS_PATH];
const DATES = /^\/\d{4}(?:\/|$)/;

/**
 * @param sitePath Of the whole site, without the prefix.
 * @param mount The folder that the digest is in: `/news`, or empty.
 */
export function isOwnPath(sitePath: string, mount: string): boolean {
  if (!sitePath.startsWith(`${mount}/`)) return false;
  const path = sitePath.slice(mount.length);
  return path === HOME_PATH || DATES.test(path) || FOLDERS.some((folder) => path.startsWith(folder));
}
