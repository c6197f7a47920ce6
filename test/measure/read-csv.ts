/** Reads CSV with a heading (RFC 4180): quoted fields may hold commas, quotes and line breaks. */
export function readCsv(text: string): Record<string, string>[] {
  const [heading = [], ...records] = splitRecords(text);
  return records.map((fields) => Object.fromEntries(heading.map((name, n) => [name, fields[n] ?? ""])));
}

/** A field, quoted or plain, and what it ends with. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;

function splitRecords(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain = "", end] of text.matchAll(FIELD)) {
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    if (record.length > 1 || record[0] !== "") records.push(record);
    record = [];
  }
  return records;
}
