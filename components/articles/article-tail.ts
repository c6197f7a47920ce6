import type { CountsView } from "@/lib/articles/views";
import { amount, capital, listed } from "@/lib/platform/amounts";

/** What was written on an article, in a sentence; what there is none of isn't mentioned. */
export function tailOf({ notes, stories, answers }: CountsView): string {
  const parts = [
    ...(notes > 0 ? [amount(notes, "note", "notes")] : []),
    ...(stories > 0 ? [amount(stories, "story", "stories")] : []),
    ...(answers > 0 ? [amount(answers, "answered question", "answered questions")] : []),
  ];
  return parts.length > 0 ? `${capital(listed(parts))}.` : "";
}
