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

export function isOwnPath(path: string): boolean {
  return path === HOME_PATH || DATES.test(path) || FOLDERS.some((folder) => path.startsWith(folder));
}
