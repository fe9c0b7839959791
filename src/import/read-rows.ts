// Spreadsheets as CSV, and JSON of any make, to records: the one file that knows csv-parse.

import { CsvError, parse } from "csv-parse/sync";
import { quote } from "../text/clean.ts";
import { findRecords, type JsonRecord } from "./json-list.ts";
import { type FieldMap, mapRecord, unusedColumns } from "./mapping.ts";
import { importNote, type Records, recordSetAside, sourceUnusable } from "./record.ts";

const SEPARATORS = [",", ";", "\t", "|"];

/** @param map Columns by their names in the first row. */
export function readCsv(source: string, file: string, map: FieldMap): Records {
  // Excel's own note on the sign between the columns.
  const [note = "", sign] = /^\uFEFF?"?sep=(.)"?\r?\n/i.exec(source) ?? [];
  const text = source.slice(note.length);
  const problems: Records["problems"][number][] = [];
  let rows: readonly { readonly record: unknown; readonly info: { readonly lines: number } }[];
  try {
    rows = parse(text, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim()),
      delimiter: sign ?? separatorOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        const place = { file, field: `line ${error?.lines ?? "?"}` };
        problems.push(recordSetAside(place, `The row cannot be read: ${error?.message ?? ""}`, "Look at its quotes."));
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      records: [],
      problems: [sourceUnusable(file, `This is not CSV: ${error.message}.`, "Export it anew, as CSV in UTF-8.")],
    };
  }
  const records = rows.flatMap(({ record }) => {
    if (typeof record !== "object" || record === null) return [];
    // Cells and rows that hold nothing, as programs add them at the edges of a table.
    const cells = Object.entries(record).filter(([name, value]) => name !== "" || value !== "");
    return cells.some(([, value]) => value !== "") ? [Object.fromEntries(cells)] : [];
  });
  return mapAll(records, file, map, { unit: "row", problems });
}

/** The sign that parts the columns: of those that are used, the one that the first line has most. */
function separatorOf(text: string): string {
  const line = (/^\uFEFF?(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? "").replace(/"(?:[^"]|"")*"/g, "");
  const counts = SEPARATORS.map((sign) => line.split(sign).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** @param map Paths in a record, `author.name`; `records` is where their list is. */
export function readJson(text: string, file: string, map: FieldMap): Records {
  const found = findRecords(text, map.get("records"));
  if (typeof found === "string") {
    const hint = "Correct it, or say with --map records=PATH where the list of records is.";
    return { records: [], problems: [sourceUnusable(file, found, hint)] };
  }
  return mapAll(found, file, map, { unit: "record", problems: [] });
}

function mapAll(
  rows: readonly JsonRecord[],
  file: string,
  map: FieldMap,
  { unit, problems: before }: { readonly unit: string; readonly problems: Records["problems"] },
): Records {
  let problems = before;
  const records = rows.map((row, i) => mapRecord(row, map, { file, at: i + 1, unit }));
  const names = [...new Set(rows.slice(0, 100).flatMap((row) => Object.keys(row)))];
  const unused = unusedColumns(names, map);
  if (
    rows.length > 0 &&
    records.every(({ headline, body, keyPoints }) => headline === "" && body === undefined && keyPoints?.length === 0)
  ) {
    const message = `None of its columns is a headline or a text: ${quote(names.join(", "))}.`;
    const hint = `Say which is which: --map headline=${names[0] ?? "A"} --map body=${names[1] ?? "B"}.`;
    return { records: [], problems: [...problems, sourceUnusable(file, message, hint)] };
  }
  const held = records.filter(({ draft }) => draft).length;
  if (held > 0) {
    const message = `Taken as drafts, because a column says that they are not public: ${held}.`;
    const hint = 'Take "draft: true" out of a file to publish it; "--map draft=" asks no column.';
    problems = [...problems, importNote({ file }, message, hint)];
  }
  if (unused.length === 0) return { records, problems };
  const message = `Not taken, because they stand for no field: ${quote(unused.join(", "))}.`;
  return { records, problems: [...problems, importNote({ file }, message, "Say with --map what they are.")] };
}
