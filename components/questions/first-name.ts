/** How an author is spoken of: by the first of their names. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
