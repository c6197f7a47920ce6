import { type Sent, sendAsNobody } from "@/components/receipt/send-as-nobody";
import { solveWork, workHeader } from "@/lib/anonymity/protocol/proof-of-work";
import type { Letterbox } from "@/lib/anonymity/protocol/views";

/** The work for one letter that no token stands behind: the header that proves it. */
export async function workForLetter(onTried: (share: number) => void): Promise<Sent<string>> {
  const sent = await sendAsNobody<Letterbox>("/api/anon/letterbox");
  if ("refused" in sent) return sent;
  const number = await solveWork(sent.answer, onTried);
  if (number === undefined) {
    return {
      refused: { status: "refused", message: "The letterbox is stuck. Please try it again." },
      settled: true,
    };
  }
  return { answer: workHeader(sent.answer, number) };
}
