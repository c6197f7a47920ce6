/** The beginning of a text in one line of at most that many characters, cut between words. */
export function excerpt(text: string, length: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const between = cut.lastIndexOf(" ");
  return `${cut.slice(0, between > length / 2 ? between : length - 1).replace(/[\s,;:.–—-]+$/, "")}…`;
}
