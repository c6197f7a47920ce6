import { unstable_rethrow } from "next/navigation";
import type { FormState } from "@/lib/platform/form-state";

/** A server action as a form calls it. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

/**
 * The action as the browser calls it: where the line drops, or our side fails, the words stay in the form and the
 * page says so, instead of making room for an error page.
 */
export function keepingWords(action: FormAction): FormAction {
  return async (state, data) => {
    try {
      return await action(state, data);
    } catch (error) {
      unstable_rethrow(error);
      return {
        status: "refused",
        message: "That didn’t reach us. Your words are still here: please send them again in a moment.",
        values: typedWords(data),
      };
    }
  };
}

/** What was typed into a form, to be given back; several of one name are joined by line breaks. */
export function typedWords(data: FormData): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [name, value] of data) {
    if (typeof value !== "string" || name.startsWith("$ACTION")) continue;
    words[name] = name in words ? `${words[name]}\n${value}` : value;
  }
  return words;
}
