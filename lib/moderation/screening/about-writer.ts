type Sentence = { staff: string; writer: string };

/** What screening says about a writer: as the staff read it, and as the writer reads it of their own. */
export const ABOUT_WRITER = {
  insisted: {
    staff: "The writer was asked to read it once more, and sent it as it is.",
    writer: "You were asked to read it once more, and sent it as it is.",
  },
  first: {
    staff: "First contribution from this writer.",
    writer: "It is the first that you have sent.",
  },
  early: {
    staff: "{nth} contribution from this writer; the first {limit} are read.",
    writer: "{nth} contribution from you; the first {limit} are read.",
  },
  readFirst: {
    staff: "From a writer whose contributions are read first.",
    writer: "At present all that you send is read before it appears.",
  },
  ordered: {
    staff: "A moderator has everything read that this writer sends.",
    writer: "A moderator has everything read that you send.",
  },
  watched: {
    staff: "Much of what this writer sent was turned down, so all of it is read first.",
    writer: "Much of what you sent was turned down, so all of it is read first.",
  },
} satisfies Record<string, Sentence>;

/** A finding as its writer reads it. What isn't about a person is the same for everybody. */
export function toldToWriter(explanation: string): string {
  for (const { staff, writer } of Object.values<Sentence>(ABOUT_WRITER)) {
    const found = new RegExp(`^${staff.replace(/[.{}]/g, patternOf)}$`).exec(explanation);
    if (found) return writer.replace(/\{(\w+)\}/g, (_, name: string) => found.groups?.[name] ?? "");
  }
  return explanation;
}

/** A sentence as a pattern: `{nth}` stands for a word. */
function patternOf(sign: string): string {
  if (sign === "{") return "(?<";
  return sign === "}" ? ">\\w+)" : "\\.";
}
