import { typedWords } from "@/components/form/send-action";
import type { AnonState } from "@/lib/anonymity/views";

/**
 * Sends a form as nobody (`anonymity.md` 2): a plain request without cookies or a referrer, that no cache keeps.
 * Where the line drops the words stay in the form.
 */
export async function postAnonymously<R>(
  path: string,
  data: FormData,
  extra: Record<string, string | string[]> = {},
): Promise<AnonState<R>> {
  const values = typedWords(data);
  try {
    const response = await fetch(path, {
      method: "POST",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...values, ...extra }),
    });
    const state: AnonState<R> = await response.json();
    return { ...state, values };
  } catch {
    return {
      status: "refused",
      message: "That didn’t reach us. Your words are still here: please send them again in a moment.",
      values,
    };
  }
}
