import type { NoticeVerdict } from "@/db/vocabulary";
import { timeToAppeal } from "../appeals/days-to-appeal";
import { type Ground, groundInWords } from "./statement-of-reasons";

/** What was decided on a notice, as far as its notifier is told. */
export type AnswerToNotifier = {
  verdict: NoticeVerdict;
  facts: string | null;
  ground: Ground | null;
  automated: boolean;
  /** It was removed, and readers see it again: its writer objected, and was right. */
  backSince?: boolean;
};

/** Of what stays up: its notifier can have it read again (Article 20(1)). */
const SECOND_READING = `If you think this is wrong, you can ask for a second reading ${timeToAppeal({ onNotice: true })}, free of charge, with the reference of your notice; somebody else decides then.`;

const REDRESS =
  "You can also turn to an out-of-court dispute settlement body certified under Article 21 of Regulation (EU) 2022/2065, or to a court.";

/** The answer to who gave a notice (Article 16(5) and (6)): what was decided, why, by whom or what, and redress. */
export function answerInWords({ verdict, facts, ground, automated, backSince }: AnswerToNotifier): string {
  const how = automated
    ? "A person decided this. Automated means helped to find it or to judge it."
    : "A person decided this, without automated means.";
  switch (verdict) {
    case "removed":
      return [
        "We have taken it down.",
        ground && groundInWords(ground),
        backSince && "It has been put back since, because somebody else decided otherwise later.",
        how,
        backSince && "If you think this is wrong, give notice again and say what we have not seen.",
        REDRESS,
      ]
        .filter(Boolean)
        .join("\n\n");
    case "kept":
      return ["We have read it again, and it stays.", facts, how, SECOND_READING, REDRESS]
        .filter(Boolean)
        .join("\n\n");
    case "gone":
      return GONE;
    case "undone":
      return "We have taken back what we last decided. A person is reading it again.";
  }
}

/** It isn't there any more, whoever took it away. */
export const GONE =
  "It isn’t published any more: its writer has taken it back, or it had been taken down already. So there is nothing left to decide, and your notice is closed.";

export const WAITING = "A person will read it. It has not been decided yet.";
