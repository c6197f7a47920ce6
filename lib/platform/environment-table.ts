import { Environment } from "./env";

const MARK = "<!-- environment: held to lib/platform/env.ts by a test -->";

/** Every variable with its default and what it is for, as a Markdown table. */
export function environmentTable(): string {
  const lines = Object.entries(Environment.shape).map(([name, field]) => {
    const unset = field.safeParse(undefined);
    const standard = unset.success && unset.data !== undefined ? `\`${String(unset.data)}\`` : "";
    return `| \`${name}\` | ${standard} | ${field.description ?? ""} |`;
  });
  return ["| variable | default | what it is for |", "| --- | --- | --- |", ...lines].join("\n");
}

/** A document that ends in the table, after its mark. */
export function withEnvironment(document: string, table: string): string {
  const at = document.indexOf(MARK);
  if (at === -1) throw new Error("The document has no mark for the table.");
  return `${document.slice(0, at)}${MARK}\n\n${table}\n`;
}
