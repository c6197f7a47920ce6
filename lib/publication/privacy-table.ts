import { getTableColumns, getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { PURPOSES, type Purpose } from "@/db/purposes";
import * as schema from "@/db/schema";

/** One table of the database, for people to read. */
export type StoredTable = Purpose & { name: string; columns: string[] };

/** What the database holds, table by table, read from the schema itself. */
export function storedTables(): StoredTable[] {
  return Object.values(schema)
    .filter((table) => is(table, PgTable))
    .map((table) => {
      const name = getTableName(table);
      const purpose = PURPOSES[name];
      if (!purpose) throw new Error(`The table ${name} has no entry in db/purposes.ts: say what it is for.`);
      return {
        name,
        ...purpose,
        columns: Object.values(getTableColumns(table)).map((column) => column.name),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether somebody could be found by a row of it. */
export function leadsOn({ leadsTo }: StoredTable): boolean {
  return leadsTo !== "nobody" && !leadsTo.startsWith("nobody:");
}

/** The same as a Markdown table. */
export function privacyTable(): string {
  const lines = storedTables().map(
    ({ name, holds, leadsTo, kept, columns }) =>
      `| \`${name}\` | ${holds} | ${leadsTo} | ${kept} | ${columns.map((column) => `\`${column}\``).join(" ")} |`,
  );
  return [
    "| table | what it holds | leads to | kept | columns |",
    "| --- | --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
}

const [START, END] = [
  "<!-- stored tables: made by `npm run docs:privacy` -->",
  "<!-- end of stored tables -->",
];

/** A document with the table put between its marks. */
export function withTable(document: string, table: string): string {
  const [start, end] = [document.indexOf(START), document.indexOf(END)];
  if (start === -1 || end === -1) throw new Error("The document has no marks for the table.");
  return `${document.slice(0, start)}${START}\n${table}\n${document.slice(end)}`;
}
