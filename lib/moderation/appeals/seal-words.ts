import { seal, unseal } from "@/lib/platform/seal";

/** Who objects under a receipt may say again what they wrote: their words are sealed, for the decision that they are about. */
export function sealWords(decisionId: string, words: string): Buffer {
  return seal("appeal", words, decisionId);
}

/** The words of an appeal as a query found it, sealed in base64 or in the clear. */
export function appealWords(found: { decisionId: string | null; words: string; sealedWords: string | null }) {
  const { decisionId, words, sealedWords } = found;
  if (sealedWords === null || decisionId === null) return words;
  return unseal("appeal", Buffer.from(sealedWords, "base64"), decisionId);
}
