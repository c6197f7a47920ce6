/**
 * Whether the site is being built, where there is no database. All that is rendered then are the placeholders of pages
 * which are made on demand; nobody is ever served one.
 */
export function building(): boolean {
  return process.env.NEXT_PHASE === "phase-production-build";
}
