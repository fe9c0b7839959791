// Dates that the place of a file gives: its name, or the folders that it is in.

const NAME = /^(\d{4}-\d{2}-\d{2})(?!\d)(?:T(\d{2})(\d{2})(?!\d))?/i;
const FOLDER = /(?:^|\/)(?:(\d{4}-\d{2}-\d{2})|(\d{4})\/(\d{2})\/(\d{2}))$/;

/**
 * The date that a path below the articles folder gives, as it is written there and maybe in no calendar.
 *
 * @example
 * dateOfPath("2025-03-07T0815-tram.md") // "2025-03-07T08:15"
 * dateOfPath("2025/03/07/tram.md")      // "2025-03-07"
 */
export function dateOfPath(path: string): string | undefined {
  const cut = path.lastIndexOf("/");
  const [, day, hour, minute] = NAME.exec(path.slice(cut + 1)) ?? [];
  if (day !== undefined) return hour === undefined ? day : `${day}T${hour}:${minute}`;
  const [, folder, ...parts] = FOLDER.exec(path.slice(0, Math.max(cut, 0))) ?? [];
  return folder ?? (parts[0] === undefined ? undefined : parts.join("-"));
}

/** What follows the date in a file's name, without the ending: `tram` for `2025-03-07-tram.md`. */
export function afterFileDate(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const match = NAME.exec(name);
  return match === null ? undefined : name.slice(match[0].length).replace(/^[-_. ]+/, "");
}
