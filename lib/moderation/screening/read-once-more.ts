import type { ContributionKind, Queue } from "@/db/vocabulary";
import type { Nudge } from "@/lib/platform/form-state";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { Refusal } from "@/lib/platform/refusal";
import { ABOUT_WRITER } from "./about-writer";
import { passagesOf } from "./passages-of";
import type { Signal } from "./signal";

type Sent = {
  kind: ContributionKind;
  title?: string | null;
  body: string;
  seen?: string;
  /** Its writer isn't there to be asked. */
  unasked?: boolean;
};

const INSISTED: Signal = {
  check: "insisted",
  effect: "hold",
  explanation: ABOUT_WRITER.insisted.staff,
};

/**
 * Gives back what was sent where something in it wants another look, before any of it is stored. Sent again in the same
 * words it is held, and the moderator is told that its writer insisted; what is only masked then passes, masked. Nobody is asked twice about the same words; whoever
 * may be in danger isn't asked at all, and a name is read by a person in any case.
 * @returns the signals to keep
 * @throws Refusal `read_once_more`
 */
export function readOnceMore(sent: Sent, signals: readonly Signal[], queue: Queue): Signal[] {
  const nudges = signals.filter(({ effect }) => effect === "nudge");
  const told = signals.filter(({ effect, masks }) => effect === "nudge" || masks);
  if (told.length === 0) return [...signals];
  const key = keyOf(sent);
  if (sent.kind === "byline" || queue === "crisis" || (sent.unasked && sent.seen !== key)) {
    return signals.map((signal) => (signal.effect === "nudge" ? { ...signal, effect: "hold" } : signal));
  }
  // Who knows that a word will be masked and sends it so has insisted on nothing.
  if (sent.seen === key) return nudges.length > 0 ? [...signals, INSISTED] : [...signals];
  throw new Refusal("read_once_more", {
    nudge: { key, waits: nudges.length > 0, findings: told.map((found) => show(found, sent)) },
  });
}

function show(
  { advice, explanation, place, spans = [] }: Signal,
  { title, body }: Sent,
): Nudge["findings"][number] {
  const text = place === "title" ? (title ?? "") : body;
  return { advice: advice ?? explanation, passages: passagesOf(text, spans) };
}

/** Changed words have another key, and are looked at anew. */
function keyOf({ title, body }: Sent): string {
  return keyedHash("read-once-more", JSON.stringify([title ?? null, body])).toString("hex");
}
