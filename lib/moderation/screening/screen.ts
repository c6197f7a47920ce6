import type { Contribution } from "@/lib/contributions/state/contribution";
import { log } from "@/lib/platform/log";
import { CHECKS, type Check } from "./checks";
import { crisis } from "./checks/crisis";
import type { Facts } from "./facts";
import type { Signal } from "./signal";

/**
 * Looks at a contribution and says what it found. A check that fails is itself a finding that holds, and so are facts
 * that are missing: screening never passes what it could not read. A possible crisis shows in the words alone.
 */
export function screen(
  contribution: Contribution & { title?: string | null },
  facts: Facts,
  checks: readonly Check[] = CHECKS,
): Signal[] {
  const { title, ...written } = contribution;
  const within = (check: Check) => [
    ...look(check, written, facts),
    ...(title && check.readsTitles ? look(check, { ...written, body: title }, facts).map(inTitle) : []),
  ];
  return facts.known ? checks.flatMap(within) : [UNFINISHED, ...within(crisis)];
}

/** A title is read everywhere, and masked nowhere. */
function inTitle({ masks, ...signal }: Signal): Signal {
  const { explanation } = signal;
  return {
    ...signal,
    effect: masks ? "hold" : signal.effect,
    place: "title",
    explanation: `In its title: ${explanation.charAt(0).toLowerCase()}${explanation.slice(1)}`,
  };
}

const UNFINISHED: Signal = {
  check: "unfinished",
  effect: "hold",
  explanation: "Screening could not be finished, so a person reads it.",
};

function look(check: Check, contribution: Contribution, facts: Facts): Signal[] {
  try {
    const passes = check.soft === true && facts.trusted;
    return check.look(contribution, facts).map(({ effect, ...found }) => ({
      ...found,
      effect: passes ? "inform" : effect,
      check: check.name,
    }));
  } catch (err) {
    log.error(
      { check: check.name, contribution: contribution.id, kind: err instanceof Error ? err.name : "unknown" },
      "a check of screening failed",
    );
    return [
      {
        check: check.name,
        effect: "hold",
        explanation: `The check “${check.name}” could not be finished, so a person reads it.`,
      },
    ];
  }
}
