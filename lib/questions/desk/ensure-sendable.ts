import { Refusal } from "@/lib/platform/refusal";
import type { Draft } from "./write-draft";

/**
 * Refuses an answer that lacks something to be sent, or that nobody wants in print.
 * @throws Refusal `answer_empty`, `print_not_wanted`, `printed_question_empty`
 */
export function ensureSendable({ answer, letters }: Draft): void {
  if (answer.body === "") throw new Refusal("answer_empty", { field: "body" });
  if (!answer.printed) return;
  const wanted = letters.some(({ replyMode }) => replyMode === "public");
  if (!wanted) throw new Refusal("print_not_wanted", { field: "goes" });
  if (answer.printedQuestion === "") {
    throw new Refusal("printed_question_empty", { field: "printedQuestion" });
  }
}
