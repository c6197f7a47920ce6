import type { Contribution } from "@/lib/contributions/state/contribution";
import { expressionIn } from "@/lib/moderation/rules/expression-in";
import { findPattern } from "@/lib/platform/linear-pattern/find-pattern";
import { parsePattern } from "@/lib/platform/linear-pattern/parse-pattern";
import { PatternProblem } from "@/lib/platform/linear-pattern/steps";
import type { Check } from "../checks";
import type { ListedWord } from "../facts";
import type { Signal } from "../signal";
import { askOfList, whyListed } from "./ask-of-list";

/** In milliseconds, for all expressions of the list together. */
const LIMIT = 50;

/** Regular expressions from the publication's list. One that can't be read, or takes too long, holds as well. */
export const listedExpressions: Check = {
  name: "listed-expressions",
  readsTitles: true,
  look: ({ kind, body }, { listedWords }) => {
    const until = performance.now() + LIMIT;
    return listedWords.flatMap((listed) => {
      const expression = expressionIn(listed.pattern);
      return expression ? look({ kind, body }, { ...listed, expression }, until) : [];
    });
  },
};

type Listed = ListedWord & { expression: string };

function look(
  { kind, body }: Pick<Contribution, "kind" | "body">,
  { expression, pattern, ...listed }: Listed,
  until: number,
): Omit<Signal, "check">[] {
  try {
    const spans = findPattern(parsePattern(expression), body, until);
    if (!spans) return [hold(`“${pattern}” from the list took too long on this text, so a person reads it.`)];
    if (spans.length === 0) return [];
    const asks = askOfList(listed, { kind });
    const why = whyListed(listed, asks);
    return [
      {
        ...asks,
        explanation: `Fits “${pattern}” from the list: ${why}`,
        unquoted: `Fits an expression from the list: ${why}`,
        spans,
      },
    ];
  } catch (err) {
    if (!(err instanceof PatternProblem)) throw err;
    return [hold(`“${pattern}” from the list can’t be read, so a person reads what it may be about.`)];
  }
}

function hold(explanation: string): Omit<Signal, "check"> {
  return { effect: "hold", explanation };
}
