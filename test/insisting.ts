import { Refusal } from "@/lib/platform/refusal";

type Send<T> = (seen?: string) => Promise<T>;

/** Sends something; where its writer is asked to read it once more, it is sent again as it is. */
export async function sendAsItIs<T>(send: Send<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof Refusal && error.about.nudge) return send(error.about.nudge.key);
    throw error;
  }
}

/** Sends something that its writer is certain to be asked to read once more. */
export async function insisting<T>(send: Send<T>): Promise<T> {
  let asked = 0;
  const sent = await sendAsItIs((seen) => {
    asked += 1;
    return send(seen);
  });
  if (asked < 2) throw new Error("Nobody was asked to read it once more.");
  return sent;
}
