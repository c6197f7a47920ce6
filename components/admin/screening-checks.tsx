import { Tag } from "@/components/ui/tag";
import type { HeldByCheckView, ScreenedView } from "@/lib/moderation/screening/views";
import { ASKS, CHECK_WORDS } from "./check-words";

/** The checks in their order: what each looks for, what it asks for, how often it held and what came of that. */
export function ScreeningChecks({ screened }: { screened: ScreenedView }) {
  const { looked, whole, held, checks } = screened;
  return (
    <div className="stack max-w-measure">
      <p className="dim">
        {looked === 0
          ? "Nothing came in over the last 30 days."
          : `Of ${whole ? "all" : "the newest"} ${looked.toLocaleString("en")} that came in over the last 30 days ${held.toLocaleString("en")} waited for a person. What two checks found counts with both; what was withdrawn is left out.`}
      </p>
      <ol className="ruled">
        {checks.map((sums) => {
          const words = CHECK_WORDS[sums.check];
          return (
            words && (
              <li key={sums.check}>
                <div className="stack gap-1 py-2">
                  <h3 className="cluster gap-x-2.5">
                    {words.label} <Tag tone="line">{ASKS[words.asks]}</Tag>
                  </h3>
                  <p className="dim">{words.does}</p>
                  <p className="ds dim">{words.asks === "points" ? "It holds nothing." : heldWords(sums)}</p>
                </div>
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
}

/** "Held 12: 8 approved, 1 after a change, 2 turned down, 1 waits." */
function heldWords({ held, approved, changed, turnedDown, waits }: HeldByCheckView): string {
  if (held === 0) return "It held nothing in these days.";
  const parts = [
    [approved, "approved as it was"],
    [changed, "sent back for a change"],
    [turnedDown, "turned down"],
    [waits, waits === 1 ? "waits" : "wait"],
  ] as const;
  const became = parts.filter(([n]) => n > 0).map(([n, words]) => `${n.toLocaleString("en")} ${words}`);
  return `It held ${held.toLocaleString("en")}: ${became.join(", ")}.`;
}
