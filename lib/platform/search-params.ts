/** What a page gets of its address's query. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The value of a parameter that is given once; one that is given twice counts as not given. */
export function one(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
