/** The browser's database of what is kept (`kept.ts`), by itself for those who only let it go. */
export const KEPT_IN = "afterword";
