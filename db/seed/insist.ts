import { Refusal } from "@/lib/platform/refusal";

/** Sends it; who is asked to read it once more sends it as it is, as some people do. */
export async function insist<T>(send: (seen?: string) => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof Refusal && error.about.nudge) return send(error.about.nudge.key);
    throw error;
  }
}
