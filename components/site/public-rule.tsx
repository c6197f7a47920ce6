import { Moment } from "@/components/ui/moment";
import type { DecidedView, PublicRuleView } from "@/lib/moderation/rules/views";
import { amount, capital, listed } from "@/lib/platform/amounts";

/** A rule as everyone reads it: its words, what was decided under it, and, folded away, the words it had before. */
export function PublicRule({ rule }: { rule: PublicRuleView }) {
  const { number, title, text, since, retiredAt, before, decided } = rule;
  const Heading = retiredAt ? "h3" : "h2";
  return (
    <li id={`rule-${number}`}>
      <Heading className={retiredAt ? "text-subheading" : "text-heading"}>
        {number}. {title}
      </Heading>
      <p className="note-body mt-1.5">{text}</p>
      <p className="hint mt-2">
        {retiredAt && (
          <>
            Until <Day at={retiredAt} />.{" "}
          </>
        )}
        {since && (
          <>
            In these words since <Day at={since} />.{" "}
          </>
        )}
        {decidedInWords(decided)}
      </p>
      {before.length > 0 && (
        <details>
          <summary className="lk hint">
            {before.length === 1 ? "Its words before" : "Its words before that"}
          </summary>
          <ol className="stack list mt-1.5 gap-4">
            {before.map((earlier) => (
              <li key={earlier.version} className="dim">
                <p className="hint">
                  {earlier.since ? (
                    <>
                      From <Day at={earlier.since} /> until <Day at={earlier.until} />
                    </>
                  ) : (
                    <>
                      Until <Day at={earlier.until} />
                    </>
                  )}
                </p>
                <p>
                  <b>{earlier.title}</b>
                </p>
                <p className="note-body">{earlier.text}</p>
              </li>
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}

/** With its year: rules are read for a long time. */
function Day({ at }: { at: Date }) {
  return (
    <>
      <Moment at={at} as="date" /> {new Date(at).getUTCFullYear()}
    </>
  );
}

/** "In the last twelve months thirty-one texts were turned down under it; fewer than five of anything else." */
function decidedInWords({ turnedDown, removed, handedBack }: DecidedView): string {
  const parts = [
    turnedDown && `${amount(turnedDown, "text was", "texts were")} turned down`,
    removed && `${amount(removed, "was", "were")} removed after it had stood here`,
    handedBack && `${amount(handedBack, "went", "went")} back to be changed`,
  ].filter((part) => typeof part === "string");
  if (parts.length === 0) return "In the last twelve months it was named fewer than five times of each kind.";
  const rest = parts.length < 3 ? "; of every other kind fewer than five" : "";
  return `${capital(`in the last twelve months ${listed(parts)}`)} under it${rest}.`;
}
