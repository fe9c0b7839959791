// Dates that the place of a file gives: its name, or the folders that it is in.

const DAY = /^(\d{4}-\d{2}-\d{2})(?!\d)/;
/** Behind the day: `T0815`, `T08-15`, `T081530Z`, ` 08-15`. */
const TIME =
  /^(?:[-_]?T(\d{2})([-:._]?)(\d{2})(?:\2(\d{2}))?| (\d{2})[-:.](\d{2})(?:[-:.](\d{2}))?)(Z|\+\d{2}(?:[-:]?\d{2})?(?!\d))?(?![0-9A-Za-z+])/i;
/** What a name with a time in another form has there. */
const OTHER_TIME = /^(?:T| (?=\d{1,2}[-:.]\d{2}(?!\d)))(\d\w*(?:[-:._+]\d+)*\w*)/i;
const FOLDER = /(?:^|\/)(\d{4})\/(\d{2})\/(\d{2})$/;

interface NameDate {
  /** As it is written there, and maybe in no calendar: `2025-03-07`, `2025-03-07T08:15`, `2025-03-07T08:15:30Z`. */
  readonly date: string;
  /** What follows it. */
  readonly rest: string;
}

/**
 * The date that a path below the articles folder gives, as it is written there and maybe in no calendar.
 *
 * @example
 * dateOfPath("2025-03-07T0815-tram.md")  // "2025-03-07T08:15"
 * dateOfPath("2025-03-07-tram/index.md") // "2025-03-07"
 * dateOfPath("2025/03/07/tram.md")       // "2025-03-07"
 */
export function dateOfPath(path: string): string | undefined {
  const { name, folder } = split(path);
  const named = readName(name) ?? readName(folder.slice(folder.lastIndexOf("/") + 1));
  if (named !== undefined) return named.date;
  const [, ...parts] = FOLDER.exec(folder) ?? [];
  return parts[0] === undefined ? undefined : parts.join("-");
}

/**
 * What follows the date in a file's name, without the extension: `tram` for `2025-03-07-tram.md`. Of a file that is called
 * `index`, what follows it in its folder's.
 */
export function afterFileDate(path: string): string | undefined {
  const { name, folder } = split(path);
  const own = name === "index" ? folder.slice(folder.lastIndexOf("/") + 1) : name;
  return readName(own)?.rest.replace(/^[-_. ]+/, "");
}

/** The day that the folders of a path name, alone or with a name behind it; or the month, `2025-03`. */
export function dayOfFolders(path: string): string | undefined {
  const { folder } = split(path);
  const [, day] = DAY.exec(folder.slice(folder.lastIndexOf("/") + 1)) ?? [];
  const [, ...parts] = /(?:^|\/)(\d{4})\/(\d{2})(?:\/(\d{2}))?$/.exec(folder) ?? [];
  return day ?? (parts[0] === undefined ? undefined : parts.filter((part) => part !== undefined).join("-"));
}

function readName(name: string): NameDate | undefined {
  const [, day] = DAY.exec(name) ?? [];
  if (day === undefined) return undefined;
  const rest = name.slice(day.length);
  const time = TIME.exec(rest);
  if (time === null) {
    const other = OTHER_TIME.exec(rest);
    // The caller reports that it is not a date.
    return other === null ? { date: day, rest } : { date: `${day}T${other[1]}`, rest: rest.slice(other[0].length) };
  }
  const [whole, hour, , minute, second, spacedHour, spacedMinute, spacedSecond, offset = ""] = time;
  const seconds = second ?? spacedSecond;
  const clock = `${hour ?? spacedHour}:${minute ?? spacedMinute}${seconds === undefined ? "" : `:${seconds}`}`;
  return { date: `${day}T${clock}${offset.toUpperCase().replace(/(?<=\d)-/, ":")}`, rest: rest.slice(whole.length) };
}

function split(path: string): { readonly name: string; readonly folder: string } {
  const cut = path.lastIndexOf("/");
  return { name: path.slice(cut + 1).replace(/\.[^.]*$/, ""), folder: path.slice(0, Math.max(cut, 0)) };
}
