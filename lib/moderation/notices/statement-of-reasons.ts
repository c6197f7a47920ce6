import { timeToAppeal } from "../appeals/days-to-appeal";

/** On what a removal rests: the law, or one of our rules. */
export type Ground = { law: string } | { rule: { number: number; title: string } };

export function groundInWords(ground: Ground): string {
  return "law" in ground
    ? `It is illegal: ${ground.law}.`
    : `It is against rule ${ground.rule.number} of this publication, “${ground.rule.title}”, which is part of its terms.`;
}

/**
 * What the writer is told when something was removed on a notice, with all that Article 17(3) of Regulation (EU)
 * 2022/2065 asks for, in its order: (a) the restriction, where and for how long; (b) facts, and that there was a
 * notice, without who gave it; (c) automated means; (d, e) the ground; (f) redress.
 */
export function statementOfReasons(input: { ground: Ground; facts: string; automated: boolean }): string {
  const { ground, facts, automated } = input;
  return [
    "It has been taken down, everywhere and without an end.",
    facts,
    "We looked at it because somebody gave us notice that it is illegal. Who that was isn’t told.",
    automated
      ? "A person decided this. Automated means helped to find it or to judge it."
      : "A person decided this. No automated means were used, neither to find it nor to judge it.",
    groundInWords(ground),
    `If you think this is wrong, you can ask us for a second look ${timeToAppeal({ onNotice: true })}, free of charge, where everything of yours stands; somebody else decides then. You can also turn to an out-of-court dispute settlement body certified under Article 21 of Regulation (EU) 2022/2065, or to a court.`,
  ].join("\n\n");
}
