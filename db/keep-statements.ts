import { createHash } from "node:crypto";

/** How many statements one connection keeps: a plan takes some tens of kilobytes in Postgres. */
const MOST = 150;

/**
 * Said with the beginning of a transaction, in the same round trip. Left to choose, Postgres plans what a note is screened by
 * anew for every note, since a writer of whom it knows nothing seems to have written little: 5 ms of planning, 3 of work.
 */
const ONE_PLAN = "set local plan_cache_mode = force_generic_plan";

/** How a statement begins that is to be kept outside of transactions as well (`keepPlans`). */
export const KEPT = "/* kept */ ";

type Query = { text: string; name?: string };

/**
 * Has Postgres keep the statements of transactions, so that it reads and plans each once for a connection instead of
 * every time, which is half of what a command costs it. A command finds its rows by their keys, so one plan fits every
 * time; what pages read, outside of a transaction, is planned for the values of each time unless it asks to be kept. A
 * statement is kept from its second time on. Outside of transactions Postgres goes on planning it for its values where
 * that seems cheaper. Both drivers take queries in the same form.
 */
export function keepStatements(connection: object): void {
  const query: unknown = Reflect.get(connection, "query");
  if (typeof query !== "function") throw new Error("This is no connection.");
  const nameOf = keepNames();
  let inside = false;
  const named = (first: unknown, values: unknown): unknown => {
    if (!isQuery(first)) return first;
    const verb = VERB.exec(first.text)?.[0];
    if (verb === "begin") {
      inside = true;
      return { ...first, text: `${first.text}; ${ONE_PLAN}` };
    }
    if (verb === "commit" || first.text === "rollback") inside = false;
    const keep = (inside || first.text.startsWith(KEPT)) && first.name === undefined && hasValues(values);
    return keep ? { ...first, name: nameOf(first.text) } : first;
  };
  Reflect.set(connection, "query", (first: unknown, ...rest: unknown[]): unknown =>
    Reflect.apply(query, connection, [named(first, rest[0]), ...rest]),
  );
}

const VERB = /^\w+/;

/** Names for the statements that one connection is given for the second time, as far as they go. */
function keepNames(): (text: string) => string | undefined {
  const names = new Map<string, string | undefined>();
  return (text) => {
    if (names.has(text)) names.set(text, names.get(text) ?? nameFor(text));
    else if (names.size < MOST) names.set(text, undefined);
    return names.get(text);
  };
}

function nameFor(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 24);
}

function isQuery(value: unknown): value is Query {
  return typeof value === "object" && value !== null && "text" in value && typeof value.text === "string";
}

/** A text without values is as quickly planned as found. */
function hasValues(values: unknown): boolean {
  return Array.isArray(values) && values.length > 0;
}
