"use server";

import { staffAction } from "@/lib/identity/action";
import { TryServiceInput } from "./schemas";
import { tryService } from "./try-service";
import { PROBLEM_WORDS } from "./views";

/** Asks a service outside about a sentence of ours, and says what came of it. */
export const tryServiceAction = staffAction("admin", TryServiceInput, async (ctx, input) => {
  const tried = await tryService(ctx, input);
  if ("problem" in tried) return `No answer that counts: ${PROBLEM_WORDS[tried.problem]}.`;
  return tried.flagged
    ? "It answers, and has something against our sentence, which it should not."
    : "It answers, and has nothing against our sentence.";
});
