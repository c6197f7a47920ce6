import type { StoredTable } from "@/lib/publication/privacy-table";

type Props = { tables: readonly StoredTable[] };

/** Tables of the database, each folded to its name and what it holds. */
export function StoredTables({ tables }: Props) {
  return (
    <ul className="stack list gap-4">
      {tables.map(({ name, holds, leadsTo, kept, columns }) => (
        <li key={name}>
          <p className="note-body">
            <code className="wrap-anywhere">{name}</code>
            <br />
            {holds}
          </p>
          <p className="hint">
            Leads to: {leadsTo}. Kept: {kept}.
          </p>
          <details>
            <summary className="lk hint">
              Its columns<span className="sr">, of {name}</span>
            </summary>
            <p className="hint wrap-anywhere">{columns.join(", ")}</p>
          </details>
        </li>
      ))}
    </ul>
  );
}
