import { Refusal } from "@/lib/platform/refusal";

/** Sends something that its writer is asked to read once more, and sends it again as it is. */
export async function insisting<T>(send: (seen?: string) => Promise<T>): Promise<T> {
  try {
    await send();
  } catch (error) {
    if (error instanceof Refusal && error.about.nudge) return send(error.about.nudge.key);
    throw error;
  }
  throw new Error("Nobody was asked to read it once more.");
}
