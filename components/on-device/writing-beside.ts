/** The field of this name in the form around a place. */
export function writingBeside(place: HTMLElement | null, name: string): HTMLTextAreaElement | undefined {
  const field = place?.closest("form")?.elements.namedItem(name);
  return field instanceof HTMLTextAreaElement ? field : undefined;
}

/** Changes a part of what is written, as if it had been typed. */
export function write(field: HTMLTextAreaElement, from: number, to: number, words: string): void {
  field.setRangeText(words, from, to, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
