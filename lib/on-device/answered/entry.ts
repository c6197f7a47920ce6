/** A question that was answered for everyone to read, as the device is given it to search. */
export type AnsweredEntry = { id: string; question: string; answer: string };

/** Where the device gets all of them: the same address and the same bytes, whoever asks and whatever they write. */
export const ANSWERED_INDEX = "/answered.json";

/** What came, if it has the shape that is expected. */
export function parseEntries(came: unknown): AnsweredEntry[] {
  return Array.isArray(came) ? came.filter(isEntry) : [];
}

function isEntry(each: unknown): each is AnsweredEntry {
  return (
    typeof each === "object" &&
    each !== null &&
    ["id", "question", "answer"].every((name) => typeof Reflect.get(each, name) === "string")
  );
}
